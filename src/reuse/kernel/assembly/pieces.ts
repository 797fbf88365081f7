/** Runs that stand one behind another in memory: what they weigh, and where a chain of them is cut. */

import { byte } from "./memory";

// The constants of ../../chain.ts, and of ../../reading.ts.
const COMMON: u32 = 8;
const COMMON_WEIGHT: f64 = 0.5;
const RUN_ALONE: i32 = 5;
const LEAST_WEIGHT: f64 = 4;
export const MOST_BETWEEN: i32 = 24;

/** Bytes of a run: its start in either document, and its length. */
export const RUN: usize = 12;

/** What the words of a run weigh, given the marks of their document. */
export function weightOf(marks: usize, start: i32, length: i32): f64 {
  let common: u32 = 0;
  for (let i = start; i < start + length; i++) common += byte(marks, i) & COMMON;
  return <f64>length - <f64>(common / COMMON) * (1 - COMMON_WEIGHT);
}

/** Whether too much stands between a run and the one before it. */
@inline export function isFar(run: usize): bool {
  const last = run - RUN;
  const length = load<i32>(last, 8);
  return load<i32>(run) - load<i32>(last) - length > MOST_BETWEEN || load<i32>(run, 4) - load<i32>(last, 4) - length > MOST_BETWEEN;
}

/** Writes some runs as a chain, and returns the place behind it. */
export function copyChain(to: usize, from: usize, size: i32): usize {
  store<i32>(to, size);
  memory.copy(to + 4, from, <usize>size * RUN);
  return to + 4 + <usize>size * RUN;
}

/** Whether some runs are a passage by themselves, or weigh as much. */
export function isEnough(marks: usize, from: usize, size: i32): bool {
  let weight: f64 = 0;
  for (let i = 0; i < size; i++) {
    const run = from + <usize>i * RUN;
    const length = load<i32>(run, 8);
    if (length >= RUN_ALONE) return true;
    weight += weightOf(marks, load<i32>(run), length);
  }
  return size > 1 && weight >= LEAST_WEIGHT;
}

/**
 * Cuts chains where another's words stand between two of their runs, and writes the pieces that are enough; returns the place behind them.
 * They stand from `found` to `foundEnd`; what chains have taken of `a` and of `b` is given.
 */
export function cutAtOthers(marks: usize, found: usize, foundEnd: usize, takenA: usize, takenB: usize, result: usize): usize {
  let resultEnd = result;
  for (let at = found; at < foundEnd; ) {
    const size = load<i32>(at);
    const first = at + 4;
    let from = 0;
    for (let i = 1; i < size; i++) {
      const run = first + <usize>i * RUN;
      const last = run - RUN;
      const length = load<i32>(last, 8);
      if (!hasTaken(takenA, load<i32>(last) + length, load<i32>(run)) && !hasTaken(takenB, load<i32>(last, 4) + length, load<i32>(run, 4))) continue;
      const piece = first + <usize>from * RUN;
      if (isEnough(marks, piece, i - from)) resultEnd = copyChain(resultEnd, piece, i - from);
      from = i;
    }
    const rest = first + <usize>from * RUN;
    if (from == 0 || isEnough(marks, rest, size - from)) resultEnd = copyChain(resultEnd, rest, size - from);
    at = first + <usize>size * RUN;
  }
  return resultEnd;
}

function hasTaken(taken: usize, from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if (byte(taken, i) == 1) return true;
  return false;
}
