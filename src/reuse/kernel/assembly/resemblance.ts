/** The shingles of a document, and how many two have in common: `../../resemblance.ts` says which. */

import { ensure, get, put, START } from "./memory";

const SHINGLE: i32 = 5;

let left: usize = 0;
let right: usize = 0;
/** 1 more than the index of a number on the left in each slot that is taken. */
let slots: usize = 0;
let mask: u32 = 0;

export function leftAt(): usize { return left; }
export function rightAt(): usize { return right; }

/** Makes room for so many numbers on each side, and returns whether there is any. */
export function openSets(lengthLeft: i32, lengthRight: i32): bool {
  let size: u32 = 16;
  while (size < 2 * <u32>lengthLeft) size <<= 1;
  mask = size - 1;
  left = START;
  right = left + (<usize>lengthLeft << 2);
  slots = right + (<usize>lengthRight << 2);
  if (!ensure(slots + (<usize>size << 2))) return false;
  memory.fill(slots, 0, <usize>size << 2);
  return true;
}

/** Writes the shingles of the words on the right to the left, each once, and returns how many there are. */
export function distinct(words: i32): i32 {
  let count = 0;
  for (let i = 0; i + SHINGLE <= words; i++) {
    const key = hashRun(right + (<usize>i << 2));
    const slot = slotOf(key);
    if (get(slots, slot) != 0) continue;
    put(left, count++, key);
    put(slots, slot, count);
  }
  return count;
}

/** Returns how many of the numbers on the right stand on the left; on neither side does one stand twice. */
export function shared(lengthLeft: i32, lengthRight: i32): i32 {
  for (let i = 0; i < lengthLeft; i++) put(slots, slotOf(get(left, i)), i + 1);
  let count = 0;
  for (let i = 0; i < lengthRight; i++) if (get(slots, slotOf(get(right, i))) != 0) count++;
  return count;
}

/** The slot of a number that stands on the left, else the one where it may go. */
@inline function slotOf(key: i32): i32 {
  let slot = (<u32>key ^ (<u32>key >>> 15)) & mask;
  for (let at = get(slots, slot); at != 0 && get(left, at - 1) != key; at = get(slots, slot)) slot = (slot + 1) & mask;
  return slot;
}

/** As `hashRun` of ../../../text/shingles.ts. */
@inline function hashRun(words: usize): i32 {
  let hash: u32 = 0x811c9dc5;
  for (let i = 0; i < SHINGLE; i++) {
    hash = (hash ^ load<u32>(words + (<usize>i << 2))) * 0x01000193;
    hash ^= hash >>> 13;
  }
  return <i32>hash;
}
