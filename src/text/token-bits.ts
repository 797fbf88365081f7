import { CAPITAL, CharClass, CLASS_MASK, UNCASED } from "./characters.js";

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
  /** Its first letter is of a script without capitals. */
  uncased: 32,
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

export const HASH_SEED = 0x2545f491;

/** One step of a word's hash: xor and multiply as in FNV-1a, and a shift that carries high bits down. */
export function addUnit(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** Returns one of 32 bits for a hash, by its highest five, which are mixed best: whether a few words hold another is asked of their bits first. */
export function bitOfHash(hash: number): number {
  return 1 << (hash >>> 27);
}

/** Letters and digits are classes 1 and 2. */
export function isWordClass(charClass: number): boolean {
  return (charClass - CharClass.letter) >>> 0 < 2;
}

/** Whether a word that begins with `unit` begins with `ht` or `ww`. */
export function isWebAddressStart(text: string, unit: number, at: number): boolean {
  const first = unit | 32;
  if ((first !== 104 && first !== 119) || at + 1 >= text.length) return false;
  return (text.charCodeAt(at + 1) | 32) === (first === 104 ? 116 : 119);
}

/** Returns the bits of `TokenFlag` of a word, from the table's entry of its first code unit. */
export function flagsOf(first: number, letters: number, capitals: number): number {
  const flags = ((first & CLASS_MASK) === CharClass.digit ? TokenFlag.number : 0) | ((first & CAPITAL) !== 0 ? TokenFlag.capital : 0) | ((first & UNCASED) !== 0 ? TokenFlag.uncased : 0);
  return letters > 1 && capitals === letters ? flags | TokenFlag.upper : flags;
}
