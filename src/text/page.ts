import type { Block, Layout } from "../core/block.js";
import type { Span } from "../core/span.js";
import { breaksSentence, isFull, layoutOf, type LayoutOf } from "./layout.js";
import type { Lines } from "./lines.js";
import { sentenceEnds } from "./sentences.js";
import { textKernel, tokenize, type Tokens } from "./tokens.js";

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
  const lines = textKernel().lines(text, tokens);
  const found = layoutOf(text, lines);
  const { layout } = found;
  const blocks = new BlockList(tokens);
  if (layout === "wrapped") joinWrapped(text, lines, found, blocks);
  else if (layout === "single") cutSentences(text, lines, blocks);
  else for (let line = 0; line < lines.length; line++) blocks.addLine(lines, line);
  return { text, layout, tokens: blocks.tokens, blocks: blocks.all };
}

/** Returns the same page with its blocks cut once more, at the given indexes into its text, in ascending order. */
export function cutPage(page: Page, seams: readonly number[]): Page {
  if (seams.length === 0) return page;
  const blocks = new BlockList(page.tokens);
  let next = 0;
  for (const block of page.blocks) {
    let [start, line] = [block.span[0], block.line];
    const add = (end: number, cut: number): void => {
      const endLine = line + lineBreaks(page.text, start, end);
      blocks.add(start, end, line, endLine);
      line = endLine + lineBreaks(page.text, end, cut);
      start = cut;
    };
    while (next < seams.length && seams[next]! <= start) next++;
    for (; next < seams.length && seams[next]! < block.span[1]; next++) add(trimmedEnd(page.text, start, seams[next]!), seams[next]!);
    add(block.span[1], block.span[1]);
  }
  return { text: page.text, layout: page.layout, tokens: page.tokens, blocks: blocks.all };
}

function lineBreaks(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|[\n\r\u0085\u2028\u2029]/gu)?.length ?? 0;
}

/** A block as a text is cut into it: of a class, and not a literal, as V8 may take those of a literal to live for long. */
export class TextBlock implements Block {
  readonly index: number;
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
  readonly firstToken: number;
  readonly endToken: number;

  constructor(index: number, span: Span, line: number, endLine: number, firstToken: number, endToken: number) {
    this.index = index;
    this.span = span;
    this.line = line;
    this.endLine = endLine;
    this.firstToken = firstToken;
    this.endToken = endToken;
  }
}

const SPAN: Span = [0, 0];

/** Returns a span. A copy has no place that V8 keeps count of, as a literal has. */
function spanOf(start: number, end: number): Span {
  const span = SPAN.slice() as [number, number];
  span[0] = start;
  span[1] = end;
  return span;
}

/** Blocks as they are found, each with its tokens. */
class BlockList {
  readonly all: Block[] = [];
  readonly tokens: Tokens;
  private next = 0;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  /** Adds a line; all that were added are lines of this text. */
  addLine(lines: Lines, line: number): void {
    const number = lines.number(line);
    this.all.push(new TextBlock(line, spanOf(lines.start(line), lines.end(line)), number, number, lines.firstToken(line), lines.endToken(line)));
  }

  /** Adds a block; it stands behind all that were added. */
  add(start: number, end: number, line: number, endLine: number): void {
    const { starts, length } = this.tokens;
    let token = this.next;
    while (token < length && starts[token]! < start) token++;
    const firstToken = token;
    while (token < length && starts[token]! < end) token++;
    this.next = token;
    this.all.push(new TextBlock(this.all.length, spanOf(start, end), line, endLine, firstToken, token));
  }
}

const ITEM = /^(?:[•·▪●‣*►▶–—-]\s|\d{1,2}[.)]\s)/u;

function joinWrapped(text: string, lines: Lines, wrapping: LayoutOf, blocks: BlockList): void {
  let first = 0;
  for (let line = 0; line < lines.length; line++) {
    if (isSoftBreak(text, lines, line, wrapping)) continue;
    blocks.add(lines.start(first), lines.end(line), lines.number(first), lines.number(line));
    first = line + 1;
  }
}

/** How full a line must be for a break inside a sentence to count as the wrapping's. */
const NEARLY_FULL = 0.6;

/** Whether a line goes on in the next. */
function isSoftBreak(text: string, lines: Lines, line: number, { width, isRagged }: LayoutOf): boolean {
  if (!lines.isFollowed(line)) return false;
  const next = lines.start(line + 1);
  if (lines.indent(line + 1) > lines.indent(line) + 1 || ITEM.test(text.slice(next, next + 4))) return false;
  if (isFull(text, lines, line, width)) return true;
  if (!isRagged || lines.indent(line) + lines.end(line) - lines.start(line) < NEARLY_FULL * width) return false;
  return breaksSentence(text, lines, line) || !/[\p{P}\p{S}]/u.test(text.charAt(lines.end(line) - 1));
}

function cutSentences(text: string, lines: Lines, blocks: BlockList): void {
  for (let line = 0; line < lines.length; line++) {
    const last = lines.end(line);
    let start = lines.start(line);
    for (const end of sentenceEnds(text, start, last)) {
      blocks.add(start, end, lines.number(line), lines.number(line));
      start = end;
      while (start < last && /\s/u.test(text.charAt(start))) start++;
    }
    blocks.add(start, last, lines.number(line), lines.number(line));
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /\s/u.test(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}
