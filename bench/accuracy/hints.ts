/**
 * Scores the clean flow on the labelled pages that come with their HTML: the text by `fromDocument`, without its hints and with them,
 * beside the extractors that see the HTML.
 *
 *   npm run bench:hints
 *
 * The model and the weights of the markup were fitted on these very pages; docs/figures.md has the figures of the folds.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Table from "cli-table3";
import { parseHTML } from "linkedom";
import { fromDocument } from "../../src/adapters/html.js";
import { clean, type SourceDocument } from "../../src/index.js";
import { DATA, readExtracted, readPages } from "./data.js";
import { DROP, mean } from "./measures.js";
import { type GoldPage, scorePages } from "./score.js";

const SETS = ["scrapinghub", "fundus_eval", "fundus_tests"] as const;

const documents = new Map<string, SourceDocument>();
for (const set of SETS) {
  for (const line of gunzipSync(readFileSync(join(DATA, `chrome/html/${set}.jsonl.gz`))).toString("utf8").trim().split("\n")) {
    const { id, html } = JSON.parse(line) as { readonly id: string; readonly html: string };
    documents.set(id, fromDocument(parseHTML(html).document));
  }
}
const table = new Table({ head: ["", ...SETS, "mean"] });
add("readability", (set) => readExtracted("readability", set));
add("trafilatura", (set) => readExtracted("trafilatura", set));
add("copydesk, without hints", () => ({ id }) => clean({ text: documents.get(id)!.text }, DROP).text);
add("copydesk, with hints", () => ({ id }) => clean(documents.get(id)!, DROP).text);
console.log(table.toString());

function add(name: string, keptOf: (set: string) => (page: GoldPage) => string): void {
  const scores = SETS.map((set) => scorePages(readPages(set), keptOf(set)).f1);
  table.push([name, ...[...scores, mean(scores)].map((score) => score.toFixed(4))]);
}
