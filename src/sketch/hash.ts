/**
 * What every kernel computes, in 32-bit whole numbers that wrap. The multipliers are odd and without pattern. The finisher and its constants
 * are `lowbias32` of Chris Wellons (https://github.com/skeeto/hash-prospector).
 *
 * - word: the folded units of its letters as digits in base `LETTER_BASE`, then multiplied by `WORD_FACTOR` and folded onto itself;
 * - shingle: its words as digits in base `SHINGLE_BASE`;
 * - one round of the sketch: `finish(shingle + key of the round)`.
 */
export const LETTER_BASE = 0x2c1b3c6d;
export const WORD_FACTOR = 0x297a2d39;
export const SHINGLE_BASE = 0x1b56c4e9;

/** What stands in a slot that nothing has filled. */
export const EMPTY_SLOT = 0x7fffffff;

/** Returns a 32-bit number whose bits each depend on every bit of the one given; no two give the same. */
export function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}

/** Returns a key for each round of a sketch, two rounds a slot. */
export function roundKeys(seed: number, slots: number): Int32Array {
  const start = finish(seed);
  return Int32Array.from({ length: 2 * slots }, (_, round) => finish(start + Math.imul(round + 1, 0x9e3779b9)));
}

/** Returns the low bits of a slot's value that hold a hash; the round stands above them, and the sign bit stays free. */
export function valueBits(slots: number): number {
  return 31 - Math.ceil(Math.log2(2 * slots));
}
