import type { Candidates, IndexEntry } from "./entry.js";
import type { IndexStore } from "./store.js";

/** Gives documents back for verification; the index keeps no texts. */
export interface DocumentSource<Document> {
  /** Returns the documents of some ids. */
  readonly get: (ids: readonly string[]) => Promise<ReadonlyMap<string, Document>>;
}

/** Two documents that were looked at, and do have something in common. */
export interface IndexMatch<Verified> {
  /** The newcomer, or the one asked about. */
  readonly a: string;
  /** The one that was in the index before. */
  readonly b: string;
  /** What the verification found. */
  readonly overlap: Verified;
}

/** What an index of documents is put together from. */
export interface DocumentIndexParts<Document, Verified> {
  readonly store: IndexStore;
  readonly documents: DocumentSource<Document>;
  /** Returns a document's entry: its id, its signature, and its fingerprints where passages matter. */
  readonly read: (document: Document) => IndexEntry;
  /** Returns what two documents have in common, or nothing where that is no match. */
  readonly verify: (a: Document, b: Document) => Verified | undefined;
}

/** An index that verifies. */
export interface DocumentIndex<Document, Verified> {
  readonly store: IndexStore;
  /** Number of documents. */
  readonly size: () => Promise<number>;
  /**
   * Adds documents. Returns the verified matches of each newcomer with those that were there and with the newcomers before it, in the order
   * of the newcomers. One whose id is there already takes its place; of two with one id the later counts.
   */
  readonly add: (documents: readonly Document[]) => Promise<IndexMatch<Verified>[]>;
  /** Removes documents by their ids; unknown ones are passed over. Returns how many there were. */
  readonly remove: (ids: readonly string[]) => Promise<number>;
  /** Returns what the index guesses about a document, unverified. The document is not added. */
  readonly candidates: (document: Document) => Promise<Candidates>;
  /** Returns the verified matches of a document. The document is not added. */
  readonly search: (document: Document) => Promise<IndexMatch<Verified>[]>;
}

/** Newcomers that are verified together; their candidates are held in memory at once. */
const BATCH = 256;

/** Returns an index of documents: what the store guesses, the source gives back and `verify` decides. */
export function createDocumentIndex<Document, Verified>({ store, documents, read, verify }: DocumentIndexParts<Document, Verified>): DocumentIndex<Document, Verified> {
  interface Question {
    readonly entry: IndexEntry;
    readonly document: Document;
  }

  async function ask(questions: readonly Question[], mayMatch: (asked: number, id: string) => boolean, known: ReadonlyMap<string, Document>): Promise<IndexMatch<Verified>[]> {
    const matches: IndexMatch<Verified>[] = [];
    for (let from = 0; from < questions.length; from += BATCH) {
      const batch = questions.slice(from, from + BATCH);
      const guesses = (await store.candidates(batch.map(({ entry }) => entry))).map(({ candidates }, i) => candidates.filter(({ id }) => mayMatch(from + i, id)));
      const wanted = new Set(guesses.flatMap((candidates) => candidates.map(({ id }) => id)).filter((id) => !known.has(id)));
      const fetched = wanted.size === 0 ? new Map<string, Document>() : await documents.get([...wanted]);
      for (const [i, candidates] of guesses.entries()) {
        const { entry, document } = batch[i]!;
        for (const { id } of candidates) {
          const other = known.get(id) ?? fetched.get(id);
          if (other === undefined) throw new RangeError(`Expected the document source to have ${JSON.stringify(id)}, which the index knows`);
          const overlap = verify(document, other);
          if (overlap !== undefined) matches.push({ a: entry.id, b: id, overlap });
        }
      }
    }
    return matches;
  }

  const one = (document: Document): Question => ({ entry: read(document), document });
  return {
    store,
    size: store.size,
    add: async (newcomers) => {
      const questions = [...new Map(newcomers.map(one).map((question) => [question.entry.id, question])).values()];
      await store.add(questions.map(({ entry }) => entry));
      const places = new Map(questions.map(({ entry }, i) => [entry.id, i]));
      const known = new Map(questions.map(({ entry, document }) => [entry.id, document]));
      return ask(questions, (asked, id) => (places.get(id) ?? -1) < asked, known);
    },
    remove: store.remove,
    candidates: async (document) => (await store.candidates([read(document)]))[0]!,
    search: async (document) => ask([one(document)], () => true, new Map()),
  };
}
