/** Where things stand in memory. */

/** The table of characters, and bits of `Gap` by class. */
export const TABLE: usize = 1024;
export const GAPS: usize = TABLE + 65536 * 4;
export const UNITS: usize = GAPS + 32 * 2;
/** Code units of a chunk, and tokens: no chunk has more of these. */
export const ROOM: usize = 65600;
export const STARTS: usize = UNITS + ROOM * 2 + 64;
export const ENDS: usize = STARTS + ROOM * 4;
export const HASHES: usize = ENDS + ROOM * 4;
export const TOKEN_GAPS: usize = HASHES + ROOM * 4;
export const FLAGS: usize = TOKEN_GAPS + ROOM * 2 + 16;
/** The columns of its tokens put together. */
export const PACKED: usize = FLAGS + ROOM;
export const STOP_WORDS: usize = (PACKED + ROOM * 15 + 16 + 15) & ~15;
const MOST_STOP_WORDS: usize = 16384;
/** Of each byte eight numbers of 16 bits: its bits, the lowest first. They count the bits of flags, and of gaps from `stop` on. */
export const LANES: usize = STOP_WORDS + MOST_STOP_WORDS * 4;
/** Blocks whose words are counted at once, and of each its first token and the one behind its last. */
export const MOST_BLOCKS: usize = 8192;
export const BLOCKS: usize = LANES + 256 * 16;
export const COUNTS: usize = BLOCKS + MOST_BLOCKS * 8;
/** What is counted, as ../../counts.ts has it. */
export const COUNT: usize = 21 * 4;
/** A table of copies: key, and how often it was seen; and of each block a key of its words, then its slot. */
export const COPIES: usize = COUNTS + MOST_BLOCKS * COUNT;
export const KEYS: usize = COPIES + MOST_BLOCKS * 4 * 8;
/** The run of three words that begins with each token; of the first token of each run its first block and its last; and a table of those tokens, 1 more than their index. */
export const RUNS: usize = KEYS + MOST_BLOCKS * 4;
export const PLACES: usize = RUNS + ROOM * 4;
export const RUN_SLOTS: usize = PLACES + ROOM * 8;
/** Of each run that stands again its block, and its place. */
export const ECHOES: usize = RUN_SLOTS + (1 << 18) * 4;
/** Lines that are found at once, and six numbers of each, as ../../lines.ts has them. */
export const MOST_LINES: usize = 8192;
export const LINES: usize = ECHOES + ROOM * 8;
export const END: usize = LINES + MOST_LINES * 24;
