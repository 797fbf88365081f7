import type { PairFacts } from "./facts.js";
import { type Feature, INTERCEPT, WEIGHTS } from "./syndication-weights.js";

/** What one feature adds to a syndication score. */
export interface Contribution {
  readonly feature: Feature;
  /** In the unit of the feature. */
  readonly value: number;
  /** What it adds to the log-odds, against a pair that shares nothing. */
  readonly logOdds: number;
}

/** A syndication score and what it is made of. */
export interface Syndication {
  /** Probability that text of one was reused in the other, or of a third in both; reuse from .5 on. */
  readonly probability: number;
  /** Strongest first; empty where both have the same words, or no prose is shared. */
  readonly contributions: readonly Contribution[];
}

/** The probability from which a pair is reuse. */
export const REUSE = 0.5;

/** Of the words of a text, about so many are neither numbers nor names. */
const PLAIN_SHARE = 0.75;

/**
 * The features of the score. Each moves it in one direction only: long unbroken runs of shared prose and more of the shorter text speak for
 * reuse, names and numbers not counted, since all reports of one event have them; numbers that differ inside shared passages betray a
 * template; where the two quote the same person, shared fragments around the quotations say less.
 */
export const FEATURES: Readonly<Record<Feature, (facts: PairFacts) => number>> = {
  unbrokenRuns: ({ unbroken }) => Math.log2(1 + unbroken),
  shareOfShorter: ({ plain, shorter }) => Math.log2(1 + 50 * Math.min(1, plain / (PLAIN_SHARE * shorter))),
  differingNumbers: ({ numbers, prose }) => numbers.differ / (numbers.differ + prose / 20 + 1),
  quotedShare: ({ quoted, prose }) => quoted / (quoted + prose + 20),
};

/** Returns the probability of reuse, a logistic model over a few features of the shared text; calibrated on labelled pairs. */
export function syndicationOf(facts: PairFacts): Syndication {
  if (facts.same) return { probability: 1, contributions: [] };
  if (facts.prose === 0) return { probability: 0, contributions: [] };
  const contributions = (Object.keys(FEATURES) as Feature[]).map((feature) => {
    const value = FEATURES[feature](facts);
    return { feature, value, logOdds: WEIGHTS[feature] * value };
  });
  const logOdds = contributions.reduce((sum, one) => sum + one.logOdds, INTERCEPT);
  return {
    probability: 1 / (1 + Math.exp(-logOdds)),
    contributions: contributions.filter((one) => one.value !== 0).sort((x, y) => Math.abs(y.logOdds) - Math.abs(x.logOdds)),
  };
}
