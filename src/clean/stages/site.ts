import type { Block } from "../../core/block.js";
import type { Finding, Label } from "../../core/finding.js";
import { expectProfile, type SiteProfile } from "../../core/site-profile.js";
import { isProse } from "../../text/shape.js";
import { chromeLogOdds, SITE_RULE } from "../evidence.js";
import { foundOn } from "../found-on.js";
import { type LineKey, lineKeys } from "../site/key.js";
import type { Article, Stage } from "../stage.js";

/** Evidence of a line that other pages of the site have, and of one that they have but for a name, a date, a headline. */
const LINE_WEIGHT = 5.5;
const MASK_WEIGHT = 4;
/** Of the site's documents, the share that must have a masked line. */
const MASK_SHARE = 0.3;
/**
 * Lines of the article's own in a row, between lines that stand and with none of the site's among them, that the model cuts: a list that it
 * takes for a menu. Shorter runs are often headlines of other articles; at 2 lines fundus_eval gained .001 and other sets lost as much.
 */
const LEAST_RUN = 8;
const RUN_WEIGHT = -4;
/** Documents from which a profile tells what only this page has. */
const LEAST_DOCUMENTS = 3;
/**
 * Of the site's documents, the share that must have a line which is a sentence or a question: many interviews have the same short ones. And the
 * log-odds of chrome below which one of few words is the article's, however many have it.
 */
const SENTENCE_SHARE = 0.3;
const SURELY_ARTICLE = -2;
const MOST_ANSWER_WORDS = 8;

/** Returns the stage that finds what the article's site prints on its other pages, and long lists that it does not, where the article comes with a site profile. */
export function siteStage(): Stage {
  const compiled = new WeakMap<SiteProfile, ReadonlyMap<string, number>>();
  return {
    name: "site",
    find: (article, before) => {
      const { site } = article;
      if (site === undefined) return [];
      let lines = compiled.get(site);
      if (lines === undefined) expectProfile(site);
      if (lines === undefined) compiled.set(site, (lines = new Map(site.lines.map(({ line, documents }) => [line, documents]))));
      const found = findSiteLines(article, before, site, lines);
      return site.documents < LEAST_DOCUMENTS ? found : [...found, ...findOwnLists(article, site, before, found)];
    },
  };
}

function findSiteLines({ page, shapes }: Article, before: readonly Finding[], site: SiteProfile, lines: ReadonlyMap<string, number>): Finding[] {
  const logOdds = chromeLogOdds(page.blocks, before);
  const findings: Finding[] = [];
  for (const block of page.blocks) {
    for (const key of lineKeys(page, block)) {
      const documents = lines.get(key.line);
      if (documents === undefined) continue;
      if (shapes[block.index]!.endsSentence && isOwnSentence(block, documents)) continue;
      if (key.mask !== undefined && (documents < MASK_SHARE * site.documents || isProse(shapes[block.index]!))) continue;
      findings.push(siteFinding(block, key, documents, site));
      break;
    }
  }
  return findings;

  function isOwnSentence({ index }: Block, documents: number): boolean {
    return documents < SENTENCE_SHARE * site.documents || (shapes[index]!.words <= MOST_ANSWER_WORDS && logOdds[index]! < SURELY_ARTICLE);
  }
}

/** Long runs of lines that no other page of the site has, cut between lines that stand. */
function findOwnLists({ page }: Article, { site, documents }: SiteProfile, before: readonly Finding[], found: readonly Finding[]): Finding[] {
  const logOdds = chromeLogOdds(page.blocks, before);
  const ofSite = new Set(found.map(({ block }) => block));
  const findings: Finding[] = [];
  let run: Block[] = [];
  let opened = false;
  for (const block of page.blocks) {
    const isOfSite = ofSite.has(block.index);
    if (!isOfSite && logOdds[block.index]! >= 0) {
      run.push(block);
      continue;
    }
    if (!isOfSite && opened && run.length >= LEAST_RUN) {
      const note = `no other of ${documents} pages of ${site} has it, nor a line between it and the text around it`;
      for (const { index, span } of run) findings.push(foundOn("chrome", "furniture", index, span, "site/own-list", RUN_WEIGHT, { note, span }));
    }
    run = [];
    opened = !isOfSite;
  }
  return findings;
}

function siteFinding(block: Block, { line, mask }: LineKey, documents: number, site: SiteProfile): Finding {
  const note = `${documents} of ${site.documents} pages of ${site.site} have the line "${line}"`;
  const { kind, category } = labelOf(mask);
  const [rule, weight] = mask === undefined ? [SITE_RULE, LINE_WEIGHT] : [`site/${mask}`, MASK_WEIGHT];
  return foundOn(kind, category, block.index, block.span, rule, weight, { note, span: block.span });
}

function labelOf(mask: LineKey["mask"]): Label {
  if (mask === "date") return { kind: "role", category: "date" };
  if (mask === "name") return { kind: "role", category: "byline" };
  return { kind: "chrome", category: mask === "text" ? "related" : "furniture" };
}
