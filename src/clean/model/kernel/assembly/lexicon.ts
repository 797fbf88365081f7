/** Scores blocks by their n-grams; `../../grams.ts` and `../../lexicon.ts` say what it computes, in TypeScript, and both give the same numbers. */
import { BIASES, BLOCK, beginPage, blocks, ends, ensure, FILTER, FILTER_BITS, flags, gaps, hashes, KEYS, SCALES, SCORES, scores, starts, STREAM, TABLE, table } from "./memory";

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

/** Four keys and then their weights: a look costs one line of the cache, and no branch that is hard to foresee. */
const BUCKET: usize = 32;
const EMPTY: i32 = -1;
let buckets: usize = 0;
/** Where the next key of a block goes. */
let next: usize = KEYS;

/** Makes room for so many keys, a power of two, and returns whether there is any; to be called once. */
export function open(slots: u32): bool {
  const end = TABLE + (<usize>slots << 3);
  if (!ensure(end)) return false;
  buckets = slots >>> 2;
  memory.fill(TABLE, 0xff, <usize>slots << 3);
  beginPage(end);
  return true;
}

@inline function bucketOf(key: u32): usize { return TABLE + (<usize>key & (buckets - 1)) * BUCKET; }
@inline function behind(bucket: usize): usize { return bucket + BUCKET == TABLE + buckets * BUCKET ? TABLE : bucket + BUCKET; }

/** Adds a key with its four weights, a byte each. */
export function add(key: u32, weights: u32): void {
  const bit = key >>> (KEY_BITS - FILTER_BITS);
  const at = FILTER + (<usize>(bit >>> 5) << 2);
  store<u32>(at, load<u32>(at) | (1 << (bit & 31)));
  let bucket = bucketOf(key);
  let empty = emptyIn(v128.load(bucket));
  while (empty == 0) {
    bucket = behind(bucket);
    empty = emptyIn(v128.load(bucket));
  }
  const slot = bucket + (<usize>ctz<u32>(empty) << 2);
  store<u32>(slot, key);
  store<u32>(slot, weights, 16);
}

/** A bit for each of four keys that is none. */
@inline function emptyIn(keys: v128): u32 { return <u32>i32x4.bitmask(i32x4.eq(keys, i32x4.splat(EMPTY))); }

/** Scores all blocks. */
export function score(): void {
  for (let i: usize = 0; i < blocks; i++) {
    next = KEYS;
    read(fill(table + i * BLOCK));
    let known: i32 = 0;
    let sums = i32x4.splat(0);
    for (let at = KEYS; at < next; at += 4) {
      const key = load<u32>(at);
      const wanted = i32x4.splat(key);
      let bucket = bucketOf(key);
      let keys = v128.load(bucket);
      let same = <u32>i32x4.bitmask(i32x4.eq(keys, wanted));
      while (same == 0 && emptyIn(keys) == 0) {
        bucket = behind(bucket);
        keys = v128.load(bucket);
        same = <u32>i32x4.bitmask(i32x4.eq(keys, wanted));
      }
      if (same == 0) continue;
      known++;
      const weights = v128.load32_zero(bucket + (<usize>ctz<u32>(same) << 2), 16);
      sums = i32x4.add(sums, i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(weights)));
    }
    const share = 1 / Math.sqrt(max<f64>(1, <f64>known));
    const to = scores + i * SCORES;
    store<i16>(to, inSteps(load<f64>(BIASES) + <f64>i32x4.extract_lane(sums, 0) * load<f64>(SCALES) * share));
    store<i16>(to, inSteps(load<f64>(BIASES, 8) + <f64>i32x4.extract_lane(sums, 1) * load<f64>(SCALES, 8) * share), 2);
    store<i16>(to, inSteps(load<f64>(BIASES, 16) + <f64>i32x4.extract_lane(sums, 2) * load<f64>(SCALES, 16) * share), 4);
    store<i16>(to, inSteps(load<f64>(BIASES, 24) + <f64>i32x4.extract_lane(sums, 3) * load<f64>(SCALES, 24) * share), 6);
  }
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
