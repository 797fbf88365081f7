import { winnowInto } from "../sketch/fingerprints.js";
import { reuseKernel } from "./kernel/webassembly.js";

/** Words of a fingerprint, and of a run that shares one for certain: a rewritten article keeps no longer runs. */
export const GRAM = 4;
export const LEAST_RUN = 7;

/** The fingerprints of all documents of a collection, one document after another. */
export interface CollectedFingerprints {
  /** 32-bit hashes. */
  readonly hashes: Int32Array;
  /** Index of the first word of each in its document. */
  readonly positions: Int32Array;
  /** Those of document `d` are from `firsts[d]` up to `firsts[d + 1]`, in the order of its words. */
  readonly firsts: Int32Array;
}

/** Fingerprints for each word, about. */
const DENSITY = 0.45;

/** Returns the fingerprints of documents, given by the hashes of their words. They are finer than those of an index: two for each five words or so. */
export function fingerprintsOf(documents: readonly Int32Array[]): CollectedFingerprints {
  const kernel = reuseKernel();
  const longest = documents.reduce((most, words) => Math.max(most, words.length), 0);
  const room = Math.ceil(DENSITY * documents.reduce((sum, words) => sum + words.length, 0)) + longest;
  let [hashes, positions]: [Int32Array, Int32Array] = [new Int32Array(room), new Int32Array(room)];
  const firsts = new Int32Array(documents.length + 1);
  let at = 0;
  for (const [document, words] of documents.entries()) {
    if (at + words.length > hashes.length) [hashes, positions] = [grown(hashes, words.length), grown(positions, words.length)];
    at = kernel?.winnowInto(words, hashes, positions, at) ?? winnowInto(words, GRAM, LEAST_RUN, hashes, positions, at);
    firsts[document + 1] = at;
  }
  return { hashes: hashes.subarray(0, at), positions: positions.subarray(0, at), firsts };
}

function grown(array: Int32Array, least: number): Int32Array {
  const larger = new Int32Array(2 * array.length + least);
  larger.set(array);
  return larger;
}
