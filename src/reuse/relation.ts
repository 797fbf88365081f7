import type { PairFacts } from "./facts.js";
import { REUSE } from "./syndication.js";

/** How two documents stand to each other. */
export type Relation = "identical" | "near-duplicate" | "contained" | "partial" | "quotations" | "boilerplate" | "unrelated";

/**
 * The share of a document's words that must stand in shared passages for it to come from the other or from a common text. The
 * definition is .8; the alignment misses some of what was rewritten.
 */
const MOST_OF_IT = 0.75;

/** Syndication from which shared prose is worth showing though it is no reuse for certain. */
const MAYBE = 0.2;

/** Returns the relation of two documents from what they share and how likely that is reuse. */
export function relationOf({ same, quoted, boilerplate, coveredA, coveredB }: PairFacts, syndication: number): Relation {
  if (same) return "identical";
  if (syndication < REUSE) {
    if (quoted > 0 && quoted >= boilerplate) return "quotations";
    if (boilerplate > 0) return "boilerplate";
    return syndication >= MAYBE ? "partial" : "unrelated";
  }
  if (coveredA >= MOST_OF_IT && coveredB >= MOST_OF_IT) return "near-duplicate";
  return coveredA >= MOST_OF_IT || coveredB >= MOST_OF_IT ? "contained" : "partial";
}

/**
 * Whether two texts are one template filled in twice: what they share would be reuse, were it not for the numbers that differ, and these
 * stand in most of it. A number beside a copied paragraph makes no template of the paragraph.
 */
export function isTemplate(facts: PairFacts, probabilityOf: (facts: PairFacts) => number): boolean {
  return 2 * facts.numbered > facts.prose && probabilityOf({ ...facts, numbers: { ...facts.numbers, differ: 0 } }) >= REUSE;
}
