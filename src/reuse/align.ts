import { SHINGLE, shingleHash } from "../text/shingles.js";
import type { Reading } from "./reading.js";

/** A run of words that stands in two documents: from word `a` of one and word `b` of the other, `length` words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A shingle that stands more often than this in one document is a refrain or a table, and no seed. */
const MOST_SEEDS = 32;

/**
 * Returns runs of at least five words that two documents share, none overlapping another on either side, in the order of `a`: the
 * longest first come first served (greedy string tiling, Wise 1993). Exchanging the sides mirrors the result.
 */
export function sharedRuns(a: Reading, b: Reading): Run[] {
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  const runs: Run[] = [];
  for (const run of maximalRuns(a, b).sort(longestFirst)) {
    for (const free of freeParts(run, takenA, takenB)) {
      takenA.fill(1, free.a, free.a + free.length);
      takenB.fill(1, free.b, free.b + free.length);
      runs.push(free);
    }
  }
  return runs.sort((x, y) => x.a - y.a);
}

function longestFirst(x: Run, y: Run): number {
  return y.length - x.length || x.a + x.b - (y.a + y.b) || Math.min(x.a, x.b) - Math.min(y.a, y.b) || x.a - y.a;
}

function maximalRuns(a: Reading, b: Reading): Run[] {
  const seeds = new Map<number, number[]>();
  for (let i = 0; i + SHINGLE <= a.length; i++) {
    const key = shingleHash(a.hashes, i, SHINGLE);
    const places = seeds.get(key);
    if (places === undefined) seeds.set(key, [i]);
    else places.push(i);
  }
  const runs: Run[] = [];
  /** By diagonal, the word of `b` up to which a run was followed. */
  const reached = new Map<number, number>();
  for (let j = 0; j + SHINGLE <= b.length; j++) {
    const places = seeds.get(shingleHash(b.hashes, j, SHINGLE));
    if (places === undefined || places.length > MOST_SEEDS) continue;
    for (const i of places) {
      if ((reached.get(i - j) ?? 0) > j) continue;
      let length = 0;
      while (i + length < a.length && j + length < b.length && a.hashes[i + length] === b.hashes[j + length]) length++;
      if (length < SHINGLE) continue;
      reached.set(i - j, j + length);
      runs.push({ a: i, b: j, length });
    }
  }
  return runs;
}

/** The parts of a run that no longer run has taken, where they are long enough. */
function freeParts(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let i = 0; i <= run.length; i++) {
    if (i < run.length && takenA[run.a + i] === 0 && takenB[run.b + i] === 0) continue;
    if (i - from >= SHINGLE) parts.push({ a: run.a + from, b: run.b + from, length: i - from });
    from = i + 1;
  }
  return parts;
}
