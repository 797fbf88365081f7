/** What a UTF-16 code unit is to the tokenizer; the low five bits of its entry in the table. */
export const CharClass = {
  /** No letter and no mark that anything asks for. */
  other: 0,
  letter: 1,
  digit: 2,
  /** A character that is a token by itself: the scripts that write no spaces. */
  single: 3,
  /** Counts as absent: soft hyphen, zero-width and bidi marks, combining accents. */
  ignorable: 4,
  space: 5,
  newline: 6,
  /** Ends a sentence. */
  stop: 7,
  comma: 8,
  colon: 9,
  quote: 10,
  apostrophe: 11,
  dash: 12,
  /** Stands between menu entries, or before a list item. */
  separator: 13,
  bracket: 14,
  surrogate: 15,
  ampersand: 16,
} as const;

/** Masks the class out of an entry of the table. */
export const CLASS_MASK = 31;
/** Set in an entry of the table where the code unit is a capital letter. */
export const CAPITAL = 32;
/** Set in an entry of the table where the code unit is a letter of a script without capitals. */
export const UNCASED = 64;
/** An entry shifted right by this is the folded code unit: lower case, compatibility forms and accents gone. */
export const FOLD_SHIFT = 8;

let table: Int32Array | undefined;

/** Returns an entry for each UTF-16 code unit. It is built at the first call (a twentieth of a second) and is the same ever after. */
export function characterTable(): Int32Array {
  table ??= buildTable();
  return table;
}

/** Returns the class of a code unit. */
export function classOf(unit: number): number {
  return characterTable()[unit]! & CLASS_MASK;
}

const MARKS: readonly (readonly [number, string])[] = [
  [CharClass.space, "\t\v\f \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"],
  [CharClass.newline, "\n\r\u0085\u2028\u2029"],
  [CharClass.stop, ".!?…。！？｡।॥؟۔"],
  [CharClass.comma, ",;、，；،؛"],
  [CharClass.colon, ":："],
  [CharClass.quote, "\"“”„‟«»‹›「」『』＂"],
  [CharClass.apostrophe, "'’‘‚‛`´"],
  [CharClass.dash, "-‐‑‒–—―−"],
  [CharClass.separator, "|•·→▸▶►▪●‣⁃∙◦※・｜■◆▼"],
  [CharClass.bracket, "()[]{}（）【】［］〔〕"],
  [CharClass.ampersand, "&"],
  [CharClass.single, "©"],
  [CharClass.ignorable, "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFE0E\uFE0F\uFEFF\u093C\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670"],
];

/** Scripts that write no spaces between words; each of their characters is a token. */
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}〆ー]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const UNCASED_LETTER = /\p{Lo}/u;
/** Scripts whose accents fold away. In others a mark changes the letter. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function buildTable(): Int32Array {
  const entries = new Int32Array(65536);
  for (let unit = 0; unit < 65536; unit++) entries[unit] = entryOf(unit);
  for (const [charClass, characters] of MARKS) {
    for (const character of characters) entries[character.charCodeAt(0)] = charClass | (character.charCodeAt(0) << FOLD_SHIFT);
  }
  return entries;
}

function entryOf(unit: number): number {
  // Most are of these ranges, and fold to themselves.
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) return CharClass.single | UNCASED | (unit << FOLD_SHIFT);
  if (unit >= 0xac00 && unit <= 0xd7a3) return CharClass.letter | UNCASED | (unit << FOLD_SHIFT);
  if (unit >= 0xd800 && unit <= 0xf8ff) return (unit <= 0xdfff ? CharClass.surrogate : CharClass.other) | (unit << FOLD_SHIFT);
  const character = String.fromCharCode(unit);
  const charClass = wordClass(unit, character);
  return charClass | (isUncased(charClass & CLASS_MASK, character) ? UNCASED : 0) | ((charClass === CharClass.other ? unit : fold(character)) << FOLD_SHIFT);
}

function wordClass(unit: number, character: string): number {
  if (SINGLE.test(character)) return CharClass.single;
  if (unit >= 0x300 && unit <= 0x36f) return CharClass.ignorable;
  if (LETTER.test(character)) return CharClass.letter | (character.toLowerCase() === character ? 0 : CAPITAL);
  return DIGIT.test(character) ? CharClass.digit : CharClass.other;
}

function isUncased(charClass: number, character: string): boolean {
  return (charClass === CharClass.letter || charClass === CharClass.single) && UNCASED_LETTER.test(character);
}

function fold(character: string): number {
  // Turkish capitals: the tokenizer does not know the language, so `I` and `ı` are one letter.
  if (character === "ı") return 105;
  const compatible = character.normalize("NFKC").toLowerCase();
  const base = ACCENTED.test(character) ? compatible.normalize("NFD") : compatible;
  return base.charCodeAt(0);
}
