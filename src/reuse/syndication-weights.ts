/** The features of the syndication score. */
export type Feature = "unbrokenRuns" | "shareOfShorter" | "differingNumbers" | "quotedShare";

/** Log-odds of reuse of a pair that shares next to nothing. Written by bench/train/reuse.py. */
export const INTERCEPT = -27.945;

/** Log-odds for one unit of each feature. Written by bench/train/reuse.py. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  unbrokenRuns: 4.605,
  shareOfShorter: 2.510,
  differingNumbers: -45.743,
  quotedShare: -1.243,
};
