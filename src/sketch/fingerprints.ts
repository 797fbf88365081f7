import { SHINGLE } from "../text/shingles.js";
import { tokenize } from "../text/tokens.js";
import { finish, SHINGLE_BASE } from "./hash.js";

/** Two texts that share a run of this many words, or more, share a fingerprint of it: always. */
export const GUARANTEED_RUN = 12;
/** Version of the bits of a fingerprint; those of two versions are never compared. */
export const FINGERPRINT_SCHEME = `copydesk-winnow/1:${SHINGLE}:${GUARANTEED_RUN}`;

/** Chosen shingles of a text, about two for each nine words. Parallel arrays, in the order of the text. */
export interface Fingerprints {
  /** 32-bit hashes. */
  readonly hashes: Int32Array;
  /** Index of the first word of each. */
  readonly positions: Int32Array;
}

/**
 * Returns the fingerprints of a text, or of words that were tokenized before (their 32-bit hashes): the least five-word shingle of each window
 * of eight, by robust winnowing (Schleimer, Wilkerson, Aiken 2003, https://doi.org/10.1145/872757.872770). A text of five to eleven words
 * has the least of all its shingles, a shorter one has none.
 */
export function fingerprints(input: string | Int32Array): Fingerprints {
  return winnow(typeof input === "string" ? tokenize(input).hashes : input, SHINGLE, GUARANTEED_RUN);
}

/** Returns fingerprints of `size` words of which every shared run of `run` words has one. */
export function winnow(words: Int32Array, size: number, run: number): Fingerprints {
  const shingles = shingleHashes(words, size);
  const window = run - size + 1;
  const hashes: number[] = [];
  const positions: number[] = [];
  let chosen = -1;
  for (let end = Math.min(window, shingles.length); end <= shingles.length && end > 0; end++) {
    const start = Math.max(0, end - window);
    const newest = end - 1;
    let least = chosen;
    if (chosen < start) least = leastOf(shingles, start, end);
    else if (shingles[newest]! < shingles[chosen]!) least = newest;
    if (least === chosen) continue;
    chosen = least;
    hashes.push(shingles[chosen]!);
    positions.push(chosen);
  }
  return { hashes: new Int32Array(hashes), positions: new Int32Array(positions) };
}

function shingleHashes(words: Int32Array, size: number): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - size + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let i = at; i < at + size; i++) hash = (Math.imul(hash, SHINGLE_BASE) + words[i]!) | 0;
    shingles[at] = finish(hash);
  }
  return shingles;
}

/** The last of the least: of equal ones it stays in the window longest. */
function leastOf(shingles: Int32Array, start: number, end: number): number {
  let least = start;
  for (let i = start + 1; i < end; i++) if (shingles[i]! <= shingles[least]!) least = i;
  return least;
}
