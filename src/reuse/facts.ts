import type { Step, Stretch } from "./align.js";
import type { Part, PassageKind } from "./passages.js";
import { type Reading, WordMark } from "./reading.js";

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
  /** Shared words of prose in sentences that are shared as a whole, or nearly, on the side where there are more. */
  readonly whole: number;
  /** The share of each side's words, standing text aside, inside passages of prose and quotation, edited words included. */
  readonly coveredA: number;
  readonly coveredB: number;
  /** The shorter side's words, standing text aside up to half of them. */
  readonly shorter: number;
}

/** Returns the facts of two readings and the stretches they share, each with its passages. */
export function factsOf(stretches: readonly (readonly [Stretch, readonly Part[]])[], a: Reading, b: Reading): PairFacts {
  const parts = stretches.flatMap(([, its]) => its);
  const of = (kind: PassageKind): number => parts.reduce((sum, part) => (part.kind === kind ? sum + part.words : sum), 0);
  const prose = parts.filter(({ kind }) => kind === "prose");
  const steps = prose.flatMap((part) => part.steps);
  const [ownA, ownB] = [ownWords(a), ownWords(b)];
  return {
    same: sameWords(a, b),
    wordsA: a.length,
    wordsB: b.length,
    prose: of("prose"),
    ...plainWordsOf(prose, a, b),
    quoted: of("quotation"),
    boilerplate: of("boilerplate"),
    longest: prose.reduce((most, { words }) => Math.max(most, words), 0),
    changed: steps.reduce((sum, step) => sum + (step.kind === "differs" ? Math.max(step.lengthA, step.lengthB) : 0), 0),
    ...numbersOf(stretches, steps, a, b),
    names: agreementOf(steps, a, b, WordMark.name),
    whole: Math.max(wholeWords(a, parts, "a"), wholeWords(b, parts, "b")),
    coveredA: coveredShare(parts, "a", ownA),
    coveredB: coveredShare(parts, "b", ownB),
    shorter: Math.max(1, Math.min(Math.max(ownA, a.length / 2), Math.max(ownB, b.length / 2))),
  };
}

function sameWords(a: Reading, b: Reading): boolean {
  return a.length > 0 && a.length === b.length && a.hashes.every((hash, i) => hash === b.hashes[i]);
}

function ownWords({ marks, length }: Reading): number {
  let own = length;
  for (const mark of marks) if ((mark & WordMark.standing) !== 0) own--;
  return own;
}

/** The plain words of parts, all of them and in unbroken runs. */
function plainWordsOf(parts: readonly Part[], a: Reading, b: Reading): Pick<PairFacts, "plain" | "unbroken"> {
  let [plain, squares] = [0, 0];
  for (const { steps } of parts) {
    let run = 0;
    for (const step of steps) {
      if (step.kind === "differs") {
        squares += run * run;
        run = 0;
        continue;
      }
      const words = Math.min(step.lengthA - countOf(a, step.a, step.lengthA, NO_PLAIN_WORD), step.lengthB - countOf(b, step.b, step.lengthB, NO_PLAIN_WORD));
      plain += words;
      run += words;
    }
    squares += run * run;
  }
  return { plain, unbroken: Math.sqrt(squares) };
}

const NO_PLAIN_WORD = WordMark.number | WordMark.name;

function agreementOf(steps: readonly Step[], a: Reading, b: Reading, mark: number): Agreement {
  let [agree, differ] = [0, 0];
  for (const step of steps) {
    const both = Math.min(countOf(a, step.a, step.lengthA, mark), countOf(b, step.b, step.lengthB, mark));
    if (step.kind === "differs") differ += both;
    else agree += both;
  }
  return { agree, differ };
}

/** Of numbers that differ, those between prose and standing text tell of a template as those inside prose do. */
function numbersOf(stretches: readonly (readonly [Stretch, readonly Part[]])[], proseSteps: readonly Step[], a: Reading, b: Reading): Pick<PairFacts, "numbers" | "numbered"> {
  let [differ, numbered] = [0, 0];
  for (const [stretch, parts] of stretches) {
    const words = parts.reduce((sum, part) => (part.kind === "prose" ? sum + part.words : sum), 0);
    const differing = words === 0 ? 0 : agreementOf(stretch, a, b, WordMark.number).differ;
    differ += differing;
    if (differing > 0) numbered += words;
  }
  return { numbers: { agree: agreementOf(proseSteps, a, b, WordMark.number).agree, differ }, numbered };
}

function countOf({ marks }: Reading, from: number, length: number, mark: number): number {
  let count = 0;
  for (let i = from; i < from + length; i++) if ((marks[i]! & mark) !== 0) count++;
  return count;
}

/** A sentence of which this share of words is shared is shared as a whole. */
const WHOLE = 0.75;
const SHARED = 1;
const SHARED_PROSE = 2;

function wholeWords({ marks, length }: Reading, parts: readonly Part[], side: "a" | "b"): number {
  const shared = new Uint8Array(length);
  for (const { kind, steps } of parts) {
    const value = kind === "prose" ? SHARED_PROSE : SHARED;
    for (const step of steps) if (step.kind !== "differs") shared.fill(value, step[side], step[side] + lengthOn(step, side));
  }
  let words = 0;
  for (let from = 0; from < length; ) {
    let [to, any, prose] = [from, 0, 0];
    do {
      if (shared[to]! > 0) any++;
      if (shared[to++]! === SHARED_PROSE) prose++;
    } while (to < length && (marks[to]! & WordMark.starts) === 0);
    if (any >= WHOLE * (to - from)) words += prose;
    from = to;
  }
  return words;
}

function coveredShare(parts: readonly Part[], side: "a" | "b", own: number): number {
  let words = 0;
  for (const { kind, steps } of parts) {
    const last = steps.at(-1)!;
    if (kind !== "boilerplate") words += last[side] + lengthOn(last, side) - steps[0]![side];
  }
  return own === 0 ? 0 : Math.min(1, words / own);
}

function lengthOn(step: Step, side: "a" | "b"): number {
  return side === "a" ? step.lengthA : step.lengthB;
}
