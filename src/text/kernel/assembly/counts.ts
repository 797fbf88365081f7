/** Counts what stands in the blocks of a page, as `../../counts.ts` does. */
import { BLOCKS, COPIES, COUNT, COUNTS, ECHOES, ENDS, FLAGS, HASHES, KEYS, LANES, PLACES, RUN_SLOTS, RUNS, STARTS, STOP_WORDS, TOKEN_GAPS } from "./memory";

const FLAG_UNCASED: u32 = 32;
/** Code units of a short word at most. */
const MOST_SHORT: u32 = 3;

export function stopWordsAt(): usize { return STOP_WORDS; }
export function lanesAt(): usize { return LANES; }
export function blocksAt(): usize { return BLOCKS; }
export function countsAt(): usize { return COUNTS; }

let stopShift: u32 = 0;
let runShift: u32 = 0;
/** Where the next echo goes. */
let echo: usize = 0;

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
  const bits = 34 - clz<u32>(tokens | 15);
  runShift = 32 - bits;
  memory.fill(RUN_SLOTS, 0, <usize>4 << bits);
  echo = ECHOES;
  for (let i: usize = 0; i < blocks; i++) countOne(i);
  addCopies(blocks);
  addEchoes();
}

@inline function firstOf(block: usize): u32 { return load<u32>(BLOCKS + (block << 3)); }
@inline function endOf(block: usize): u32 { return load<u32>(BLOCKS + (block << 3), 4); }

/**
 * Counts the words of a block and the marks between them, kinds of each side by side; and works out a key of all its words, and of each run of three. What
 * one loop does at once, several would wait for.
 */
function countOne(block: usize): void {
  const first = firstOf(block);
  const end = endOf(block);
  let ofFlags = i16x8.splat(0);
  let ofGaps = i16x8.splat(0);
  let stopWords: u32 = 0, innerStops: u32 = 0, letters: u32 = 0, shortSmall: u32 = 0;
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
    if (i >= first + 2) addRun(i - 2, runHash(before, last, hash), <u32>block);
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
}

@inline function spread(key: u32): u32 { return key * 0x9e3779b1; }

@inline function runHash(first: u32, second: u32, third: u32): u32 {
  const hash = (first * 0x9e3779b1) ^ (second * 0x85ebca6b) ^ (third * 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** Says of a run's last block that its first has been added to the echoes. */
const ADDED: u32 = 1 << 31;

/** Looks up the run that begins with a token of a block: each is known by the first token with which it begins. One that stands again is an echo, and so is the first. */
@inline function addRun(token: u32, run: u32, block: u32): void {
  store<u32>(RUNS + (<usize>token << 2), run);
  const mask: u32 = 0xffffffff >>> runShift;
  let slot = spread(run) >>> runShift;
  for (;;) {
    const at = RUN_SLOTS + (<usize>slot << 2);
    const known = load<u32>(at);
    if (known == 0) {
      store<u32>(at, token + 1);
      store<u64>(PLACES + (<usize>token << 3), <u64>block | (<u64>block << 32));
      return;
    }
    if (load<u32>(RUNS + (<usize>(known - 1) << 2)) == run) {
      const place = PLACES + (<usize>(known - 1) << 3);
      if ((load<u32>(place, 4) & ADDED) == 0) addEcho(load<u32>(place), place);
      store<u32>(place, block | ADDED, 4);
      addEcho(block, place);
      return;
    }
    slot = (slot + 1) & mask;
  }
}

@inline function addEcho(block: u32, place: usize): void {
  store<u32>(echo, block);
  store<u32>(echo, <u32>place, 4);
  echo += 8;
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
function addEchoes(): void {
  for (let at = ECHOES; at < echo; at += 8) {
    const block = load<u32>(at);
    const place = <usize>load<u32>(at, 4);
    const to = COUNTS + <usize>block * COUNT;
    store<u32>(to, load<u32>(to, 76) + <u32>(load<u32>(place) < block), 76);
    store<u32>(to, load<u32>(to, 80) + <u32>((load<u32>(place, 4) & ~ADDED) > block), 80);
  }
}
