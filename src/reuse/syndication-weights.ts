/** The features of the syndication score. */
export type Feature = "unbrokenRuns" | "shareOfShorter" | "differingNumbers" | "quotedShare";

/** Log-odds of reuse of a pair that shares next to nothing. Written by bench/train/reuse.py. */
export const INTERCEPT = -25.395;

/** Log-odds for one unit of each feature. Written by bench/train/reuse.py. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  unbrokenRuns: 4.233,
  shareOfShorter: 2.359,
  differingNumbers: -43.236,
  quotedShare: -1.153,
};
