import { type Reading, WordMark } from "./reading.js";
import type { Run } from "./seeds.js";

/** Runs of words that follow one another in both documents with little between them: one passage, edited. */
export interface Chain {
  /** In the order of both documents, not overlapping on either side. */
  readonly runs: readonly Run[];
  /** The words of the runs, function words counted less. */
  readonly weight: number;
}

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
export function chainsOf(runs: readonly Run[], a: Reading, b: Reading): Chain[] {
  const ordered = [...runs].sort((x, y) => x.a + x.length - y.a - y.length || x.b - y.b || x.length - y.length);
  const weights = Float64Array.from(ordered, (run) => weightOf(a, run.a, run.length));
  const { scores, before } = scoresOf(ordered, weights);
  const byScore = Int32Array.from(ordered.keys()).sort((x, y) => scores[y]! - scores[x]! || x - y);
  const taken = new Uint8Array(ordered.length);
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  const chains: Chain[] = [];
  for (const last of byScore) {
    const links: Run[] = [];
    for (let at = last; at >= 0 && taken[at] === 0; at = before[at]!) {
      taken[at] = 1;
      links.push(ordered[at]!);
    }
    const free = freeRuns(links.reverse(), takenA, takenB);
    for (const part of cutWhere(free, (gapA, gapB) => Math.max(gapA[1] - gapA[0], gapB[1] - gapB[0]) > MOST_BETWEEN)) {
      const weight = part.reduce((sum, run) => sum + weightOf(a, run.a, run.length), 0);
      if (!isEnough(part, weight)) continue;
      for (const run of part) {
        takenA.fill(1, run.a, run.a + run.length);
        takenB.fill(1, run.b, run.b + run.length);
      }
      chains.push({ runs: part, weight });
    }
  }
  // A sentence that was moved may lie between two runs of another chain: what stands on both sides of it is two passages.
  return chains.flatMap(({ runs: links }) =>
    cutWhere(links, (gapA, gapB) => hasTaken(takenA, gapA) || hasTaken(takenB, gapB))
      .map((part): Chain => ({ runs: part, weight: part.reduce((sum, run) => sum + weightOf(a, run.a, run.length), 0) }))
      .filter((part) => isEnough(part.runs, part.weight)),
  );
}

function isEnough(runs: readonly Run[], weight: number): boolean {
  return runs.some((run) => run.length >= RUN_ALONE) || (runs.length > 1 && weight >= LEAST_WEIGHT);
}

function hasTaken(taken: Uint8Array, [from, to]: Gap): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return true;
  return false;
}

function weightOf(reading: Reading, start: number, length: number): number {
  let weight = 0;
  for (let i = start; i < start + length; i++) weight += (reading.marks[i]! & WordMark.common) !== 0 ? COMMON_WEIGHT : 1;
  return weight;
}

/** The best chain that ends in each run: its score, and the run before. */
function scoresOf(ordered: readonly Run[], weights: Float64Array): { readonly scores: Float64Array; readonly before: Int32Array } {
  const scores = Float64Array.from(weights);
  const before = new Int32Array(ordered.length).fill(-1);
  for (let i = 0; i < ordered.length; i++) {
    const run = ordered[i]!;
    for (let j = i - 1, left = MOST_FORERUNNERS; j >= 0 && left > 0; j--, left--) {
      const other = ordered[j]!;
      const endA = other.a + other.length;
      if (run.a + run.length - endA > MOST_BETWEEN + run.length) break;
      const overlap = Math.max(0, endA - run.a, other.b + other.length - run.b);
      if (other.a >= run.a || other.b >= run.b || overlap >= run.length || overlap >= other.length) continue;
      const [gapA, gapB] = [run.a + overlap - endA, run.b + overlap - other.b - other.length];
      if (gapA > MOST_BETWEEN || gapB > MOST_BETWEEN) continue;
      const score = scores[j]! + weights[i]! - overlap - GAP_COST * Math.max(gapA, gapB) - SHIFT_COST * Math.abs(gapA - gapB);
      if (score > scores[i]!) {
        scores[i] = score;
        before[i] = j;
      }
    }
  }
  return { scores, before };
}

/** The parts of a chain's runs that no better chain has taken, and that do not overlap in the chain itself. */
function freeRuns(links: readonly Run[], takenA: Uint8Array, takenB: Uint8Array): Run[] {
  const free: Run[] = [];
  let [endA, endB] = [0, 0];
  for (const run of links) {
    let from = Math.max(0, endA - run.a, endB - run.b);
    for (let i = from; i <= run.length; i++) {
      if (i < run.length && takenA[run.a + i] === 0 && takenB[run.b + i] === 0) continue;
      if (i > from) free.push({ a: run.a + from, b: run.b + from, length: i - from });
      from = i + 1;
    }
    endA = Math.max(endA, run.a + run.length);
    endB = Math.max(endB, run.b + run.length);
  }
  return free;
}

/** The words between two runs on one side: the first, and the one after the last. */
type Gap = readonly [number, number];

/** Cuts a chain between two runs where what stands between them, in `a` and in `b`, is too much or something else. */
function cutWhere(runs: readonly Run[], isCut: (gapA: Gap, gapB: Gap) => boolean): Run[][] {
  const parts: Run[][] = [];
  for (const run of runs) {
    const last = parts.at(-1)?.at(-1);
    if (last === undefined || isCut([last.a + last.length, run.a], [last.b + last.length, run.b])) parts.push([run]);
    else parts.at(-1)!.push(run);
  }
  return parts;
}
