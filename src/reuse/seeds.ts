import type { Reading } from "./reading.js";

/** A run of words that stands in two documents: from word `a` of one and word `b` of the other, `length` words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words of the shortest run. Three in a row say little by themselves; near others they are what a rewritten sentence left. */
export const SHORTEST_RUN = 3;
/** Of words that stand again and again in one document, a refrain or a table, so many places are tried. */
const MOST_PLACES = 24;
/** Words of all runs together, for each word of both documents. Only texts that repeat themselves without end have more. */
const MOST_RUN_WORDS = 24;

/**
 * Returns the maximal runs of at least three words that two documents share, in the order of `b`; they may overlap. Takes time linear in
 * the two lengths, times the `MOST_PLACES` of words that repeat themselves; of runs beyond `MOST_RUN_WORDS` only the first words are there.
 */
export function commonRuns(a: Reading, b: Reading): Run[] {
  const runs: Run[] = [];
  if (a.length < SHORTEST_RUN || b.length < SHORTEST_RUN) return runs;
  const [x, y] = [a.hashes, b.hashes];
  const { heads, next, mask } = chainsOf(x);
  let wordsLeft = MOST_RUN_WORDS * (x.length + y.length);
  for (let j = 0; j + SHORTEST_RUN <= y.length; j++) {
    let left = MOST_PLACES;
    for (let i = heads[mixOf(y, j) & mask]! - 1; i >= 0 && left > 0; i = next[i]! - 1) {
      if (x[i] !== y[j] || x[i + 1] !== y[j + 1] || x[i + 2] !== y[j + 2]) continue;
      left--;
      if (i > 0 && j > 0 && x[i - 1] === y[j - 1]) continue;
      let length = SHORTEST_RUN;
      while (length < wordsLeft && i + length < x.length && j + length < y.length && x[i + length] === y[j + length]) length++;
      wordsLeft -= length;
      runs.push({ a: i, b: j, length });
    }
  }
  return runs;
}

interface Chains {
  /** One more than the first place of each bucket; 0 where it is empty. */
  readonly heads: Int32Array;
  /** One more than the next place of the same bucket; 0 at its end. */
  readonly next: Int32Array;
  readonly mask: number;
}

function chainsOf(hashes: Int32Array): Chains {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const [heads, next] = [new Int32Array(size), new Int32Array(hashes.length)];
  // From the end, so that a bucket's places come in order.
  for (let i = hashes.length - SHORTEST_RUN; i >= 0; i--) {
    const bucket = mixOf(hashes, i) & (size - 1);
    next[i] = heads[bucket]!;
    heads[bucket] = i + 1;
  }
  return { heads, next, mask: size - 1 };
}

function mixOf(hashes: Int32Array, at: number): number {
  const mixed = Math.imul(hashes[at]!, 0x9e3779b1) ^ Math.imul(hashes[at + 1]!, 0x85ebca6b) ^ Math.imul(hashes[at + 2]!, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
