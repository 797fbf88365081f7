import type { CleanDocument } from "../core/document.js";
import type { Span } from "../core/span.js";
import { resemblanceOf, SHINGLE, shingleSet } from "../text/shingles.js";
import { type Run, sharedRuns } from "./align.js";
import { readDocument, type Reading } from "./reading.js";
import { type Relation, relationOf } from "./relation.js";
import { syndicationOf } from "./syndication.js";

/** What a shared passage is: text of the reporters' own, or words of somebody whom both quote. */
export type PassageKind = "prose" | "quotation";

/** A stretch of text that two documents share. */
export interface Passage {
  /** Where it stands in the original text of each. */
  readonly a: Span;
  readonly b: Span;
  /** The words that both have; small differences inside do not count. */
  readonly words: number;
  readonly kind: PassageKind;
}

/** What two documents have in common. Exchanging the two mirrors it. */
export interface Overlap {
  readonly relation: Relation;
  /** Probability that text of one was reused in the other, or of a third in both; reuse from .5 on. */
  readonly syndication: number;
  /** Common five-word shingles among all of both, from 0 to 1. */
  readonly resemblance: number;
  /** The share of the words of each that stand in shared passages, from 0 to 1. */
  readonly containment: { readonly aInB: number; readonly bInA: number };
  /** Shared words outside quotations, and their share of all words of each side. */
  readonly prose: { readonly words: number; readonly ofA: number; readonly ofB: number };
  /** Shared words of quotations. */
  readonly quoted: { readonly words: number };
  /** In the order of `a`. */
  readonly passages: readonly Passage[];
}

/** Returns what two clean documents have in common, in time linear in their lengths for texts that do not repeat themselves. */
export function overlapOf(a: CleanDocument, b: CleanDocument): Overlap {
  const [left, right] = [readDocument(a), readDocument(b)];
  const parts = sharedRuns(left, right).flatMap((run) => splitByQuotation(run, left, right));
  const words = (kind: PassageKind): number => parts.reduce((sum, part) => (part.kind === kind ? sum + part.length : sum), 0);
  const [prose, quoted] = [words("prose"), words("quotation")];
  const share = (count: number, reading: Reading): number => (reading.length === 0 ? 0 : count / reading.length);
  const passages = joinPassages(parts).map((part) => passageOf(part, left, right));
  const facts = {
    same: sameWords(left, right),
    prose,
    quoted,
    longestProse: Math.max(0, ...passages.filter(({ kind }) => kind === "prose").map((passage) => passage.words)),
    shorter: Math.min(left.length, right.length),
    ofA: share(prose + quoted, left),
    ofB: share(prose + quoted, right),
  };
  const syndication = syndicationOf(facts);
  return {
    relation: relationOf(facts, syndication),
    syndication,
    resemblance: facts.same ? 1 : resemblanceOf(shingleSet(left.hashes), shingleSet(right.hashes)),
    containment: facts.same ? { aInB: 1, bInA: 1 } : { aInB: facts.ofA, bInA: facts.ofB },
    prose: { words: prose, ofA: share(prose, left), ofB: share(prose, right) },
    quoted: { words: quoted },
    passages,
  };
}

function sameWords(a: Reading, b: Reading): boolean {
  return a.length > 0 && a.length === b.length && a.hashes.every((hash, i) => hash === b.hashes[i]);
}

interface Part extends Run {
  readonly kind: PassageKind;
  /** Words that both sides have; less than `length` where parts were joined over a difference. */
  readonly words: number;
  readonly lengthB: number;
}

/**
 * A run is cut where it enters or leaves quotation marks on either side. A few quoted words inside prose are the reporter's
 * choice and stay prose; what is left of prose beside a quotation counts where it is long enough to be a shared run itself.
 */
function splitByQuotation(run: Run, a: Reading, b: Reading): Part[] {
  const quoted = Array.from({ length: run.length }, (_, i) => a.quoted[run.a + i] === 1 || b.quoted[run.b + i] === 1);
  const parts: Part[] = [];
  let from = 0;
  for (const [until, isQuoted] of boundaries(withoutScareQuotes(quoted))) {
    const length = until - from;
    const place = { a: run.a + from, b: run.b + from, length, lengthB: length, words: length };
    if (length >= SHINGLE) parts.push({ ...place, kind: isQuoted ? "quotation" : "prose" });
    from = until;
  }
  return parts;
}

function withoutScareQuotes(quoted: readonly boolean[]): boolean[] {
  const cleaned = [...quoted];
  let from = 0;
  for (const [until, isQuoted] of boundaries(quoted)) {
    if (isQuoted && until - from < SHINGLE) cleaned.fill(false, from, until);
    from = until;
  }
  return cleaned;
}

/** Where the value changes, with the value before; the end last. */
function boundaries(values: readonly boolean[]): [number, boolean][] {
  return values.flatMap((value, i): [number, boolean][] => (value === values[i + 1] ? [] : [[i + 1, value]]));
}

/** Passages of one kind with no more words between them on either side are one, edited. */
const MOST_BETWEEN = 4;

function joinPassages(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const gapA = last === undefined ? Infinity : part.a - (last.a + last.length);
    const gapB = last === undefined ? Infinity : part.b - (last.b + last.lengthB);
    if (last !== undefined && last.kind === part.kind && gapA <= MOST_BETWEEN && gapB >= 0 && gapB <= MOST_BETWEEN) {
      const length = part.a + part.length - last.a;
      joined[joined.length - 1] = { ...last, length, lengthB: part.b + part.lengthB - last.b, words: last.words + part.words };
    } else joined.push(part);
  }
  return joined;
}

function passageOf(part: Part, a: Reading, b: Reading): Passage {
  return {
    a: [a.starts[part.a]!, a.ends[part.a + part.length - 1]!],
    b: [b.starts[part.b]!, b.ends[part.b + part.lengthB - 1]!],
    words: part.words,
    kind: part.kind,
  };
}
