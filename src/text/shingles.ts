/** Words of a shingle unless told otherwise. */
export const SHINGLE = 5;

/** Returns a hash of the words from `first` to `end`, from the hashes of the words. */
export function hashRun(hashes: Int32Array, first: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = first; i < end; i++) {
    hash = Math.imul(hash ^ hashes[i]!, 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash;
}

/** Returns the hashes of all shingles of some words; none where there are fewer words than `size`. */
export function shingleSet(hashes: Int32Array, size: number = SHINGLE): Set<number> {
  const shingles = new Set<number>();
  for (let at = 0; at + size <= hashes.length; at++) shingles.add(hashRun(hashes, at, at + size));
  return shingles;
}

/** Returns the share of common members among all members of two sets, from 0 to 1 (Jaccard); 0 where both are empty. */
export function resemblanceOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const member of a) if (b.has(member)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
