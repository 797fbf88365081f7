/** The memory of the kernel: columns of whole numbers, of numbers with a fraction, and of bytes, each at a place of its own. */

/** The function words, and the words for numbers: tables that stay. */
export const COMMON_WORDS: usize = 1024;
const MOST_COMMON_WORDS: usize = 16384;
export const NUMBER_WORDS: usize = COMMON_WORDS + MOST_COMMON_WORDS * 4;
const MOST_NUMBER_WORDS: usize = 4096;

/** Where what is worked out begins. */
export const START: usize = NUMBER_WORDS + MOST_NUMBER_WORDS * 4;

/** Bytes that a turn takes at most: memory that has grown stays so, and no sum of places may pass 4 GB. */
const MOST: usize = 1 << 28;

/** Makes room up to a place, and returns whether there is any. It grows by a quarter at least: each growth costs its host a new view of all. */
export function ensure(end: usize): bool {
  if (end > MOST) return false;
  const pages = <i32>((end + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(max(pages, memory.size() >>> 2)) >= 0 || memory.grow(pages) >= 0;
}

@inline export function aligned(at: usize): usize { return (at + 7) & ~7; }
@inline export function get(column: usize, at: i32): i32 { return load<i32>(column + (<usize>at << 2)); }
@inline export function put(column: usize, at: i32, value: i32): void { store<i32>(column + (<usize>at << 2), value); }
@inline export function number(column: usize, at: i32): f64 { return load<f64>(column + (<usize>at << 3)); }
@inline export function byte(column: usize, at: i32): u32 { return load<u8>(column + at); }
