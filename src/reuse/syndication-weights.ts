/** The features of the syndication score. */
export type Feature = "sharedWords" | "shareOfShorter" | "wholeSentences" | "mostlyShared" | "differingNumbers" | "numbersPerPassage" | "differingNames" | "quotedShare";

/** Log-odds of reuse of a pair that shares next to nothing. Written by bench/train/reuse.py. */
export const INTERCEPT = -8.528;

/** Log-odds for one unit of each feature. Written by bench/train/reuse.py. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  sharedWords: 0.770,
  shareOfShorter: 1.091,
  wholeSentences: 0.531,
  mostlyShared: 1.650,
  differingNumbers: -9.401,
  numbersPerPassage: -10.353,
  differingNames: -21.902,
  quotedShare: -1.887,
};
