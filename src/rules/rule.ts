import type { Label } from "../core/finding.js";

/**
 * Where in a block a phrase must stand, and what then goes:
 * - `line`: the phrase is all the block has; the block goes.
 * - `chain`: the block is three or more of the rule's phrases, one behind another; the block goes.
 * - `head`: the block starts with it; the block goes.
 * - `tail`: the block ends with it; the block goes.
 * - `part`: anywhere in the block; the block goes.
 * - `trim`: anywhere; only the phrase goes.
 */
export type Place = "line" | "chain" | "head" | "tail" | "part" | "trim";

/**
 * One rule of a phrase pack. A phrase is words apart by spaces; case, accents and marks do not count. Besides words it may hold
 * `(a|b c|d)` alternatives, `?` after a word or a group that may be missing, `#` any number, `*` up to six words without a comma, a
 * quotation mark or a full stop between them, `:` where a colon must stand, and `/` where a mark that separates must: a full stop, a
 * bracket, a dash. A phrase of
 * symbols alone, such as `×`, is met where a block is those symbols and nothing else.
 */
export type Rule = Label & {
  /** `language/category/name`; a published id never changes its meaning. */
  readonly id: string;
  readonly place: Place;
  readonly phrases: readonly string[];
  /** Evidence in log-odds: 2 is a hint that needs company, 4 suffices alone, 6 is certain. */
  readonly weight: number;
  /** The most words that the block may have. @defaultValue 30; 60 for `line` and `chain`; no limit for `trim` */
  readonly most?: number;
  /** Lines that the rule must find. */
  readonly cuts: readonly string[];
  /** Lines that the rule must leave alone. */
  readonly keeps: readonly string[];
};

/** A box of text between two markers: a summary, a promotion. */
export type BoxRule = Label & {
  readonly id: string;
  /** Phrases of the block that opens the box; each is all that the block has. */
  readonly open: readonly string[];
  /** Phrases of the block that closes it. */
  readonly close: readonly string[];
  /** The most blocks, and the most words, between the two. */
  readonly mostBlocks: number;
  readonly mostWords: number;
  readonly weight: number;
  /** Texts, a line a block, whose box the rule must find, from the first line to the last. */
  readonly cuts: readonly string[];
  /** Texts in which it must find none. */
  readonly keeps: readonly string[];
};

/** The rules of one language. */
export interface Pack {
  /** BCP 47 language tag. */
  readonly language: string;
  readonly rules: readonly Rule[];
  readonly boxes: readonly BoxRule[];
}

/** The most words of a block for rules that do not say. */
const MOST_WORDS = 30;
/** No phrase that must be a whole block is longer. */
const MOST_LINE_WORDS = 60;

/** Returns the most words that a block may have for a rule to apply. */
export function mostWords(rule: Rule): number {
  if (rule.place === "trim") return Infinity;
  return rule.most ?? (rule.place === "line" || rule.place === "chain" ? MOST_LINE_WORDS : MOST_WORDS);
}

/** A phrase without a letter or digit, such as `×`. */
export function isSymbol(phrase: string): boolean {
  return !/[\p{L}\p{N}*#]/u.test(phrase);
}
