import type { PairFacts } from "./relation.js";

/**
 * A logistic model of reuse over the shared words outside quotations: what tells copies from coincidence best is their number, not
 * their share. Even odds are between the best thresholds on two labelled sets, 68 words on gedikli-reuse and 50 on r21578v.
 */
const STEEPNESS = 4;
const EVEN_ODDS_WORDS = 55;
/** In a short text less is enough: this share of its words, but never fewer than the shortest passage that counts. */
const EVEN_ODDS_SHARE = 0.4;
const LEAST_EVEN_ODDS = 8;
/** A passage this short may be a phrase of the language, however many there are. */
const SHORTEST_PASSAGE = 8;

/** Returns the probability that text of one document was reused in the other, from 0 to 1. */
export function syndicationOf({ same, prose, longestProse, shorter }: PairFacts): number {
  if (same) return 1;
  if (longestProse < SHORTEST_PASSAGE) return 0;
  const evenOdds = Math.min(EVEN_ODDS_WORDS, Math.max(LEAST_EVEN_ODDS, EVEN_ODDS_SHARE * shorter));
  return 1 / (1 + Math.exp(-STEEPNESS * Math.log((prose + longestProse) / 2 / evenOdds)));
}
