import type { Block } from "../../core/block.js";
import { classOf } from "../../text/characters.js";
import type { Page } from "../../text/page.js";
import { Gap, gapOfClass, TokenFlag } from "../../text/token-bits.js";

/** Bits of a key. Among 16 million keys, few n-grams that were never seen pass for known ones. */
export const KEY_BITS = 24;
/** Of a long block the first and the last words are read: what a block is shows at its ends. */
const HEAD = 28;
const TAIL = 10;
/** Up to this many tokens, the whole block is an n-gram as well. */
const MOST_WHOLE = 5;
/** The most keys that one block has, and the most words and marks that are read of one. */
export const MOST_KEYS = 3 * 2 * (HEAD + TAIL) + 16;
export const MOST_STREAM = 2 * (HEAD + TAIL) + 8;

const ONE = 1;
const START = 7;
const END = 13;
const NUMBER = 0x51ed270b;
const MARKS = ~(Gap.space | Gap.newline);

/** Reads blocks as hashed n-grams; one reader serves all blocks of a page. */
export class GramReader {
  private readonly stream = new Int32Array(MOST_STREAM);

  /** Writes the keys of a block's word 1-to-3-grams to `keys`, from 0, and returns how many there are. */
  read(page: Page, block: Block, keys: Int32Array): number {
    return this.keysOf(this.fill(page, block, this.stream, 0), keys);
  }

  /**
   * Writes a block's words and marks to `stream`, from index `from`, and returns how many there are: marks between two words
   * count as a word, numbers of one length are one word, and a 0 stands where a long block's middle was left out.
   */
  fill({ tokens, text }: Page, { firstToken, endToken, span }: Block, stream: Int32Array, from: number): number {
    const { hashes, flags, gaps, starts, ends } = tokens;
    let at = from;
    if (firstToken === endToken) {
      const marks = marksIn(text, span[0], span[1]);
      if (marks !== 0) stream[at++] = marks;
      return at - from;
    }
    const first = marksIn(text, span[0], starts[firstToken]!);
    if (first !== 0) stream[at++] = first;
    const isLong = endToken - firstToken > HEAD + TAIL;
    for (let i = firstToken; i < endToken; i++) {
      if (isLong && i === firstToken + HEAD) {
        stream[at++] = 0;
        i = endToken - TAIL;
      } else if (i > firstToken) {
        const gap = gaps[i]! & MARKS;
        if (gap !== 0) stream[at++] = gap;
      }
      stream[at++] = (flags[i]! & TokenFlag.number) === 0 ? hashes[i]! : NUMBER + Math.min(6, ends[i]! - starts[i]!);
    }
    const last = marksIn(text, ends[endToken - 1]!, span[1]);
    if (last !== 0) stream[at++] = last;
    return at - from;
  }

  /** The keys of what stands in the stream; the block's start and end are words of their own. */
  private keysOf(length: number, keys: Int32Array): number {
    const { stream } = this;
    let count = 0;
    let whole = START;
    for (let i = 0; i < length; i++) {
      const a = stream[i]!;
      if (a === 0) continue;
      keys[count++] = mix(a, ONE) >>> 8;
      if (i === 0) keys[count++] = mix(START, a) >>> 8;
      const b = i + 1 < length ? stream[i + 1]! : END;
      if (b === 0) continue;
      const ab = mix(a, b);
      keys[count++] = ab >>> 8;
      if (i === 0) keys[count++] = mix(START, ab) >>> 8;
      if (i + 1 >= length) continue;
      const c = i + 2 < length ? stream[i + 2]! : END;
      if (c !== 0) keys[count++] = mix(ab, c) >>> 8;
    }
    if (length === 0 || length > MOST_WHOLE) return count;
    for (let i = 0; i < length; i++) whole = mix(whole, stream[i]!);
    keys[count++] = mix(whole, END) >>> 8;
    return count;
  }
}

/** Returns the kinds of marks in a piece of text that has no word. */
export function marksIn(text: string, start: number, end: number): number {
  let gap = 0;
  for (let i = start; i < end; i++) gap |= gapOfClass(classOf(text.charCodeAt(i)));
  return gap & MARKS;
}

function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
