import type { Block } from "../core/block.js";
import { CharClass, classOf } from "./characters.js";
import { countsOf } from "./block-counts.js";
import { COUNT, COUNTS } from "./counts.js";
import type { Page } from "./page.js";

/** What a block looks like, whatever its words mean. Words, marks and shares are read when they are asked for: a copy by `{ ...shape }`, or as JSON, has only its length, its end and its start. */
export interface Shape {
  /** Words; a character of a script without spaces counts for half a word. */
  readonly words: number;
  /** Length in UTF-16 code units. */
  readonly length: number;
  /** Of the words, the share that are stop words of some language, from 0 to 1. */
  readonly stopShare: number;
  /** Of the words, the share that start with a capital, from 0 to 1. */
  readonly capitalShare: number;
  /** Of the words, the share that start with a digit, from 0 to 1. */
  readonly numberShare: number;
  /** Sentence ends inside the block, before another word. */
  readonly innerStops: number;
  /** It ends with a mark that ends a sentence, closing quotation marks and brackets aside. */
  readonly endsSentence: boolean;
  /** It starts like an item of a list. */
  readonly isItem: boolean;
  /** Marks that stand between menu entries, inside the block. */
  readonly separators: number;
}

const MOST_TITLE_WORDS = 25;
const END_MARK = /[.!?…。！？।॥؟۔](?:["'”’»)\]」』）*_]|&(?:quot|rdquo|rsquo|raquo);)*$/u;
/** The last characters of an `END_MARK` that is more than a mark. */
const CLOSING = "\"'”’»)]」』）*_;";
const ITEM_START = /^(?:[•·▪●‣*►▶–—+-]\s|\(?\d{1,2}[.)]\s)/u;

/** A shape that reads what was counted when it is asked for it: a page has hundreds of shapes. */
class CountedShape implements Shape {
  readonly length: number;
  readonly endsSentence: boolean;
  readonly isItem: boolean;
  readonly #counts: Int32Array;
  readonly #row: number;
  readonly #tokens: number;

  constructor(text: string, { span: [start, end], firstToken, endToken }: Block, counts: Int32Array, row: number) {
    this.length = end - start;
    this.endsSentence = endsSentence(text, start, end);
    this.isItem = startsItem(text, start);
    this.#counts = counts;
    this.#row = row;
    this.#tokens = Math.max(1, endToken - firstToken);
  }

  get words(): number {
    return this.#counts[this.#row + COUNT.halfWords]! / 2;
  }

  get innerStops(): number {
    return this.#counts[this.#row + COUNT.innerStops]!;
  }

  get separators(): number {
    return this.#counts[this.#row + COUNT.separators]!;
  }

  get stopShare(): number {
    return this.#counts[this.#row + COUNT.stopWords]! / this.#tokens;
  }

  get capitalShare(): number {
    return this.#counts[this.#row + COUNT.capitals]! / this.#tokens;
  }

  get numberShare(): number {
    return this.#counts[this.#row + COUNT.numbers]! / this.#tokens;
  }
}

/** Returns the shapes of the blocks of a page. */
export function shapesOf(page: Page): readonly Shape[] {
  const { text, blocks } = page;
  const counts = countsOf(page);
  // Not by `map`: once it is compiled it makes arrays of another kind, and all that reads them is compiled anew.
  const shapes: Shape[] = [];
  for (const block of blocks) shapes.push(new CountedShape(text, block, counts, COUNTS * block.index));
  return shapes;
}

/** Most blocks end with a word, or with the mark itself; those that end with what may close a quotation or a bracket need a second look. */
function endsSentence(text: string, start: number, end: number): boolean {
  const last = classOf(text.charCodeAt(end - 1));
  if (last === CharClass.stop) return true;
  return last !== CharClass.letter && last !== CharClass.digit && CLOSING.includes(text.charAt(end - 1)) && END_MARK.test(text.slice(Math.max(start, end - 24), end));
}

/** Most blocks start with a letter, and most of the others have no space where the mark of an item would end. */
function startsItem(text: string, start: number): boolean {
  if (classOf(text.charCodeAt(start)) === CharClass.letter) return false;
  for (let at = start + 1; at < text.length && at <= start + LONGEST_ITEM_MARK; at++) if (isSpace(text.charCodeAt(at))) return ITEM_START.test(text.slice(start, start + LONGEST_ITEM_MARK + 1));
  return false;
}

/** Code units of what marks an item, without the space behind it. */
const LONGEST_ITEM_MARK = 4;

function isSpace(unit: number): boolean {
  const charClass = classOf(unit);
  return charClass === CharClass.space || charClass === CharClass.newline || unit === 0xfeff;
}

/** Whether a block reads like sentences of an article: some length, a closing mark or several sentences, and enough stop words. */
export function isProse(shape: Shape): boolean {
  return shape.words >= 12 && shape.stopShare >= 0.15 && (shape.endsSentence || shape.innerStops > 0);
}

/** Whether a block could be a headline or a subheading: some words, no small letter at the start, no full stop at the end, one sentence. */
export function isTitleLike(page: Page, block: Block, shape: Shape): boolean {
  if (shape.words < 2 || shape.words > MOST_TITLE_WORDS || shape.innerStops > 0 || shape.isItem || shape.numberShare >= 0.5) return false;
  if (/\p{Ll}/u.test(page.text.charAt(page.tokens.starts[block.firstToken]!))) return false;
  return !SENTENCE_END.test(page.text.slice(Math.max(block.span[0], block.span[1] - 4), block.span[1]));
}

/** How a sentence ends, or a line that goes on; headlines may ask and cry out. */
const SENTENCE_END = /(?:[:;,»]|[.…。][”"’“»)\]」』*_]*)$/u;
