import { hashRun, SHINGLE } from "../text/shingles.js";

/** Returns the share of common five-word shingles among all of two texts, from 0 to 1 (Jaccard), from what `sortedShingles` gives. */
export function resemblanceOf(left: Int32Array, right: Int32Array): number {
  let [i, j, shared, all] = [0, 0, 0, 0];
  while (i < left.length || j < right.length) {
    const isLeft = j >= right.length || (i < left.length && left[i]! <= right[j]!);
    const least = isLeft ? left[i]! : right[j]!;
    if (isLeft && left[i] === right[j]) shared++;
    while (i < left.length && left[i] === least) i++;
    while (j < right.length && right[j] === least) j++;
    all++;
  }
  return all === 0 ? 0 : shared / all;
}

/** Returns the hashes of all five-word shingles in ascending order, equal ones each time. */
export function sortedShingles(hashes: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) shingles[i] = hashRun(hashes, i, i + SHINGLE);
  return shingles.sort();
}
