import type { Finding } from "../core/finding.js";
import type { DocumentFacts } from "../core/document.js";
import type { Hints } from "../core/hints.js";
import type { SiteProfile } from "../core/site-profile.js";
import type { Page } from "../text/page.js";
import type { Shape } from "../text/shape.js";

/** A page with what every stage asks of it, worked out once. */
export interface Article {
  readonly page: Page;
  /** The shape of each block. */
  readonly shapes: readonly Shape[];
  /** What is known of the document besides its text. */
  readonly facts: DocumentFacts;
  /** What the markup told of the text, where it came out of a page. */
  readonly hints?: Hints;
  /** What the article's site repeats on its pages, where that was learned. */
  readonly site?: SiteProfile;
}

/**
 * One step of the clean flow: it looks at an article and at what the stages before it found, and reports findings. It decides
 * nothing and changes nothing; the same input gives the same findings.
 */
export interface Stage {
  /** Its name, unique in a pipeline. */
  readonly name: string;
  /** Returns what it finds in an article, given what the stages before it found. */
  readonly find: (article: Article, before: readonly Finding[]) => readonly Finding[];
}
