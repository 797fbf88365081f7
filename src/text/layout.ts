import type { Layout } from "../core/block.js";
import type { Line } from "./lines.js";
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
export function layoutOf(text: string, lines: readonly Line[]): LayoutOf {
  if (isSingle(text, lines)) return { layout: "single", width: 0, isRagged: false };
  const wrapped = wrappingOf(text, lines);
  if (wrapped !== undefined) return wrapped;
  let touching = 0;
  for (let i = 1; i < lines.length; i++) if (lines[i]!.number === lines[i - 1]!.number + 1) touching++;
  return { layout: touching <= TOUCHING_SHARE * (lines.length - 1) && lines.length > 1 ? "paragraphs" : "lines", width: 0, isRagged: false };
}

/** Whether a line's break is the wrapping's, not the writer's: the next line's first word would not have fitted. */
export function isFull(text: string, line: Line, next: Line, width: number): boolean {
  return lengthOf(line) + 1 + firstWordLength(text, next) > width;
}

function isSingle(text: string, lines: readonly Line[]): boolean {
  let longest: Line | undefined;
  let total = 0;
  for (const line of lines) {
    total += line.end - line.start;
    if (longest === undefined || line.end - line.start > longest.end - longest.start) longest = line;
  }
  if (longest === undefined) return false;
  const length = longest.end - longest.start;
  if (lines.length > 1 && (length < SINGLE_LENGTH || length < SINGLE_SHARE * total)) return false;
  return sentenceEnds(text, longest.start, longest.end).length > 0;
}

function wrappingOf(text: string, lines: readonly Line[]): LayoutOf | undefined {
  // The lines that another follows, and those of them that break inside a sentence, by their place; most texts are told by their numbers.
  const isFollowed = (at: number): boolean => lines[at + 1]!.number === lines[at]!.number + 1;
  const places: number[] = [];
  let touching = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!isFollowed(at)) continue;
    touching++;
    if (breaksSentence(text, lines[at]!, lines[at + 1]!)) places.push(at);
  }
  if (touching < 2 || places.length < BROKEN_SHARE * touching) return undefined;
  const pairAt = (at: number): readonly [Line, Line] => [lines[at]!, lines[at + 1]!];
  const broken = places.map(pairAt);
  const followed = Array.from({ length: lines.length - 1 }, (_, at) => at).filter(isFollowed).map(pairAt);
  // Lines that break inside a sentence tell the width; a web address or a heading may be longer.
  const lengths = broken.map(([line]) => lengthOf(line)).sort((a, b) => a - b);
  const width = lengths[Math.ceil(lengths.length * WIDTH_QUANTILE) - 1] ?? 0;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return undefined;
  const full = followed.filter(([line, next]) => isFull(text, line, next, width)).length;
  const filled = broken.reduce((sum, [line]) => sum + Math.min(1, lengthOf(line) / width), 0);
  if (full < FULL_SHARE * followed.length || filled < FILLED_SHARE * broken.length) return undefined;
  const brokenFull = broken.filter(([line, next]) => isFull(text, line, next, width)).length;
  return { layout: "wrapped", width, isRagged: brokenFull < EXACT_SHARE * broken.length };
}

function lengthOf(line: Line): number {
  return line.indent + line.end - line.start;
}

/** The line ends without a mark, and the next goes on in lower case. */
export function breaksSentence(text: string, line: Line, next: Line): boolean {
  return /[\p{L}\p{N},;–—-]/u.test(text.charAt(line.end - 1)) && /\p{Ll}/u.test(text.charAt(next.start));
}

function firstWordLength(text: string, line: Line): number {
  const space = text.slice(line.start, line.end).search(/\s/u);
  return space < 0 ? line.end - line.start : space;
}
