import { WordMark } from "./marks.js";
import type { Reading } from "./reading.js";
import { Room } from "./room.js";
import type { Run, Runs } from "./seeds.js";

/**
 * Runs of words that follow one another in both documents with little between them: one passage, edited. In the order of both documents, not
 * overlapping on either side.
 */
export type Chain = readonly Run[];

/** What a function word weighs in a chain; any other word weighs 1. */
const COMMON_WEIGHT = 0.5;
/** Words between two runs of a chain, on the side where there are more. */
const MOST_BETWEEN = 24;
/** What a word between two runs costs, and a word that one side has more there than the other. */
const GAP_COST = 0.25;
const SHIFT_COST = 0.1;
/** A run of so many words is a passage by itself; shorter ones need others near, that weigh so much together. */
const RUN_ALONE = 5;
const LEAST_WEIGHT = 4;
/** Of the runs before a run, so many are looked at as its forerunner. */
const MOST_FORERUNNERS = 48;

/**
 * Returns the chains of common runs, best first, none sharing a word with another on either side. A chain is a local alignment over
 * runs: each run adds its weight, each gap costs by its length.
 */
export function chainsOf(runs: Runs, a: Reading, b: Reading): Chain[] {
  if (runs.count === 0) return [];
  const links = linksOf(runs, a.marks);
  const taken: Taken = { a: room.a.zeroBytes(a.length), b: room.b.zeroBytes(b.length) };
  const isLinked = room.isLinked.zeroBytes(runs.count);
  const order = byScore(links.scores, runs.count);
  const chains: Chain[] = [];
  for (let i = 0; i < runs.count; i++) {
    const last = order[i]!;
    if (isLinked[last] === 1) continue;
    const chain: Run[] = [];
    for (let at = last; at >= 0 && isLinked[at] === 0; at = links.before[at]!) {
      isLinked[at] = 1;
      chain.push({ a: links.a[at]!, b: links.b[at]!, length: links.lengths[at]! });
    }
    for (const part of cutAtGaps(freeRuns(chain.reverse(), taken))) {
      if (!isEnough(part, a.marks)) continue;
      for (const run of part) {
        taken.a.fill(1, run.a, run.a + run.length);
        taken.b.fill(1, run.b, run.b + run.length);
      }
      chains.push(part);
    }
  }
  return cutAtOthers(chains, taken, a.marks);
}

/** What a pair is worked out in. */
const room = { a: new Room(), b: new Room(), isLinked: new Room(), scores: new Room(), lengths: new Room(), before: new Room(), order: new Room(), weights: new Room() };

/** The words that chains have taken, on each side. */
interface Taken {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/** Runs in the order of their ends in `a`, each with the best chain that ends in it: its score, and the run before; -1 where there is none. */
interface Links {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly lengths: Int32Array;
  readonly scores: Float64Array;
  readonly before: Int32Array;
}

function linksOf(runs: Runs, marks: Uint8Array): Links {
  const { count } = runs;
  const order = byEnd(runs);
  const a = room.a.anyIntegers(count);
  const b = room.b.anyIntegers(count);
  const lengths = room.lengths.anyIntegers(count);
  const before = room.before.anyIntegers(count);
  const scores = room.scores.anyNumbers(count);
  const weights = room.weights.anyNumbers(count);
  for (let i = 0; i < count; i++) {
    const at = order[i]!;
    a[i] = runs.a[at]!;
    b[i] = runs.b[at]!;
    lengths[i] = runs.lengths[at]!;
    scores[i] = weights[i] = weightOf(marks, a[i]!, lengths[i]!);
    before[i] = -1;
  }
  for (let i = 1; i < count; i++) {
    const [runA, runB, length] = [a[i]!, b[i]!, lengths[i]!];
    for (let j = i - 1, left = MOST_FORERUNNERS; j >= 0 && left > 0; j--, left--) {
      const [endA, endB] = [a[j]! + lengths[j]!, b[j]! + lengths[j]!];
      if (runA - endA > MOST_BETWEEN) break;
      if (a[j]! >= runA || b[j]! >= runB) continue;
      const overlap = Math.max(0, endA - runA, endB - runB);
      if (overlap >= length || overlap >= lengths[j]!) continue;
      const [gapA, gapB] = [runA + overlap - endA, runB + overlap - endB];
      if (gapA > MOST_BETWEEN || gapB > MOST_BETWEEN) continue;
      const score = scores[j]! + weights[i]! - overlap - GAP_COST * Math.max(gapA, gapB) - SHIFT_COST * Math.abs(gapA - gapB);
      if (score > scores[i]!) {
        scores[i] = score;
        before[i] = j;
      }
    }
  }
  return { a, b, lengths, scores, before };
}

/** Up to so many are sorted by insertion: most pairs have few, and those nearly in order. */
const FEW = 48;

/** The indexes of runs in the order of their ends in `a`, then of `b`. */
function byEnd({ count, a, b, lengths }: Runs): Int32Array {
  return sorted(count, (x, y) => a[x]! + lengths[x]! - a[y]! - lengths[y]! || b[x]! - b[y]! || lengths[x]! - lengths[y]!);
}

/** The indexes of scores, the best first. */
function byScore(scores: Float64Array, count: number): Int32Array {
  return sorted(count, (x, y) => scores[y]! - scores[x]!);
}

/** Indexes in an order; those that are equal stay as they are. */
function sorted(count: number, compare: (x: number, y: number) => number): Int32Array {
  const order = room.order.anyIntegers(count);
  for (let i = 0; i < count; i++) order[i] = i;
  if (count > FEW) {
    order.subarray(0, count).sort((x, y) => compare(x, y) || x - y);
    return order;
  }
  for (let i = 1; i < count; i++) {
    let at = i;
    for (; at > 0 && compare(order[at - 1]!, i) > 0; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
  return order;
}

function isEnough(runs: Chain, marks: Uint8Array): boolean {
  let weight = 0;
  for (const { a, length } of runs) {
    if (length >= RUN_ALONE) return true;
    weight += weightOf(marks, a, length);
  }
  return runs.length > 1 && weight >= LEAST_WEIGHT;
}

function weightOf(marks: Uint8Array, start: number, length: number): number {
  let common = 0;
  for (let i = start; i < start + length; i++) common += marks[i]! & WordMark.common;
  return length - (common / WordMark.common) * (1 - COMMON_WEIGHT);
}

/** The parts of a chain's runs that no better chain has taken, and that do not overlap in the chain itself. */
function freeRuns(chain: Chain, taken: Taken): Run[] {
  const free: Run[] = [];
  let [endA, endB] = [0, 0];
  for (const run of chain) {
    let from = Math.max(0, endA - run.a, endB - run.b);
    for (let i = from; i <= run.length; i++) {
      if (i < run.length && taken.a[run.a + i] === 0 && taken.b[run.b + i] === 0) continue;
      if (i > from) free.push({ a: run.a + from, b: run.b + from, length: i - from });
      from = i + 1;
    }
    endA = Math.max(endA, run.a + run.length);
    endB = Math.max(endB, run.b + run.length);
  }
  return free;
}

/** The parts of a chain between which too much stands, in `a` or in `b`. */
function cutAtGaps(runs: Chain): Run[][] {
  const parts: Run[][] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (last === undefined || run.a - last.a - last.length > MOST_BETWEEN || run.b - last.b - last.length > MOST_BETWEEN) parts.push([run]);
    else parts.at(-1)!.push(run);
    last = run;
  }
  return parts;
}

/** A sentence that was moved may lie between two runs of another chain: what stands on both sides of it is two passages. */
function cutAtOthers(chains: readonly Chain[], taken: Taken, marks: Uint8Array): Chain[] {
  const cut: Chain[] = [];
  for (const chain of chains) {
    let from = 0;
    for (let i = 1; i < chain.length; i++) {
      const [last, run] = [chain[i - 1]!, chain[i]!];
      if (!hasTaken(taken.a, last.a + last.length, run.a) && !hasTaken(taken.b, last.b + last.length, run.b)) continue;
      if (isEnough(chain.slice(from, i), marks)) cut.push(chain.slice(from, i));
      from = i;
    }
    const rest = from === 0 ? chain : chain.slice(from);
    if (from === 0 || isEnough(rest, marks)) cut.push(rest);
  }
  return cut;
}

function hasTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return true;
  return false;
}
