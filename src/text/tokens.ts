import { CAPITAL, characterTable, CharClass, CLASS_MASK, classOf, FOLD_SHIFT } from "./characters.js";
import { entityAt } from "./entities.js";
import { TokenList } from "./token-list.js";

/** What a token is; bits of an entry of `Tokens.flags`. */
export const TokenFlag = {
  /** Its first letter is a capital. */
  capital: 1,
  /** It has two letters or more, all of them capitals. */
  upper: 2,
  /** It starts with a digit. */
  number: 4,
  /** One character of a script that writes no spaces. */
  single: 8,
  /** A web address. */
  url: 16,
} as const;

/** What stands between two tokens; bits of an entry of `Tokens.gaps`. */
export const Gap = {
  space: 1,
  newline: 2,
  stop: 4,
  comma: 8,
  colon: 16,
  quote: 32,
  dash: 64,
  separator: 128,
  bracket: 256,
  symbol: 512,
} as const;

/**
 * The words of a text, folded (case, accents, compatibility forms, kinds of apostrophe) and hashed, without a string made for any of
 * them. Parallel arrays: entry `i` of each speaks of token `i`. HTML entities count as what they stand for; invisible
 * characters and the address of a Markdown link count as absent; `U.S.` is one token, equal to `US`.
 */
export interface Tokens {
  /** Number of tokens. */
  readonly length: number;
  /** Index of the first code unit in the text. */
  readonly starts: Int32Array;
  /** Index after the last code unit. */
  readonly ends: Int32Array;
  /** 32-bit hash of the folded word. */
  readonly hashes: Int32Array;
  /** Bits of `TokenFlag`. */
  readonly flags: Uint8Array;
  /** Bits of `Gap` for what stands before token `i`; one entry more for what follows the last. */
  readonly gaps: Uint16Array;
}

/** Returns the tokens of a text, in time linear in its length. */
export function tokenize(text: string): Tokens {
  const table = characterTable();
  const list = new TokenList(text.length);
  const { length } = text;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const first = table[unit]!;
    const charClass = first & CLASS_MASK;
    // Letters and digits are classes 1 and 2.
    if ((charClass - CharClass.letter) >>> 0 < 2) {
      if (isWebAddressStart(text, unit, i)) {
        i = readAddress(text, table, i, list);
        continue;
      }
      // Most words are letters up to a space; what has marks inside is read on with more care.
      const start = i;
      let hash = HASH_SEED;
      let capitals = 0;
      let entry = first;
      do {
        const mixed = Math.imul(hash ^ (entry >>> FOLD_SHIFT), 0x01000193);
        hash = mixed ^ (mixed >>> 15);
        capitals += entry & CAPITAL;
        if (++i >= length) break;
        entry = table[text.charCodeAt(i)]!;
      } while (((entry & CLASS_MASK) - CharClass.letter) >>> 0 < 2);
      const letters = i - start;
      if (i < length && ENDS_WORD[entry & CLASS_MASK] === 0) i = readOn(text, table, start, i, { hash, letters, capitals: capitals / CAPITAL, segment: letters }, list);
      else list.push(start, i, hash, flagsOf(first, letters, capitals / CAPITAL));
    } else if (charClass === CharClass.single) list.push(i, ++i, addUnit(HASH_SEED, first >>> FOLD_SHIFT), TokenFlag.single);
    else if (charClass === CharClass.surrogate) i = readAstral(text, table, i, list);
    else if (charClass === CharClass.ampersand) i = readEntity(text, table, i, list);
    else if (unit === 93 && text.charCodeAt(i + 1) === 40) i = readLinkTarget(text, i, list);
    else {
      list.gap |= GAP_OF_CLASS[charClass]!;
      i++;
    }
  }
  return list.done();
}

const GAP_OF_CLASS = new Uint16Array(32);
GAP_OF_CLASS[CharClass.other] = Gap.symbol;
GAP_OF_CLASS[CharClass.space] = Gap.space;
GAP_OF_CLASS[CharClass.newline] = Gap.newline;
GAP_OF_CLASS[CharClass.stop] = Gap.stop;
GAP_OF_CLASS[CharClass.comma] = Gap.comma;
GAP_OF_CLASS[CharClass.colon] = Gap.colon;
GAP_OF_CLASS[CharClass.quote] = Gap.quote;
GAP_OF_CLASS[CharClass.dash] = Gap.dash;
GAP_OF_CLASS[CharClass.separator] = Gap.separator;
GAP_OF_CLASS[CharClass.bracket] = Gap.bracket;
GAP_OF_CLASS[CharClass.surrogate] = Gap.symbol;


/** Returns the bits of `Gap` that a character class stands for. */
export function gapOfClass(charClass: number): number {
  return GAP_OF_CLASS[charClass]!;
}

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]+/iy;
const LINK_TARGET = /\]\([^\s()]{1,2000}\)/y;
const ASTRAL_WORD = /[\p{L}\p{N}]/u;
const HASH_SEED = 0x2545f491;

/** One step of a word's hash: xor and multiply as in FNV-1a, and a shift that carries high bits down. */
function addUnit(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** Whether a word that begins with `unit` begins with `ht` or `ww`. */
function isWebAddressStart(text: string, unit: number, at: number): boolean {
  const first = unit | 32;
  if (first !== 104 && first !== 119) return false;
  return (text.charCodeAt(at + 1) | 32) === (first === 104 ? 116 : 119);
}

function readAddress(text: string, table: Int32Array, start: number, list: TokenList): number {
  WEB_ADDRESS.lastIndex = start;
  const address = WEB_ADDRESS.exec(text)?.[0];
  if (address === undefined) return readOn(text, table, start, start, { hash: HASH_SEED, letters: 0, capitals: 0, segment: 0 }, list);
  let hash = HASH_SEED;
  for (let i = 0; i < address.length; i++) hash = addUnit(hash, address.charCodeAt(i));
  list.push(start, start + address.length, hash, TokenFlag.url);
  return start + address.length;
}

/** Classes of characters that end a word without a second look. */
const ENDS_WORD = new Uint8Array(32);
for (const charClass of [CharClass.space, CharClass.newline, CharClass.single, CharClass.colon, CharClass.quote, CharClass.dash, CharClass.separator, CharClass.bracket, CharClass.other]) {
  ENDS_WORD[charClass] = 1;
}

function flagsOf(first: number, letters: number, capitals: number): number {
  const flags = ((first & CLASS_MASK) === CharClass.digit ? TokenFlag.number : 0) | ((first & CAPITAL) !== 0 ? TokenFlag.capital : 0);
  return letters > 1 && capitals === letters ? flags | TokenFlag.upper : flags;
}

/** What is known of a word whose first letters were read. */
interface WordStart {
  readonly hash: number;
  readonly letters: number;
  readonly capitals: number;
  /** Letters since the start of the word or the last full stop inside it. */
  readonly segment: number;
}

/** Reads on from `from` in a word that began at `start`. Returns the index after it. */
function readOn(text: string, table: Int32Array, start: number, from: number, begun: WordStart, list: TokenList): number {
  let { hash, letters, capitals, segment } = begun;
  let i = from;
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
  list.push(start, i, hash, flagsOf(table[text.charCodeAt(start)]!, letters, capitals));
  return i;
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

function readEntity(text: string, table: Int32Array, at: number, list: TokenList): number {
  const entity = entityAt(text, at);
  if (entity === undefined) {
    list.gap |= Gap.symbol;
    return at + 1;
  }
  const entry = table[entity.character.charCodeAt(0)]!;
  if ((entry & CLASS_MASK) === CharClass.letter) {
    const begun = { hash: addUnit(HASH_SEED, entry >>> FOLD_SHIFT), letters: 1, capitals: (entry & CAPITAL) >> 5, segment: 0 };
    return readOn(text, table, at, entity.end, begun, list);
  }
  list.gap |= GAP_OF_CLASS[entry & CLASS_MASK]!;
  return entity.end;
}

function readAstral(text: string, table: Int32Array, at: number, list: TokenList): number {
  const code = text.codePointAt(at)!;
  const width = code > 0xffff ? 2 : 1;
  const character = String.fromCodePoint(code);
  if (width === 1 || !ASTRAL_WORD.test(character)) {
    list.gap |= Gap.symbol;
    return at + width;
  }
  if (character.normalize("NFKC").length === 1) return readStyled(text, table, at, list);
  list.push(at, at + 2, addUnit(HASH_SEED, code), TokenFlag.single);
  return at + 2;
}

/** A word in mathematical letters, as on social networks, counts as the same word in plain ones. */
function readStyled(text: string, table: Int32Array, start: number, list: TokenList): number {
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
  if (isLetter(text, i)) return readOn(text, table, start, i, { hash, letters, capitals: 0, segment: 0 }, list);
  list.push(start, i, hash, 0);
  return i;
}

/** The address of a Markdown link counts as absent. */
function readLinkTarget(text: string, at: number, list: TokenList): number {
  list.gap |= Gap.bracket;
  LINK_TARGET.lastIndex = at;
  return at + (LINK_TARGET.exec(text)?.[0].length ?? 1);
}
