import type { Span } from "../core/span.js";

/** A shared passage as a pair's record gives it. */
export interface ReportPassage {
  readonly a: Span;
  readonly b: Span;
  readonly words: number;
  readonly kind: "prose" | "quotation" | "boilerplate";
  /** Who says what is quoted. */
  readonly speaker?: string;
}

/** A pair of documents, as `compare` and `copydesk match` give it; what a picture does not need may be absent. */
export interface ReportPair {
  /** Ids of the two documents. */
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  /** From 0 to 1. */
  readonly syndication: number;
  readonly prose?: { readonly words: number };
  readonly quoted?: { readonly words: number };
  /** Places in the two original texts. */
  readonly passages: readonly ReportPassage[];
}

/** A family of copies, as `copydesk match` gives it. */
export interface ReportCluster {
  readonly id: string;
  /** Ids of the documents. */
  readonly members: readonly string[];
  readonly representative?: string;
  readonly cohesion?: { readonly weakestEdge: number };
}

/** Returns the words that a pair shares in passages of one kind. */
export function wordsOf({ passages }: ReportPair, kind: ReportPassage["kind"]): number {
  return passages.reduce((sum, passage) => (passage.kind === kind ? sum + passage.words : sum), 0);
}
