import type { Span } from "../core/span.js";
import { type Step, sharedWords, step as stepOf, type Stretch } from "./align.js";
import { WordMark } from "./marks.js";
import type { Reading } from "./reading.js";

/** What a passage is: text of the reporters' own, words of somebody whom both quote, or what an outlet or an agency always prints. */
export type PassageKind = "prose" | "quotation" | "boilerplate";

/** A stretch of text that two documents share. */
export interface Passage {
  /** Where it stands in the original text of each. */
  readonly a: Span;
  readonly b: Span;
  /** The words that both have; small differences inside do not count. */
  readonly words: number;
  readonly kind: PassageKind;
  /** Of a quotation: who says it, as the texts name them; missing where neither does, or where they name different people. */
  readonly speaker?: string;
}

/** A passage in words, with the steps of the alignment that it is made of. */
export interface Part {
  readonly kind: PassageKind;
  /** It begins and ends with shared words. */
  readonly steps: readonly Step[];
  readonly words: number;
}

/** Words of the shortest passage that counts. */
export const SHORTEST_PASSAGE = 5;

/**
 * Returns the passages of a stretch. It is cut where it enters or leaves quotation marks, or standing text, on either side. A few
 * quoted words inside prose are the reporter's choice and stay prose; what is left beside a quotation counts where it is long
 * enough to be a passage itself. A quotation needs five words in a row.
 */
export function partsOf(stretch: Stretch, a: Reading, b: Reading): Part[] {
  if (isAllProse(stretch, a, b)) {
    const words = wordsOf(stretch);
    return words < SHORTEST_PASSAGE ? [] : [{ kind: "prose", steps: stretch, words }];
  }
  const parts: Part[] = [];
  let steps: Step[] = [];
  let kind: PassageKind | undefined;
  const close = (): void => {
    while (steps.at(-1)?.kind === "differs") steps.pop();
    const words = wordsOf(steps);
    if (kind !== undefined && words >= SHORTEST_PASSAGE && (kind !== "quotation" || longestRun(steps) >= SHORTEST_PASSAGE)) parts.push({ kind, steps, words });
    steps = [];
  };
  for (const { step, kind: next } of withoutScareQuotes(piecesOf(stretch, a, b))) {
    if (next !== undefined && next !== kind) {
      close();
      kind = next;
    }
    if (step.kind !== "differs" || steps.length > 0) steps.push(step);
  }
  close();
  return parts;
}

/** Whether nothing in a stretch is quoted or standing text, as in most. */
function isAllProse(stretch: Stretch, a: Reading, b: Reading): boolean {
  const [first, last] = [stretch[0]!, stretch.at(-1)!];
  for (let i = first.a; i < last.a + last.lengthA; i++) if ((a.marks[i]! & NO_PROSE) !== 0) return false;
  for (let i = first.b; i < last.b + last.lengthB; i++) if ((b.marks[i]! & NO_PROSE) !== 0) return false;
  return true;
}

const NO_PROSE = WordMark.quoted | WordMark.standing;

function wordsOf(steps: readonly Step[]): number {
  let words = 0;
  for (const step of steps) words += sharedWords(step);
  return words;
}

/** The most shared words with nothing else between them on either side. Words that somebody said are the same, or they are another's. */
function longestRun(steps: readonly Step[]): number {
  let [longest, run] = [0, 0];
  for (const step of steps) {
    run = step.kind === "differs" ? 0 : run + sharedWords(step);
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Returns a part as a passage of the original texts. */
export function passageOf({ kind, steps, words }: Part, a: Reading, b: Reading): Passage {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  return {
    a: [a.starts[first.a]!, a.ends[last.a + last.lengthA - 1]!],
    b: [b.starts[first.b]!, b.ends[last.b + last.lengthB - 1]!],
    words,
    kind,
  };
}

interface Piece {
  readonly step: Step;
  /** Nothing where the step is a difference: it belongs to what stands before it. */
  readonly kind: PassageKind | undefined;
}

/** The steps of a stretch, each cut where its words change their kind. */
function piecesOf(stretch: Stretch, a: Reading, b: Reading): Piece[] {
  const pieces: Piece[] = [];
  for (const step of stretch) {
    if (step.kind === "differs") pieces.push({ step, kind: undefined });
    else if (step.lengthA !== step.lengthB) pieces.push({ step, kind: kindOf(a.marks[step.a]! | b.marks[step.b]!) });
    else {
      let from = 0;
      for (let i = 0; i < step.lengthA; i++) {
        const kind = kindOf(a.marks[step.a + i]! | b.marks[step.b + i]!);
        if (i + 1 < step.lengthA && kindOf(a.marks[step.a + i + 1]! | b.marks[step.b + i + 1]!) === kind) continue;
        pieces.push({ step: stepOf(step.a + from, step.b + from, i + 1 - from, i + 1 - from, step.kind), kind });
        from = i + 1;
      }
    }
  }
  return pieces;
}

function kindOf(marks: number): PassageKind {
  return (marks & WordMark.standing) !== 0 ? "boilerplate" : (marks & WordMark.quoted) !== 0 ? "quotation" : "prose";
}

function withoutScareQuotes(pieces: readonly Piece[]): Piece[] {
  const cleaned = [...pieces];
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]!.kind !== "quotation") continue;
    let words = 0;
    let end = i;
    for (; end < pieces.length && (pieces[end]!.kind === "quotation" || pieces[end]!.kind === undefined); end++) words += sharedWords(pieces[end]!.step);
    if (words < SHORTEST_PASSAGE) for (let j = i; j < end; j++) if (cleaned[j]!.kind !== undefined) cleaned[j] = { ...cleaned[j]!, kind: "prose" };
    i = end - 1;
  }
  return cleaned;
}
