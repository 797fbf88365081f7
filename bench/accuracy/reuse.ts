/**
 * Scores the reuse flow on the labelled sets with the figures of the reference scorer, beside the methods measured with it.
 *
 *   npm run bench:reuse
 *
 * The syndication score was fitted on these very sets (bench/train/reuse.py, which also says what it does on families that it had not
 * seen); the figures here say whether the whole does what it did.
 */
import Table from "cli-table3";
import { hasData } from "./data.js";
import { scoreSet } from "./reuse-measures.js";
import { REUSE_SETS, reuseDigest } from "./reuse-data.js";

const NO_RULES = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };
const FIGURES = [["synth", "f1"], ["synth", "near"], ["synth", "adjusted Rand"], ["synth", "hard negatives flagged"], ["gedikli-reuse", "f1"], ["r21578v", "f1"], ["cloughstevenson", "f1"], ["cloughstevenson", "spearman"]] as const;

/** What the methods of others reach, as measured with the reference scorer on the whole sets or on the held-back half. */
const PEERS: Readonly<Record<string, readonly (number | undefined)[]>> = {
  "5-word Jaccard": [0.735, 0.818, 0.556, undefined, 0.824, 0.691],
  "5-word containment": [0.699, 0.813, 0.516, undefined, 0.808, 0.779],
  "TF-IDF cosine": [0.871, 0.904, 0.718, undefined, 0.776, 0.685],
  "datasketch MinHash, all pairs": [0.707, 0.802, 0.569, undefined, 0.816, 0.667],
  "npm minhash": [0.708, 0.812, 0.601],
  "npm simhash-js": [0.015, 0.011, 0.006],
};

function main(): void {
  if (!hasData()) throw new Error("The labelled data is not beside the checkout (../shared/data)");
  console.log(`Data ${reuseDigest()}`);
  const scores = Object.fromEntries(REUSE_SETS.map((name) => [name, scoreSet(name)]));
  const table = new Table({ head: ["", ...FIGURES.map(([set, figure]) => `${set}\n${figure}`)], chars: NO_RULES, style: { head: [], border: [] } });
  for (const [peer, figures] of Object.entries(PEERS)) table.push([peer, ...FIGURES.map((_, i) => points(figures[i]))]);
  table.push(["copydesk", ...FIGURES.map(([set, figure]) => points(scores[set]![figure]))]);
  console.log(table.toString());
}

function points(value: number | undefined): string {
  return value === undefined ? "" : value.toFixed(3).replace(/^0\./u, ".");
}

main();
