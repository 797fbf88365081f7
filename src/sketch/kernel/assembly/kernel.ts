/**
 * The kernel in AssemblyScript; the files beside this folder say what it computes, in TypeScript, and both give the same bits. UTF-8 comes in,
 * sixteen bytes at a time where they are plain; a word is hashed sixteen letters at a time, shingles are made four at a time.
 *
 * Its memory: the fold table, room for vectors, keys of the rounds, slots, UTF-8 of one chunk, folded units of one chunk,
 * words (they grow, and become shingles where they stand).
 */

const TABLE: usize = 2048;
const LANES: usize = TABLE + 65536 * 4;
const KEYS: usize = LANES + 1024;
const SLOTS: usize = KEYS + 2048 * 4;
const BYTES: usize = SLOTS + 1024 * 4;
/** Code units of a chunk; each takes three bytes at most, and up to three units when folded. */
const CHUNK: usize = 16384;
const UNITS: usize = BYTES + CHUNK * 3 + 128;
const WORDS: usize = UNITS + CHUNK * 6 + 512;

// The constants of ../../hash.ts.
const LETTER: i32 = 0x2c1b3c6d;
const WORD: i32 = 0x297a2d39;
const SHINGLE: i32 = 0x1b56c4e9;
const EMPTY: i32 = 0x7fffffff;

// Bits of an entry of ../../fold-table.ts.
const SINGLE: i32 = 1 << 30;
const ABSENT: i32 = 1 << 29;
const POINT: i32 = 0x1fffff;

/** Returns the entry of a code point above 0xFFFF. */
@external("host", "foldAstral")
declare function foldAstral(point: i32): i32;

let count: i32 = 0;
let carry: i32 = 0;
let isOpen: bool = false;

export function tableAt(): usize { return TABLE; }
export function keysAt(): usize { return KEYS; }
export function slotsAt(): usize { return SLOTS; }
export function bytesAt(): usize { return BYTES; }
export function wordsAt(): usize { return WORDS; }

/** Begins a text. */
export function begin(): void {
  count = 0;
  isOpen = false;
}

/** Reads the next `length` bytes of UTF-8 of the text, and notes its words. */
export function scan(length: i32, isLast: bool): void {
  const end = fold(BYTES + length);
  reserve(((end - UNITS) >> 1) + 16);
  readWords(end, isLast);
}

function reserve(more: usize): void {
  const need = WORDS + (<usize>count + more) * 4;
  const pages = (need + 0xffff) >>> 16;
  const have = <usize>memory.size();
  // Half as much again, so that a long text does not grow the memory at each chunk.
  if (pages > have && memory.grow(<i32>(pages - have + (have >>> 1))) < 0 && memory.grow(<i32>(pages - have)) < 0) unreachable();
}

/** Writes the folded units of the bytes, 0 for each mark between words. Returns where they end. */
function fold(end: usize): usize {
  v128.store(end, i64x2.splat(0));
  let i = BYTES;
  let o = UNITS;
  while (i < end) {
    const bytes = v128.load(i);
    const apostrophes = v128.or(i8x16.eq(bytes, i8x16.splat(0x27)), i8x16.eq(bytes, i8x16.splat(0x60)));
    const rare = i8x16.bitmask(v128.or(bytes, apostrophes));
    const lower = v128.or(bytes, i8x16.splat(0x20));
    const letters = v128.and(i8x16.gt_s(lower, i8x16.splat(0x60)), i8x16.lt_s(lower, i8x16.splat(0x7b)));
    const digits = v128.and(i8x16.gt_s(bytes, i8x16.splat(0x2f)), i8x16.lt_s(bytes, i8x16.splat(0x3a)));
    const units = v128.and(lower, v128.or(letters, digits));
    v128.store(o, i16x8.extend_low_i8x16_u(units));
    v128.store(o, i16x8.extend_high_i8x16_u(units), 16);
    if (rare == 0) {
      i += 16;
      o += 32;
      continue;
    }
    const plain = <usize>ctz(rare);
    i += plain;
    o += plain << 1;
    do {
      const first = <i32>load<u8>(i);
      let entry = ABSENT;
      if (first < 0x80) i += 1;
      else if (first < 0xe0) {
        entry = load<i32>(TABLE + (<usize>(((first & 31) << 6) | (<i32>load<u8>(i, 1) & 63)) << 2));
        i += 2;
      } else if (first < 0xf0) {
        entry = load<i32>(TABLE + (<usize>(((first & 15) << 12) | ((<i32>load<u8>(i, 1) & 63) << 6) | (<i32>load<u8>(i, 2) & 63)) << 2));
        i += 3;
      } else {
        entry = foldAstral(((first & 7) << 18) | ((<i32>load<u8>(i, 1) & 63) << 12) | ((<i32>load<u8>(i, 2) & 63) << 6) | (<i32>load<u8>(i, 3) & 63));
        i += 4;
      }
      if ((entry & ABSENT) == 0) {
        const point = entry & POINT;
        if ((entry & SINGLE) == 0) {
          store<u16>(o, <u16>point);
          o += 2;
        } else {
          store<u16>(o, 0);
          o += 2;
          if (point > 0xffff) {
            store<u16>(o, <u16>(0xd800 | ((point - 0x10000) >> 10)));
            o += 2;
            store<u16>(o, <u16>(0xdc00 | (point & 0x3ff)));
          } else store<u16>(o, <u16>point);
          store<u16>(o, 0, 2);
          o += 4;
        }
      }
    } while (i < end && load<u8>(i) >= 0x80);
  }
  // Past the last byte stand zeros, so only zeros were written past the last unit.
  return o - ((i - end) << 1);
}

/** Hashes the words among the units; one that runs on into the next chunk is carried there. */
function readWords(end: usize, isLast: bool): void {
  let at = UNITS;
  if (isOpen) {
    for (; at < end && load<u16>(at) != 0; at += 2) carry = carry * LETTER + <i32>load<u16>(at);
    if (at == end && !isLast) return;
    store<i32>(WORDS + (<usize>count << 2), carry);
    count++;
    isOpen = false;
  }
  for (let past: usize = 0; past < 144; past += 16) v128.store(end + past, i64x2.splat(0));
  let out = WORDS + (<usize>count << 2);
  let start = at;
  let before: u64 = 0;
  for (; at <= end; at += 128) {
    const inWord = ~(<u64>marks(at) | (<u64>marks(at + 64) << 32));
    const shifted = (inWord << 1) | before;
    let starts = inWord & ~shifted;
    let ends = ~inWord & shifted;
    if (before == 0) {
      start = at + (<usize>ctz(starts) << 1);
      starts &= starts - 1;
    }
    before = inWord >>> 63;
    let lanes = LANES;
    while (ends != 0) {
      hashWord(start, at + (<usize>ctz(ends) << 1), lanes);
      ends &= ends - 1;
      lanes += 16;
      start = at + (<usize>ctz(starts) << 1);
      starts &= starts - 1;
    }
    for (let from = LANES; from < lanes; from += 64) v128.store(out + ((from - LANES) >> 2), sums(from));
    out += (lanes - LANES) >> 2;
  }
  count = <i32>((out - WORDS) >> 2);
  if (!isLast && end > UNITS && load<u16>(end - 2) != 0) {
    count--;
    carry = load<i32>(WORDS + (<usize>count << 2));
    isOpen = true;
  }
}

/** Returns a bit for each of 32 units, set where it stands between words. */
@inline function marks(at: usize): u32 {
  const zero = i64x2.splat(0);
  const low = i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.eq(v128.load(at), zero), i16x8.eq(v128.load(at, 16), zero)));
  const high = i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.eq(v128.load(at, 32), zero), i16x8.eq(v128.load(at, 48), zero)));
  return <u32>(low | (high << 16));
}

/** Stores four lanes whose sum is the hash of a word. */
@inline function hashWord(start: usize, stop: usize, out: usize): void {
  const size = stop - start;
  if (size > 32) {
    v128.store(out, i32x4.replace_lane(i64x2.splat(0), 0, hashLongWord(start, stop)));
    return;
  }
  const head = v128.and(v128.load(stop - 32), v128.load(WINDOW + size));
  const tail = v128.and(v128.load(stop - 16), v128.load(WINDOW + size, 16));
  v128.store(out, i32x4.add(
    i32x4.add(i32x4.mul(i32x4.extend_low_i16x8_u(head), v128.load(POWERS)), i32x4.mul(i32x4.extend_high_i16x8_u(head), v128.load(POWERS, 16))),
    i32x4.add(i32x4.mul(i32x4.extend_low_i16x8_u(tail), v128.load(POWERS, 32)), i32x4.mul(i32x4.extend_high_i16x8_u(tail), v128.load(POWERS, 48))),
  ));
}

/** Returns the sums of the lanes of four vectors. */
@inline function sums(at: usize): v128 {
  const a = v128.load(at), b = v128.load(at, 16), c = v128.load(at, 32), d = v128.load(at, 48);
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

function hashLongWord(start: usize, stop: usize): i32 {
  let hash = 0;
  for (let at = start; at < stop; at += 2) hash = hash * LETTER + <i32>load<u16>(at);
  return hash;
}

/** 32 bytes of zeros, 32 of ones: read from the n-th on, a mask that leaves the last n of 32 bytes. */
const WINDOW = memory.data<i32>([0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1], 16);
/** LETTER to the powers 15 to 0. */
const POWERS = memory.data<i32>([391819429, 312914457, 938256605, 1477408817, 1996818517, -1457177975, 1278487821, 2120421153, -18365179, 1503960057, 586567229, 1857001233, 1113495221, 1161905769, 739982445, 1], 16);

/** Turns the words that were noted into hashes of their shingles. Returns how many there are; they stand where the words stood. */
export function shingles(size: i32): i32 {
  const total = count - size + 1;
  if (total <= 0) return 0;
  reserve(16);
  const end = WORDS + (<usize>count << 2);
  for (let at = WORDS; at < end; at += 16) {
    const word = i32x4.mul(v128.load(at), i32x4.splat(WORD));
    v128.store(at, v128.xor(word, i32x4.shr_u(word, 15)));
  }
  const span = <usize>size << 2;
  const stop = WORDS + (<usize>total << 2);
  for (let at = WORDS; at < stop; at += 16) {
    let hash = v128.load(at);
    for (let next: usize = 4; next < span; next += 4) hash = i32x4.add(i32x4.mul(hash, i32x4.splat(SHINGLE)), v128.load(at + next));
    v128.store(at, finish(hash));
  }
  return total;
}

/** Fills the slots from `total` shingles (at least one), by Fast Similarity Sketching. Returns false where `rounds`, less than the slots, leave some empty. */
export function sketch(total: i32, slots: i32, valueBits: i32, rounds: i32): bool {
  const end = WORDS + (<usize>total << 2);
  // The last shingle again, to a multiple of four: a set does not change.
  v128.store(end, v128.load32_splat(end - 4));
  for (let slot: i32 = 0; slot < slots; slot += 4) v128.store(SLOTS + (<usize>slot << 2), i32x4.splat(EMPTY));
  for (let round: i32 = 0; round < rounds; round++) {
    scatter(end, round, slots, valueBits);
    if (isFull(slots)) return true;
  }
  for (let slot: i32 = 0; slot < slots && rounds == slots; slot++) {
    const at = SLOTS + (<usize>slot << 2);
    if (load<i32>(at) == EMPTY) store<i32>(at, least(end, slots + slot, valueBits));
  }
  return rounds == slots;
}

function scatter(end: usize, round: i32, slots: i32, valueBits: i32): void {
  const key = v128.load32_splat(KEYS + (<usize>round << 2));
  const factor = v128.or(key, i32x4.splat(1));
  const base = i32x4.splat(round << valueBits);
  const mask = i32x4.splat((1 << valueBits) - 1);
  const width = i32x4.splat(slots);
  for (let at = WORDS; at < end; at += 16) {
    const hash = i32x4.mul(i32x4.add(v128.load(at), key), factor);
    const places = i32x4.shl(i32x4.shr_u(i32x4.mul(i32x4.shr_u(hash, 16), width), 16), 2);
    const values = v128.or(v128.and(hash, mask), base);
    // By way of memory: reading four lanes there is cheaper than taking a vector apart.
    v128.store(LANES, places);
    v128.store(LANES, values, 16);
    lower(load<i32>(LANES), load<i32>(LANES, 16));
    lower(load<i32>(LANES, 4), load<i32>(LANES, 20));
    lower(load<i32>(LANES, 8), load<i32>(LANES, 24));
    lower(load<i32>(LANES, 12), load<i32>(LANES, 28));
  }
}

@inline function lower(place: i32, value: i32): void {
  const at = SLOTS + <usize>place;
  const now = load<i32>(at);
  store<i32>(at, select(value, now, value < now));
}

function isFull(slots: i32): bool {
  let even = i32x4.splat(0), odd = i32x4.splat(0);
  for (let at = SLOTS; at < SLOTS + (<usize>slots << 2); at += 32) {
    even = i32x4.max_s(even, v128.load(at));
    odd = i32x4.max_s(odd, v128.load(at, 16));
  }
  return !v128.any_true(i32x4.eq(i32x4.max_s(even, odd), i32x4.splat(EMPTY)));
}

/** Returns the least value of a round that belongs to one slot alone. */
function least(end: usize, round: i32, valueBits: i32): i32 {
  const key = v128.load32_splat(KEYS + (<usize>round << 2)), factor = v128.or(key, i32x4.splat(1));
  const mask = i32x4.splat((1 << valueBits) - 1);
  let found = i32x4.splat(EMPTY);
  for (let at = WORDS; at < end; at += 16) found = i32x4.min_s(found, v128.and(i32x4.mul(i32x4.add(v128.load(at), key), factor), mask));
  found = i32x4.min_s(found, v128.shuffle<i32>(found, found, 2, 3, 0, 1));
  found = i32x4.min_s(found, v128.shuffle<i32>(found, found, 1, 0, 3, 2));
  return i32x4.extract_lane(found, 0) | (round << valueBits);
}

@inline function finish(value: v128): v128 {
  let hash = v128.xor(value, i32x4.shr_u(value, 16));
  hash = i32x4.mul(hash, i32x4.splat(0x7feb352d));
  hash = v128.xor(hash, i32x4.shr_u(hash, 15));
  hash = i32x4.mul(hash, i32x4.splat(0x846ca68b));
  return v128.xor(hash, i32x4.shr_u(hash, 16));
}
