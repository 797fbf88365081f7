/** How a phrase may start at a token: bits of a number. */
export const StartKind = {
  /** At the start of its block. */
  anchored: 1,
  /** Further on, in a block of bounded length. */
  floating: 2,
  /** Anywhere. */
  trimmed: 4,
  /** Any words may stand before that word, at the start of the block. */
  behindAny: 8,
  /** As a link of a chain, at the start of the block. */
  chained: 16,
  /** With a number, at the start of the block. */
  number: 32,
} as const;
/** What is found is three numbers: a kind and above its bits a token; a candidate; and where its phrase ends, or 0 where its code is not packed yet. */
export const FOUND_NUMBERS = 3;
export const TOKEN_SHIFT = 6;
/** By so many of the highest bits of their hashes are words told apart at first. */
export const FILTER_BITS = 14;
