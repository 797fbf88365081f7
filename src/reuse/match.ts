import { candidatePairs } from "./candidates.js";
import { fingerprintsOf } from "./fingerprints.js";
import { outletOf } from "./outlet.js";
import { timeOf } from "./times.js";
import { describeAlignment, judge, type Overlap } from "./overlap.js";
import { postingsOf } from "./postings.js";
import type { Reading } from "./reading.js";
import { standingGroups, withStanding } from "./standing.js";
import type { Subject } from "./subject.js";

/** Two documents of a collection and what they have in common, verified by alignment. */
export interface Match extends Overlap {
  /** Their ids. */
  readonly a: string;
  readonly b: string;
}

/** What may be said to the matching of a collection. */
export interface MatchOptions {
  /** Documents published further apart than this are not compared, in milliseconds; those without a date are. @defaultValue Infinity */
  readonly within?: number;
  /** Ids of documents that are known already: each pair is of a new one, `a`, and one of these, `b`. @defaultValue none: all pairs */
  readonly old?: ReadonlySet<string>;
}

/**
 * Yields the matches of a collection, those with relation `unrelated` left out: candidates by shared fingerprints, each verified by
 * alignment. Of a text that more than 128 documents carry, each is compared with the earliest eight and with its neighbours in time, which
 * is enough to find its family. The same documents give the same matches in any order; with `old`, which side is which depends on what is old. Standing
 * text of outlets and agencies is told by the collection itself. Takes time in proportion to the words and to the candidates.
 * @throws RangeError where two documents have one id, or one has none.
 */
export function* matchesOf(subjects: readonly Subject[], { within = Infinity, old }: MatchOptions = {}): Generator<Match> {
  const ordered = [...subjects].sort((x, y) => compareIds(idOf(x), idOf(y)));
  for (const [i, subject] of ordered.entries()) {
    if (i > 0 && idOf(subject) === idOf(ordered[i - 1]!)) throw new RangeError(`Expected documents with different ids, got two with "${idOf(subject)}"`);
  }
  const fingerprints = fingerprintsOf(ordered.map(({ words }) => words));
  const postings = postingsOf(fingerprints);
  const standing = standingGroups(postings, fingerprints, ordered.map(({ facts }) => outletOf(facts)));
  const readings: Reading[] = [];
  const readingOf = (document: number): Reading => (readings[document] ??= withStanding(document, ordered[document]!.reading, fingerprints, postings, standing));
  const times = ordered.map(({ facts }) => timeOf(facts));
  const isOld = ordered.map((subject) => old?.has(idOf(subject)) === true);
  const matchOf = (first: number, second: number): Match | undefined => {
    const [left, right] = [readingOf(first), readingOf(second)];
    const judged = judge(left, right);
    if (judged.relation === "unrelated") return undefined;
    return { a: idOf(ordered[first]!), b: idOf(ordered[second]!), ...describeAlignment(ordered[first]!, ordered[second]!, left, right, judged) };
  };
  for (const { a, b } of candidatePairs(postings, standing, { times, ...(old === undefined ? {} : { isOld }) })) {
    if (old !== undefined && isOld[a] === isOld[b]) continue;
    if (Math.abs((times[a] ?? NaN) - (times[b] ?? NaN)) > within) continue;
    const match = isOld[a] === true ? matchOf(b, a) : matchOf(a, b);
    if (match !== undefined) yield match;
  }
}

function idOf({ facts }: Subject): string {
  if (facts.id === undefined) throw new RangeError("Expected documents with an id, got one without");
  return facts.id;
}

/** The order of ids by their code units, the same everywhere. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
