import { CharClass, CLASS_MASK, characterTable, FOLD_SHIFT } from "../text/characters.js";

/** Set in an entry of the fold table where the character is a letter or digit of a word: the sign bit, so that a shift makes a mask of it. */
export const IN_WORD = 1 << 31;
/** Set where the character is a word by itself. */
export const SINGLE = 1 << 30;
/** Set where the character counts as absent: combining accents, apostrophes, soft hyphens, marks without width. */
export const ABSENT = 1 << 29;
/** Masks the folded code point out of an entry; 0 for what stands between words. */
export const POINT = 0x1fffff;

let table: Int32Array | undefined;

/**
 * Returns an entry for each UTF-16 code unit, made from the tokenizer's table: both fold alike, and have one idea of what a letter is.
 * The tokenizer looks further: it joins `1,000` and `U.S.`, reads entities, and takes an address as one word.
 */
export function foldTable(): Int32Array {
  table ??= Int32Array.from(characterTable(), entryOf);
  return table;
}

function entryOf(entry: number): number {
  const point = entry >>> FOLD_SHIFT;
  switch (entry & CLASS_MASK) {
    case CharClass.letter:
    case CharClass.digit:
      return IN_WORD | point;
    case CharClass.single:
      return SINGLE | point;
    case CharClass.ignorable:
    case CharClass.apostrophe:
      return ABSENT;
    default:
      return 0;
  }
}

const ASTRAL_WORD = /[\p{L}\p{N}]/u;

/** Returns the entry of a code point above 0xFFFF: styled letters fold to plain ones, any other letter or digit is a word by itself. */
export function foldAstral(point: number): number {
  const character = String.fromCodePoint(point);
  if (!ASTRAL_WORD.test(character)) return 0;
  const plain = character.normalize("NFKC");
  return plain.length === 1 ? foldTable()[plain.charCodeAt(0)]! : SINGLE | point;
}
