import type { Fingerprints } from "../sketch/fingerprints.js";

/** Which documents hold each fingerprint that two documents or more hold. Groups are numbered from 0; documents are indexes. */
export interface Postings {
  /** Number of groups. */
  readonly groups: number;
  /** Unsigned fingerprint of each group, ascending. */
  readonly hashes: Float64Array;
  /** The documents of group `g` are `members[starts[g]]` up to `members[starts[g + 1]]`, ascending. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** The groups of document `d` are `groupsOf[firsts[d]]` up to `groupsOf[firsts[d + 1]]`, ascending. */
  readonly firsts: Int32Array;
  readonly groupsOf: Int32Array;
}

/** Room for so many documents beside 32 bits of hash in the 53 bits of a whole number. */
const MOST_DOCUMENTS = 2 ** 21;

/**
 * Returns the postings of documents.
 * @throws RangeError where there are more than 2,097,152.
 */
export function postingsOf(documents: readonly Fingerprints[]): Postings {
  if (documents.length > MOST_DOCUMENTS) throw new RangeError(`Expected at most ${MOST_DOCUMENTS} documents, got ${documents.length}`);
  const keys = sortedKeys(documents);
  const [hashes, starts, members] = [new Float64Array(keys.length >> 1), new Int32Array((keys.length >> 1) + 1), new Int32Array(keys.length)];
  const sizes = new Int32Array(documents.length + 1);
  let [groups, used] = [0, 0];
  for (let from = 0; from < keys.length; ) {
    const hash = Math.floor(keys[from]! / MOST_DOCUMENTS);
    const start = used;
    for (let last = -1; from < keys.length; from++) {
      const member = keys[from]! - hash * MOST_DOCUMENTS;
      if (member >= MOST_DOCUMENTS) break;
      if (member !== last) members[used++] = member;
      last = member;
    }
    if (used - start < 2) used = start;
    else {
      for (let i = start; i < used; i++) sizes[members[i]! + 1]!++;
      hashes[groups] = hash;
      starts[groups++] = start;
    }
  }
  starts[groups] = used;
  return { groups, hashes: hashes.slice(0, groups), starts: starts.slice(0, groups + 1), members: members.slice(0, used), ...byDocument(groups, starts, members, sizes) };
}

function sortedKeys(documents: readonly Fingerprints[]): Float64Array {
  const keys = new Float64Array(documents.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let at = 0;
  for (const [document, { hashes }] of documents.entries()) for (let i = 0; i < hashes.length; i++) keys[at++] = (hashes[i]! >>> 0) * MOST_DOCUMENTS + document;
  return keys.sort();
}

function byDocument(groups: number, starts: Int32Array, members: Int32Array, sizes: Int32Array): Pick<Postings, "firsts" | "groupsOf"> {
  const firsts = sizes;
  for (let i = 1; i < firsts.length; i++) firsts[i]! += firsts[i - 1]!;
  const filled = firsts.slice();
  const groupsOf = new Int32Array(firsts.at(-1)!);
  for (let group = 0; group < groups; group++) for (let i = starts[group]!; i < starts[group + 1]!; i++) groupsOf[filled[members[i]!]!++] = group;
  return { firsts, groupsOf };
}

/** Returns the group of a fingerprint among the groups of its document, ascending; -1 where no other document holds it. */
export function groupAt({ hashes }: Postings, own: Int32Array, fingerprint: number): number {
  const wanted = fingerprint >>> 0;
  let [low, high] = [0, own.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const hash = hashes[own[middle]!]!;
    if (hash === wanted) return own[middle]!;
    if (hash < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
