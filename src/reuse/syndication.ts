import type { PairFacts } from "./relation.js";

/**
 * A logistic model of reuse over the shared words outside quotations: what tells copies from coincidence best is their number,
 * not their share. Fitted on `gedikli-reuse` and on pairs of unrelated news (see bench/README.md).
 */
const STEEPNESS = 4;
const EVEN_ODDS_WORDS = 24;
/** A passage this short may be a phrase of the language, however many there are. */
const SHORTEST_PASSAGE = 8;

/** Returns the probability that text of one document was reused in the other, from 0 to 1. */
export function syndicationOf({ same, prose, longestProse }: PairFacts): number {
  if (same) return 1;
  if (longestProse < SHORTEST_PASSAGE) return 0;
  return 1 / (1 + Math.exp(-STEEPNESS * Math.log((prose + longestProse) / 2 / EVEN_ODDS_WORDS)));
}
