/** What the networks see of each block by itself; `../../looks.ts` says what it computes, in TypeScript, and both give the same numbers. */
import { BLOCK, blocks, COUNTS, counts, flags, LOOKS, looks, OF_PAGE, table } from "./memory";

const MOST: f64 = 32000;
/** The flag that the networks were trained without. */
const FLAG_UNCASED: u32 = 32;
const SHORT_LENGTH: i32 = 30;

// Where looks stand that are written elsewhere, in bytes.
const LENGTH: usize = 1 * 2;
const ENDS_SENTENCE: usize = 17 * 2;

/** Adds to the looks of all blocks what is counted in them. */
export function look(): void {
  for (let i: usize = 0; i < blocks; i++) lookAt(table + i * BLOCK, counts + i * COUNTS, looks + i * LOOKS);
}

@inline function firstOf(block: usize): u32 { return load<u32>(block); }
@inline function endOf(block: usize): u32 { return load<u32>(block, 4); }
@inline function countAt(row: usize, k: usize): f64 { return <f64>load<u32>(row + (k << 2)); }
@inline function put(row: usize, k: usize, value: f64): void { store<i16>(row + (k << 1), <i16><i32>value); }
@inline function clip(value: f64): f64 { return min(value, MOST); }

function lookAt(block: usize, counted: usize, row: usize): void {
  const first = firstOf(block);
  const end = endOf(block);
  const words = <f64>max<u32>(1, end - first);
  const thousand: f64 = 1000 / words;
  put(row, 0, clip(countAt(counted, 0)));
  put(row, 2, 1000 * (countAt(counted, 1) / words));
  put(row, 3, 1000 * (countAt(counted, 2) / words));
  put(row, 4, 1000 * (countAt(counted, 3) / words));
  put(row, 5, countAt(counted, 6) * thousand);
  put(row, 6, countAt(counted, 7) * thousand);
  put(row, 7, clip(countAt(counted, 8)));
  put(row, 8, clip(countAt(counted, 4)));
  put(row, 9, clip(countAt(counted, 5)));
  put(row, 10, countAt(counted, 9) * thousand);
  put(row, 11, countAt(counted, 10) * thousand);
  put(row, 12, countAt(counted, 11) * thousand);
  put(row, 13, clip(countAt(counted, 12)));
  put(row, 14, clip((countAt(counted, 15) * thousand) / 10));
  put(row, 19, first == end ? -1 : <f64>(<u32>load<u8>(flags + <usize>first) & ~FLAG_UNCASED));
  put(row, 20, first == end ? -1 : <f64>(<u32>load<u8>(flags + <usize>end - 1) & ~FLAG_UNCASED));
  put(row, 21, countAt(counted, 13) * thousand);
  put(row, 22, countAt(counted, 14) * thousand);
  put(row, 23, countAt(counted, 16) * thousand);
  put(row, 28, clip(countAt(counted, 17)));
  put(row, 29, clip(countAt(counted, 18)));
  const thousandOfRuns: f64 = 1000 / <f64>max<i32>(1, <i32>(end - first) - 2);
  put(row, 30, countAt(counted, 19) * thousandOfRuns);
  put(row, 31, countAt(counted, 20) * thousandOfRuns);
}

/** Works out what is the same for all blocks. */
export function lookAtPage(): void {
  let words: i64 = 0;
  let short: i32 = 0;
  let ends: i32 = 0;
  let endWords: i64 = 0;
  for (let i: usize = 0, row = looks; i < blocks; i++, row += LOOKS) {
    const size = <i64>load<i16>(row);
    words += size;
    if (<i32>load<i16>(row, LENGTH) < SHORT_LENGTH) short++;
    if (load<i16>(row, ENDS_SENTENCE) == 0) continue;
    ends++;
    endWords += size;
  }
  put(OF_PAGE, 0, clip(<f64>blocks));
  put(OF_PAGE, 1, clip(<f64>words / 2));
  put(OF_PAGE, 2, (1000 * <f64>short) / <f64>blocks);
  put(OF_PAGE, 3, (1000 * <f64>ends) / <f64>blocks);
  put(OF_PAGE, 4, (1000 * <f64>endWords) / <f64>(words + 1));
}
