/** The features of the syndication score. */
export type Feature = "sharedWords" | "shareOfShorter" | "wholeSentences" | "mostlyShared" | "differingNumbers" | "numbersPerPassage" | "differingNames" | "quotedShare";

/**
 * Log-odds of reuse of a pair that shares next to nothing. Written by bench/train/reuse.py, before idioms ceased to count as standing text
 * (`clearIdioms`): a fit on the features since then scores a point less on the two small sets.
 */
export const INTERCEPT = -9.370;

/** Log-odds for one unit of each feature. Written by bench/train/reuse.py. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  sharedWords: 0.952,
  shareOfShorter: 1.103,
  wholeSentences: 0.459,
  mostlyShared: 1.391,
  differingNumbers: -9.368,
  numbersPerPassage: -11.033,
  differingNames: -18.468,
  quotedShare: -1.750,
};
