import type { Finding } from "../../src/core/finding.js";
import { articleOf as read } from "../../src/clean/article.js";
import { cutAtSeams } from "../../src/clean/seams.js";
import { lineRules } from "../../src/clean/pipeline.js";
import { viewOf } from "../../src/clean/model/view.js";
import type { Article, Stage } from "../../src/clean/stage.js";
import { standardStages } from "../../src/clean/pipeline.js";
import { Matcher } from "../../src/rules/matcher.js";
import { PACKS } from "../../src/rules/packs.js";
import { readPage } from "../../src/text/page.js";

const seamRules = Matcher.of(PACKS.flatMap(lineRules));

/** The stages whose findings the model sees: those before it. */
export function evidenceStages(): readonly Stage[] {
  const stages = standardStages();
  const end = stages.findIndex(({ name }) => name === "model" || name === "roles");
  return stages.slice(0, end);
}

/** Returns a text as the model sees it, and what the given stages find on what it sees. */
export function articleOf(text: string, stages: readonly Stage[]): { readonly article: Article; readonly findings: readonly Finding[] } {
  const page = cutAtSeams(readPage(text), () => seamRules);
  const article = read(page);
  const findings: Finding[] = [];
  for (const stage of stages) findings.push(...stage.find(article, findings));
  const { article: shown, before } = viewOf(article, findings);
  return { article: shown, findings: before };
}
