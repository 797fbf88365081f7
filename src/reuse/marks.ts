import { numberWordHashes } from "../text/number-words.js";
import { stopWordHashes } from "../text/stop-words.js";
import { Gap, TokenFlag, type Tokens } from "../text/tokens.js";
import { LEAST_RUN } from "./fingerprints.js";
import { reuseKernel } from "./kernel/webassembly.js";

/** What a word is to the reuse flow; bits of an entry of `Reading.marks`. */
export const WordMark = {
  /** It stands in quotation marks or in an embedded post. */
  quoted: 1,
  /** It starts with a digit, or is the name of a number or of a month. */
  number: 2,
  /** It is written with a capital inside a sentence: most often a name. */
  name: 4,
  /** A frequent function word of some language. */
  common: 8,
  /** The first word of a sentence or a paragraph. */
  starts: 16,
  /** It belongs to what an outlet or an agency prints under many stories. */
  standing: 32,
} as const;

/** What marks go by. */
export type MarkedTokens = Pick<Tokens, "length" | "hashes" | "flags" | "gaps">;

/** Returns what each word is, bits of `WordMark`. The quoted ones have a 1; where nothing is quoted, nothing need be given. */
export function marksOf(tokens: MarkedTokens, quoted?: Uint8Array): Uint8Array {
  return reuseKernel()?.marksOf(tokens, quoted) ?? typescriptMarks(tokens, quoted);
}

/** Puts right which words are standing text: holes between them, sentences of which they are the most, and idioms, which are none. */
export function settleStanding(marks: Uint8Array): void {
  if (reuseKernel()?.settleStanding(marks) !== true) typescriptSettle(marks);
}

/** Behind a full stop these start a sentence. */
const STARTS_SENTENCE = TokenFlag.capital | TokenFlag.number | TokenFlag.single;

/** The twin of what the kernel does for `marksOf`. */
export function typescriptMarks({ length, hashes, flags, gaps }: MarkedTokens, quoted?: Uint8Array): Uint8Array {
  const [common, numberWords] = [stopWordHashes(), numberWordHashes()];
  const marks = quoted?.slice() ?? new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const [flag, gap] = [flags[i]!, gaps[i]!];
    const begins = i === 0 || ((gap & Gap.stop) !== 0 && ((gap & Gap.newline) !== 0 || (flag & STARTS_SENTENCE) !== 0));
    if (begins) marks[i]! |= WordMark.starts;
    if ((flag & TokenFlag.number) !== 0 || numberWords.has(hashes[i]!)) marks[i]! |= WordMark.number;
    else if (common.has(hashes[i]!)) marks[i]! |= WordMark.common;
    else if (!begins && (flag & TokenFlag.capital) !== 0) marks[i]! |= WordMark.name;
  }
  return marks;
}

/** The twin of what the kernel does for `settleStanding`. */
export function typescriptSettle(marks: Uint8Array): void {
  fillHoles(marks);
  fillSentences(marks);
  clearIdioms(marks);
}

/** So few words between two marked ones are too few to have a fingerprint of their own for certain. */
export const LARGEST_HOLE = LEAST_RUN + 1;

function fillHoles(marks: Uint8Array): void {
  let last = -1;
  for (let at = 0; at < marks.length; at++) {
    if ((marks[at]! & WordMark.standing) === 0) continue;
    if (last >= 0 && at - last - 1 <= LARGEST_HOLE) for (let i = last + 1; i < at; i++) marks[i]! |= WordMark.standing;
    last = at;
  }
}

/** A sentence of which so much is standing text is standing text as a whole. */
const MOST_OF_A_SENTENCE = 0.5;

function fillSentences(marks: Uint8Array): void {
  for (let from = 0; from < marks.length; ) {
    let [to, count] = [from, 0];
    do if ((marks[to++]! & WordMark.standing) !== 0) count++;
    while (to < marks.length && (marks[to]! & WordMark.starts) === 0);
    if (count >= MOST_OF_A_SENTENCE * (to - from)) for (let at = from; at < to; at++) marks[at]! |= WordMark.standing;
    from = to;
  }
}

/** Fewer words than this inside a sentence are an idiom that many use, and cut no passage. */
const SHORTEST_STANDING = 8;

function clearIdioms(marks: Uint8Array): void {
  for (let from = 0; from < marks.length; from++) {
    if ((marks[from]! & WordMark.standing) === 0) continue;
    let to = from;
    while (to < marks.length && (marks[to]! & WordMark.standing) !== 0) to++;
    const isWhole = (marks[from]! & WordMark.starts) !== 0 && (to === marks.length || (marks[to]! & WordMark.starts) !== 0);
    if (to - from < SHORTEST_STANDING && !isWhole) for (let at = from; at < to; at++) marks[at]! &= ~WordMark.standing;
    from = to;
  }
}
