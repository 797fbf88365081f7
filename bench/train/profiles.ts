/**
 * Scores site profiles with the judgements of models that had not seen the site: each page of the sets with several pages a site is
 * cleaned without a profile, and with one learned from the other pages of its site.
 *
 *   tsx bench/train/profiles.ts OUT     reads OUT/documents.jsonl and OUT/judged.f64
 */
import { createPipeline, standardStages } from "../../src/clean/pipeline.js";
import { learn } from "../../src/clean/site/learn.js";
import { readPages, SETS } from "../accuracy/data.js";
import { DROP } from "../accuracy/measures.js";
import { type GoldPage, type Score, scorePages } from "../accuracy/score.js";
import { judgedStage } from "./judged.js";

const stage = judgedStage(process.argv[2]!, ["page"]);
const pipeline = createPipeline({ stages: standardStages().map((standard) => (standard.name === "model" ? stage : standard)) });

for (const set of [...SETS, "cleanportaleval"]) {
  const all = readPages(set);
  const others = new Map(all.map((page) => [page, page.site === undefined ? [] : all.filter(({ site, id }) => site === page.site && id !== page.id)]));
  const pages = all.filter((page) => others.get(page)!.length > 0);
  const profileOf = (page: GoldPage, more: readonly GoldPage[]): ReturnType<typeof learn> => learn(page.site!, [...more, ...others.get(page)!].map(({ raw_text }) => ({ text: raw_text })));
  const plain = scorePages(pages, (page) => pipeline.clean(page.raw_text, DROP).text);
  const profile = scorePages(pages, (page) => pipeline.clean(page.raw_text, { ...DROP, site: profileOf(page, []) }).text);
  const batch = scorePages(pages, (page) => pipeline.clean(page.raw_text, { ...DROP, site: profileOf(page, [page]) }).text);
  console.log(`${set}, ${pages.length} pages: alone ${shown(plain)}; with the other pages of its site ${shown(profile)}; with them and itself, as cleanBatch does, ${shown(batch)}`);
}

function shown({ f1, precision, recall }: Score): string {
  return `${f1.toFixed(4)} (${precision.toFixed(4)}, ${recall.toFixed(4)})`;
}
