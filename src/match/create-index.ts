import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import type { CleanDocument, SourceDocument } from "../core/document.js";
import { createDocumentIndex, type DocumentSource, type IndexMatch } from "../index/document-index.js";
import type { Candidates } from "../index/entry.js";
import { MemoryIndex } from "../index/memory-index.js";
import { restoreSnapshot, snapshot } from "../index/snapshot.js";
import { memoryStore } from "../index/store.js";
import { outletOf } from "../reuse/outlet.js";
import { type Overlap, overlapOf } from "../reuse/overlap.js";
import { readDocument } from "../reuse/reading.js";
import { fingerprints } from "../sketch/fingerprints.js";
import { createSketcher } from "../sketch/sketcher.js";

/** How an index of articles is made. */
export interface IndexOptions {
  /** Resemblance above 0, up to 1, from which whole-text signatures make candidates; shared passages make candidates whatever it is. @defaultValue 0.7 */
  readonly threshold?: number;
  /** Documents that will come, about: too few cost time, too many cost memory. @defaultValue 1000 */
  readonly expected?: number;
  /** Gives documents back for verification, so that the index need not hold any. @defaultValue a map in memory that the index fills */
  readonly documents?: DocumentSource<CleanDocument>;
  /** Whether texts are cleaned before they are read; clean documents never are. @defaultValue true */
  readonly clean?: boolean;
  /** What `snapshot` gave: the index begins with its documents, its threshold and its limits. Asks for `documents`. */
  readonly snapshot?: Uint8Array;
}

/** An index of articles: who carries whose copy. */
export interface Index {
  /** Number of documents. */
  readonly size: () => Promise<number>;
  /**
   * Adds articles. Returns the verified matches of each newcomer with those that were there and with the newcomers before it. One whose id
   * is there already takes its place. The id of a document is its `id`, else its `url`.
   * @throws TypeError where a document has neither.
   */
  readonly add: (documents: readonly (SourceDocument | CleanDocument)[]) => Promise<IndexMatch<Overlap>[]>;
  /** Removes articles by their ids; unknown ones are passed over. Returns how many there were. */
  readonly remove: (ids: readonly string[]) => Promise<number>;
  /** Returns what the index guesses about an article, unverified. It is not added. */
  readonly candidates: (document: SourceDocument | CleanDocument) => Promise<Candidates>;
  /** Returns the verified matches of an article. It is not added. */
  readonly search: (document: SourceDocument | CleanDocument) => Promise<IndexMatch<Overlap>[]>;
  /** Returns the index as bytes, versioned and with a checksum. Texts are not in it. */
  readonly snapshot: () => Uint8Array;
}

/**
 * Returns an index of articles in memory. It keeps ids, signatures and fingerprints; an article found by either is looked at again in full,
 * and what the two share is measured before it counts as a match.
 * @throws FormatError where the snapshot is damaged or of another scheme.
 */
export function createIndex(options: IndexOptions = {}): Index {
  const { threshold, expected, clean: doesClean = true } = options;
  if (options.snapshot !== undefined && options.documents === undefined) throw new TypeError("Expected `documents` beside `snapshot`: the texts are not in it");
  const sketcher = createSketcher();
  const { scheme } = sketcher;
  const memory = options.snapshot === undefined
    ? new MemoryIndex({ scheme, ...(threshold === undefined ? {} : { threshold }), ...(expected === undefined ? {} : { expected }) })
    : restoreSnapshot(options.snapshot, scheme);
  const kept = new Map<string, CleanDocument>();
  const read = doesClean ? clean : asClean;
  const prepare = (document: SourceDocument | CleanDocument): CleanDocument => ("report" in document ? document : read(document));
  const index = createDocumentIndex<CleanDocument, Overlap>({
    store: memoryStore(memory),
    documents: options.documents ?? { get: () => Promise.resolve(kept) },
    read: (document) => {
      const outlet = outletOf(document);
      return {
        id: idOf(document),
        ...(outlet === undefined ? {} : { outlet }),
        signature: sketcher.sketch(document.text),
        fingerprints: fingerprints(readDocument(document).hashes).hashes,
      };
    },
    verify: (a, b) => {
      const overlap = overlapOf(a, b);
      return overlap.relation === "unrelated" ? undefined : overlap;
    },
  });
  return {
    size: index.size,
    add: async (documents) => {
      const prepared = documents.map(prepare);
      if (options.documents === undefined) for (const document of prepared) kept.set(idOf(document), document);
      return index.add(prepared);
    },
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
      return index.remove(ids);
    },
    candidates: async (document) => index.candidates(prepare(document)),
    search: async (document) => index.search(prepare(document)),
    snapshot: () => snapshot(memory),
  };
}

function idOf({ id, url }: CleanDocument): string {
  const name = id === undefined || id === "" ? url : id;
  if (name === undefined || name === "") throw new TypeError("Expected a document with an `id` or a `url`, got one with neither");
  return name;
}
