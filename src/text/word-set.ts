import { tokenize } from "./tokens.js";

/** Words by their hashes, folded as the tokenizer folds. */
export interface WordSet {
  readonly has: (hash: number) => boolean;
  /** A power of two of places: a hash stands in that of its highest bits, or in the next that is free; 0 is an empty one. */
  readonly slots: Int32Array;
}

/** Returns the words of some lists as a set: an open-addressed table, most of it empty, so that most other words cost one look. */
export function wordSet(lists: readonly string[]): WordSet {
  const hashes = lists.flatMap((list) => [...tokenize(list).hashes]).filter((hash) => hash !== 0);
  const bits = 32 - Math.clz32(ROOM_A_WORD * hashes.length + 1);
  const slots = new Int32Array(2 ** bits);
  const placeOf = (hash: number): number => {
    let place = hash >>> (32 - bits);
    while (slots[place] !== 0 && slots[place] !== hash) place = (place + 1) & (slots.length - 1);
    return place;
  };
  for (const hash of hashes) slots[placeOf(hash)] = hash;
  return { has: (hash) => hash !== 0 && slots[placeOf(hash)] === hash, slots };
}

/** Half the room costs a look-up a tenth more time: more words stand in a second place, which a processor does not foresee. */
const ROOM_A_WORD = 8;
