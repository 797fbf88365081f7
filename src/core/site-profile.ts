import { FormatError } from "./errors.js";

/** The version of the profile's shape; it changes when a field changes its meaning or goes. */
export const PROFILE_VERSION = 1;

/**
 * Takes a value for a site profile.
 * @throws FormatError where it is of another version or damaged; profiles are data that people may edit.
 */
export function expectProfile(value: unknown): asserts value is SiteProfile {
  const { version, site, documents, lines } = (typeof value === "object" && value !== null ? value : {}) as Partial<Record<keyof SiteProfile, unknown>>;
  if (version !== PROFILE_VERSION) throw new FormatError("unknown-version", `Expected a site profile of version ${PROFILE_VERSION}, got ${version === undefined ? "none" : JSON.stringify(version)}`);
  const isLine = (line: unknown): boolean => typeof line === "object" && line !== null && "line" in line && typeof line.line === "string" && "documents" in line && typeof line.documents === "number";
  if (typeof site === "string" && typeof documents === "number" && Array.isArray(lines) && lines.every(isLine)) return;
  throw new FormatError("damaged-profile", "Expected a site profile with a site, a number of documents, and lines with a line and a number of documents each");
}

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
