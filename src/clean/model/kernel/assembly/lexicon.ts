/** Scores blocks by their n-grams; `../../grams.ts` and `../../lexicon.ts` say what it computes, in TypeScript, and both give the same numbers. */
import { BIASES, BLOCK, beginPage, blocks, ends, ensure, ENTRIES, FILTER, FILTER_BITS, FIRST, flags, gaps, hashes, KEYS, SCALES, SCORES, scores, starts, STREAM, table } from "./memory";

// The constants of ../../grams.ts and ../../lexicon.ts.
const KEY_BITS: u32 = 24;
const HEAD: u32 = 28;
const TAIL: u32 = 10;
const MOST_WHOLE: i32 = 5;
const ONE: u32 = 1;
const START: u32 = 7;
const END: u32 = 13;
const NUMBER: u32 = 0x51ed270b;
const MOST_DIGITS: u32 = 6;
const SCORE_STEPS: f64 = 64;
const MOST_SCORE: f64 = 32000;
const FLAG_NUMBER: u32 = 4;
/** Gaps but space and line breaks. */
const MARKS: u32 = ~3;

/** A key and its weights, a byte each. Entries stand in the order of their keys, close together: a page looks up some two thousand, and waits for memory. */
const ENTRY: usize = 8;
/** Low bits of a key that are not in the index of its word of the filter. */
const WORD_BITS: u32 = KEY_BITS - FILTER_BITS + 6;
/** From so many words a page looks up so much that all entries are read first: one behind the other they come from far memory ten times as fast. */
const MANY_WORDS: u32 = 500;
/** Where the next entry goes, and where the next key of a block goes. */
let nextEntry: usize = ENTRIES;
let next: usize = KEYS;

/** Makes room for so many keys, and returns whether there is any; to be called once. */
export function open(keys: usize): bool {
  const page = ENTRIES + (keys + 1) * ENTRY;
  if (!ensure(page)) return false;
  // No key is larger than what stands behind the last.
  store<u32>(page - ENTRY, -1);
  beginPage(page);
  return true;
}

@inline function wordOf(key: u32): usize { return FILTER + (<usize>(key >>> WORD_BITS) << 3); }
@inline function bitOf(key: u32): u64 { return <u64>1 << <u64>(key >>> (KEY_BITS - FILTER_BITS)); }
/** Where it stands where the entries of a word of the filter begin. */
@inline function firstOf(key: u32): usize { return FIRST + (<usize>(key >>> WORD_BITS) << 2); }

/** Adds a key, larger than all before it, with its four weights, a byte each. */
export function add(key: u32, weights: u32): void {
  const word = wordOf(key);
  const bits = load<u64>(word);
  if (bits == 0) store<u32>(firstOf(key), <u32>nextEntry);
  store<u64>(word, bits | bitOf(key));
  store<u32>(nextEntry, key);
  store<u32>(nextEntry, weights, 4);
  nextEntry += ENTRY;
}

/** Scores all blocks. */
export function score(): void {
  if (load<u32>(table + (blocks - 1) * BLOCK, 4) >= MANY_WORDS) warm();
  for (let i: usize = 0; i < blocks; i++) {
    next = KEYS;
    read(fill(table + i * BLOCK));
    let known: u32 = 0;
    let sums = i32x4.splat(0);
    for (let at = KEYS; at < next; at += 4) {
      const key = load<u32>(at);
      // Each bit of the word below the key's has at least one entry before it; few have more.
      let entry = <usize>load<u32>(firstOf(key)) + <usize>popcnt(load<u64>(wordOf(key)) & (bitOf(key) - 1)) * ENTRY;
      entry += <usize>(load<u32>(entry) < key) * ENTRY;
      while (load<u32>(entry) < key) entry += ENTRY;
      const same = <u32>(load<u32>(entry) == key);
      known += same;
      sums = i32x4.add(sums, i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(i32x4.splat(load<u32>(entry, 4) & (0 - same)))));
    }
    const share = 1 / Math.sqrt(max<f64>(1, <f64>known));
    const to = scores + i * SCORES;
    store<i16>(to, inSteps(load<f64>(BIASES) + <f64>i32x4.extract_lane(sums, 0) * load<f64>(SCALES) * share));
    store<i16>(to, inSteps(load<f64>(BIASES, 8) + <f64>i32x4.extract_lane(sums, 1) * load<f64>(SCALES, 8) * share), 2);
    store<i16>(to, inSteps(load<f64>(BIASES, 16) + <f64>i32x4.extract_lane(sums, 2) * load<f64>(SCALES, 16) * share), 4);
    store<i16>(to, inSteps(load<f64>(BIASES, 24) + <f64>i32x4.extract_lane(sums, 3) * load<f64>(SCALES, 24) * share), 6);
  }
}

const LINE: usize = 64;

/** Brings all entries into the cache. What it reads is written where it does no harm, or reading would be left out. */
function warm(): void {
  let sum: u32 = 0;
  for (let at = ENTRIES; at < nextEntry; at += LINE) sum += load<u32>(at);
  store<u32>(KEYS, sum);
}

/** Writes a block's words and marks to the stream, and returns how many there are. */
function fill(block: usize): i32 {
  const first = load<u32>(block);
  const end = load<u32>(block, 4);
  const before = load<u32>(block, 8);
  let to = STREAM;
  if (before != 0) {
    store<u32>(to, before);
    to += 4;
  }
  if (first == end) return <i32>((to - STREAM) >>> 2);
  const isLong = end - first > HEAD + TAIL;
  for (let i = first; i < end; i++) {
    if (isLong && i == first + HEAD) {
      store<u32>(to, 0);
      to += 4;
      i = end - TAIL;
    } else if (i > first) {
      const gap = <u32>load<u16>(gaps + (<usize>i << 1)) & MARKS;
      store<u32>(to, gap);
      to += <usize>(gap != 0) << 2;
    }
    const four = <usize>i << 2;
    store<u32>(to, (<u32>load<u8>(flags + <usize>i) & FLAG_NUMBER) == 0 ? load<u32>(hashes + four) : NUMBER + min<u32>(MOST_DIGITS, load<u32>(ends + four) - load<u32>(starts + four)));
    to += 4;
  }
  const behind = load<u32>(block, 12);
  if (behind != 0) {
    store<u32>(to, behind);
    to += 4;
  }
  return <i32>((to - STREAM) >>> 2);
}

@inline function at(i: i32): u32 { return load<u32>(STREAM + (<usize>i << 2)); }

/** Looks at the n-grams of the stream; a 0 stands where a long block's middle was left out. */
function read(length: i32): void {
  for (let i: i32 = 0; i < length; i++) {
    const one = at(i);
    if (one == 0) continue;
    look(mix(one, ONE) >>> 8);
    if (i == 0) look(mix(START, one) >>> 8);
    const isLast = i + 1 >= length;
    const two = isLast ? END : at(i + 1);
    if (two == 0) continue;
    const pair = mix(one, two);
    look(pair >>> 8);
    if (i == 0) look(mix(START, pair) >>> 8);
    if (isLast) continue;
    const three = i + 2 < length ? at(i + 2) : END;
    if (three != 0) look(mix(pair, three) >>> 8);
  }
  if (length == 0 || length > MOST_WHOLE) return;
  let whole = START;
  for (let i: i32 = 0; i < length; i++) whole = mix(whole, at(i));
  look(mix(whole, END) >>> 8);
}

@inline function mix(x: u32, y: u32): u32 {
  const hash = (x ^ (y * 0x9e3779b1)) * 0x85ebca6b;
  return hash ^ (hash >>> 15);
}

/** Keeps a key that passes the filter, without a branch: which do is hard to foresee. */
@inline function look(key: u32): void {
  const bit = key >>> (KEY_BITS - FILTER_BITS);
  store<u32>(next, key);
  next += <usize>((load<u32>(FILTER + (<usize>(bit >>> 5) << 2)) >>> (bit & 31)) & 1) << 2;
}

@inline function inSteps(logOdds: f64): i16 {
  return <i16>max(-MOST_SCORE, min(MOST_SCORE, Math.floor(logOdds * SCORE_STEPS + 0.5)));
}
