/**
 * The tokenizer in AssemblyScript; `../../token-reader.ts` says what it computes, in TypeScript, and both give the same tokens. It reads
 * the UTF-16 code units of one chunk of a text, and hands back what needs more than the table of characters: web addresses, entities,
 * letters above 0xFFFF, addresses of links.
 *
 * Then it finds the lines of a text that was read, and counts what stands in the blocks of a page, as `../../lines.ts` and `../../counts.ts` do.
 *
 * Its memory: the table of characters, bits of `Gap` by class, the units of a chunk, the five columns of its tokens, and the columns put
 * together; the stop words, the blocks, what is counted in each, and room for what is worked out on the way.
 */
import { END, ENDS, FLAGS, GAPS, HASHES, PACKED, ROOM, STARTS, TABLE, TOKEN_GAPS, UNITS } from "./memory";

export { findLines, linesAt } from "./lines";
export { blocksAt, countIn, countsAt, lanesAt, openCounts, stopWordsAt } from "./counts";

// The classes of ../../characters.ts.
const CLASS_MASK: u32 = 31;
const CAPITAL: u32 = 32;
const UNCASED: u32 = 64;
/** Set by what fills the table: the class is a letter or a digit. */
const IN_WORD: u32 = 128;
const FOLD_SHIFT: u32 = 8;
const OTHER: u32 = 0;
const LETTER: u32 = 1;
const DIGIT: u32 = 2;
const SINGLE: u32 = 3;
const IGNORABLE: u32 = 4;
const SPACE: u32 = 5;
const NEWLINE: u32 = 6;
const COLON: u32 = 9;
const QUOTE: u32 = 10;
const APOSTROPHE: u32 = 11;
const DASH: u32 = 12;
const SEPARATOR: u32 = 13;
const BRACKET: u32 = 14;
const SURROGATE: u32 = 15;
const AMPERSAND: u32 = 16;
/** A bit for each class that ends a word without a second look. */
const ENDS_WORD: u32 = (1 << SPACE) | (1 << NEWLINE) | (1 << SINGLE) | (1 << COLON) | (1 << QUOTE) | (1 << DASH) | (1 << SEPARATOR) | (1 << BRACKET) | (1 << OTHER);
/** A bit for each class of which a word is made, and for each that is more than a gap. */
const WORD: u32 = (1 << LETTER) | (1 << DIGIT);
const SPECIAL: u32 = WORD | (1 << SINGLE) | (1 << SURROGATE) | (1 << AMPERSAND);

// The flags and the hash of ../../token-bits.ts.
const FLAG_UPPER: u32 = 2;
const FLAG_NUMBER: u32 = 4;
const FLAG_SINGLE: u32 = 8;
const HASH_SEED: u32 = 0x2545f491;

let base: i32 = 0;
let count: usize = 0;
let gap: u32 = 0;

export function tableAt(): usize { return TABLE; }
export function gapsAt(): usize { return GAPS; }
export function unitsAt(): usize { return UNITS; }
export function packedAt(): usize { return PACKED; }
export function startsAt(): usize { return STARTS; }
export function endsAt(): usize { return ENDS; }
export function hashesAt(): usize { return HASHES; }
export function tokenGapsAt(): usize { return TOKEN_GAPS; }
export function flagsAt(): usize { return FLAGS; }
/** Returns the code units that a chunk may have. */
export function room(): usize { return ROOM - 64; }

/** Makes room, and returns whether there is any; to be called once. */
export function open(): bool {
  const pages = <i32>((END + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

/** Begins a chunk that stands at `at` in its text, and behind whose units stand four spaces; `before` is what stands open between the last token and it. */
export function begin(at: i32, before: u32): void {
  base = at;
  count = 0;
  gap = before;
}

/** Puts the columns of the tokens one behind another, starts, ends, hashes, gaps and flags, and returns how many bytes they take. */
export function pack(): usize {
  store<u16>(TOKEN_GAPS + (count << 1), <u16>gap);
  memory.copy(PACKED, STARTS, count << 2);
  memory.copy(PACKED + (count << 2), ENDS, count << 2);
  memory.copy(PACKED + (count << 3), HASHES, count << 2);
  memory.copy(PACKED + count * 12, TOKEN_GAPS, (count << 1) + 2);
  memory.copy(PACKED + count * 14 + 2, FLAGS, count);
  return count * 15 + 2;
}

/** Returns the number of tokens so far. */
export function counted(): usize { return count; }
/** Adds a token that was read elsewhere, from `start` to `end` in the chunk. */
export function put(start: usize, end: usize, hash: u32, flags: u32): void {
  store<i32>(STARTS + (count << 2), base + <i32>start);
  store<i32>(ENDS + (count << 2), base + <i32>end);
  store<u32>(HASHES + (count << 2), hash);
  store<u16>(TOKEN_GAPS + (count << 1), <u16>gap);
  store<u8>(FLAGS + count, <u8>flags);
  count++;
  gap = 0;
}
/** Adds bits of `Gap` that were read elsewhere. */
export function putGap(bits: u32): void { gap |= bits; }

@inline function unitAt(at: usize): u32 { return load<u16>(UNITS + (at << 1)); }
@inline function entryAt(at: usize): u32 { return load<u32>(TABLE + (<usize>unitAt(at) << 2)); }
@inline function classAt(at: usize): u32 { return entryAt(at) & CLASS_MASK; }
@inline function isLetter(at: usize): bool { return classAt(at) == LETTER; }
@inline function isDigit(at: usize): bool { return classAt(at) == DIGIT; }
@inline function isIn(classes: u32, charClass: u32): bool { return ((classes >>> charClass) & 1) != 0; }
@inline function addUnit(hash: u32, unit: u32): u32 {
  const mixed = (hash ^ unit) * 0x01000193;
  return mixed ^ (mixed >>> 15);
}

/** Whether a word that begins with `unit` begins with `ht` or `ww`. */
@inline function isWebAddressStart(unit: u32, at: usize): bool {
  const first = unit | 32;
  if (first != 104 && first != 119) return false;
  return (unitAt(at + 1) | 32) == (first == 104 ? 116 : 119);
}

/** Reads units from `from` to `to`, behind which stand four spaces; returns the index of the first that is to be read elsewhere, or `to`. */
export function scan(from: usize, to: usize): usize {
  let i = from;
  while (i < to) {
    const first = entryAt(i);
    const charClass = first & CLASS_MASK;
    if (!isIn(SPECIAL, charClass)) {
      if (unitAt(i) == 93 && unitAt(i + 1) == 40) return i;
      gap |= load<u16>(GAPS + (<usize>charClass << 1));
      i++;
    } else if (isIn(WORD, charClass)) {
      if (isWebAddressStart(unitAt(i), i)) return i;
      const start = i;
      let hash = HASH_SEED;
      let capitals: u32 = 0;
      let entry = first;
      let at = UNITS + (i << 1);
      do {
        hash = addUnit(hash, entry >>> FOLD_SHIFT);
        capitals += entry & CAPITAL;
        at += 2;
        entry = load<u32>(TABLE + (<usize>load<u16>(at) << 2));
      } while ((entry & IN_WORD) != 0);
      i = (at - UNITS) >>> 1;
      if (isIn(ENDS_WORD, entry & CLASS_MASK)) put(start, i, hash, flagsOf(first, <u32>(i - start), capitals >>> 5));
      else {
        i = readOn(start, i, hash, capitals >>> 5);
        if (i == 0) return start;
      }
    } else if (charClass == SINGLE) {
      put(i, i + 1, addUnit(HASH_SEED, first >>> FOLD_SHIFT), FLAG_SINGLE | flagsOf(first, 1, 0));
      i++;
    } else return i;
  }
  return i;
}

@inline function flagsOf(first: u32, letters: u32, capitals: u32): u32 {
  const flags = ((first & CLASS_MASK) == DIGIT ? FLAG_NUMBER : 0) | ((first & CAPITAL) >>> 5) | ((first & UNCASED) >>> 1);
  return letters > 1 && capitals == letters ? flags | FLAG_UPPER : flags;
}

/** Reads on in a word of which plain letters up to `from` were read; returns where it ends, or 0 where it is to be read elsewhere. */
function readOn(start: usize, from: usize, begun: u32, capitalsBegun: u32): usize {
  let hash = begun;
  let capitals = capitalsBegun;
  let letters = <u32>(from - start);
  // Letters since the start of the word or the last full stop inside it.
  let segment = letters;
  let i = from;
  for (;; i++) {
    const entry = entryAt(i);
    const charClass = entry & CLASS_MASK;
    if (isIn(WORD, charClass)) {
      hash = addUnit(hash, entry >>> FOLD_SHIFT);
      letters++;
      segment++;
      capitals += (entry & CAPITAL) >>> 5;
      continue;
    }
    if (charClass == SPACE || charClass == NEWLINE) break;
    if (charClass == AMPERSAND) return 0;
    const unit = unitAt(i);
    if (unit == 46 && joins(i, segment)) {
      if (isDigit(i - 1)) hash = addUnit(hash, 46);
      segment = 0;
    } else if (!isPassedOver(i, unit, charClass)) break;
  }
  put(start, i, hash, flagsOf(entryAt(start), letters, capitals));
  return i;
}

/** A point inside a number, or between single letters, belongs to the word. */
@inline function joins(at: usize, segment: u32): bool {
  if (isDigit(at - 1)) return isDigit(at + 1);
  return segment == 1 && isLetter(at + 1) && !isIn(WORD, classAt(at + 2));
}

@inline function isPassedOver(at: usize, unit: u32, charClass: u32): bool {
  if (charClass == IGNORABLE) return true;
  if (charClass == APOSTROPHE) return isLetter(at + 1);
  return unit == 44 && isDigit(at - 1) && isDigit(at + 1);
}
