/** The memory of the kernel: columns of whole numbers, of numbers with a fraction, and of bytes, each at a place of its own. */

/** Where what is worked out begins. */
export const START: usize = 1024;

/** Makes room up to a place, and returns whether there is any. */
export function ensure(end: usize): bool {
  const pages = <i32>((end + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

@inline export function aligned(at: usize): usize { return (at + 7) & ~7; }
@inline export function get(column: usize, at: i32): i32 { return load<i32>(column + (<usize>at << 2)); }
@inline export function put(column: usize, at: i32, value: i32): void { store<i32>(column + (<usize>at << 2), value); }
@inline export function number(column: usize, at: i32): f64 { return load<f64>(column + (<usize>at << 3)); }
@inline export function byte(column: usize, at: i32): u32 { return load<u8>(column + at); }
