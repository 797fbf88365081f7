/** The version of the profile's shape; it changes when a field changes its meaning or goes. */
export const PROFILE_VERSION = 1;

/** A line that a site prints again and again. */
export interface ProfileLine {
  /** The line folded: small letters, no marks; `<date>`, `<name>` and `<text>` stand for what differs from page to page. */
  readonly line: string;
  /** The documents that have it. */
  readonly documents: number;
}

/** What a site repeats on its pages; small, plain JSON that a person can review and correct. */
export interface SiteProfile {
  readonly version: typeof PROFILE_VERSION;
  readonly site: string;
  /** The documents that it was learned from. */
  readonly documents: number;
  /** There were more distinct lines than the learner may hold: some were left out, and which depends on the order of the documents. */
  readonly isCapped: boolean;
  /** Most frequent first, then by the line. */
  readonly lines: readonly ProfileLine[];
}
