import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import type { CleanDocument, DocumentFacts, SourceDocument } from "../core/document.js";
import { createDocumentIndex, type DocumentSource, type IndexMatches } from "../index/document-index.js";
import type { Candidates } from "../index/entry.js";
import { MemoryIndex } from "../index/memory-index.js";
import { restoreSnapshot, snapshot } from "../index/snapshot.js";
import { memoryStore } from "../index/store.js";
import { outletOf } from "../reuse/outlet.js";
import { type Overlap, overlapOfSubjects } from "../reuse/overlap.js";
import { readDocument } from "../reuse/reading.js";
import { type Subject, subjectOf } from "../reuse/subject.js";
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

/** An index of articles: who carries whose copy. Calls are done one after another, in the order in which they were made. */
export interface Index {
  /** Number of documents. */
  readonly size: () => Promise<number>;
  /**
   * Adds articles. Returns the verified matches of each newcomer with those that were there and with the newcomers before it, each pair once.
   * One whose id is there already takes its place. The id of a document is its `id`, else its `url`.
   *
   * A fingerprint, or a band of a signature, that very many articles share leads to some of them only (16 of one outlet, 256 in all), and `cut`
   * of what is returned says so. One call finds the same pairs in whatever order its articles come. Several calls find the same pairs as
   * one, but for articles that share nothing except what was cut: those that were there before are not asked again.
   * @throws TypeError where a document has neither `id` nor `url`; then none is added.
   */
  readonly add: (documents: readonly (SourceDocument | CleanDocument)[]) => Promise<IndexMatches<Overlap>>;
  /** Removes articles by their ids; unknown ones are passed over. Returns how many there were. */
  readonly remove: (ids: readonly string[]) => Promise<number>;
  /** Returns what the index guesses about an article, unverified. It is not added, and needs no id. */
  readonly candidates: (document: SourceDocument | CleanDocument) => Promise<Candidates>;
  /** Returns the verified matches of an article, the best guess first. It is not added, and needs no id. */
  readonly search: (document: SourceDocument | CleanDocument) => Promise<IndexMatches<Overlap>>;
  /** Returns the index as bytes, versioned and with a checksum, as it is now: what is still being added is not in it. Nor are texts. */
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
  const read = doesClean ? clean : asClean;
  const prepare = (document: SourceDocument | CleanDocument): CleanDocument => (isClean(document) ? document : read(document));
  const index = createDocumentIndex<CleanDocument, Subject, Overlap>({
    store: memoryStore(memory),
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    entry: (document) => {
      const [id, outlet] = [idOf(document), outletOf(document)];
      return {
        ...(id === undefined ? {} : { id }),
        ...(outlet === undefined ? {} : { outlet }),
        signature: sketcher.sketch(document.text),
        fingerprints: fingerprints(readDocument(document).hashes).hashes,
      };
    },
    read: subjectOf,
    verify: (a, b) => {
      const overlap = overlapOfSubjects(a, b);
      return overlap.relation === "unrelated" ? undefined : overlap;
    },
  });
  return {
    size: index.size,
    add: async (documents) => {
      if (documents.some((document) => idOf(document) === undefined)) throw new TypeError("Expected a document with an `id` or a `url`, got one with neither");
      return index.add(documents.map(prepare));
    },
    remove: index.remove,
    candidates: async (document) => index.candidates(prepare(document)),
    search: async (document) => index.search(prepare(document)),
    snapshot: () => snapshot(memory),
  };
}

/** A document from elsewhere may have a field of any name. */
function isClean(document: SourceDocument | CleanDocument): document is CleanDocument {
  return "report" in document && "kept" in document && Array.isArray(document.kept);
}

function idOf({ id, url }: DocumentFacts): string | undefined {
  return id || url || undefined;
}
