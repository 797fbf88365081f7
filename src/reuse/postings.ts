import type { CollectedFingerprints } from "./fingerprints.js";
import { openKernel } from "./kernel/webassembly.js";

/** Which documents hold each fingerprint that two documents or more hold. Groups are numbered from 0; documents are indexes. */
export interface Postings {
  /** Number of groups. */
  readonly groups: number;
  /** The documents of group `g` are `members[starts[g]]` up to `members[starts[g + 1]]`, ascending. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** The groups of document `d` are `groupsOf[firsts[d]]` up to `groupsOf[firsts[d + 1]]`, ascending. */
  readonly firsts: Int32Array;
  readonly groupsOf: Int32Array;
  /** The group of each fingerprint of the collection; -1 where no other document holds it. */
  readonly groupAt: Int32Array;
}

/** Returns the postings of a collection: its groups in the order of their hashes, unsigned. */
export function postingsOf(fingerprints: CollectedFingerprints): Postings {
  return openKernel()?.postingsOf(fingerprints) ?? typescriptPostings(fingerprints);
}

/** The twin of what the kernel does for `postingsOf`. */
export function typescriptPostings(fingerprints: Pick<CollectedFingerprints, "hashes" | "firsts">): Postings {
  const documents = fingerprints.firsts.length - 1;
  const { keys, places, owners } = repeated(fingerprints);
  const order = orderOf(keys);
  const [starts, members] = [new Int32Array((order.length >> 1) + 1), new Int32Array(order.length)];
  const groupAt = new Int32Array(fingerprints.hashes.length).fill(-1);
  const sizes = new Int32Array(documents + 1);
  let [groups, used] = [0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from]!]!;
    const start = used;
    for (let last = -1; to < order.length && keys[order[to]!]! === key; to++) {
      const member = owners[order[to]!]!;
      if (member !== last) members[used++] = member;
      last = member;
    }
    if (used - start < 2) {
      used = start;
      continue;
    }
    for (let i = start; i < used; i++) sizes[members[i]! + 1]!++;
    for (let i = from; i < to; i++) groupAt[places[order[i]!]!] = groups;
    starts[groups++] = start;
  }
  starts[groups] = used;
  return { groups, starts: starts.slice(0, groups + 1), members: members.slice(0, used), ...byDocument(groups, starts, members, sizes), groupAt };
}

/** Fingerprints that stand twice or more, and a few that do not, in the order of their places: each with its hash, its place and its document. */
interface Repeated {
  readonly keys: Int32Array;
  readonly places: Int32Array;
  readonly owners: Int32Array;
}

/** Bits of the tables that tell which fingerprints stand twice, for each of them: of those that stand once, few fall on another's bit. */
const ROOM = 8;
const LARGEST_TABLE = 2 ** 31;

function repeated({ hashes, firsts }: Pick<CollectedFingerprints, "hashes" | "firsts">): Repeated {
  let size = 1 << 10;
  while (size < ROOM * hashes.length && size < LARGEST_TABLE) size *= 2;
  const [once, twice] = [new Int32Array(size / 32), new Int32Array(size / 32)];
  const most = countTwice(hashes, once, twice);
  const [keys, places, owners] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  for (let document = 0; document + 1 < firsts.length; document++) {
    for (let at = firsts[document]!; at < firsts[document + 1]!; at++) {
      const hash = hashes[at]!;
      if ((twice[(hash >>> 5) & (twice.length - 1)]! & (1 << hash)) === 0) continue;
      keys[count] = hash;
      places[count] = at;
      owners[count++] = document;
    }
  }
  return { keys, places, owners };
}

/** Sets the bits of hashes, in the second table where another was there; returns how many there are on bits of the second at most. */
function countTwice(hashes: Int32Array, once: Int32Array, twice: Int32Array): number {
  let most = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    const [at, bit] = [(hash >>> 5) & (once.length - 1), 1 << hash];
    if ((once[at]! & bit) === 0) once[at]! |= bit;
    else {
      // The first that fell there counts with the second.
      most += (twice[at]! & bit) === 0 ? 2 : 1;
      twice[at]! |= bit;
    }
  }
  return most;
}

const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/** The indexes of keys in their order, unsigned, those of equal keys as they are: a radix sort. */
function orderOf(keys: Int32Array): Int32Array {
  let [order, sorted] = [new Int32Array(keys.length), new Int32Array(keys.length)];
  for (let i = 0; i < keys.length; i++) order[i] = i;
  const starts = new Int32Array(DIGITS + 1);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    sortByDigit(keys, shift, order, sorted, starts);
    [order, sorted] = [sorted, order];
  }
  return order;
}

function sortByDigit(keys: Int32Array, shift: number, order: Int32Array, sorted: Int32Array, starts: Int32Array): void {
  starts.fill(0);
  for (let i = 0; i < keys.length; i++) starts[((keys[i]! >>> shift) & (DIGITS - 1)) + 1]!++;
  for (let i = 1; i < DIGITS; i++) starts[i]! += starts[i - 1]!;
  for (let i = 0; i < order.length; i++) {
    const at = order[i]!;
    const digit = (keys[at]! >>> shift) & (DIGITS - 1);
    sorted[starts[digit]!] = at;
    starts[digit]!++;
  }
}

function byDocument(groups: number, starts: Int32Array, members: Int32Array, sizes: Int32Array): Pick<Postings, "firsts" | "groupsOf"> {
  const firsts = sizes;
  for (let i = 1; i < firsts.length; i++) firsts[i]! += firsts[i - 1]!;
  const filled = firsts.slice();
  const groupsOf = new Int32Array(firsts.at(-1)!);
  for (let group = 0; group < groups; group++) for (let i = starts[group]!; i < starts[group + 1]!; i++) groupsOf[filled[members[i]!]!++] = group;
  return { firsts, groupsOf };
}
