/** The features of the syndication score. */
export type Feature = "unbrokenRuns" | "shareOfShorter" | "differingNumbers" | "quotedShare";

/** Log-odds of reuse of a pair that shares next to nothing. Written by bench/train/reuse.py. */
export const INTERCEPT = -25.506;

/** Log-odds for one unit of each feature. Written by bench/train/reuse.py. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  unbrokenRuns: 4.281,
  shareOfShorter: 2.333,
  differingNumbers: -42.524,
  quotedShare: -1.155,
};
