import { type Crowd, crowdOf, picksIn } from "./crowd.js";
import type { Postings } from "./postings.js";

/** Two documents that may share text, by their indexes, the lesser first. It is a guess until it is verified. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
}

/** What may be said of documents, by their indexes. */
export interface CandidateFacts {
  /** Times of publication in milliseconds; those without one come last. @defaultValue none has one */
  readonly times?: readonly (number | undefined)[];
  /** Which are known already: of crowded fingerprints, only pairs of a new and an old one are looked for. @defaultValue all pairs */
  readonly isOld?: readonly boolean[];
}

/** Of a fingerprint in more documents than this not all pairs are looked at, but some for each document. */
export const MOST_DOCUMENTS = 128;
/** Fingerprints that two documents must share. */
const LEAST_SHARED = 2;
/**
 * And so many besides, some twenty-five words, where they share more crowded ones than others: thousands of copies, each edited by itself,
 * have here and there an edit in common, and their pairs would grow with the square of their number.
 */
const LEAST_BESIDES = 8;

/**
 * Returns the pairs of documents that share fingerprints enough to be looked at, in order; standing text does not count. Of a fingerprint
 * that stands in more than 128 documents, a story in very many outlets, each document is paired with the earliest and with those next to
 * it in time: so the pairs of a family grow with its members, not with their square, and hold all of it together. Two that share more such
 * fingerprints than others are paired for the others only where those are more than an edit.
 */
export function candidatePairs(postings: Postings, standing: Uint8Array, facts: CandidateFacts = {}): CandidatePair[] {
  const { starts, members, firsts, groupsOf } = postings;
  const documents = firsts.length - 1;
  const counts = new Int32Array(documents);
  const crowded = crowdedGroups(postings, standing);
  const pairs: CandidatePair[] = [];
  for (let a = 0; a < documents; a++) {
    const touched: number[] = [];
    for (let at = firsts[a]!; at < firsts[a + 1]!; at++) {
      const group = groupsOf[at]!;
      if (standing[group] === 1 || crowded[group] === 1) continue;
      for (let i = starts[group + 1]! - 1; members[i]! > a; i--) if (counts[members[i]!]!++ === 0) touched.push(members[i]!);
    }
    const found: number[] = [];
    for (const b of touched) {
      if (counts[b]! >= LEAST_BESIDES || (counts[b]! >= LEAST_SHARED && counts[b]! >= sharedGroups(postings, crowded, a, b))) found.push(b);
      counts[b] = 0;
    }
    // Most documents that are touched share too little, and only the others need an order.
    for (const b of found.sort((x, y) => x - y)) pairs.push({ a, b });
  }
  return crowded.includes(1) ? merged(pairs, crowdedPairs(postings, crowded, facts)) : pairs;
}

/** Returns 1 for each group that is crowded and no standing text. */
function crowdedGroups({ groups, starts }: Postings, standing: Uint8Array): Uint8Array {
  const crowded = new Uint8Array(groups);
  for (let group = 0; group < groups; group++) if (standing[group] !== 1 && starts[group + 1]! - starts[group]! > MOST_DOCUMENTS) crowded[group] = 1;
  return crowded;
}

/** Returns how many of some groups two documents have in common. */
function sharedGroups({ firsts, groupsOf }: Postings, groups: Uint8Array, a: number, b: number): number {
  let count = 0;
  let [i, j] = [firsts[a]!, firsts[b]!];
  const [endA, endB] = [firsts[a + 1]!, firsts[b + 1]!];
  while (i < endA && j < endB) {
    const [left, right] = [groupsOf[i]!, groupsOf[j]!];
    if (left === right && groups[left] === 1) count++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return count;
}

/** The pairs by crowded fingerprints alone. */
function crowdedPairs({ starts, members, firsts, groupsOf }: Postings, crowded: Uint8Array, { times = [], isOld }: CandidateFacts): CandidatePair[] {
  const documents = firsts.length - 1;
  const timeOf = (document: number): number => times[document] ?? Infinity;
  const byTime = Int32Array.from({ length: documents }, (_, i) => i).sort((x, y) => (timeOf(x) === timeOf(y) ? x - y : timeOf(x) - timeOf(y)));
  const ranks = new Int32Array(documents);
  for (let rank = 0; rank < documents; rank++) ranks[byTime[rank]!] = rank;
  const crowds = new Map<number, Crowd>();
  const counts = new Int32Array(documents);
  const pairs: CandidatePair[] = [];
  for (let a = 0; a < documents; a++) {
    const touched: number[] = [];
    for (let at = firsts[a]!; at < firsts[a + 1]!; at++) {
      const group = groupsOf[at]!;
      if (crowded[group] === 0) continue;
      const crowd = crowds.get(group) ?? crowdOf(members.subarray(starts[group], starts[group + 1]), ranks, isOld);
      crowds.set(group, crowd);
      picksIn(isOld?.[a] === true ? crowd.fresh : crowd.known, ranks[a]!, (rank) => {
        const b = byTime[rank]!;
        if (counts[b]!++ === 0) touched.push(b);
      });
    }
    for (const b of touched) {
      if (counts[b]! >= LEAST_SHARED) pairs.push(a < b ? { a, b } : { a: b, b: a });
      counts[b] = 0;
    }
  }
  return pairs;
}

/** Both together in order, each pair once. */
function merged(left: readonly CandidatePair[], right: readonly CandidatePair[]): CandidatePair[] {
  const ordered = [...left, ...right].sort((x, y) => x.a - y.a || x.b - y.b);
  return ordered.filter(({ a, b }, i) => i === 0 || a !== ordered[i - 1]!.a || b !== ordered[i - 1]!.b);
}
