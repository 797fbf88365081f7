import type { CleanDocument } from "../core/document.js";
import type { Span } from "../core/span.js";
import type { Page } from "../text/page.js";
import { postsOf } from "../text/posts.js";
import { quotationsOf } from "../text/quotations.js";
import { tokenize, type Tokens } from "../text/tokens.js";
import { type MarkedTokens, marksOf } from "./marks.js";

/** The words of a clean document as the reuse flow reads them. Parallel arrays; offsets are into the original text. */
export interface Reading {
  /** The text that the offsets are of. */
  readonly text: string;
  /** Number of words. */
  readonly length: number;
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Bits of `WordMark`. */
  readonly marks: Uint8Array;
}

/** Returns the words of a document that were kept, each with its place and what it is. */
export function readDocument({ original, report, kept }: CleanDocument): Reading {
  const tokens = tokenize(original);
  const embeds = report.blocks.filter((block) => block.role === "embed").map((block) => block.span);
  const quoted = insideOf(tokens, inOrder(quotationsOf({ text: original, layout: report.layout, blocks: report.blocks }), embeds));
  const places = placesInside(tokens, kept);
  return readWords(original, wordsAt(tokens, places), at(quoted, places));
}

/** Returns all words of a page as it stands, each with its place and what it is. What `quotationsOf` gives may be given where it is known. */
export function readWhole(page: Page, quotations: readonly Span[] = quotationsOf(page)): Reading {
  const { text, blocks, tokens } = page;
  const quoted = insideOf(tokens, inOrder(quotations, postsOf(text, blocks).map(({ at }) => blocks[at]!.span)));
  return readWords(text, tokens, quoted);
}

/** Returns all words of a text that quotes nothing (`mayQuote`): the same as of its page, without cutting it into blocks. */
export function readUnquoted(text: string, tokens: Tokens = tokenize(text)): Reading {
  return readWords(text, tokens);
}

function inOrder(quotations: readonly Span[], embeds: readonly Span[]): readonly Span[] {
  return embeds.length === 0 ? quotations : [...quotations, ...embeds].sort((a, b) => a[0] - b[0]);
}

type Words = MarkedTokens & Pick<Tokens, "starts" | "ends">;

function readWords(text: string, words: Words, quoted?: Uint8Array): Reading {
  return reading(text, words.length, words.hashes, words.starts, words.ends, marksOf(words, quoted));
}

/** All readings are made here, for V8 reads objects faster where all are of one make. */
function reading(text: string, length: number, hashes: Int32Array, starts: Int32Array, ends: Int32Array, marks: Uint8Array): Reading {
  return { text, length, hashes, starts, ends, marks };
}

/** Returns a reading with other marks. */
export function withMarks({ text, length, hashes, starts, ends }: Reading, marks: Uint8Array): Reading {
  return reading(text, length, hashes, starts, ends, marks);
}

/** The tokens at the given places. */
function wordsAt({ hashes, starts, ends, flags, gaps }: Tokens, places: Int32Array): Words {
  return { length: places.length, hashes: at(hashes, places), starts: at(starts, places), ends: at(ends, places), flags: at(flags, places), gaps: at(gaps, places) };
}

function at<Column extends Int32Array | Uint16Array | Uint8Array>(column: Column, places: Int32Array): Column {
  const found = column.slice(0, places.length) as Column;
  for (let i = 0; i < places.length; i++) found[i] = column[places[i]!]!;
  return found;
}

/** The indexes of the tokens that start inside the spans, which are in order and apart. */
function placesInside(tokens: Tokens, spans: readonly Span[]): Int32Array {
  const places = new Int32Array(tokens.length);
  let length = 0;
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.starts[i]!;
    while (next < spans.length && spans[next]![1] <= at) next++;
    if (next < spans.length && spans[next]![0] <= at) places[length++] = i;
  }
  return places.subarray(0, length);
}

/** Returns 1 for each token that starts inside one of the spans, which are ordered by their starts. */
function insideOf(tokens: Tokens, spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let next = 0;
  let end = -1;
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.starts[i]!;
    while (next < spans.length && spans[next]![0] <= at) end = Math.max(end, spans[next++]![1]);
    if (at < end) inside[i] = 1;
  }
  return inside;
}
