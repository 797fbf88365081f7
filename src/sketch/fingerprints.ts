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
  const room = shingleCount(words, size);
  const [hashes, positions] = [new Int32Array(room), new Int32Array(room)];
  const count = winnowInto(words, size, run, hashes, positions, 0);
  return { hashes: hashes.slice(0, count), positions: positions.slice(0, count) };
}

/**
 * Writes what `winnow` returns into two arrays, from index `at`, and returns the index after the last. The arrays need room for an entry a
 * word; what is written behind the last means nothing.
 */
export function winnowInto(words: Int32Array, size: number, run: number, hashes: Int32Array, positions: Int32Array, at: number): number {
  const count = shingleCount(words, size);
  const window = run - size + 1;
  // All shingles first, then the chosen ones over them: one is chosen at its own place or behind that of the ones chosen so far.
  writeShingles(words, size, count, hashes, at);
  let written = at;
  let chosen = -1;
  for (let end = Math.min(window, count); end <= count && end > 0; end++) {
    const start = Math.max(0, end - window);
    let least = chosen;
    if (chosen < start) least = leastOf(hashes, at + start, at + end) - at;
    else if (hashes[at + end - 1]! < hashes[written - 1]!) least = end - 1;
    if (least === chosen) continue;
    chosen = least;
    hashes[written] = hashes[at + chosen]!;
    positions[written++] = chosen;
  }
  return written;
}

function shingleCount(words: Int32Array, size: number): number {
  return Math.max(0, words.length - size + 1);
}

function writeShingles(words: Int32Array, size: number, count: number, into: Int32Array, at: number): void {
  if (count === 0) return;
  /** What the first word of a shingle adds to its hash. */
  let weight = 1;
  let hash = 0;
  for (let i = 0; i < size; i++) {
    if (i > 0) weight = Math.imul(weight, SHINGLE_BASE);
    hash = (Math.imul(hash, SHINGLE_BASE) + words[i]!) | 0;
  }
  into[at] = finish(hash);
  for (let i = 1; i < count; i++) {
    hash = (Math.imul(hash - Math.imul(words[i - 1]!, weight), SHINGLE_BASE) + words[i + size - 1]!) | 0;
    into[at + i] = finish(hash);
  }
}

/** The last of the least: of equal ones it stays in the window longest. */
function leastOf(shingles: Int32Array, start: number, end: number): number {
  let least = start;
  for (let i = start + 1; i < end; i++) if (shingles[i]! <= shingles[least]!) least = i;
  return least;
}
