/** Where things stand in memory. */

/** Tokens of a page at most, and blocks. */
const MOST_TOKENS: usize = 65536;
const MOST_BLOCKS: usize = 8192;
/** Of each table where its slots stand, the mask of their number, and where its records stand. */
export const HEADS: usize = 1024;
export const HASHES: usize = HEADS + 64;
export const FLAGS: usize = HASHES + MOST_TOKENS * 4;
export const GAPS: usize = FLAGS + MOST_TOKENS;
/** Of each block its first token, and the one behind its last. */
export const BLOCKS: usize = GAPS + MOST_TOKENS * 2;
/** Of what kinds the phrases are that may start with a word, by the highest bits of its hash. */
export const KINDS: usize = BLOCKS + MOST_BLOCKS * 8;
/** What is found, three numbers each. */
export const MOST_FOUND: usize = 32768;
export const FOUND: usize = KINDS + (1 << 14);
export const FOUND_END: usize = FOUND + MOST_FOUND * 12;
/** The tables of candidates, one behind another, and behind them the code. */
export const TABLES: usize = FOUND_END;
