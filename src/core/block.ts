import type { Span } from "./span.js";

/**
 * How a text marks its paragraphs: `lines` (a paragraph a line), `paragraphs` (blank lines between them), `wrapped` (lines
 * broken at a width and joined here), `single` (one long line, cut at sentence ends).
 */
export type Layout = "lines" | "paragraphs" | "wrapped" | "single";

/** One piece of a text that is kept or cut as a whole: a paragraph, a heading, a list item, a label. */
export interface Block {
  /** Position among the blocks of its text, from 0. */
  readonly index: number;
  /** Where it stands in the original text, without white space around it. */
  readonly span: Span;
  /** Number of its first line in the original text, from 1. */
  readonly line: number;
  /** Number of its last line; larger than `line` only where wrapped lines were joined. */
  readonly endLine: number;
  /** Index of its first token. */
  readonly firstToken: number;
  /** Index after its last token; equal to `firstToken` where the block has no word. */
  readonly endToken: number;
}
