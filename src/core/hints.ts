import type { Span } from "./span.js";

/** What the names that a page gives an element (its class, id, role, item property) may tell of its text. */
export const MARKS = [
  "advertisement", "author", "body", "caption", "comments", "consent", "control", "date", "footer", "header", "hidden", "navigation",
  "offer", "related", "share", "sidebar", "tags", "title",
] as const;

/** What the names of an element may tell of its text. */
export type Mark = (typeof MARKS)[number];

/** One element of a page that holds text, at any depth. */
export interface ElementHint {
  /** Its name in lower case, such as `p` or `nav`. */
  readonly name: string;
  /** Index of the element that it stands in; the outermost has none. A parent comes before its children. */
  readonly parent?: number;
  /** What its class, id, role and item property tell. */
  readonly marks?: readonly Mark[];
}

/** A line of the text, and the innermost element that holds all of it. */
export interface LineHint {
  /** Where it stands in the text. */
  readonly span: Span;
  /** Index of the element. */
  readonly element: number;
  /** The share of its characters, white space aside, that stand inside links, 0 to 1. */
  readonly linked: number;
}

/**
 * What the markup of a page told of its text. Plain JSON: it may be stored beside the text. It belongs to that very text; who changes
 * the text leaves it out.
 */
export interface Hints {
  readonly elements: readonly ElementHint[];
  /** In the order of the text, not overlapping. */
  readonly lines: readonly LineHint[];
}
