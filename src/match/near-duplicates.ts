import { createDocumentIndex, type DocumentIndex, type DocumentSource } from "../index/document-index.js";
import { MemoryIndex, THRESHOLD } from "../index/memory-index.js";
import { createShingleComparer } from "../index/shingle-sets.js";
import { type IndexStore, memoryStore } from "../index/store.js";
import type { Sketcher } from "../sketch/scheme.js";
import { createSketcher } from "../sketch/sketcher.js";

/** A text with a name. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/** How texts are searched for near-duplicates. */
export interface NearDuplicateOptions {
  /** The least resemblance of a match, above 0, up to 1. @defaultValue 0.7 */
  readonly threshold?: number;
  /** Makes the signatures. @defaultValue createSketcher() */
  readonly sketcher?: Sketcher;
  /** Gives texts back for verification. @defaultValue a map in memory that the index fills */
  readonly documents?: DocumentSource<NamedText>;
  /** Texts that will come, about. @defaultValue 1000 */
  readonly expected?: number;
  /** Where the signatures are kept. @defaultValue an index in memory */
  readonly store?: IndexStore;
}

/** What two texts have in common. */
export interface NearDuplicate {
  /** Common shingles among all of both (Jaccard), exactly, from the threshold to 1. */
  readonly resemblance: number;
}

/**
 * Returns an index that finds near-duplicates among texts as they are, by whole-text resemblance: candidates by signature, each verified
 * exactly. It does not clean, and it does not find a paragraph inside a longer text; `createIndex` does both.
 */
export function createNearDuplicateIndex(options: NearDuplicateOptions = {}): DocumentIndex<NamedText, NearDuplicate> {
  const { threshold = THRESHOLD, sketcher = createSketcher(), documents, expected } = options;
  const store = options.store ?? memoryStore(new MemoryIndex({ scheme: sketcher.scheme, threshold, ...(expected === undefined ? {} : { expected }) }));
  const comparer = createShingleComparer();
  return createDocumentIndex({
    store,
    ...(documents === undefined ? {} : { documents }),
    entry: ({ id, text }) => ({ id, signature: sketcher.sketch(text) }),
    read: ({ text }) => sketcher.shingles(text),
    verify: (a, b) => {
      const resemblance = comparer.resemblance(a, b);
      return resemblance >= threshold ? { resemblance } : undefined;
    },
  });
}
