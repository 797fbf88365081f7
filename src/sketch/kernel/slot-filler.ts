import { EMPTY_SLOT, valueBits } from "../hash.js";
import { FIRST_ROUNDS, isWorthSorting, sortUnique } from "./unique.js";

/** Fills slots from shingles. */
export interface SlotFiller {
  /** What was filled last. */
  readonly slots: Int32Array;
  /** Fills the first `count` slots from shingles, of which there is at least one, and which may be put in another order; `keys` are those of the rounds. */
  readonly fill: (shingles: Int32Array, count: number, keys: Int32Array) => void;
}

/**
 * Returns Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup 2017, https://arxiv.org/abs/1704.04370). In each round every shingle falls
 * into one slot, with a value; a slot keeps the least, and values of earlier rounds are less. Most texts fill all slots in a few
 * rounds. After as many rounds as there are slots, each slot that is still empty gets a round of its own, in which every shingle falls
 * into it. A long text that is not done after the first rounds repeats itself: then each of its shingles is kept once, which changes no bit.
 * Shingles in `room` are read where they stand, others are copied there.
 */
export function createSlotFiller(room: Int32Array): SlotFiller {
  const words = room;
  const slots = new Int32Array(1024);

  function fill(all: Int32Array, count: number, keys: Int32Array): void {
    let shingles = all;
    slots.fill(EMPTY_SLOT, 0, count);
    const bits = valueBits(count);
    let empty = count;
    for (let round = 0; round < count && empty > 0; round++) {
      if (round === FIRST_ROUNDS && isWorthSorting(shingles.length, count)) shingles = sortUnique(shingles);
      for (let from = 0; from < shingles.length; from += words.length) {
        const length = Math.min(words.length, shingles.length - from);
        if (shingles.buffer !== words.buffer) words.set(shingles.subarray(from, from + length));
        empty -= scatter(length, keys[round]!, round << bits, (1 << bits) - 1, count);
      }
    }
    for (let slot = 0; slot < count && empty > 0; slot++) {
      if (slots[slot] === EMPTY_SLOT) slots[slot] = least(shingles, keys[count + slot]!, (1 << bits) - 1) | ((count + slot) << bits);
    }
  }

  /** Lets the first shingles of the room fall. Returns how many slots were filled that had been empty. */
  function scatter(length: number, key: number, base: number, mask: number, count: number): number {
    const factor = key | 1;
    let fresh = 0;
    for (let i = 0; i < length; i++) {
      const hash = Math.imul(words[i]! + key, factor);
      const slot = Math.imul(hash >>> 16, count) >>> 16;
      const now = slots[slot]!;
      // The lesser of the two without a branch; neither has its sign bit set. `EMPTY_SLOT + 1` is the least of all numbers.
      const difference = (((hash & mask) | base) - now) | 0;
      slots[slot] = (now + (difference & (difference >> 31))) | 0;
      fresh = (fresh + (((now + 1) | 0) >>> 31)) | 0;
    }
    return fresh;
  }

  return { slots, fill };
}

function least(shingles: Int32Array, key: number, mask: number): number {
  const factor = key | 1;
  let found = EMPTY_SLOT;
  for (const shingle of shingles) found = Math.min(found, Math.imul(shingle + key, factor) & mask);
  return found;
}
