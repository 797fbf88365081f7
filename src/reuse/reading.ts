import type { CleanDocument } from "../core/document.js";
import type { Span } from "../core/span.js";
import { numberWordHashes } from "../text/number-words.js";
import type { Page } from "../text/page.js";
import { postsOf } from "../text/posts.js";
import { quotationsOf } from "../text/quotations.js";
import { stopWordHashes } from "../text/stop-words.js";
import { Gap, TokenFlag, tokenize, type Tokens } from "../text/tokens.js";

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
  return readWords(original, tokens, placesInside(tokens, kept), quoted);
}

/** Returns all words of a page as it stands, each with its place and what it is. What `quotationsOf` gives may be given where it is known. */
export function readWhole(page: Page, quotations: readonly Span[] = quotationsOf(page)): Reading {
  const { text, blocks, tokens } = page;
  const quoted = insideOf(tokens, inOrder(quotations, postsOf(text, blocks).map(({ at }) => blocks[at]!.span)));
  return readWords(text, tokens, undefined, quoted);
}

/** Returns all words of a text that quotes nothing (`mayQuote`): the same as of its page, without cutting it into blocks. */
export function readUnquoted(text: string, tokens: Tokens = tokenize(text)): Reading {
  return readWords(text, tokens, undefined, new Uint8Array(tokens.length));
}

function inOrder(quotations: readonly Span[], embeds: readonly Span[]): readonly Span[] {
  return embeds.length === 0 ? quotations : [...quotations, ...embeds].sort((a, b) => a[0] - b[0]);
}

/** The tokens at the given places, all where none are given. */
function readWords(text: string, tokens: Tokens, places: Int32Array | undefined, quoted: Uint8Array): Reading {
  const length = places?.length ?? tokens.length;
  const [common, numberWords] = [stopWordHashes(), numberWordHashes()];
  const { hashes, starts, ends } = places === undefined ? tokens : { hashes: new Int32Array(length), starts: new Int32Array(length), ends: new Int32Array(length) };
  const marks = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const at = places === undefined ? i : places[i]!;
    const hash = tokens.hashes[at]!;
    if (places !== undefined) {
      hashes[i] = hash;
      starts[i] = tokens.starts[at]!;
      ends[i] = tokens.ends[at]!;
    }
    const [flags, gaps] = [tokens.flags[at]!, tokens.gaps[at]!];
    const begins = i === 0 || ((gaps & Gap.stop) !== 0 && ((gaps & Gap.newline) !== 0 || (flags & STARTS_SENTENCE) !== 0));
    const isNumber = (flags & TokenFlag.number) !== 0 || numberWords.has(hash);
    const isCommon = !isNumber && common.has(hash);
    let mark = begins ? WordMark.starts : 0;
    if (quoted[at] === 1) mark |= WordMark.quoted;
    if (isNumber) mark |= WordMark.number;
    else if (isCommon) mark |= WordMark.common;
    else if (!begins && (flags & TokenFlag.capital) !== 0) mark |= WordMark.name;
    marks[i] = mark;
  }
  return reading(text, length, hashes, starts, ends, marks);
}

/** All readings are made here, for V8 reads objects faster where all are of one make. */
function reading(text: string, length: number, hashes: Int32Array, starts: Int32Array, ends: Int32Array, marks: Uint8Array): Reading {
  return { text, length, hashes, starts, ends, marks };
}

/** Returns a reading with other marks. */
export function withMarks({ text, length, hashes, starts, ends }: Reading, marks: Uint8Array): Reading {
  return reading(text, length, hashes, starts, ends, marks);
}

/** Behind a full stop these start a sentence. */
const STARTS_SENTENCE = TokenFlag.capital | TokenFlag.number | TokenFlag.single;

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
