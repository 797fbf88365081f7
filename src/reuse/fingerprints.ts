import type { Reading } from "./reading.js";

/** Words of a fingerprint, and fingerprints of a window: a shared run of `GRAM + WINDOW - 1` words shares a fingerprint for certain. */
export const GRAM = 4;
export const WINDOW = 4;

/** The fingerprints of a document: hashes of word runs, chosen so that equal texts choose equal ones. */
export interface Fingerprints {
  readonly hashes: Int32Array;
  /** The first word of each, ascending. */
  readonly places: Int32Array;
}

/** Returns the fingerprints of a reading by winnowing (Schleimer, Wilkerson, Aiken 2003): of each window the least, the last of equals. */
export function fingerprintsOf({ hashes: words, length }: Reading): Fingerprints {
  const count = length - GRAM + 1;
  const [hashes, places] = [new Int32Array(Math.max(0, count)), new Int32Array(Math.max(0, count))];
  if (count < 1) return { hashes, places };
  const grams = new Int32Array(count);
  for (let i = 0; i < count; i++) grams[i] = gramAt(words, i);
  let [found, least] = [0, -1];
  for (let from = 0; from + WINDOW <= Math.max(count, WINDOW); from++) {
    const end = Math.min(count, from + WINDOW);
    if (least < from) {
      least = from;
      for (let i = from + 1; i < end; i++) if (grams[i]! <= grams[least]!) least = i;
    } else if (grams[end - 1]! <= grams[least]!) least = end - 1;
    else continue;
    hashes[found] = grams[least]!;
    places[found++] = least;
  }
  return { hashes: hashes.subarray(0, found), places: places.subarray(0, found) };
}

function gramAt(words: Int32Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + GRAM; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x2c1b3c6d);
}
