import type { Span } from "../core/span.js";
import { agencyNamed } from "./agencies.js";
import { CLOSE, type DirectionEvidence } from "./direction.js";
import { compareIds, type Match } from "./match.js";
import { outletOf } from "./outlet.js";
import { timeOf } from "./times.js";
import { lengthOf, unionOf, without } from "./spans.js";
import type { Subject } from "./subject.js";
import { REUSE } from "./syndication.js";

/** Code units of a text that two have and the third lacks, from which it counts: a long sentence. Less is an edit. */
const LEAST_TEXT = 120;
/** So many code units beside a passage are the alignment's, not the text's. */
const MOST_SLACK = 40;
/** Of the sources of a document so many are looked at, the earliest. */
const MOST_THIRDS = 16;

/** What two documents share with each other, from one of them. */
interface Shared {
  readonly id: string;
  readonly spans: readonly Span[];
}

/**
 * Returns the matches in their order, with more evidence of direction where a third document of the collection is a source: it was
 * published before both, or is an agency's and they are not. Where one of two has text of it that the other lacks, the other has none of it
 * but what stands in that one, and has that one's own text besides, the second may have the third's text through the first. It is no answer:
 * both may have taken a text that is not here. The side of the evidence is that of the first. Takes time in proportion to the matches and to
 * what their documents have in common.
 */
export function withThirdSources(matches: readonly Match[], documents: Iterable<Pick<Subject, "facts">>): Match[] {
  const known = new Map([...documents].map(({ facts }) => [facts.id, { time: timeOf(facts), isAgency: isAgency(outletOf(facts)) }]));
  const isSourceOf = (third: string, one: string): boolean => {
    const [source, document] = [known.get(third), known.get(one)];
    if (source === undefined || document === undefined) return false;
    if (source.time !== undefined && document.time !== undefined) return document.time - source.time >= CLOSE;
    return source.isAgency && !document.isAgency;
  };
  const shared = sharedBy(matches);
  const timeOrLast = (id: string): number => known.get(id)?.time ?? Infinity;
  const earliest = (x: string, y: string): number => (timeOrLast(x) === timeOrLast(y) ? compareIds(x, y) : timeOrLast(x) - timeOrLast(y));
  const sources = new Map([...shared].map(([id, others]) => [id, [...others.keys()].filter((other) => isSourceOf(other, id)).sort(earliest).slice(0, MOST_THIRDS)]));
  return matches.map((match) => {
    const { a, b, direction } = match;
    const [ofA, ofB] = [shared.get(a), shared.get(b)];
    if (match.syndication < REUSE || ofA === undefined || ofB === undefined) return match;
    const thirds = sources.get(a)!.filter((id) => sources.get(b)!.includes(id));
    const evidence = [...throughFirst("a", a, b, thirds, ofA, ofB), ...throughFirst("b", b, a, thirds, ofB, ofA)];
    return evidence.length === 0 ? match : { ...match, direction: { ...direction, evidence: [...direction.evidence, ...evidence] } };
  });
}

function isAgency(outlet: string | undefined): boolean {
  return outlet !== undefined && agencyNamed(outlet) !== undefined;
}

/** By document, what it shares with each other one outside standing text. */
function sharedBy(matches: readonly Match[]): Map<string, Map<string, Shared>> {
  const shared = new Map<string, Map<string, Shared>>();
  const add = (one: string, other: string, spans: readonly Span[]): void => {
    const known = shared.get(one) ?? new Map<string, Shared>();
    shared.set(one, known);
    known.set(other, { id: other, spans: unionOf(spans) });
  };
  for (const { a, b, syndication, passages } of matches) {
    if (syndication < REUSE) continue;
    const told = passages.filter(({ kind }) => kind !== "boilerplate");
    add(a, b, told.map((passage) => passage.a));
    add(b, a, told.map((passage) => passage.b));
  }
  return shared;
}

/** Evidence that `second` has a third's text through `first`; of the first third that says so. */
function throughFirst(side: "a" | "b", first: string, second: string, thirds: readonly string[], ofFirst: ReadonlyMap<string, Shared>, ofSecond: ReadonlyMap<string, Shared>): DirectionEvidence[] {
  const [inFirst, inSecond] = [ofFirst.get(second)!.spans, ofSecond.get(first)!.spans];
  for (const third of thirds) {
    const [thirdInFirst, thirdInSecond] = [ofFirst.get(third)!.spans, ofSecond.get(third)!.spans];
    const more = without(thirdInFirst, inFirst);
    const hasNoMore = without(thirdInSecond, inSecond).every(([start, end]) => end - start <= MOST_SLACK);
    const hasOwn = lengthOf(without(inSecond, thirdInSecond)) >= LEAST_TEXT;
    if (lengthOf(more) < LEAST_TEXT || lengthOf(thirdInSecond) < LEAST_TEXT || !hasNoMore || !hasOwn) continue;
    const longest = more.reduce((most, span) => (span[1] - span[0] > most[1] - most[0] ? span : most));
    return [{ kind: "third-source", side, note: `has more of ${third}; the other has of it only what stands here, and text of this one besides`, span: longest, third }];
  }
  return [];
}
