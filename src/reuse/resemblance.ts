import { hashRun, SHINGLE } from "../text/shingles.js";

/** Returns the share of common five-word shingles among all of two texts, from 0 to 1 (Jaccard), from the hashes of their words. */
export function resemblanceOf(a: Int32Array, b: Int32Array): number {
  const [left, right] = [shinglesOf(a), shinglesOf(b)];
  let [i, j, shared, all] = [0, 0, 0, 0];
  while (i < left.length || j < right.length) {
    const least = Math.min(left[i] ?? Infinity, right[j] ?? Infinity);
    const [inLeft, inRight] = [left[i] === least, right[j] === least];
    while (left[i] === least) i++;
    while (right[j] === least) j++;
    all++;
    if (inLeft && inRight) shared++;
  }
  return all === 0 ? 0 : shared / all;
}

function shinglesOf(hashes: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) shingles[i] = hashRun(hashes, i, i + SHINGLE);
  return shingles.sort();
}
