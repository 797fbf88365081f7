/** Counts what stands in the blocks of a page, as `../../counts.ts` does. */
import { BLOCKS, COPIES, COUNT, COUNTS, ECHOES, ENDS, FILTER, FLAGS, HASHES, KEYS, LANES, RUN_SLOTS, RUNS, STARTS, STOP_WORDS, TOKEN_GAPS } from "./memory";

const FLAG_UNCASED: u32 = 32;
/** Code units of a short word at most. */
const MOST_SHORT: u32 = 3;

export function stopWordsAt(): usize { return STOP_WORDS; }
export function lanesAt(): usize { return LANES; }
export function blocksAt(): usize { return BLOCKS; }
export function countsAt(): usize { return COUNTS; }

let stopShift: u32 = 0;

/** Says that the table of stop words has `2 ** bits` slots: a hash stands in that of its highest bits, or in the next that is free. */
export function openCounts(bits: u32): void {
  stopShift = 32 - bits;
  for (let byte: usize = 0; byte < 256; byte++) for (let lane: usize = 0; lane < 8; lane++) store<u16>(LANES + (byte << 4) + (lane << 1), <u16>((byte >>> lane) & 1));
}

@inline function isStopWord(hash: u32): bool {
  if (hash == 0) return false;
  const mask: u32 = 0xffffffff >>> stopShift;
  let slot = hash >>> stopShift;
  let found = load<u32>(STOP_WORDS + (<usize>slot << 2));
  while (found != hash && found != 0) {
    slot = (slot + 1) & mask;
    found = load<u32>(STOP_WORDS + (<usize>slot << 2));
  }
  return found == hash;
}

/** Counts what stands in some blocks, whose tokens stand in the columns. */
export function countIn(blocks: usize, tokens: u32): void {
  const filterBits = max<u32>(6, 32 - clz<u32>(8 * tokens));
  memory.fill(FILTER, 0, 1 << filterBits);
  let recurring: u32 = 0;
  for (let i: usize = 0; i < blocks; i++) recurring += countOne(i, 32 - filterBits);
  addCopies(blocks);
  addEchoes(blocks, recurring, 32 - filterBits);
}

@inline function firstOf(block: usize): u32 { return load<u32>(BLOCKS + (block << 3)); }
@inline function endOf(block: usize): u32 { return load<u32>(BLOCKS + (block << 3), 4); }

/**
 * Counts the words of a block and the marks between them, kinds of each side by side; and works out a key of all its words, and of each run of three. What
 * one loop does at once, several would wait for. Returns how many runs, and as many more, a filter may have seen before.
 */
function countOne(block: usize, filterShift: u32): u32 {
  const first = firstOf(block);
  const end = endOf(block);
  let ofFlags = i16x8.splat(0);
  let ofGaps = i16x8.splat(0);
  let stopWords: u32 = 0, innerStops: u32 = 0, letters: u32 = 0, shortSmall: u32 = 0, recurring: u32 = 0;
  let key: u32 = 0x811c9dc5;
  let before: u32 = 0, last: u32 = 0;
  for (let i = first; i < end; i++) {
    const four = <usize>i << 2;
    const hash = load<u32>(HASHES + four);
    const flag: u32 = load<u8>(FLAGS + <usize>i);
    const length = load<u32>(ENDS + four) - load<u32>(STARTS + four);
    letters += length;
    stopWords += <u32>isStopWord(hash);
    shortSmall += <u32>((flag & ~FLAG_UNCASED) == 0) & <u32>(length <= MOST_SHORT);
    ofFlags = i16x8.add(ofFlags, v128.load(LANES + (<usize>flag << 4)));
    // Behind the first word the marks count.
    const gap: u32 = i == first ? 0 : load<u16>(TOKEN_GAPS + (<usize>i << 1)) >>> 2;
    innerStops += gap & (flag | (flag >>> 5)) & 1;
    ofGaps = i16x8.add(ofGaps, v128.load(LANES + (<usize>gap << 4)));
    key = (key ^ hash) * 0x01000193;
    key ^= key >>> 13;
    if (i >= first + 2) recurring += addRun(i - 2, runHash(before, last, hash), filterShift);
    before = last;
    last = hash;
  }
  const to = COUNTS + block * COUNT;
  store<u32>(to, 2 * (end - first) - i16x8.extract_lane_u(ofFlags, 3));
  store<u32>(to, stopWords, 4);
  store<u32>(to, i16x8.extract_lane_u(ofFlags, 0), 8);
  store<u32>(to, i16x8.extract_lane_u(ofFlags, 2), 12);
  store<u32>(to, innerStops, 16);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 5), 20);
  store<u32>(to, i16x8.extract_lane_u(ofFlags, 1), 24);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 1), 28);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 3), 32);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 4), 36);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 6), 40);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 7), 44);
  store<u32>(to, i16x8.extract_lane_u(ofFlags, 4), 48);
  store<u32>(to, i16x8.extract_lane_u(ofFlags, 3), 52);
  store<u32>(to, i16x8.extract_lane_u(ofGaps, 2), 56);
  store<u32>(to, letters, 60);
  store<u32>(to, shortSmall, 64);
  store<u64>(to, 0, 76);
  store<u32>(KEYS + (block << 2), key);
  return recurring;
}

@inline function spread(key: u32): u32 { return key * 0x9e3779b1; }

@inline function runHash(first: u32, second: u32, third: u32): u32 {
  const hash = (first * 0x9e3779b1) ^ (second * 0x85ebca6b) ^ (third * 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** Writes down the run that begins with a token. A filter knows which runs may stand more than once; most do not. */
@inline function addRun(token: u32, run: u32, filterShift: u32): u32 {
  store<u32>(RUNS + (<usize>token << 2), run);
  const at = FILTER + <usize>(spread(run) >>> filterShift);
  const count = <u32>load<u8>(at);
  store<u8>(at, <u8>min<u32>(2, count + 1));
  return count == 0 ? 0 : 3 - count;
}

/** How many blocks have the same words, and how many of them stand before each. */
function addCopies(blocks: usize): void {
  const bits = 33 - clz<u32>(<u32>blocks);
  const end = COPIES + (<usize>8 << bits);
  memory.fill(COPIES, 0, <usize>8 << bits);
  for (let i: usize = 0; i < blocks; i++) {
    const at = KEYS + (i << 2);
    const key = load<u32>(at);
    let slot = COPIES + (<usize>(spread(key) >>> (32 - bits)) << 3);
    while (load<u32>(slot, 4) != 0 && load<u32>(slot) != key) slot = slot + 8 == end ? COPIES : slot + 8;
    const copy = load<u32>(slot, 4);
    store<u32>(slot, key);
    store<u32>(slot, copy + 1, 4);
    // Its key is not asked for again.
    store<u32>(at, <u32>slot);
    store<u32>(COUNTS + i * COUNT, copy, 72);
  }
  for (let i: usize = 0; i < blocks; i++) {
    // Lines without words are no copies of one another.
    store<u32>(COUNTS + i * COUNT, firstOf(i) == endOf(i) ? 0 : load<u32>(<usize>load<u32>(KEYS + (i << 2)), 4), 68);
  }
}

/** How many of a block's runs of three words stand in another block before it, and in one after it. */
function addEchoes(blocks: usize, recurring: u32, filterShift: u32): void {
  if (recurring == 0) return;
  const bits = max<u32>(4, 33 - clz<u32>(recurring));
  const shift = 32 - bits;
  const end = RUN_SLOTS + (<usize>12 << bits);
  memory.fill(RUN_SLOTS, 0, <usize>12 << bits);
  let echo = ECHOES;
  for (let i: usize = 0; i < blocks; i++) {
    const last = endOf(i);
    for (let token = firstOf(i); token + 2 < last; token++) {
      const run = load<u32>(RUNS + (<usize>token << 2));
      if (load<u8>(FILTER + <usize>(spread(run) >>> filterShift)) != 2) continue;
      const slot = slotOf(run, shift, end);
      if (load<u32>(slot, 4) == 0) {
        store<u32>(slot, run);
        store<u32>(slot, <u32>i + 1, 4);
      }
      store<u32>(slot, <u32>i + 1, 8);
      store<u32>(echo, <u32>i);
      store<u32>(echo, <u32>slot, 4);
      echo += 8;
    }
  }
  for (let at = ECHOES; at < echo; at += 8) {
    const block = load<u32>(at);
    const slot = <usize>load<u32>(at, 4);
    const to = COUNTS + <usize>block * COUNT;
    store<u32>(to, load<u32>(to, 76) + <u32>(load<u32>(slot, 4) < block + 1), 76);
    store<u32>(to, load<u32>(to, 80) + <u32>(load<u32>(slot, 8) > block + 1), 80);
  }
}

@inline function slotOf(run: u32, shift: u32, end: usize): usize {
  let slot = RUN_SLOTS + <usize>(spread(run) >>> shift) * 12;
  while (load<u32>(slot, 4) != 0 && load<u32>(slot) != run) slot = slot + 12 == end ? RUN_SLOTS : slot + 12;
  return slot;
}
