/** Finds the lines of a text, as `../../lines.ts` does. */
import { LINES, MOST_LINES, STARTS, TABLE, UNITS } from "./memory";

const CLASS_MASK: u32 = 31;
const SPACE: u32 = 5;
const LF: u32 = 10;
const CR: u32 = 13;
const ROW: usize = 24;

export function linesAt(): usize { return LINES; }

@inline function unitAt(at: usize): u32 { return load<u16>(UNITS + (at << 1)); }
@inline function isBlank(at: usize): bool {
  const unit = unitAt(at);
  return unit == 0xfeff || (load<u32>(TABLE + (<usize>unit << 2)) & CLASS_MASK) == SPACE;
}

/** Writes a row for each line of the text whose units and tokens stand in the columns; returns how many, or -1 where they have no room. */
export function findLines(length: usize, tokens: usize): i32 {
  let count: usize = 0;
  let token: usize = 0;
  let number: u32 = 1;
  for (let from: usize = 0; from <= length; number++) {
    const to = nextBreak(from, length);
    let start = from;
    while (start < to && isBlank(start)) start++;
    let end = to;
    while (end > start && isBlank(end - 1)) end--;
    if (end > start) {
      if (count == MOST_LINES) return -1;
      const row = LINES + count * ROW;
      store<u32>(row, number);
      store<u32>(row, <u32>start, 4);
      store<u32>(row, <u32>end, 8);
      store<u32>(row, <u32>(start - from), 12);
      while (token < tokens && load<u32>(STARTS + (token << 2)) < <u32>start) token++;
      store<u32>(row, <u32>token, 16);
      while (token < tokens && load<u32>(STARTS + (token << 2)) < <u32>end) token++;
      store<u32>(row, <u32>token, 20);
      count++;
    }
    from = to + (to + 1 < length && unitAt(to) == CR && unitAt(to + 1) == LF ? 2 : 1);
  }
  return <i32>count;
}

/** Where the next line break stands, or the end, eight units at a time. */
@inline function nextBreak(from: usize, length: usize): usize {
  for (let at = from; at < length; at += 8) {
    const units = v128.load(UNITS + (at << 1));
    const breaks = v128.or(
      v128.or(i16x8.eq(units, i16x8.splat(10)), i16x8.eq(units, i16x8.splat(13))),
      v128.or(i16x8.eq(units, i16x8.splat(0x85)), i16x8.eq(v128.or(units, i16x8.splat(1)), i16x8.splat(0x2029))),
    );
    if (v128.any_true(breaks)) return min(length, at + <usize>ctz<i32>(i16x8.bitmask(breaks)));
  }
  return length;
}
