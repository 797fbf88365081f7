import { sharedWords, type Step, type Stretch } from "./align.js";
import { type Part, type PassageKind, SHORTEST_PASSAGE } from "./passages.js";
import { WordMark } from "./marks.js";
import type { Reading } from "./reading.js";
import { Room } from "./room.js";

/** How often figures, or names, stand in shared passages: the same on both sides, or another on each. */
export interface Agreement {
  readonly agree: number;
  readonly differ: number;
}

/** What the judgement of a pair goes by. Exchanging the sides mirrors it. All counts are of words. */
export interface PairFacts {
  /** Both have the same words. */
  readonly same: boolean;
  readonly wordsA: number;
  readonly wordsB: number;
  /** Shared words outside quotations and standing text. */
  readonly prose: number;
  /** Those of them that are neither numbers nor names: whoever writes of one event has the same names. */
  readonly plain: number;
  /**
   * The length of the unbroken runs of shared prose, other spellings aside: the root of the sum of their squares, in plain words. One long
   * run says more than many short ones with as many words.
   */
  readonly unbroken: number;
  readonly quoted: number;
  readonly boilerplate: number;
  /** Words of the longest passage of prose. */
  readonly longest: number;
  /** Words that differ inside passages of prose, on the side where there are more. */
  readonly changed: number;
  /** In passages of prose and what stands between them; months and written numbers count as numbers. */
  readonly numbers: Agreement;
  readonly names: Agreement;
  /** Shared words of prose in stretches where a number differs. */
  readonly numbered: number;
  /** Shared words of prose in sentences that are shared as a whole, or nearly, on the side where there are more; they count less the more of their sentence was edited. */
  readonly whole: number;
  /** The share of each side's words, standing text aside, inside passages of prose and quotation, edited words included. */
  readonly coveredA: number;
  readonly coveredB: number;
  /** The shorter side's words, standing text aside up to half of them. */
  readonly shorter: number;
}

/** A stretch and its passages. */
export interface StretchInParts {
  readonly stretch: Stretch;
  readonly parts: readonly Part[];
}

/** Returns the facts of two readings and the stretches they share, each with its passages. */
export function factsOf(stretches: readonly StretchInParts[], a: Reading, b: Reading): PairFacts {
  const counts: Counts = { prose: 0, quotation: 0, boilerplate: 0, longest: 0, changed: 0, plain: 0, squares: 0, numbersAgree: 0, namesAgree: 0, namesDiffer: 0, numbersDiffer: 0, numbered: 0 };
  for (const { stretch, parts } of stretches) {
    let words = 0;
    for (const part of parts) {
      counts[part.kind] += part.words;
      if (part.kind !== "prose") continue;
      words += part.words;
      if (part.words > counts.longest) counts.longest = part.words;
      countProse(part.steps, a.marks, b.marks, counts);
    }
    if (words > 0) countNumbers(stretch, words, a.marks, b.marks, counts);
  }
  const [ownA, ownB] = [ownWords(a), ownWords(b)];
  const [wholeA, wholeB] = counts.prose === 0 ? [0, 0] : [wholeWords(a, stretches, "a"), wholeWords(b, stretches, "b")];
  return {
    same: sameWords(a, b),
    wordsA: a.length,
    wordsB: b.length,
    prose: counts.prose,
    plain: counts.plain,
    unbroken: Math.sqrt(counts.squares),
    quoted: counts.quotation,
    boilerplate: counts.boilerplate,
    longest: counts.longest,
    changed: counts.changed,
    numbers: { agree: counts.numbersAgree, differ: counts.numbersDiffer },
    names: { agree: counts.namesAgree, differ: counts.namesDiffer },
    numbered: counts.numbered,
    whole: Math.max(wholeA, wholeB),
    coveredA: coveredShare(stretches, "a", ownA),
    coveredB: coveredShare(stretches, "b", ownB),
    shorter: Math.max(1, Math.min(Math.max(ownA, a.length / 2), Math.max(ownB, b.length / 2))),
  };
}

/** What is counted as passages are gone through. Of prose, but for the words of each kind. */
interface Counts extends Record<PassageKind, number> {
  longest: number;
  changed: number;
  plain: number;
  /** Of the unbroken runs in plain words. */
  squares: number;
  numbersAgree: number;
  numbersDiffer: number;
  numbered: number;
  namesAgree: number;
  namesDiffer: number;
}

function sameWords(a: Reading, b: Reading): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a.hashes[i] !== b.hashes[i]) return false;
  return true;
}

function ownWords({ marks, length }: Reading): number {
  return length - countOf(marks, 0, length, WordMark.standing);
}

const NO_PLAIN_WORD = WordMark.number | WordMark.name;

/** Counts the plain words of a passage, all of them and in unbroken runs, and its names and numbers. */
function countProse(steps: readonly Step[], a: Uint8Array, b: Uint8Array, counts: Counts): void {
  let run = 0;
  for (const step of steps) {
    const names = Math.min(countOf(a, step.a, step.lengthA, WordMark.name), countOf(b, step.b, step.lengthB, WordMark.name));
    if (step.kind === "differs") {
      counts.namesDiffer += names;
      counts.changed += Math.max(step.lengthA, step.lengthB);
      counts.squares += run * run;
      run = 0;
      continue;
    }
    counts.namesAgree += names;
    counts.numbersAgree += Math.min(countOf(a, step.a, step.lengthA, WordMark.number), countOf(b, step.b, step.lengthB, WordMark.number));
    const words = Math.min(step.lengthA - countOf(a, step.a, step.lengthA, NO_PLAIN_WORD), step.lengthB - countOf(b, step.b, step.lengthB, NO_PLAIN_WORD));
    counts.plain += words;
    run += words;
  }
  counts.squares += run * run;
}

/** Counts numbers that differ in a stretch with prose: between prose and standing text they tell of a template as inside prose. */
function countNumbers(stretch: Stretch, words: number, a: Uint8Array, b: Uint8Array, counts: Counts): void {
  let differ = 0;
  for (const step of stretch) {
    if (step.kind === "differs") differ += Math.min(countOf(a, step.a, step.lengthA, WordMark.number), countOf(b, step.b, step.lengthB, WordMark.number));
  }
  counts.numbersDiffer += differ;
  if (differ > 0) counts.numbered += words;
}

function countOf(marks: Uint8Array, from: number, length: number, mark: number): number {
  let count = 0;
  for (let i = from; i < from + length; i++) if ((marks[i]! & mark) !== 0) count++;
  return count;
}

/** A sentence of which less is shared was rewritten: what it has in common with the other's does not count. */
const WHOLE = 0.75;
const SHARED = 1;
const SHARED_PROSE = 2;

/**
 * The words of prose in sentences that are shared as a whole or nearly, in runs of as many words as a passage has; what stands between edits is
 * what a rewriting left. Each counts by the square of the share of its sentence that is shared.
 */
function wholeWords({ marks, length }: Reading, stretches: readonly StretchInParts[], side: "a" | "b"): number {
  const shared = room.zeroBytes(length);
  for (const { parts } of stretches) for (const part of parts) markShared(part, side, shared);
  let words = 0;
  for (let from = 0; from < length; ) {
    let [to, any, prose] = [from, 0, 0];
    do {
      if (shared[to]! > 0) any++;
      if (shared[to++]! === SHARED_PROSE) prose++;
    } while (to < length && (marks[to]! & WordMark.starts) === 0);
    const share = any / (to - from);
    if (share >= WHOLE) words += prose * share * share;
    from = to;
  }
  return words;
}

const room = new Room();

function markShared({ kind, steps }: Part, side: "a" | "b", shared: Uint8Array): void {
  let [from, to, words] = [0, 0, 0];
  const closeRun = (): void => {
    if (words > 0) shared.fill(kind === "prose" && words >= SHORTEST_PASSAGE ? SHARED_PROSE : SHARED, from, to);
    words = 0;
  };
  for (const step of steps) {
    if (step.kind === "differs") {
      closeRun();
      continue;
    }
    if (words === 0) from = step[side];
    to = step[side] + lengthOn(step, side);
    words += sharedWords(step);
  }
  closeRun();
}

function coveredShare(stretches: readonly StretchInParts[], side: "a" | "b", own: number): number {
  let words = 0;
  for (const { parts } of stretches) {
    for (const { kind, steps } of parts) {
      const last = steps.at(-1)!;
      if (kind !== "boilerplate") words += last[side] + lengthOn(last, side) - steps[0]![side];
    }
  }
  return own === 0 ? 0 : Math.min(1, words / own);
}

function lengthOn(step: Step, side: "a" | "b"): number {
  return side === "a" ? step.lengthA : step.lengthB;
}
