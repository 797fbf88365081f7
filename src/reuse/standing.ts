import type { Fingerprints } from "./fingerprints.js";
import { GRAM, WINDOW } from "./fingerprints.js";
import { groupAt, type Postings } from "./postings.js";
import { type Reading, WordMark } from "./reading.js";

/** Of a fingerprint's documents, so many are compared with each other. */
const SAMPLE = 12;
/** Stories that carry a text before it counts as standing: of several outlets, and of one. */
const LEAST_STORIES = 4;
const LEAST_STORIES_OF_ONE = 3;
/** And the least share of the compared documents that are stories of their own. */
const LEAST_SHARE = 0.4;
/** Two documents are one story where they share so large a part of the smaller one's fingerprints, standing text found so far aside. */
const TIED_SHARE = 0.3;
const TIED_BESIDES = 0.1;
const ROUNDS = 5;
const LEAST_TIE = 8;

/**
 * Returns 1 for each group of fingerprints that is standing text: it stands in documents that share nothing else. What is judged is how
 * many stories carry it, not how many documents: a wire story in fifty outlets is one story. The first rounds take off one standing
 * text after another, since two documents of one outlet may share more of it than of anything else. The last looks at what was
 * found again: where the documents share more besides all that was found, it is their story's after all.
 */
export function standingGroups(postings: Postings, documents: readonly Fingerprints[], outlets: readonly (string | undefined)[]): Uint8Array {
  let standing = new Uint8Array(postings.groups);
  const judge = (tiedShare: number, wasStanding: 0 | 1): void => {
    const ties = new Ties(postings, standing, ownCounts(postings, documents, standing), tiedShare);
    const found = standing.slice();
    for (let group = 0; group < postings.groups; group++) {
      if (standing[group] !== wasStanding || postings.starts[group + 1]! - postings.starts[group]! < LEAST_STORIES_OF_ONE) continue;
      const sample = sampleOf(postings, group);
      const isOfOne = outlets[sample[0]!] !== undefined && sample.every((member) => outlets[member] === outlets[sample[0]!]);
      const least = Math.max(isOfOne ? LEAST_STORIES_OF_ONE : LEAST_STORIES, Math.ceil(sample.length * LEAST_SHARE));
      found[group] = sample.length >= least && ties.stories(sample) >= least ? 1 : 0;
    }
    standing = found;
  };
  for (let round = 0; round < ROUNDS; round++) judge(TIED_SHARE, 0);
  judge(TIED_BESIDES, 1);
  return standing;
}

function ownCounts({ firsts, groupsOf }: Postings, documents: readonly Fingerprints[], standing: Uint8Array): Int32Array {
  return Int32Array.from(documents, ({ hashes }, document) => {
    let own = hashes.length;
    for (let at = firsts[document]!; at < firsts[document + 1]!; at++) own -= standing[groupsOf[at]!]!;
    return own;
  });
}

function sampleOf({ starts, members }: Postings, group: number): number[] {
  const [start, end] = [starts[group]!, starts[group + 1]!];
  const step = Math.max(1, (end - start) / SAMPLE);
  const sample: number[] = [];
  for (let at = start; at < end && sample.length < SAMPLE; at += step) sample.push(members[Math.floor(at)]!);
  return sample;
}

/** Which documents are one story; each pair is compared once. */
class Ties {
  private readonly known = new Map<number, boolean>();

  private readonly postings: Postings;
  private readonly standing: Uint8Array;
  /** The fingerprints of each document that are not standing text. */
  private readonly own: Int32Array;
  private readonly tiedShare: number;

  constructor(postings: Postings, standing: Uint8Array, own: Int32Array, tiedShare: number) {
    this.postings = postings;
    this.standing = standing;
    this.own = own;
    this.tiedShare = tiedShare;
  }

  /** The number of stories that some documents are of. */
  stories(documents: readonly number[]): number {
    const story = documents.map((_, i) => i);
    let count = documents.length;
    for (let i = 0; i < documents.length; i++) {
      for (let j = i + 1; j < documents.length; j++) {
        if (story[i] === story[j] || !this.areTied(documents[i]!, documents[j]!)) continue;
        const [kept, gone] = [story[i]!, story[j]!];
        for (const [k, one] of story.entries()) if (one === gone) story[k] = kept;
        count--;
      }
    }
    return count;
  }

  private areTied(a: number, b: number): boolean {
    const key = a * 2 ** 21 + b;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const tied = this.compare(a, b);
    this.known.set(key, tied);
    return tied;
  }

  private compare(a: number, b: number): boolean {
    const { firsts, groupsOf } = this.postings;
    let [i, j, shared] = [firsts[a]!, firsts[b]!, 0];
    const [endA, endB] = [firsts[a + 1]!, firsts[b + 1]!];
    while (i < endA && j < endB) {
      const [left, right] = [groupsOf[i]!, groupsOf[j]!];
      if (left === right) shared += 1 - this.standing[left]!;
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return shared >= LEAST_TIE && shared >= this.tiedShare * Math.min(this.own[a]!, this.own[b]!);
  }
}

/** A sentence of which so much is standing text is standing text as a whole. */
const MOST_OF_A_SENTENCE = 0.5;

/** Returns the reading with its standing text marked. */
export function withStanding(reading: Reading, { hashes, places }: Fingerprints, postings: Postings, standing: Uint8Array): Reading {
  const marks = reading.marks.slice();
  let end = -1;
  let found = false;
  for (let i = 0; i < hashes.length; i++) {
    const group = groupAt(postings, hashes[i]!);
    if (group < 0 || standing[group] === 0) {
      end = -1;
      continue;
    }
    found = true;
    // What stands between two neighbouring fingerprints is of the same text.
    const from = end < 0 ? places[i]! : Math.min(end, places[i]!);
    end = places[i]! + GRAM;
    for (let at = from; at < end; at++) marks[at]! |= WordMark.standing;
  }
  if (!found) return reading;
  fillHoles(marks);
  fillSentences(marks);
  return { ...reading, marks };
}

/** So few words between two marked ones are too few to have a fingerprint of their own for certain. */
const LARGEST_HOLE = GRAM + WINDOW;

function fillHoles(marks: Uint8Array): void {
  let last = -1;
  for (let at = 0; at < marks.length; at++) {
    if ((marks[at]! & WordMark.standing) === 0) continue;
    if (last >= 0 && at - last - 1 <= LARGEST_HOLE) for (let i = last + 1; i < at; i++) marks[i]! |= WordMark.standing;
    last = at;
  }
}

function fillSentences(marks: Uint8Array): void {
  for (let from = 0; from < marks.length; ) {
    let [to, count] = [from, 0];
    do if ((marks[to++]! & WordMark.standing) !== 0) count++;
    while (to < marks.length && (marks[to]! & WordMark.starts) === 0);
    if (count >= MOST_OF_A_SENTENCE * (to - from)) for (let at = from; at < to; at++) marks[at]! |= WordMark.standing;
    from = to;
  }
}
