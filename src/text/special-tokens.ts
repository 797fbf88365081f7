import { CAPITAL, CharClass, CLASS_MASK, classOf, FOLD_SHIFT } from "./characters.js";
import { entityAt } from "./entities.js";
import { addUnit, flagsOf, Gap, gapOfClass, HASH_SEED, isWebAddressStart, isWordClass, TokenFlag } from "./token-bits.js";

/** What was read of a text that is no plain run of letters. */
export interface Word {
  /** Index after it. */
  end: number;
  hash: number;
  flags: number;
  /** Bits of `Gap`, where it is no word. */
  gap: number;
}

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]+/iy;
const LINK_TARGET = /\]\([^\s()]{1,2000}\)/y;
const ASTRAL_WORD = /[\p{L}\p{N}]/u;

/** Reads a word that has marks inside, or something that is no letter at all. Returns whether it is a word, or else only a gap. */
export function readSpecial(text: string, table: Int32Array, at: number, into: Word): boolean {
  const unit = text.charCodeAt(at);
  const charClass = table[unit]! & CLASS_MASK;
  if (isWordClass(charClass)) return (isWebAddressStart(text, unit, at) && readAddress(text, at, into)) || readWord(text, table, at, NOTHING_READ, into);
  if (charClass === CharClass.surrogate) return readAstral(text, table, at, into);
  if (charClass === CharClass.ampersand) return readEntity(text, table, at, into);
  if (charClass === CharClass.single) return put(into, at + 1, addUnit(HASH_SEED, table[unit]! >>> FOLD_SHIFT), TokenFlag.single | flagsOf(table[unit]!, 1, 0));
  return putGap(into, at + linkTargetLength(text, at), Gap.bracket);
}

function put(into: Word, end: number, hash: number, flags: number): true {
  into.end = end;
  into.hash = hash;
  into.flags = flags;
  return true;
}

function putGap(into: Word, end: number, gap: number): false {
  into.end = end;
  into.gap = gap;
  return false;
}

function readAddress(text: string, start: number, into: Word): boolean {
  WEB_ADDRESS.lastIndex = start;
  const address = WEB_ADDRESS.exec(text)?.[0];
  if (address === undefined) return false;
  let hash = HASH_SEED;
  for (let i = 0; i < address.length; i++) hash = addUnit(hash, address.charCodeAt(i));
  return put(into, start + address.length, hash, TokenFlag.url);
}

/** What is known of a word whose first letters were read. */
interface WordStart {
  /** Code units that were read. */
  readonly length: number;
  readonly hash: number;
  readonly letters: number;
  readonly capitals: number;
}

const NOTHING_READ: WordStart = { length: 0, hash: HASH_SEED, letters: 0, capitals: 0 };

/** Reads a word that begins at `start`. */
function readWord(text: string, table: Int32Array, start: number, begun: WordStart, into: Word): true {
  let { hash, letters, capitals } = begun;
  // Letters since the start of the word or the last full stop inside it.
  let segment = 0;
  let i = start + begun.length;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const entry = table[unit]!;
    const charClass = entry & CLASS_MASK;
    if (charClass === CharClass.letter || charClass === CharClass.digit) {
      const mixed = Math.imul(hash ^ (entry >>> FOLD_SHIFT), 0x01000193);
      hash = mixed ^ (mixed >>> 15);
      letters++;
      segment++;
      capitals += (entry & CAPITAL) >> 5;
      continue;
    }
    if (charClass === CharClass.space || charClass === CharClass.newline) break;
    if (charClass === CharClass.ampersand) {
      const inside = entityInWord(text, table, i);
      if (inside === undefined) break;
      if (inside.unit !== 0) {
        hash = addUnit(hash, inside.unit);
        letters++;
      }
      i = inside.end - 1;
    } else if (unit === 46 && joins(text, i, segment)) {
      if (isDigit(text, i - 1)) hash = addUnit(hash, 46);
      segment = 0;
    } else if (!isPassedOver(text, i, unit, charClass)) break;
  }
  return put(into, i, hash, flagsOf(table[text.charCodeAt(start)]!, letters, capitals));
}

/** Marks inside a word that do not count: soft hyphens, apostrophes before a letter, commas between the digits of a number. */
function isPassedOver(text: string, at: number, unit: number, charClass: number): boolean {
  if (charClass === CharClass.ignorable) return true;
  if (charClass === CharClass.apostrophe) return isLetter(text, at + 1);
  return unit === 44 && isDigit(text, at - 1) && isDigit(text, at + 1);
}

/** A point inside a number, or between single letters (`U.S`), belongs to the word. */
function joins(text: string, at: number, segment: number): boolean {
  if (isDigit(text, at - 1)) return isDigit(text, at + 1);
  return segment === 1 && isLetter(text, at + 1) && !isLetter(text, at + 2) && !isDigit(text, at + 2);
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === CharClass.letter;
}

function isDigit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === CharClass.digit;
}

/** The folded letter that an entity inside a word stands for, 0 where it counts as absent; nothing where it ends the word. */
function entityInWord(text: string, table: Int32Array, at: number): { readonly unit: number; readonly end: number } | undefined {
  const entity = entityAt(text, at);
  if (entity === undefined) return undefined;
  const entry = table[entity.character.charCodeAt(0)]!;
  const charClass = entry & CLASS_MASK;
  if (charClass === CharClass.letter) return { unit: entry >>> FOLD_SHIFT, end: entity.end };
  const isAbsent = charClass === CharClass.ignorable || (charClass === CharClass.apostrophe && isLetter(text, entity.end));
  return isAbsent ? { unit: 0, end: entity.end } : undefined;
}

function readEntity(text: string, table: Int32Array, at: number, into: Word): boolean {
  const entity = entityAt(text, at);
  if (entity === undefined) return putGap(into, at + 1, Gap.symbol);
  const entry = table[entity.character.charCodeAt(0)]!;
  if ((entry & CLASS_MASK) !== CharClass.letter) return putGap(into, entity.end, gapOfClass(entry & CLASS_MASK));
  return readWord(text, table, at, { length: entity.end - at, hash: addUnit(HASH_SEED, entry >>> FOLD_SHIFT), letters: 1, capitals: (entry & CAPITAL) >> 5 }, into);
}

function readAstral(text: string, table: Int32Array, at: number, into: Word): boolean {
  const code = text.codePointAt(at)!;
  const width = code > 0xffff ? 2 : 1;
  const character = String.fromCodePoint(code);
  if (width === 1 || !ASTRAL_WORD.test(character)) return putGap(into, at + width, Gap.symbol);
  if (character.normalize("NFKC").length === 1) return readStyled(text, table, at, into);
  return put(into, at + 2, addUnit(HASH_SEED, code), TokenFlag.single);
}

/** A word in mathematical letters, as on social networks, counts as the same word in plain ones. */
function readStyled(text: string, table: Int32Array, start: number, into: Word): true {
  let hash = HASH_SEED;
  let letters = 0;
  let i = start;
  while (i < text.length) {
    const code = text.codePointAt(i)!;
    const plain = code > 0xffff ? String.fromCodePoint(code).normalize("NFKC") : "";
    if (plain.length !== 1) break;
    hash = addUnit(hash, table[plain.charCodeAt(0)]! >>> FOLD_SHIFT);
    letters++;
    i += 2;
  }
  if (isLetter(text, i)) return readWord(text, table, start, { length: i - start, hash, letters, capitals: 0 }, into);
  return put(into, i, hash, 0);
}

/** The address of a Markdown link counts as absent, together with the bracket before it. */
function linkTargetLength(text: string, at: number): number {
  LINK_TARGET.lastIndex = at;
  return LINK_TARGET.exec(text)?.[0].length ?? 1;
}
