import { type CollectedFingerprints, GRAM } from "./fingerprints.js";
import { settleStanding, WordMark } from "./marks.js";
import type { Postings } from "./postings.js";
import { type Reading, withMarks } from "./reading.js";
import { storiesIn } from "./ties.js";

/** Of a fingerprint's documents, so many are compared with each other. */
const SAMPLE = 24;
/** Stories that carry a text before it counts as standing: of several outlets, and of one. */
const LEAST_STORIES = 6;
const LEAST_STORIES_OF_ONE = 3;
/** And the least share of the compared documents that are stories of their own. */
const LEAST_SHARE = 0.2;
/** A text that one story has so large a share of is that story's, in whatever digests it stands besides. */
const MOST_OF_ONE_STORY = 0.5;
/**
 * Two documents are one story where they share so large a part of their fingerprints (of the geometric mean of their numbers), what was
 * found to be standing text aside: at first, and when what was found is looked at again.
 */
const TIED_SHARE = 0.3;
const TIED_BESIDES = 0.08;
/** Rounds in which standing text is taken off. More find nothing new on the labelled sets. */
const ROUNDS = 5;

/**
 * Returns 1 for each group of fingerprints that is standing text: it stands in documents that share nothing else. What is judged is how
 * many stories carry it, not how many documents: a wire story in fifty outlets is one story. The first rounds take off one standing
 * text after another, since two documents of one outlet may share more of it than of anything else. The last looks at what was
 * found again: where the documents share more besides all that was found, it is their story's after all.
 */
export function standingGroups(postings: Postings, fingerprints: CollectedFingerprints, outlets: readonly (string | undefined)[]): Uint8Array {
  const storiesOf = storiesIn(postings, fingerprints);
  let standing = new Uint8Array(postings.groups);
  /** Documents with text that was found to be standing in the round before: where none of a group's is, the verdict stays. */
  let touched = new Uint8Array(outlets.length).fill(1);
  const judge = (tiedShare: number, wasStanding: 0 | 1): void => {
    const stories = storiesOf(standing, tiedShare);
    const found = standing.slice();
    const next = new Uint8Array(outlets.length);
    for (let group = 0; group < postings.groups; group++) {
      if (standing[group] !== wasStanding || postings.starts[group + 1]! - postings.starts[group]! < LEAST_STORIES_OF_ONE) continue;
      const sample = sampleOf(postings, group);
      const outlet = outlets[sample[0]!];
      const isOfOne = outlet !== undefined && sample.every((member) => outlets[member] === outlet);
      const least = Math.max(isOfOne ? LEAST_STORIES_OF_ONE : LEAST_STORIES, Math.ceil(sample.length * LEAST_SHARE));
      if (sample.length < least || !sample.some((member) => touched[member] === 1)) continue;
      const { count, largest } = stories(sample);
      found[group] = count >= least && largest <= MOST_OF_ONE_STORY * sample.length ? 1 : 0;
      if (found[group] !== wasStanding) for (let at = postings.starts[group]!; at < postings.starts[group + 1]!; at++) next[postings.members[at]!] = 1;
    }
    standing = found;
    touched = next;
  };
  for (let round = 0; round < ROUNDS; round++) judge(TIED_SHARE, 0);
  touched.fill(1);
  judge(TIED_BESIDES, 1);
  return standing;
}

function sampleOf({ starts, members }: Postings, group: number): number[] {
  const [start, end] = [starts[group]!, starts[group + 1]!];
  const step = Math.max(1, (end - start) / SAMPLE);
  const sample: number[] = [];
  for (let at = start; at < end && sample.length < SAMPLE; at += step) sample.push(members[Math.floor(at)]!);
  return sample;
}

/** Returns the reading of a document, given by its index in the collection, with its standing text marked. */
export function withStanding(document: number, reading: Reading, { positions, firsts }: CollectedFingerprints, { groupAt }: Postings, standing: Uint8Array): Reading {
  const isStanding = (at: number): boolean => groupAt[at]! >= 0 && standing[groupAt[at]!] === 1;
  let at = firsts[document]!;
  const last = firsts[document + 1]!;
  while (at < last && !isStanding(at)) at++;
  if (at === last) return reading;
  const marks = reading.marks.slice();
  let end = -1;
  for (; at < last; at++) {
    if (!isStanding(at)) {
      end = -1;
      continue;
    }
    // What stands between two neighbouring fingerprints is of the same text.
    const from = end < 0 ? positions[at]! : Math.min(end, positions[at]!);
    end = positions[at]! + GRAM;
    for (let word = from; word < end; word++) marks[word]! |= WordMark.standing;
  }
  settleStanding(marks);
  return withMarks(reading, marks);
}
