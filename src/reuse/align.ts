import { hashRun, SHINGLE } from "../text/shingles.js";
import type { Reading } from "./reading.js";

/** A run of words that stands in two documents: from word `a` of one and word `b` of the other, `length` words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Of a shingle that stands again and again in one document, a refrain or a table, so many places are seeds. */
const MOST_SEEDS = 32;

/**
 * Returns runs of at least five words that two documents share, none overlapping another on either side, in the order of `a`: the
 * longest come first (greedy string tiling, Wise 1993). Exchanging the sides mirrors the result.
 */
export function sharedRuns(a: Reading, b: Reading): Run[] {
  // The two are put in an order of their own, so that no choice between equals depends on the caller's.
  if (comesBefore(b, a)) return sharedRuns(b, a).map((run) => ({ a: run.b, b: run.a, length: run.length })).sort((x, y) => x.a - y.a);
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

function comesBefore(a: Reading, b: Reading): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const differs = a.hashes.findIndex((hash, i) => hash !== b.hashes[i]);
  return differs >= 0 && a.hashes[differs]! < b.hashes[differs]!;
}

function longestFirst(x: Run, y: Run): number {
  return y.length - x.length || x.a - y.a || x.b - y.b;
}

function maximalRuns(a: Reading, b: Reading): Run[] {
  const seeds = placesOf(a);
  const runs: Run[] = [];
  /** By diagonal, the word of `b` up to which a run was followed. */
  const reached = new Map<number, number>();
  for (const [key, places] of placesOf(b)) {
    for (const j of places) for (const i of seeds.get(key) ?? []) extend(i, j);
  }
  return runs;

  function extend(i: number, j: number): void {
    if ((reached.get(i - j) ?? 0) > j) return;
    let length = 0;
    while (i + length < a.length && j + length < b.length && a.hashes[i + length] === b.hashes[j + length]) length++;
    if (length < SHINGLE) return;
    reached.set(i - j, j + length);
    runs.push({ a: i, b: j, length });
  }
}

/** The places of each shingle of a document, in order, the first ones only where there are many. */
function placesOf({ hashes, length }: Reading): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + SHINGLE <= length; i++) {
    const key = hashRun(hashes, i, i + SHINGLE);
    const same = places.get(key);
    if (same === undefined) places.set(key, [i]);
    else if (same.length < MOST_SEEDS) same.push(i);
  }
  return places;
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
