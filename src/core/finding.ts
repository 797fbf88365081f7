import type { Span } from "./span.js";

/** The categories of chrome: what a site prints around an article. */
export const CHROME_CATEGORIES = [
  "advertisement", "navigation", "widget", "newsletter", "signin", "paywall", "promo", "related", "sharing", "consent",
  "comments", "copyright", "summary", "furniture",
] as const;
/** The ways in which a block can stand twice. */
export const REPEAT_CATEGORIES = ["paragraph", "title", "contained", "near"] as const;
/** The roles that a kept block can have. */
export const ROLES = [
  "headline", "standfirst", "byline", "dateline", "subheading", "body", "quotation", "list", "table", "embed", "note",
  "caption", "credit", "date",
] as const;

/** A category of chrome. */
export type ChromeCategory = (typeof CHROME_CATEGORIES)[number];
/** A way in which a block can stand twice. */
export type RepeatCategory = (typeof REPEAT_CATEGORIES)[number];
/** A role that a kept block can have. */
export type Role = (typeof ROLES)[number];

/** What a finding or a cut is about; `kind` says which list `category` is from. */
export type Label =
  | { readonly kind: "chrome"; readonly category: ChromeCategory }
  | { readonly kind: "repeat"; readonly category: RepeatCategory }
  | { readonly kind: "role"; readonly category: Role };

/** What was seen, and where: enough for a person to check the finding. A note may be put into words when it is read: a copy by `{ ...witness }` has none. */
export interface Witness {
  /** One sentence without a final mark. */
  readonly note: string;
  /** The place in the original text that the note speaks of. */
  readonly span: Span;
}

/**
 * One observation of one stage on one block. It decides nothing: the policy adds up the weights of what was found on a block.
 */
export type Finding = Label & {
  /** Index of the block. */
  readonly block: number;
  /** What the finding covers: the block's span, or a smaller one where only a part should go. */
  readonly span: Span;
  /** Stable name of the rule, such as `en/advertisement/label`. A published name never changes its meaning. */
  readonly rule: string;
  /**
   * Evidence in log-odds: above 0 it speaks for the label, below 0 against it. 2 is a hint that needs company, 6 is certain.
   */
  readonly weight: number;
  readonly witness: Witness;
  /** For repeats: index of the block that stays. */
  readonly of?: number;
};
