import type { Layout } from "../core/block.js";
import type { Lines } from "./lines.js";
import { sentenceEnds } from "./sentences.js";

/** How the lines of a text make paragraphs. */
export interface LayoutOf {
  readonly layout: Layout;
  /** Width at which lines were broken, in code units; 0 unless the layout is `wrapped`. */
  readonly width: number;
  /** Lines were broken before they were full, so that only where a line ends inside a sentence tells. */
  readonly isRagged: boolean;
}

/** A line longer than this that is most of its text is an article without paragraphs. */
const SINGLE_LENGTH = 2000;
const SINGLE_SHARE = 0.8;
/** No tool wraps wider. */
const WIDEST_WRAP = 132;
const NARROWEST_WRAP = 30;
/**
 * Of the lines that another line follows, how many must be full, and how many must break inside a sentence; and how much of the width
 * those must have filled on average. Wire copy has .70, .58 and .93 of them in the median article; verse fills less.
 */
const FULL_SHARE = 0.15;
const BROKEN_SHARE = 0.2;
const FILLED_SHARE = 0.8;
const WIDTH_QUANTILE = 0.98;
/** Of the breaks inside a sentence, how many are full where lines were broken at the width and nowhere else. */
const EXACT_SHARE = 0.95;
/** Of neighbouring lines, how many have no blank line between them where paragraphs are set off by blank lines. */
const TOUCHING_SHARE = 0.3;

/** Returns the layout of a text, read off its lines. */
export function layoutOf(text: string, lines: Lines): LayoutOf {
  if (isSingle(text, lines)) return { layout: "single", width: 0, isRagged: false };
  const wrapped = wrappingOf(text, lines);
  if (wrapped !== undefined) return wrapped;
  let touching = 0;
  for (let line = 0; line < lines.length; line++) if (lines.isFollowed(line)) touching++;
  return { layout: touching <= TOUCHING_SHARE * (lines.length - 1) && lines.length > 1 ? "paragraphs" : "lines", width: 0, isRagged: false };
}

/** Whether a line's break is the wrapping's, not the writer's: the first word of the next would not have fitted. */
export function isFull(text: string, lines: Lines, line: number, width: number): boolean {
  return lengthOf(lines, line) + 1 + firstWordLength(text, lines, line + 1) > width;
}

function isSingle(text: string, lines: Lines): boolean {
  let longest = 0;
  let length = 0;
  let total = 0;
  for (let line = 0; line < lines.length; line++) {
    const size = lines.end(line) - lines.start(line);
    total += size;
    if (size > length) [longest, length] = [line, size];
  }
  if (length === 0 || (lines.length > 1 && (length < SINGLE_LENGTH || length < SINGLE_SHARE * total))) return false;
  return sentenceEnds(text, lines.start(longest), lines.end(longest)).length > 0;
}

function wrappingOf(text: string, lines: Lines): LayoutOf | undefined {
  // The lines that break inside a sentence; most texts are told by their number.
  const broken: number[] = [];
  let touching = 0;
  for (let line = 0; line < lines.length; line++) {
    if (!lines.isFollowed(line)) continue;
    touching++;
    if (breaksSentence(text, lines, line)) broken.push(line);
  }
  if (touching < 2 || broken.length < BROKEN_SHARE * touching) return undefined;
  // Lines that break inside a sentence tell the width; a web address or a heading may be longer.
  const lengths = Int32Array.from(broken, (line) => lengthOf(lines, line)).sort();
  const width = lengths[Math.ceil(lengths.length * WIDTH_QUANTILE) - 1]!;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return undefined;
  let full = 0;
  for (let line = 0; line < lines.length; line++) if (lines.isFollowed(line) && isFull(text, lines, line, width)) full++;
  const filled = lengths.reduce((sum, length) => sum + Math.min(1, length / width), 0);
  if (full < FULL_SHARE * touching || filled < FILLED_SHARE * broken.length) return undefined;
  const brokenFull = broken.filter((line) => isFull(text, lines, line, width)).length;
  return { layout: "wrapped", width, isRagged: brokenFull < EXACT_SHARE * broken.length };
}

function lengthOf(lines: Lines, line: number): number {
  return lines.indent(line) + lines.end(line) - lines.start(line);
}

const ENDS_NO_SENTENCE = /[\p{L}\p{N},;–—-]/u;

/** The line ends without a mark, and the next goes on in lower case. */
export function breaksSentence(text: string, lines: Lines, line: number): boolean {
  return isSmallLetter(text, lines.start(line + 1)) && ENDS_NO_SENTENCE.test(text.charAt(lines.end(line) - 1));
}

function isSmallLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 97 && unit <= 122 : /\p{Ll}/u.test(text.charAt(at));
}

function firstWordLength(text: string, lines: Lines, line: number): number {
  const start = lines.start(line);
  const end = lines.end(line);
  let at = start;
  while (at < end && !isSpace(text, at)) at++;
  return at - start;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/u.test(text.charAt(at));
}
