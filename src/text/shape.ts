import type { Block } from "../core/block.js";
import { CharClass, classOf } from "./characters.js";
import { countsOf } from "./block-counts.js";
import { COUNT, COUNTS } from "./counts.js";
import type { Page } from "./page.js";

/** What a block looks like, whatever its words mean. Shares are worked out when they are read: a copy by `{ ...shape }` has none of them. */
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
const ITEM_START = /^(?:[•·▪●‣*►▶–—+-]\s|\(?\d{1,2}[.)]\s)/u;

/** A shape that holds whole numbers alone, of which shares are made when they are asked for: a page has hundreds of shapes. */
class CountedShape implements Shape {
  readonly length: number;
  readonly innerStops: number;
  readonly separators: number;
  readonly endsSentence: boolean;
  readonly isItem: boolean;
  private readonly halfWords: number;
  private readonly tokens: number;
  private readonly stops: number;
  private readonly capitals: number;
  private readonly numbers: number;

  constructor(text: string, { span: [start, end], firstToken, endToken }: Block, counts: Int32Array, row: number) {
    this.length = end - start;
    this.innerStops = counts[row + COUNT.innerStops]!;
    this.separators = counts[row + COUNT.separators]!;
    this.endsSentence = endsSentence(text, start, end);
    this.isItem = classOf(text.charCodeAt(start)) !== CharClass.letter && ITEM_START.test(text.slice(start, start + 5));
    this.halfWords = counts[row + COUNT.halfWords]!;
    this.tokens = Math.max(1, endToken - firstToken);
    this.stops = counts[row + COUNT.stopWords]!;
    this.capitals = counts[row + COUNT.capitals]!;
    this.numbers = counts[row + COUNT.numbers]!;
  }

  get words(): number {
    return this.halfWords / 2;
  }

  get stopShare(): number {
    return this.stops / this.tokens;
  }

  get capitalShare(): number {
    return this.capitals / this.tokens;
  }

  get numberShare(): number {
    return this.numbers / this.tokens;
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

/** Most blocks end with a word, or with the mark itself; the others need a second look. */
function endsSentence(text: string, start: number, end: number): boolean {
  const last = classOf(text.charCodeAt(end - 1));
  if (last === CharClass.stop) return true;
  return last !== CharClass.letter && last !== CharClass.digit && END_MARK.test(text.slice(Math.max(start, end - 24), end));
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
