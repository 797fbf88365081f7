import { CAPITAL, characterTables, CharClass, CLASS_MASK } from "./characters.js";
import { entityAt } from "./entities.js";

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
  return new Tokenizer(text).run();
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

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]+/iy;
const LINK_TARGET = /\]\([^\s()]{1,2000}\)/y;
const ASTRAL_WORD = /[\p{L}\p{N}]/u;
const HASH_SEED = 0x2545f491;

/** The state of one pass over one text; it lives as long as the call of `tokenize`. */
class Tokenizer {
  private readonly text: string;
  private readonly classes: Uint8Array;
  private readonly folds: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly hashes: Int32Array;
  private readonly flags: Uint8Array;
  private readonly gaps: Uint16Array;
  private count = 0;
  private gap = 0;

  constructor(text: string) {
    const { classes, folds } = characterTables();
    this.text = text;
    this.classes = classes;
    this.folds = folds;
    const most = text.length + 1;
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.hashes = new Int32Array(most);
    this.flags = new Uint8Array(most);
    this.gaps = new Uint16Array(most + 1);
  }

  run(): Tokens {
    const { text, classes } = this;
    let i = 0;
    while (i < text.length) {
      const unit = text.charCodeAt(i);
      const charClass = classes[unit]! & CLASS_MASK;
      if (charClass === CharClass.letter || charClass === CharClass.digit) i = this.word(i, i, HASH_SEED, 0, 0);
      else if (charClass === CharClass.single) i = this.single(i, unit);
      else if (charClass === CharClass.surrogate) i = this.astral(i);
      else if (charClass === CharClass.ampersand) i = this.entity(i);
      else if (unit === 93 && text.charCodeAt(i + 1) === 40) i = this.linkTarget(i);
      else {
        this.gap |= GAP_OF_CLASS[charClass]!;
        i++;
      }
    }
    this.gaps[this.count] = this.gap;
    const { count } = this;
    return {
      length: count,
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      hashes: this.hashes.subarray(0, count),
      flags: this.flags.subarray(0, count),
      gaps: this.gaps.subarray(0, count + 1),
    };
  }

  /** Reads on in a word that began at `start`; `letters` and `capitals` count what came before `from`. Returns the index after it. */
  private word(start: number, from: number, seed: number, letters: number, capitals: number): number {
    const { text, classes, folds } = this;
    const first = text.charCodeAt(start);
    if ((first | 32) === 104 || (first | 32) === 119) {
      const end = this.webAddress(start);
      if (end > 0) return end;
    }
    let hash = seed;
    let segment = 0;
    let i = from;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const entry = classes[unit]!;
      const charClass = entry & CLASS_MASK;
      if (charClass === CharClass.letter || charClass === CharClass.digit) {
        hash = Math.imul(hash ^ folds[unit]!, 0x01000193);
        hash ^= hash >>> 15;
        letters++;
        segment++;
        if ((entry & CAPITAL) !== 0) capitals++;
      } else if (charClass === CharClass.ignorable) continue;
      else if (charClass === CharClass.apostrophe && this.isLetter(i + 1)) continue;
      else if (charClass === CharClass.comma && unit === 44 && this.isDigit(i - 1) && this.isDigit(i + 1)) continue;
      else if (unit === 46 && this.joins(i, segment)) {
        if (this.isDigit(i - 1)) hash = Math.imul(hash ^ 46, 0x01000193);
        segment = 0;
      } else if (charClass === CharClass.ampersand) {
        const entity = entityAt(text, i);
        if (entity === undefined) break;
        const decoded = entity.character.charCodeAt(0);
        const decodedClass = classes[decoded]! & CLASS_MASK;
        if (decodedClass === CharClass.letter) {
          hash = Math.imul(hash ^ folds[decoded]!, 0x01000193);
          hash ^= hash >>> 15;
          letters++;
        } else if (decodedClass !== CharClass.ignorable && !(decodedClass === CharClass.apostrophe && this.isLetter(entity.end))) break;
        i = entity.end - 1;
      } else break;
    }
    const firstEntry = classes[first]!;
    let flags = (firstEntry & CLASS_MASK) === CharClass.digit ? TokenFlag.number : 0;
    if ((firstEntry & CAPITAL) !== 0) flags |= TokenFlag.capital;
    if (letters > 1 && capitals === letters) flags |= TokenFlag.upper;
    this.push(start, i, hash, flags);
    return i;
  }

  /** A point inside a number, or between single letters (`U.S`), belongs to the word. */
  private joins(at: number, segment: number): boolean {
    if (this.isDigit(at - 1)) return this.isDigit(at + 1);
    return segment === 1 && this.isLetter(at + 1) && !this.isLetter(at + 2) && !this.isDigit(at + 2);
  }

  private isLetter(at: number): boolean {
    return at < this.text.length && (this.classes[this.text.charCodeAt(at)]! & CLASS_MASK) === CharClass.letter;
  }

  private isDigit(at: number): boolean {
    return at >= 0 && at < this.text.length && (this.classes[this.text.charCodeAt(at)]! & CLASS_MASK) === CharClass.digit;
  }

  private webAddress(start: number): number {
    const second = this.text.charCodeAt(start + 1) | 32;
    if (second !== 116 && second !== 119) return 0;
    WEB_ADDRESS.lastIndex = start;
    const address = WEB_ADDRESS.exec(this.text)?.[0];
    if (address === undefined) return 0;
    let hash = HASH_SEED;
    for (let i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 0x01000193);
    this.push(start, start + address.length, hash, TokenFlag.url);
    return start + address.length;
  }

  private single(at: number, unit: number): number {
    this.push(at, at + 1, Math.imul(HASH_SEED ^ this.folds[unit]!, 0x01000193), TokenFlag.single);
    return at + 1;
  }

  private astral(at: number): number {
    const code = this.text.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const character = String.fromCodePoint(code);
    if (width === 2 && ASTRAL_WORD.test(character)) {
      const plain = character.normalize("NFKC").toLowerCase();
      if (plain.length === 1) return this.styled(at);
      this.push(at, at + 2, Math.imul(HASH_SEED ^ code, 0x01000193), TokenFlag.single);
    } else this.gap |= Gap.symbol;
    return at + width;
  }

  /** A word in mathematical letters, as on social networks, counts as the same word in plain ones. */
  private styled(start: number): number {
    let hash = HASH_SEED;
    let i = start;
    let letters = 0;
    while (i < this.text.length) {
      const code = this.text.codePointAt(i)!;
      const plain = code > 0xffff ? String.fromCodePoint(code).normalize("NFKC").toLowerCase() : "";
      if (plain.length !== 1) break;
      hash = Math.imul(hash ^ this.folds[plain.charCodeAt(0)]!, 0x01000193);
      hash ^= hash >>> 15;
      letters++;
      i += 2;
    }
    if (this.isLetter(i)) return this.word(start, i, hash, letters, 0);
    this.push(start, i, hash, 0);
    return i;
  }

  private entity(at: number): number {
    const entity = entityAt(this.text, at);
    if (entity === undefined) {
      this.gap |= Gap.symbol;
      return at + 1;
    }
    const unit = entity.character.charCodeAt(0);
    const entry = this.classes[unit]!;
    if ((entry & CLASS_MASK) === CharClass.letter) {
      const hash = Math.imul(HASH_SEED ^ this.folds[unit]!, 0x01000193);
      return this.word(at, entity.end, hash ^ (hash >>> 15), 1, (entry & CAPITAL) === 0 ? 0 : 1);
    }
    this.gap |= GAP_OF_CLASS[entry & CLASS_MASK]!;
    return entity.end;
  }

  private linkTarget(at: number): number {
    LINK_TARGET.lastIndex = at;
    const target = LINK_TARGET.exec(this.text)?.[0];
    this.gap |= Gap.bracket;
    return at + (target?.length ?? 1);
  }

  private push(start: number, end: number, hash: number, flags: number): void {
    const i = this.count++;
    this.starts[i] = start;
    this.ends[i] = end;
    this.hashes[i] = hash;
    this.flags[i] = flags;
    this.gaps[i] = this.gap;
    this.gap = 0;
  }
}
