import { CAPITAL, characterTable, CharClass, CLASS_MASK, FOLD_SHIFT } from "./characters.js";
import { readSpecial, type Word } from "./special-tokens.js";
import { flagsOf, gapOfClass, HASH_SEED, isWebAddressStart, isWordClass } from "./token-bits.js";
import type { Tokens } from "./tokens.js";

/** Tokens that are read before they are put aside. */
const ROOM = 8192;
/** Code units after which the plain loop is called anew: V8 compiles what is called often to better code than a loop that it finds running. */
const STRETCH = 1024;

/**
 * Returns what reads texts as tokens, in room that is used again for each; `kernel/` has the same in WebAssembly. V8 takes arrays for constants where they are constants around a function
 * that exists once; the loop is then twice as fast as on arrays that are arguments or fields.
 */
export function openReader(): (text: string) => Tokens {
  const table = characterTable();
  const starts = new Int32Array(ROOM);
  const ends = new Int32Array(ROOM);
  const hashes = new Int32Array(ROOM);
  const flags = new Uint8Array(ROOM);
  const gaps = new Uint16Array(ROOM + 1);
  const word: Word = { end: 0, hash: 0, flags: 0, gap: 0 };
  let count = 0;
  let gap = 0;

  /**
   * Reads words that are nothing but letters and digits, and what stands between them, for some stretch; returns the index of the first
   * that needs a second look, or where it stopped. Apart from all that needs care, for this is where the time goes.
   */
  function readPlain(text: string, from: number): number {
    const { length } = text;
    const limit = Math.min(length, from + STRETCH);
    let [at, seen] = [count, gap];
    let i = from;
    while (i < limit) {
      const unit = text.charCodeAt(i);
      const first = table[unit]!;
      if (isWordClass(first & CLASS_MASK)) {
        if (at === ROOM || isWebAddressStart(text, unit, i)) break;
        let hash = HASH_SEED;
        let capitals = 0;
        let entry = first;
        let end = i;
        do {
          const mixed = Math.imul(hash ^ (entry >>> FOLD_SHIFT), 0x01000193);
          hash = mixed ^ (mixed >>> 15);
          capitals += entry & CAPITAL;
          if (++end >= length) break;
          entry = table[text.charCodeAt(end)]!;
        } while (isWordClass(entry & CLASS_MASK));
        if (end < length && ENDS_WORD[entry & CLASS_MASK] === 0) break;
        starts[at] = i;
        ends[at] = end;
        hashes[at] = hash;
        flags[at] = flagsOf(first, end - i, capitals >> 5);
        gaps[at] = seen;
        at++;
        seen = 0;
        i = end;
      } else {
        if (IS_PLAIN_GAP[first & CLASS_MASK] === 0 || unit === CLOSING_BRACKET) break;
        seen |= gapOfClass(first & CLASS_MASK);
        i++;
      }
    }
    count = at;
    gap = seen;
    return i;
  }

  function taken(): Tokens {
    gaps[count] = gap;
    return { length: count, starts: starts.slice(0, count), ends: ends.slice(0, count), hashes: hashes.slice(0, count), gaps: gaps.slice(0, count + 1), flags: flags.slice(0, count) };
  }

  return (text) => {
    const full: Tokens[] = [];
    count = 0;
    gap = 0;
    for (let i = 0; i < text.length; ) {
      const from = i;
      i = readPlain(text, from);
      if (i >= text.length || i - from >= STRETCH) continue;
      if (count === ROOM) {
        full.push(taken());
        count = 0;
      }
      const start = i;
      const isWord = readSpecial(text, table, start, word);
      i = word.end;
      if (!isWord) {
        gap |= word.gap;
        continue;
      }
      starts[count] = start;
      ends[count] = word.end;
      hashes[count] = word.hash;
      flags[count] = word.flags;
      gaps[count] = gap;
      count++;
      gap = 0;
    }
    return full.length === 0 ? taken() : joined([...full, taken()]);
  };
}

/** Returns pieces put together, an object whose fields stand as in all others, so that they have one shape to the engine; the gap behind the last token of one is the one before the first of the next. */
export function joined(pieces: readonly Tokens[]): Tokens {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const all = { length, starts: new Int32Array(length), ends: new Int32Array(length), hashes: new Int32Array(length), gaps: new Uint16Array(length + 1), flags: new Uint8Array(length) };
  let at = 0;
  for (const piece of pieces) {
    all.starts.set(piece.starts, at);
    all.ends.set(piece.ends, at);
    all.hashes.set(piece.hashes, at);
    all.flags.set(piece.flags, at);
    all.gaps.set(piece.gaps, at);
    at += piece.length;
  }
  return all;
}

/** 1 for classes that are a gap by themselves, whatever follows; of brackets a closing one may begin the address of a link. */
const IS_PLAIN_GAP = new Uint8Array(32).fill(1);
for (const charClass of [CharClass.letter, CharClass.digit, CharClass.single, CharClass.surrogate, CharClass.ampersand]) IS_PLAIN_GAP[charClass] = 0;
const CLOSING_BRACKET = 93;

/** Classes of characters that end a word without a second look. */
const ENDS_WORD = new Uint8Array(32);
for (const charClass of [CharClass.space, CharClass.newline, CharClass.single, CharClass.colon, CharClass.quote, CharClass.dash, CharClass.separator, CharClass.bracket, CharClass.other]) {
  ENDS_WORD[charClass] = 1;
}
