/**
 * Where things stand in memory. First what never changes: a head that tells where the columns of the page stand, what is the same for all of its blocks,
 * the logarithms, both networks, the lexicon. Behind it the columns of one page, which grow with it.
 */

/** Blocks have these, in bytes: what is counted, looks, scores, inputs of a network, what these are narrowed down to. */
export const COUNTS: usize = 21 * 4;
export const LOOKS: usize = 32 * 2;
export const SCORES: usize = 4 * 2;
export const WIDTH: usize = 44 * 4;
export const NARROW: usize = 16 * 2;
/** First token, the one behind the last, and marks before the first and behind the last. */
export const BLOCK: usize = 4 * 4;

export const HEAD: usize = 1024;
/** Five numbers of 16 bits that are the same for all blocks of a page. */
export const OF_PAGE: usize = HEAD + 64;
/** Logarithms of the whole numbers from 0 on, as the networks take them. */
export const LOGARITHMS: usize = OF_PAGE + 16;
const MOST_LOGARITHM: usize = 32768;
/** Of the lexicon, log-odds of one unit and of a block without known n-grams. */
export const SCALES: usize = LOGARITHMS + (MOST_LOGARITHM + 4) * 4;
export const BIASES: usize = SCALES + 4 * 8;
/** Words and marks of a block that are read, and its keys that passed the filter: a word begins three n-grams, the first of a block two more. */
export const MOST_STREAM: usize = 96;
export const STREAM: usize = BIASES + 4 * 8;
export const KEYS: usize = STREAM + MOST_STREAM * 4;

/** Of a network, what ../layout.ts has, in bytes: its products, of numbers of 16 bits; then what sums begin with; then what is no whole number. */
export const STATES: usize = 24 * 4;
const OF_STATES: usize = 16 * 72 * 2;
export const READERS: usize = 44 * 16 * 2;
export const READER: usize = OF_STATES + 24 * 72 * 2;
export const NARROW_BIAS: usize = READERS + 2 * READER;
export const READER_BIASES: usize = NARROW_BIAS + 16 * 4;
export const READER_BIAS: usize = 4 * STATES;
export const MEANS: usize = READER_BIASES + 2 * READER_BIAS;
export const INPUT_SCALES: usize = MEANS + WIDTH;
export const OUTPUT: usize = INPUT_SCALES + WIDTH;
/** The bias of the output, and three places that are empty. */
export const BIAS: usize = OUTPUT + 16 * 4;
export const READER_OUTPUTS: usize = BIAS + 16;
export const NETWORK: usize = READER_OUTPUTS + 2 * STATES;
export const NETWORKS: usize = KEYS + (3 * MOST_STREAM + 8) * 4;
/** One row of inputs in whole numbers. */
export const ROW: usize = NETWORKS + 2 * NETWORK;
/** The states of a reader, and the same in whole numbers. */
export const STATE: usize = ROW + 96;
export const KNOWN: usize = STATE + STATES;
/** What the gates of a reader add up to, and then its fresh values: what the block gives to them, and what the states do. */
export const SUMS: usize = KNOWN + STATES / 2;

export const FILTER_BITS: u32 = 19;
export const FILTER: usize = (SUMS + 4 * STATES + 15) & ~15;
/** For each 64 bits of the filter, where their entries begin. */
export const FIRST: usize = FILTER + (1 << FILTER_BITS) / 8;
export const ENTRIES: usize = FIRST + (1 << FILTER_BITS) / 16;

/** Where the page begins. */
let page: usize = 0;
export let blocks: usize = 0;
export let hashes: usize = 0;
export let starts: usize = 0;
export let ends: usize = 0;
export let gaps: usize = 0;
export let flags: usize = 0;
export let table: usize = 0;
export let counts: usize = 0;
export let looks: usize = 0;
export let scores: usize = 0;
export let inputs: usize = 0;
export let narrowed: usize = 0;
/** The parts of the log-odds: a number a block for the block itself, for what a reader from the top knows, for one from the end. */
export let parts: usize = 0;

/** Says where the page begins, behind the lexicon. */
export function beginPage(at: usize): void { page = at; }

/** Makes room up to a place, and returns whether there is any. */
export function ensure(end: usize): bool {
  const missing = <i32>((end + 0xffff) >>> 16) - memory.size();
  return missing <= 0 || memory.grow(missing) >= 0;
}

/** Makes room for a page, writes to the head where its columns stand, and returns whether there is any. */
export function reserve(tokens: usize, blockCount: usize): bool {
  blocks = blockCount;
  let at = page;
  hashes = at; at = behind(at, (tokens + 4) << 2);
  starts = at; at = behind(at, tokens << 2);
  ends = at; at = behind(at, tokens << 2);
  gaps = at; at = behind(at, (tokens + 1) << 1);
  flags = at; at = behind(at, tokens);
  table = at; at = behind(at, blocks * BLOCK);
  counts = at; at = behind(at, blocks * COUNTS);
  looks = at; at = behind(at, blocks * LOOKS);
  scores = at; at = behind(at, blocks * SCORES);
  inputs = at; at = behind(at, blocks * WIDTH);
  narrowed = at; at = behind(at, blocks * NARROW);
  parts = at; at = behind(at, 3 * (blocks << 2));
  if (!ensure(at)) return false;
  store<u32>(HEAD, <u32>hashes);
  store<u32>(HEAD, <u32>starts, 4);
  store<u32>(HEAD, <u32>ends, 8);
  store<u32>(HEAD, <u32>gaps, 12);
  store<u32>(HEAD, <u32>flags, 16);
  store<u32>(HEAD, <u32>table, 20);
  store<u32>(HEAD, <u32>counts, 24);
  store<u32>(HEAD, <u32>looks, 28);
  store<u32>(HEAD, <u32>parts, 32);
  memory.fill(looks, 0, blocks * LOOKS);
  return true;
}

@inline function behind(at: usize, size: usize): usize { return (at + size + 15) & ~15; }
