import type { Signature } from "../sketch/scheme.js";

/** What the index keeps of a document. Never its text. */
export interface IndexEntry {
  /** The document's name; any string, and each only once. */
  readonly id: string;
  /** The outlet that printed it. Documents of no known outlet count as of one outlet, and are not limited by it. */
  readonly outlet?: string;
  readonly signature: Signature;
  /** Hashes of its passages; without them it is found by its signature alone. */
  readonly fingerprints?: Int32Array;
}

/** What is asked about: an entry, which need not be in the index and need not have a name. One that is there is not its own candidate. */
export type IndexQuery = Omit<IndexEntry, "id" | "outlet"> & Partial<Pick<IndexEntry, "id" | "outlet">>;

/** What the index guesses: a document that may have something in common with the one asked about. It is no match before it was verified. */
export interface Candidate {
  readonly id: string;
  /** Estimated resemblance, from 0 to 1, from the signatures. */
  readonly resemblance: number;
  /** Fingerprints that both have, as far as lists were kept. */
  readonly fingerprints: number;
}

/**
 * A fingerprint, or a band of slots, that more documents have than its list keeps. Many documents of few outlets: boilerplate. Many outlets: a
 * wire story.
 */
export interface CutList {
  readonly kind: "fingerprint" | "band";
  /** The fingerprint, or a hash of the band and its slots. */
  readonly hash: number;
  /** How many documents have it, exactly. */
  readonly documents: number;
  /** How many outlets they come from, exactly; those of no known outlet count as one. */
  readonly outlets: number;
}

/** What the index knows of one query. */
export interface Candidates {
  /** Most fingerprints in common first, then the highest resemblance, then by id. */
  readonly candidates: readonly Candidate[];
  /** The query's bands and fingerprints whose lists were cut, so that documents may be missing above. */
  readonly cut: readonly CutList[];
}
