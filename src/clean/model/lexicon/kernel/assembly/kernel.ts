/**
 * Scores blocks by their n-grams in AssemblyScript; `GramReader.keysOf` and `Lexicon.score`, in TypeScript, say what it computes, and both
 * give the same numbers.
 *
 * Its memory: scales and biases, the length of each block's stream, the streams of some blocks one behind another, the scores of those
 * blocks, the filter, and the table: key and weights side by side, so that a look costs one line of the cache.
 */

const SCALES: usize = 1024;
const BIASES: usize = SCALES + 4 * 8;
/** Blocks that are scored at once, and words and marks of a block: at least those of ../webassembly.ts and ../../../grams.ts. */
const MOST_BLOCKS: usize = 128;
const MOST_STREAM: usize = 96;
const LENGTHS: usize = BIASES + 4 * 8;
const STREAMS: usize = LENGTHS + MOST_BLOCKS * 4;
const SCORES: usize = STREAMS + MOST_BLOCKS * MOST_STREAM * 4;
/** Keys of a block that passed the filter; a word begins three n-grams, the first of a block two more. */
const KEYS: usize = SCORES + MOST_BLOCKS * 8;
const FILTER: usize = KEYS + (3 * MOST_STREAM + 8) * 4;
const FILTER_BITS: u32 = 19;
const TABLE: usize = FILTER + (1 << FILTER_BITS) / 8;

// The constants of ../../../grams.ts and ../../../lexicon.ts.
const KEY_BITS: u32 = 24;
const MOST_WHOLE: i32 = 5;
const ONE: u32 = 1;
const START: u32 = 7;
const END: u32 = 13;
const SCORE_STEPS: f64 = 64;
const MOST_SCORE: f64 = 32000;

let mask: u32 = 0;
/** Where the next key goes. */
let next: usize = KEYS;
let known: i32 = 0;
let a: i32 = 0;
let b: i32 = 0;
let c: i32 = 0;
let d: i32 = 0;

export function scalesAt(): usize { return SCALES; }
export function biasesAt(): usize { return BIASES; }
export function lengthsAt(): usize { return LENGTHS; }
export function streamsAt(): usize { return STREAMS; }
export function scoresAt(): usize { return SCORES; }

/** Makes room for a table of so many slots, a power of two, and returns whether there is any; to be called once. */
export function open(slots: u32): bool {
  const pages = <i32>((TABLE + (<usize>slots << 3) + 0xffff) >>> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) return false;
  mask = slots - 1;
  for (let slot: u32 = 0; slot < slots; slot++) store<i32>(TABLE + (<usize>slot << 3), -1);
  return true;
}

/** Adds a key with its four weights, a byte each. */
export function add(key: u32, weights: u32): void {
  const bit = key >>> (KEY_BITS - FILTER_BITS);
  const at = FILTER + (<usize>(bit >>> 5) << 2);
  store<u32>(at, load<u32>(at) | (1 << (bit & 31)));
  let slot = key & mask;
  while (load<i32>(TABLE + (<usize>slot << 3)) != -1) slot = (slot + 1) & mask;
  store<u32>(TABLE + (<usize>slot << 3), key);
  store<u32>(TABLE + (<usize>slot << 3), weights, 4);
}

/** Scores the blocks whose streams stand one behind another; a 0 stands where a long block's middle was left out. */
export function score(blocks: usize): void {
  let stream = STREAMS;
  for (let block: usize = 0; block < blocks; block++) {
    const length = load<i32>(LENGTHS + (block << 2));
    known = a = b = c = d = 0;
    next = KEYS;
    read(stream, length);
    for (let key = KEYS; key < next; key += 4) lookUp(load<u32>(key));
    stream += <usize>length << 2;
    const share = 1 / Math.sqrt(max<f64>(1, <f64>known));
    const at = SCORES + (block << 3);
    store<i16>(at, inSteps(load<f64>(BIASES) + <f64>a * load<f64>(SCALES) * share));
    store<i16>(at, inSteps(load<f64>(BIASES, 8) + <f64>b * load<f64>(SCALES, 8) * share), 2);
    store<i16>(at, inSteps(load<f64>(BIASES, 16) + <f64>c * load<f64>(SCALES, 16) * share), 4);
    store<i16>(at, inSteps(load<f64>(BIASES, 24) + <f64>d * load<f64>(SCALES, 24) * share), 6);
  }
}

@inline function at(stream: usize, i: i32): u32 { return load<u32>(stream + (<usize>i << 2)); }

function read(stream: usize, length: i32): void {
  for (let i: i32 = 0; i < length; i++) {
    const one = at(stream, i);
    if (one == 0) continue;
    look(mix(one, ONE) >>> 8);
    if (i == 0) look(mix(START, one) >>> 8);
    const isLast = i + 1 >= length;
    const two = isLast ? END : at(stream, i + 1);
    if (two == 0) continue;
    const pair = mix(one, two);
    look(pair >>> 8);
    if (i == 0) look(mix(START, pair) >>> 8);
    if (isLast) continue;
    const three = i + 2 < length ? at(stream, i + 2) : END;
    if (three != 0) look(mix(pair, three) >>> 8);
  }
  if (length == 0 || length > MOST_WHOLE) return;
  let whole = START;
  for (let i: i32 = 0; i < length; i++) whole = mix(whole, at(stream, i));
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

function lookUp(key: u32): void {
  let slot = key & mask;
  for (;;) {
    const found = load<u32>(TABLE + (<usize>slot << 3));
    if (found == key) break;
    if (found == 0xffffffff) return;
    slot = (slot + 1) & mask;
  }
  const weights = load<i32>(TABLE + (<usize>slot << 3), 4);
  known++;
  a += (weights << 24) >> 24;
  b += (weights << 16) >> 24;
  c += (weights << 8) >> 24;
  d += weights >> 24;
}

@inline function inSteps(logOdds: f64): i16 {
  return <i16>max(-MOST_SCORE, min(MOST_SCORE, Math.floor(logOdds * SCORE_STEPS + 0.5)));
}
