/** A text of as many different shingles as `isWorthSorting` asks for is done in these, but for one in 70,000 of 128 slots. */
export const FIRST_ROUNDS = 4;

/** Returns whether so many shingles, with repeats, that have not filled all slots in the first rounds are to be made unique. */
export function isWorthSorting(shingles: number, slots: number): boolean {
  return shingles >= 4 * slots;
}

/** Sorts shingles where they stand, each once. Returns the part of the array that holds them. */
export function sortUnique(shingles: Int32Array): Int32Array {
  shingles.sort();
  let length = 0;
  for (const shingle of shingles) if (length === 0 || shingle !== shingles[length - 1]) shingles[length++] = shingle;
  return shingles.subarray(0, length);
}
