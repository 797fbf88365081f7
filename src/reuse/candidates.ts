import type { Postings } from "./postings.js";

/** Two documents that may share text, by their indexes, the lesser first. It is a guess until it is verified. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
}

/** A fingerprint in more documents than this is passed over: its documents share others, or it is an idiom. */
const MOST_DOCUMENTS = 128;
/** Fingerprints that two documents must share. */
const LEAST_SHARED = 2;

/** Returns the pairs of documents that share fingerprints enough to be looked at, in order; standing text does not count. */
export function candidatePairs({ starts, members, firsts, groupsOf }: Postings, standing: Uint8Array): CandidatePair[] {
  const documents = firsts.length - 1;
  const counts = new Int32Array(documents);
  const pairs: CandidatePair[] = [];
  for (let a = 0; a < documents; a++) {
    const touched: number[] = [];
    for (let at = firsts[a]!; at < firsts[a + 1]!; at++) {
      const group = groupsOf[at]!;
      if (standing[group] === 1 || starts[group + 1]! - starts[group]! > MOST_DOCUMENTS) continue;
      for (let i = starts[group + 1]! - 1; members[i]! > a; i--) if (counts[members[i]!]!++ === 0) touched.push(members[i]!);
    }
    for (const b of touched.sort((x, y) => x - y)) {
      if (counts[b]! >= LEAST_SHARED) pairs.push({ a, b });
      counts[b] = 0;
    }
  }
  return pairs;
}
