import type { Block, Layout } from "../core/block.js";
import type { Span } from "../core/span.js";
import { breaksSentence, isFull, layoutOf, type LayoutOf } from "./layout.js";
import { linesOf, type Line } from "./lines.js";
import { sentenceEnds } from "./sentences.js";
import { tokenize, type Tokens } from "./tokens.js";

/** A text cut into blocks. */
export interface Page {
  readonly text: string;
  readonly layout: Layout;
  readonly tokens: Tokens;
  /** In the order of the text, not overlapping; between them stands only white space. */
  readonly blocks: readonly Block[];
}

/** Returns a text cut into blocks by its layout, which is read off the text itself. Linear in the length of the text. Its tokens may be given where they are known. */
export function readPage(text: string, tokens: Tokens = tokenize(text)): Page {
  const lines = linesOf(text);
  const found = layoutOf(text, lines);
  const { layout } = found;
  const pieces = layout === "wrapped" ? joinWrapped(text, lines, found) : layout === "single" ? cutSentences(text, lines) : lines.map(pieceOf);
  return { text, layout, tokens, blocks: blocksOf(pieces, tokens) };
}

/** Returns the same page with its blocks cut once more, at the given indexes into its text, in ascending order. */
export function cutPage(page: Page, seams: readonly number[]): Page {
  if (seams.length === 0) return page;
  const pieces: Piece[] = [];
  let next = 0;
  for (const block of page.blocks) {
    let [start, line] = [block.span[0], block.line];
    const add = (end: number, cut: number): void => {
      const endLine = line + lineBreaks(page.text, start, end);
      pieces.push({ span: [start, end], line, endLine });
      line = endLine + lineBreaks(page.text, end, cut);
      start = cut;
    };
    while (next < seams.length && seams[next]! <= start) next++;
    for (; next < seams.length && seams[next]! < block.span[1]; next++) add(trimmedEnd(page.text, start, seams[next]!), seams[next]!);
    add(block.span[1], block.span[1]);
  }
  return { ...page, blocks: blocksOf(pieces, page.tokens) };
}

function lineBreaks(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|[\n\r\u0085\u2028\u2029]/gu)?.length ?? 0;
}

interface Piece {
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
}

function pieceOf(line: Line): Piece {
  return { span: [line.start, line.end], line: line.number, endLine: line.number };
}

const ITEM = /^(?:[•·▪●‣*►▶–—-]\s|\d{1,2}[.)]\s)/u;

function joinWrapped(text: string, lines: readonly Line[], wrapping: LayoutOf): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  for (let i = 0; i < lines.length; i++) {
    const next = lines[i + 1];
    if (next !== undefined && isSoftBreak(text, lines[i]!, next, wrapping)) continue;
    pieces.push({ span: [lines[first]!.start, lines[i]!.end], line: lines[first]!.number, endLine: lines[i]!.number });
    first = i + 1;
  }
  return pieces;
}

/** How full a line must be for a break inside a sentence to count as the wrapping's. */
const NEARLY_FULL = 0.6;

function isSoftBreak(text: string, line: Line, next: Line, { width, isRagged }: LayoutOf): boolean {
  if (next.number !== line.number + 1) return false;
  if (next.indent > line.indent + 1 || ITEM.test(text.slice(next.start, next.start + 4))) return false;
  if (isFull(text, line, next, width)) return true;
  if (!isRagged || line.indent + line.end - line.start < NEARLY_FULL * width) return false;
  return breaksSentence(text, line, next) || !/[\p{P}\p{S}]/u.test(text.charAt(line.end - 1));
}

function cutSentences(text: string, lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    let { start } = line;
    for (const end of sentenceEnds(text, line.start, line.end)) {
      pieces.push({ span: [start, end], line: line.number, endLine: line.number });
      start = end;
      while (start < line.end && /\s/u.test(text.charAt(start))) start++;
    }
    pieces.push({ span: [start, line.end], line: line.number, endLine: line.number });
  }
  return pieces;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /\s/u.test(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

function blocksOf(pieces: readonly Piece[], tokens: Tokens): Block[] {
  const blocks: Block[] = [];
  let token = 0;
  for (const [index, { span, line, endLine }] of pieces.entries()) {
    while (token < tokens.length && tokens.starts[token]! < span[0]) token++;
    const firstToken = token;
    while (token < tokens.length && tokens.starts[token]! < span[1]) token++;
    blocks.push({ index, span, line, endLine, firstToken, endToken: token });
  }
  return blocks;
}
