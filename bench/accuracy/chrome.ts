/**
 * Scores the clean flow on the labelled pages, beside the extractors that see the HTML.
 *
 *   npm run bench:accuracy                what the library does
 *   npm run bench:accuracy -- --ablation  and without each of its parts
 *
 * The model that comes with the library was trained on these very pages: its figures on sites that it had not seen are those of the
 * cross-validation, which the weights carry; the figures here say whether the whole does what it did.
 */
import Table from "cli-table3";
import { winkStage } from "../../src/adapters/wink.js";
import { createPipeline, standardStages } from "../../src/index.js";
import { dataDigest, hasData, readExtracted, readPages, SETS } from "./data.js";
import { categoryScores, extractorScores, falseAlarms, type Keep, keepOf, languageScores, mean, otherLanguages, pageScores, profileScore, secondCleaning, snippetScore } from "./measures.js";
import { type Score, scorePages } from "./score.js";

const PEERS = ["readability", "trafilatura", "defuddle", "justext"] as const;
const NO_RULES = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

function main(): void {
  if (!hasData()) throw new Error("The labelled data is not beside the checkout (../shared/data)");
  console.log(`Data ${dataDigest()}. Shingle F1; recall in brackets where text is cleaned that an extractor left.`);
  const keep = keepOf();
  const table = new Table({ head: ["", ...SETS, "mean"], chars: NO_RULES, style: { head: [], border: [] } });
  table.push(row("keep everything", (set) => scorePages(readPages(set), (page) => page.raw_text).f1));
  for (const peer of PEERS) if (hasPeer(peer)) table.push(row(peer, (set) => scorePages(readPages(set), readExtracted(peer, set)).f1));
  table.push(scoresRow("copydesk, from the page's text", pageScores(keep)));
  for (const tool of ["readability", "trafilatura"]) {
    const scores = extractorScores(tool, keep);
    table.push([`${tool}, then copydesk`, ...SETS.map((set) => `${points(scores[set]!.after.f1)} (${points(scores[set]!.after.recall - scores[set]!.before.recall)})`), points(mean(SETS.map((set) => scores[set]!.after.f1)))]);
  }
  console.log(table.toString());
  const languages = languageScores(keep);
  console.log(`Snippets (trafilatura.jsonl): ${points(snippetScore(keep).f1)}`);
  console.log(`With profiles of the other pages of each site (fundus_eval): ${points(profileScore(keep).f1)}`);
  console.log(`Neither English nor German: ${points(otherLanguages(languages))}`);
  console.log(Object.entries(languages).map(([language, { pages, f1 }]) => `${language} ${points(f1)} (${pages})`).join("  "));
  const categories = new Table({ head: ["cut as", "words", "wrongly, in 100"], chars: NO_RULES, style: { head: [], border: [] } });
  for (const [name, { words, wrong }] of Object.entries(categoryScores())) categories.push([name, words, ((100 * wrong) / words).toFixed(1)]);
  console.log(categories.toString());
  for (const [corpus, { words, cut, byRule }] of Object.entries(falseAlarms())) {
    console.log(`Clean articles, ${corpus}: 1 word in ${cut === 0 ? "∞" : Math.round(words / cut)} cut`);
    for (const [rule, count] of Object.entries(byRule).sort(([, a], [, b]) => b - a).slice(0, 5)) console.log(`  ${count} ${rule}`);
  }
  const again = secondCleaning();
  console.log(`Cleaned a second time: 1 word in ${again.cut === 0 ? "∞" : Math.round(again.words / again.cut)} cut`);
  if (process.argv.includes("--ablation")) showAblation();
}

function hasPeer(peer: string): boolean {
  try {
    readExtracted(peer, SETS[0]);
    readExtracted(peer, "wcxb");
    return true;
  } catch {
    return false;
  }
}

function showAblation(): void {
  const stages = standardStages();
  const table = new Table({ head: ["", ...SETS, "mean"], chars: NO_RULES, style: { head: [], border: [] } });
  const add = (name: string, keep: Keep): void => {
    table.push(scoresRow(name, pageScores(keep)));
  };
  add("all", keepOf());
  add("with the grammar stage", keepOf(createPipeline({ stages: [...stages, winkStage()] })));
  add("without packs", keepOf(createPipeline({ packs: [] })));
  for (const stage of stages) add(`without ${stage.name}`, keepOf(createPipeline({ stages: stages.filter((other) => other !== stage) })));
  console.log(table.toString());
}

function scoresRow(name: string, scores: Record<string, Score>): string[] {
  return row(name, (set) => scores[set]!.f1);
}

function row(name: string, f1Of: (set: string) => number): string[] {
  const f1s = SETS.map(f1Of);
  return [name, ...f1s.map(points), points(mean(f1s))];
}

function points(value: number): string {
  return value.toFixed(4).replace(/^(-?)0\./u, "$1.");
}

main();
