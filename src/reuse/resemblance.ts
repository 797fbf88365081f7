import { hashRun, SHINGLE } from "../text/shingles.js";
import { reuseKernel } from "./kernel/webassembly.js";

/** Returns the share of common five-word shingles among all of two texts, from 0 to 1 (Jaccard), from what `distinctShingles` gives. */
export function resemblanceOf(left: Int32Array, right: Int32Array): number {
  if (left.length === 0 && right.length === 0) return 0;
  const shared = reuseKernel()?.shared(left, right) ?? typescriptShared(left, right);
  return shared / (left.length + right.length - shared);
}

/** Returns the hashes of the five-word shingles of some words, each once, in the order of the words. */
export function distinctShingles(words: Int32Array): Int32Array {
  return reuseKernel()?.distinctShingles(words) ?? typescriptShingles(words);
}

/** The twin of what the kernel does for `resemblanceOf`: how many numbers of the one are in the other. */
export function typescriptShared(left: Int32Array, right: Int32Array): number {
  const table = emptyTable(left.length);
  for (let i = 0; i < left.length; i++) table.add(left[i]!);
  let shared = 0;
  for (let i = 0; i < right.length; i++) if (table.has(right[i]!)) shared++;
  return shared;
}

/** The twin of what the kernel does for `distinctShingles`. */
export function typescriptShingles(words: Int32Array): Int32Array {
  const count = Math.max(0, words.length - SHINGLE + 1);
  const table = emptyTable(count);
  const shingles = new Int32Array(count);
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    const shingle = hashRun(words, i, i + SHINGLE);
    if (table.add(shingle)) shingles[distinct++] = shingle;
  }
  return distinct === count ? shingles : shingles.slice(0, distinct);
}

/** A set of numbers in room that is used again: an entry counts where its stamp is that of the present use. */
class StampedSet {
  private keys = new Int32Array(1 << 12);
  private stamps = new Int32Array(1 << 12);
  private stamp = 0;

  /** Empties it, with room for so many. */
  empty(count: number): void {
    let size = this.keys.length;
    while (size < 2 * count) size *= 2;
    if (size > this.keys.length || this.stamp === 0x7fffffff) {
      [this.keys, this.stamps] = [new Int32Array(size), new Int32Array(size)];
      this.stamp = 0;
    }
    this.stamp++;
  }

  /** Adds a number; returns whether it is new. */
  add(key: number): boolean {
    const at = this.find(key);
    if (this.stamps[at] === this.stamp) return false;
    this.stamps[at] = this.stamp;
    this.keys[at] = key;
    return true;
  }

  has(key: number): boolean {
    return this.stamps[this.find(key)] === this.stamp;
  }

  private find(key: number): number {
    const { keys, stamps, stamp } = this;
    const mask = keys.length - 1;
    let at = (key ^ (key >>> 15)) & mask;
    while (stamps[at] === stamp && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}

let known: StampedSet | undefined;

function emptyTable(count: number): StampedSet {
  known ??= new StampedSet();
  known.empty(count);
  return known;
}
