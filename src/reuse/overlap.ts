import type { CleanDocument } from "../core/document.js";
import { align, type Stretch } from "./align.js";
import { type Direction, directionOf } from "./direction.js";
import { type Agreement, factsOf, type PairFacts, type StretchInParts } from "./facts.js";
import { headlineLikeness } from "./headline.js";
import { namesOutlet, outletOf } from "./outlet.js";
import { type Part, partsOf, type Passage, passageOf } from "./passages.js";
import type { Reading } from "./reading.js";
import { isTemplate, type Relation, relationOf } from "./relation.js";
import { resemblanceOf } from "./resemblance.js";
import { areRevisions, type Revision, revisionOf } from "./revision.js";
import { type Subject, subjectOf } from "./subject.js";
import { withSpeaker } from "./speaker.js";
import { type Contribution, REUSE, syndicationOf } from "./syndication.js";

/** What two documents have in common. Exchanging the two mirrors it. */
export interface Overlap {
  readonly relation: Relation;
  /** Probability that text of one was reused in the other, or of a third in both; reuse from .5 on. 0 for a revision. */
  readonly syndication: number;
  /** What the score is made of, strongest first. */
  readonly contributions: readonly Contribution[];
  /** Common five-word shingles among all of both, from 0 to 1. */
  readonly resemblance: number;
  /** The share of the words of each that stand in shared passages, from 0 to 1. */
  readonly containment: { readonly aInB: number; readonly bInA: number };
  /**
   * Shared words outside quotations and standing text; and how much of each side was taken over as it stood, from 0 to 1: the words in runs
   * of five or more, in sentences of which three quarters are shared, each by the square of the share of its sentence that is, on the
   * side where that comes to more, among all words of the side.
   */
  readonly prose: { readonly words: number; readonly ofA: number; readonly ofB: number };
  /** Shared words of quotations. */
  readonly quoted: { readonly words: number };
  /** Shared words of an outlet's or an agency's standing text, or of a template. */
  readonly boilerplate: { readonly words: number };
  /** Words of the longest passage of prose. */
  readonly longest: number;
  /** The share of the words of each that it shares with nobody here, from 0 to 1. */
  readonly own: { readonly ofA: number; readonly ofB: number };
  /** Numbers and names in passages of prose: the same on both sides, or another on each; numbers between them and standing text too. */
  readonly numbers: Agreement;
  readonly names: Agreement;
  /** How alike the headlines are, from 0 to 1; 0 where one has none. */
  readonly headline: number;
  /** The share of the shared words whose passages stand in the same order on both sides, from 0 to 1. */
  readonly order: number;
  /** How much the shared prose was edited; `none` where none is shared. */
  readonly edit: "none" | "verbatim" | "light" | "heavy";
  /** In the order of `a`. */
  readonly passages: readonly Passage[];
  readonly direction: Direction;
  /** Both are known to be of one outlet. */
  readonly sameSource: boolean;
  /** Where both have one `url`: what changed. */
  readonly revision?: Revision;
}

/** Returns what two clean documents have in common, in time linear in their lengths for texts that do not repeat themselves. */
export function overlapOf(a: CleanDocument, b: CleanDocument): Overlap {
  return overlapOfSubjects(subjectOf(a), subjectOf(b));
}

/** Returns what two subjects have in common. */
export function overlapOfSubjects(a: Subject, b: Subject): Overlap {
  const [left, right] = [a.reading, b.reading];
  return describeAlignment(a, b, left, right, judge(left, right));
}

/** A pair aligned and judged, before it is described. */
export interface JudgedPair {
  readonly stretches: readonly Stretch[];
  readonly parts: readonly Part[];
  /** What the score goes by. */
  readonly measured: PairFacts;
  /** The same, what a template shares counted as boilerplate. */
  readonly facts: PairFacts;
  readonly syndication: number;
  readonly contributions: readonly Contribution[];
  readonly relation: Relation;
}

/** Returns the alignment of two readings and what it makes of the pair. */
export function judge(a: Reading, b: Reading): JudgedPair {
  const stretches = align(a, b);
  const inParts: StretchInParts[] = [];
  const found: Part[] = [];
  for (const stretch of stretches) {
    const parts = partsOf(stretch, a, b);
    inParts.push({ stretch, parts });
    found.push(...parts);
  }
  const measured = factsOf(inParts, a, b);
  const { probability, contributions } = syndicationOf(measured);
  const template = probability < REUSE && isTemplate(measured, (others) => syndicationOf(others).probability);
  const parts = template ? found.map((part): Part => (part.kind === "prose" ? { ...part, kind: "boilerplate" } : part)) : found;
  const facts = template ? { ...measured, prose: 0, plain: 0, unbroken: 0, longest: 0, whole: 0, boilerplate: measured.boilerplate + measured.prose } : measured;
  return { stretches, parts, measured, facts, syndication: probability, contributions, relation: relationOf(facts, probability) };
}

/** Returns a pair as an overlap, judged by the readings that are given. */
export function describeAlignment(a: Subject, b: Subject, left: Reading, right: Reading, { stretches, parts, facts, syndication, contributions, relation }: JudgedPair): Overlap {
  const share = (count: number, reading: Reading): number => (reading.length === 0 ? 0 : count / reading.length);
  const shared = facts.prose + facts.quoted + facts.boilerplate;
  const [aInB, bInA] = facts.same ? [1, 1] : [share(shared, left), share(shared, right)];
  const [outletA, outletB] = [outletOf(a.facts), outletOf(b.facts)];
  const isRevision = areRevisions(a.facts, b.facts);
  const side = (subject: Subject) => ({ facts: subject.facts, words: subject.words.length, credits: subject.credits() });
  return {
    relation,
    syndication: isRevision ? 0 : syndication,
    contributions,
    resemblance: facts.same ? 1 : resemblanceOf(a.shingles(), b.shingles()),
    containment: { aInB, bInA },
    prose: { words: facts.prose, ofA: Math.min(1, share(facts.whole, left)), ofB: Math.min(1, share(facts.whole, right)) },
    quoted: { words: facts.quoted },
    boilerplate: { words: facts.boilerplate },
    longest: facts.longest,
    own: { ofA: 1 - aInB, ofB: 1 - bInA },
    numbers: facts.numbers,
    names: facts.names,
    headline: headlineLikeness(a.headline(), b.headline()),
    order: orderOf(parts),
    edit: editOf(facts),
    passages: parts.map((part) => withSpeaker(passageOf(part, left, right), () => a.quotations(), () => b.quotations())),
    direction: directionOf(side(a), side(b), syndication >= REUSE && !isRevision),
    sameSource: outletA !== undefined && outletB !== undefined && namesOutlet(outletA, outletB),
    ...(isRevision ? { revision: facts.same ? { changes: [] } : revisionOf(stretches, left, right) } : {}),
  };
}

/** The heaviest sequence of passages that rises on both sides, among all passages, by words. */
function orderOf(parts: readonly Part[]): number {
  const best: number[] = [];
  for (const [i, part] of parts.entries()) {
    let before = 0;
    for (let j = 0; j < i; j++) if (parts[j]!.steps[0]!.b < part.steps[0]!.b) before = Math.max(before, best[j]!);
    best.push(before + part.words);
  }
  const all = parts.reduce((sum, { words }) => sum + words, 0);
  return all === 0 ? 0 : Math.max(...best) / all;
}

/** Changed words among those of shared prose, up to which it was edited lightly. */
const LIGHT_EDIT = 0.1;

function editOf({ prose, changed }: PairFacts): Overlap["edit"] {
  if (prose === 0) return "none";
  if (changed === 0) return "verbatim";
  return changed / (changed + prose) <= LIGHT_EDIT ? "light" : "heavy";
}
