import type { Reading } from "./reading.js";

/** A run of words that stands in two documents: from word `a` of one and word `b` of the other, `length` words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Runs in columns, so that those of a pair cost no objects: run `i` is `a[i]`, `b[i]`, `lengths[i]`. */
export interface Runs {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly lengths: Int32Array;
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
 * They stand in room that the next call uses again.
 */
export function commonRuns(a: Reading, b: Reading): Runs {
  finder ??= new RunFinder();
  return finder.find(a.hashes, b.hashes);
}

let finder: RunFinder | undefined;

class RunFinder {
  private readonly runs: { count: number; a: Int32Array; b: Int32Array; lengths: Int32Array } = { count: 0, a: new Int32Array(1024), b: new Int32Array(1024), lengths: new Int32Array(1024) };
  /** One more than the first place of each bucket; 0 where it is empty. */
  private heads = new Int32Array(1024);
  /** One more than the next place of the same bucket; 0 at its end. */
  private next = new Int32Array(1024);

  find(x: Int32Array, y: Int32Array): Runs {
    this.runs.count = 0;
    if (x.length < SHORTEST_RUN || y.length < SHORTEST_RUN) return this.runs;
    const mask = this.chain(x);
    const { heads, next } = this;
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
        this.add(i, j, length);
      }
    }
    return this.runs;
  }

  /** Puts each place of a document into the bucket of the words there; returns the mask of buckets. */
  private chain(x: Int32Array): number {
    let size = 16;
    while (size < x.length * 2) size *= 2;
    if (size > this.heads.length) [this.heads, this.next] = [new Int32Array(size), new Int32Array(size)];
    const { heads, next } = this;
    heads.fill(0, 0, size);
    // From the end, so that a bucket's places come in order.
    for (let i = x.length - SHORTEST_RUN; i >= 0; i--) {
      const bucket = mixOf(x, i) & (size - 1);
      next[i] = heads[bucket]!;
      heads[bucket] = i + 1;
    }
    return size - 1;
  }

  private add(a: number, b: number, length: number): void {
    const { runs } = this;
    if (runs.count === runs.a.length) [runs.a, runs.b, runs.lengths] = [doubled(runs.a), doubled(runs.b), doubled(runs.lengths)];
    runs.a[runs.count] = a;
    runs.b[runs.count] = b;
    runs.lengths[runs.count++] = length;
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

function mixOf(hashes: Int32Array, at: number): number {
  const mixed = Math.imul(hashes[at]!, 0x9e3779b1) ^ Math.imul(hashes[at + 1]!, 0x85ebca6b) ^ Math.imul(hashes[at + 2]!, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
