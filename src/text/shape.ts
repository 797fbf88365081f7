import type { Block } from "../core/block.js";
import { CharClass, classOf } from "./characters.js";
import type { Page } from "./page.js";
import { stopWordHashes } from "./stop-words.js";
import { Gap, TokenFlag } from "./tokens.js";

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
/** A letter of a script without capitals. */
const UNCASED = /\p{Lo}/u;
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

  constructor({ tokens, text }: Page, { span: [start, end], firstToken, endToken }: Block) {
    const { flags, hashes, gaps, starts } = tokens;
    const stopWords = stopWordHashes();
    let halfWords = 0;
    let stops = 0;
    let capitals = 0;
    let numbers = 0;
    let innerStops = 0;
    let separators = 0;
    for (let i = firstToken; i < endToken; i++) {
      const flag = flags[i]!;
      halfWords += (flag & TokenFlag.single) === 0 ? 2 : 1;
      if ((flag & TokenFlag.capital) !== 0) capitals++;
      if ((flag & TokenFlag.number) !== 0) numbers++;
      if (stopWords.has(hashes[i]!)) stops++;
      const gap = gaps[i]!;
      if (gap <= Gap.newline || i === firstToken) continue;
      if ((gap & Gap.stop) !== 0 && ((flag & TokenFlag.capital) !== 0 || UNCASED.test(text.charAt(starts[i]!)))) innerStops++;
      if ((gap & Gap.separator) !== 0) separators++;
    }
    this.length = end - start;
    this.innerStops = innerStops;
    this.separators = separators;
    this.endsSentence = !isWord(text, end - 1) && END_MARK.test(text.slice(Math.max(start, end - 24), end));
    this.isItem = classOf(text.charCodeAt(start)) !== CharClass.letter && ITEM_START.test(text.slice(start, start + 5));
    this.halfWords = halfWords;
    this.tokens = Math.max(1, endToken - firstToken);
    this.stops = stops;
    this.capitals = capitals;
    this.numbers = numbers;
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

/** Returns the shape of a block. */
export function shapeOf(page: Page, block: Block): Shape {
  return new CountedShape(page, block);
}

function isWord(text: string, at: number): boolean {
  const charClass = classOf(text.charCodeAt(at));
  return charClass === CharClass.letter || charClass === CharClass.digit;
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
