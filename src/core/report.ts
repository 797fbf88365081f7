import type { Layout } from "./block.js";
import type { ChromeCategory, RepeatCategory, Role } from "./finding.js";
import type { Span } from "./span.js";

/** The version of the report's shape; it changes when a field changes its meaning or goes. */
export const REPORT_VERSION = 1;

/** One reason for a cut, as a reader of the report sees it. */
export interface Reason {
  /** Stable name of the rule. */
  readonly rule: string;
  /** Evidence in log-odds; above 0 it speaks for the cut. */
  readonly weight: number;
  /** What was seen, in words. */
  readonly note: string;
  /** Where it was seen, in the original text. */
  readonly span: Span;
}

/** One removed stretch of the original text. */
export interface Cut {
  /** The stretch in the original text, with the line breaks that went with it. */
  readonly span: Span;
  /** First line of what was cut, from 1, in the original text. */
  readonly line: number;
  /** Last line of what was cut. */
  readonly endLine: number;
  /** The removed text, character for character. */
  readonly text: string;
  readonly kind: "chrome" | "repeat" | "role";
  readonly category: ChromeCategory | RepeatCategory | Role;
  /** For repeats: what stays instead. */
  readonly of?: { readonly line: number; readonly span: Span };
  /** How sure the policy is that this does not belong to the article, from 0 to 1. */
  readonly probability: number;
  /** Why, strongest first; never empty. */
  readonly reasons: readonly Reason[];
}

/** What became of one block. */
export interface BlockReport {
  /** Where it stands in the original text, without white space around it. */
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
  readonly verdict: "keep" | "trim" | "drop";
  /** What a kept or trimmed block is. */
  readonly role?: Role;
}

/** Something odd about an article that did not stop the work. */
export interface Issue {
  /** The text looks like HTML; all chrome was kept, or else the article would have been lost; the model was set aside, for it would have lost it. */
  readonly code: "html" | "quarantine" | "rules-alone";
  /** What was seen, in one sentence. */
  readonly message: string;
}

/** Everything that the clean flow did to one text; with the clean text it gives the original back. */
export interface CleanReport {
  readonly version: typeof REPORT_VERSION;
  /** The document's id, where it had one. */
  readonly id?: string;
  readonly layout: Layout;
  /** Length and digest of the original and of the clean text, by which `restore` knows its own. */
  readonly original: TextMark;
  readonly clean: TextMark;
  /** In the order of the original, not overlapping. */
  readonly cuts: readonly Cut[];
  /** In the order of the original. */
  readonly blocks: readonly BlockReport[];
  readonly issues: readonly Issue[];
}

/** A text's length in UTF-16 code units and its digest. */
export interface TextMark {
  readonly length: number;
  readonly digest: string;
}
