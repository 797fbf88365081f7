/** The fingerprints of a document: `../../../sketch/fingerprints.ts` says which. */

import { ensure, get, put, START } from "./memory";

// The constants of ../../fingerprints.ts, and of ../../../sketch/hash.ts.
const GRAM: i32 = 4;
const WINDOW: i32 = 4;
const SHINGLE_BASE: u32 = 0x1b56c4e9;

let words: usize = 0;
let chosenHashes: usize = 0;
let chosenPlaces: usize = 0;

export function wordsAt(): usize { return words; }
export function chosenHashesAt(): usize { return chosenHashes; }
export function chosenPlacesAt(): usize { return chosenPlaces; }

/** Makes room for a document of so many words, and returns whether there is any. */
export function openWords(length: i32): bool {
  words = START;
  chosenHashes = words + (<usize>length << 2);
  chosenPlaces = chosenHashes + (<usize>length << 2);
  return ensure(chosenPlaces + (<usize>length << 2));
}

/** Chooses the fingerprints of the words that were written, and returns how many there are. */
export function winnow(length: i32): i32 {
  const shingles = max(0, length - GRAM + 1);
  writeShingles(shingles);
  let written = 0;
  let chosen = -1;
  for (let end = min(WINDOW, shingles); end <= shingles && end > 0; end++) {
    const start = max(0, end - WINDOW);
    let least = chosen;
    if (chosen < start) least = leastOf(start, end);
    else if (get(chosenHashes, end - 1) < get(chosenHashes, written - 1)) least = end - 1;
    if (least == chosen) continue;
    chosen = least;
    put(chosenHashes, written, get(chosenHashes, chosen));
    put(chosenPlaces, written, chosen);
    written++;
  }
  return written;
}

/** Writes all shingles where the chosen ones will stand: each is chosen at its own place or behind that of the ones before it. */
function writeShingles(shingles: i32): void {
  for (let i = 0; i < shingles; i++) {
    const at = words + (<usize>i << 2);
    const hash = ((load<u32>(at) * SHINGLE_BASE + load<u32>(at, 4)) * SHINGLE_BASE + load<u32>(at, 8)) * SHINGLE_BASE + load<u32>(at, 12);
    put(chosenHashes, i, finish(hash));
  }
}

@inline function finish(value: u32): i32 {
  let hash = (value ^ (value >>> 16)) * 0x7feb352d;
  hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
  return <i32>(hash ^ (hash >>> 16));
}

/** The last of the least. */
@inline function leastOf(start: i32, end: i32): i32 {
  let least = start;
  for (let i = start + 1; i < end; i++) if (get(chosenHashes, i) <= get(chosenHashes, least)) least = i;
  return least;
}
