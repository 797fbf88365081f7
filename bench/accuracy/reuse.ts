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
import { matchSet } from "./reuse-measures.js";
import { REUSE_SETS, reuseDigest } from "./reuse-data.js";
import { type LabelledScore, labelledScores, scoreReuse } from "./reuse-score.js";

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
  const found = REUSE_SETS.map((name) => ({ name, ...matchSet(name) }));
  const scores = Object.fromEntries(found.map(({ name, set, matches, clusters }) => [name, scoreReuse(set, matches, clusters)]));
  const table = new Table({ head: ["", ...FIGURES.map(([set, figure]) => `${set}\n${figure}`)], chars: NO_RULES, style: { head: [], border: [] } });
  for (const [peer, figures] of Object.entries(PEERS)) table.push([peer, ...FIGURES.map((_, i) => points(figures[i]))]);
  table.push(["copydesk", ...FIGURES.map(([set, figure]) => points(scores[set]![figure]))]);
  console.log(table.toString());
  console.log("\nWhat share of the pairs with a score is reuse, each set counting alike; then of how many pairs in each set");
  console.log(reliabilityOf(found.map(({ set, matches }) => labelledScores(set, matches))).toString());
}

const BINS = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1] as const;

/** A row for each bin of scores: their mean, the share of reuse, and the number of pairs, by set too. */
function reliabilityOf(sets: readonly (readonly LabelledScore[])[]): Table.Table {
  const table = new Table({ head: ["score", "mean", "reuse", ...REUSE_SETS], chars: NO_RULES, style: { head: [], border: [] } });
  for (const [i, low] of BINS.slice(0, -1).entries()) {
    const high = BINS[i + 1]!;
    const inside = sets.map((scores) => scores.filter(({ syndication }) => syndication >= low && (syndication < high || high === 1)));
    const weight = inside.reduce((sum, scores, set) => sum + scores.length / sets[set]!.length, 0);
    const meanOf = (value: (score: LabelledScore) => number): number =>
      inside.reduce((sum, scores, set) => sum + scores.reduce((all, score) => all + value(score), 0) / sets[set]!.length, 0) / weight;
    const ofSet = (scores: readonly LabelledScore[]): string => (scores.length === 0 ? "" : `${scores.filter(({ isReuse }) => isReuse).length} of ${scores.length}`);
    table.push([`${low} to ${high}`, weight === 0 ? "" : meanOf(({ syndication }) => syndication).toFixed(2), weight === 0 ? "" : meanOf(({ isReuse }) => Number(isReuse)).toFixed(2), ...inside.map(ofSet)]);
  }
  return table;
}

function points(value: number | undefined): string {
  return value === undefined ? "" : value.toFixed(3).replace(/^0\./u, ".");
}

main();
