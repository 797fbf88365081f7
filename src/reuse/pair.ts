import type { Match } from "./match.js";

/** The version of the shape of pairs; it changes when a field changes its meaning or goes. */
export const PAIR_VERSION = 1;

/** Shares and probabilities have so many decimals in files. */
const DECIMALS = 10_000;

/** Returns a match as a line of a file of pairs holds it: shares and scores rounded to four decimals, all else as it is. */
export function pairRecord({ a, b, relation, syndication, resemblance, containment, prose, quoted, passages, direction, sameSource, revision, contributions }: Match) {
  return {
    version: PAIR_VERSION,
    a,
    b,
    relation,
    syndication: rounded(syndication),
    resemblance: rounded(resemblance),
    containment: { aInB: rounded(containment.aInB), bInA: rounded(containment.bInA) },
    prose: { words: prose.words, ofA: rounded(prose.ofA), ofB: rounded(prose.ofB) },
    quoted,
    passages,
    direction,
    sameSource,
    revision: revision ?? null,
    contributions: contributions.map(({ feature, value, logOdds }) => ({ feature, value: rounded(value), logOdds: rounded(logOdds) })),
  };
}

/** A line of a file of pairs. */
export type PairRecord = ReturnType<typeof pairRecord>;

/** A probability of .49996 is below .5 in a file as well. */
function rounded(value: number): number {
  return Math.floor(value * DECIMALS) / DECIMALS;
}
