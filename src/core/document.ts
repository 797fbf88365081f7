import type { Span } from "./span.js";
import type { Hints } from "./hints.js";
import type { CleanReport } from "./report.js";

/** What is known of a document besides its text. An empty string counts as absent. */
export interface DocumentFacts {
  /** The document's own name; any string. */
  readonly id?: string;
  /** Where it was published. */
  readonly url?: string;
  /** The site it comes from; documents of one site share a site profile. */
  readonly site?: string;
  /** The outlet's name. */
  readonly source?: string;
  /** BCP 47 language tag, such as `en` or `pt-BR`. */
  readonly language?: string;
  /**
   * When it was published: ISO 8601, such as `2024-03-01` or `2024-03-01T10:00+01:00`, or RFC 2822 with its zone. A time without a zone
   * is UTC, a date alone its midnight; anything else counts as no date.
   */
  readonly publishedAt?: string;
  /** The headline, where it is known from elsewhere. */
  readonly title?: string;
}

/** One article's text as a scraper or an extractor left it. */
export interface SourceDocument extends DocumentFacts {
  readonly text: string;
  /** What the markup said of the text, where it came out of a page by `fromDocument`. It is used for cleaning and does not come out of it. */
  readonly hints?: Hints;
}

/** One article after the clean flow. Every character of `original` is in `text` or in one cut of `report`. */
export interface CleanDocument extends DocumentFacts {
  /** The clean text: the kept spans of `original`, in order, nothing reformatted. */
  readonly text: string;
  /** The text that came in. */
  readonly original: string;
  /** The kept spans of `original`, in order, not touching each other. */
  readonly kept: readonly Span[];
  /** What was decided on each block, and why. It is put together when it is first read. */
  readonly report: CleanReport;
}
