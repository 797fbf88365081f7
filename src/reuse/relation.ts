/** How two documents stand to each other. */
export type Relation = "identical" | "near-duplicate" | "contained" | "partial" | "quotations" | "unrelated";

/** What the judgement of a pair goes by. */
export interface PairFacts {
  /** Both have the same words. */
  readonly same: boolean;
  /** Shared words outside quotations, and in them. */
  readonly prose: number;
  readonly quoted: number;
  /** Words of the longest shared passage outside quotations. */
  readonly longestProse: number;
  /** Words of the shorter document. */
  readonly shorter: number;
  /** The share of each side's words that is shared, from 0 to 1. */
  readonly ofA: number;
  readonly ofB: number;
}

/** The share of words that must come from the other for a near-duplicate, or for one text to be contained in the other. */
const MOST_OF_IT = 0.8;
/** Syndication from which a pair is reuse. */
const REUSE = 0.5;

/** Returns the relation of two documents. */
export function relationOf({ same, quoted, ofA, ofB }: PairFacts, syndication: number): Relation {
  if (same) return "identical";
  if (syndication < REUSE) return quoted > 0 ? "quotations" : "unrelated";
  if (ofA >= MOST_OF_IT && ofB >= MOST_OF_IT) return "near-duplicate";
  return ofA >= MOST_OF_IT || ofB >= MOST_OF_IT ? "contained" : "partial";
}
