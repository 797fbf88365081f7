import type { Candidates, CutList, IndexEntry, IndexQuery } from "./entry.js";
import type { IndexStore } from "./store.js";
import { openReadings } from "./readings.js";

/** Gives documents back for verification; the index keeps no texts. */
export interface DocumentSource<Document> {
  /** Returns the documents of some ids. */
  readonly get: (ids: readonly string[]) => Promise<ReadonlyMap<string, Document>>;
}

/** Two documents that were looked at, and do have something in common. */
export interface IndexMatch<Verified> {
  /** The newcomer, or the one asked about: empty where that has no id. */
  readonly a: string;
  /** The one that was in the index before. */
  readonly b: string;
  /** What the verification found. */
  readonly overlap: Verified;
}

/** Matches, and what may be missing among them. */
export interface IndexMatches<Verified> extends ReadonlyArray<IndexMatch<Verified>> {
  /**
   * The bands and fingerprints whose lists were cut, by the id of the document that was asked about (empty where that has none). Others may
   * share these alone with it and not be among its matches. A document with no such list is not here.
   */
  readonly cut: ReadonlyMap<string, readonly CutList[]>;
}

/** What an index of documents is put together from. */
export interface DocumentIndexParts<Document, Reading, Verified> {
  readonly store: IndexStore;
  /** Gives documents back for verification. @defaultValue a map in memory that the index fills */
  readonly documents?: DocumentSource<Document>;
  /** Returns a document's entry: its id, its signature, and its fingerprints where passages matter. Only what is added needs an id. */
  readonly entry: (document: Document) => IndexQuery;
  /** Returns a document as `verify` compares it. Called once for each newcomer, and about once in each batch for others. */
  readonly read: (document: Document) => Reading;
  /** Returns what two documents have in common, or nothing where that is no match. */
  readonly verify: (a: Reading, b: Reading) => Verified | undefined;
}

/** An index that verifies. Calls are done one after another, in the order in which they were made. */
export interface DocumentIndex<Document, Verified> {
  readonly store: IndexStore;
  /** Number of documents. */
  readonly size: () => Promise<number>;
  /**
   * Adds documents. Returns the verified matches of each newcomer with those that were there and with the newcomers before it, each pair once,
   * in the order of the newcomers. One whose id is there already takes its place; of two with one id the later counts.
   *
   * One call finds the same pairs in whatever order the documents come. Several calls find the same pairs as one, but for documents that
   * share nothing but bands and fingerprints whose lists were cut: a newcomer is compared with those that the lists keep then, and
   * those that were there before are not asked again. `cut` says whom this concerns.
   * @throws TypeError where a document has no id; then none is added.
   */
  readonly add: (documents: readonly Document[]) => Promise<IndexMatches<Verified>>;
  /** Removes documents by their ids; unknown ones are passed over. Returns how many there were. */
  readonly remove: (ids: readonly string[]) => Promise<number>;
  /** Returns what the index guesses about a document, unverified. The document is not added, and needs no id. */
  readonly candidates: (document: Document) => Promise<Candidates>;
  /** Returns the verified matches of a document, the best guess first. The document is not added, and needs no id. */
  readonly search: (document: Document) => Promise<IndexMatches<Verified>>;
}

/** Documents that are asked about, or verified, together. */
const BATCH = 256;

interface Question<Document> {
  readonly entry: IndexQuery;
  readonly document: Document;
}

/** Returns an index of documents: what the store guesses, the source gives back and `verify` decides. */
export function createDocumentIndex<Document, Reading, Verified>(parts: DocumentIndexParts<Document, Reading, Verified>): DocumentIndex<Document, Verified> {
  const { store, verify } = parts;
  const kept = new Map<string, Document>();
  const documents = parts.documents ?? { get: () => Promise.resolve(kept) };
  const inTurn = createTurns();
  const one = (document: Document): Question<Document> => ({ entry: parts.entry(document), document });

  async function add(newcomers: readonly (Question<Document> & { readonly entry: IndexEntry })[]): Promise<IndexMatches<Verified>> {
    await store.add(newcomers.map(({ entry }) => entry));
    if (parts.documents === undefined) for (const { entry, document } of newcomers) kept.set(entry.id, document);
    return ask(newcomers);
  }

  /** Returns the ids that the store guesses for each question. */
  async function guess(questions: readonly Question<Document>[]): Promise<{ readonly ids: readonly ReadonlySet<string>[]; readonly cut: Map<string, readonly CutList[]> }> {
    const ids: Set<string>[] = [];
    const cut = new Map<string, readonly CutList[]>();
    // Nothing changes in between: equal lists need not be held twice.
    const lists = new Map<string, CutList>();
    const shared = (list: CutList): CutList => {
      const key = `${list.kind} ${list.hash}`;
      if (!lists.has(key)) lists.set(key, list);
      return lists.get(key)!;
    };
    for (let from = 0; from < questions.length; from += BATCH) {
      const batch = questions.slice(from, from + BATCH);
      for (const [i, answer] of (await store.candidates(batch.map(({ entry }) => entry))).entries()) {
        ids.push(new Set(answer.candidates.map(({ id }) => id)));
        if (answer.cut.length > 0) cut.set(batch[i]!.entry.id ?? "", answer.cut.map(shared));
      }
    }
    return { ids, cut };
  }

  /** Returns the matches of each question with others, and with the questions before it. */
  async function ask(questions: readonly Question<Document>[]): Promise<IndexMatches<Verified>> {
    const { ids, cut } = await guess(questions);
    const places = new Map(questions.map(({ entry }, i) => [entry.id, i]));
    const readings = openReadings(parts.read);
    const matches = questions.map((): IndexMatch<Verified>[] => []);
    for (let from = 0; from < questions.length; from += BATCH) {
      const batch = questions.slice(from, from + BATCH);
      const wanted = new Set(batch.flatMap((_, i) => [...ids[from + i]!]).filter((id) => !places.has(id)));
      const fetched = wanted.size === 0 ? new Map<string, Document>() : await documents.get([...wanted]);
      for (const [i, { entry, document }] of batch.entries()) {
        const place = from + i;
        const name = entry.id ?? "";
        for (const id of ids[place]!) {
          const other = places.get(id) ?? -1;
          // A list that was cut may show a pair to one side alone: it counts from either, once, under the later of the two.
          if (other > place && ids[other]!.has(name)) continue;
          const found = other < 0 ? fetched.get(id) : questions[other]!.document;
          if (found === undefined) {
            // Another index on the same store may have removed it meanwhile.
            if (!(await isStillThere(entry, id))) continue;
            throw new RangeError(`Expected the document source to have ${JSON.stringify(id)}, which the index knows`);
          }
          const [a, b] = other > place ? [found, document] : [document, found];
          const overlap = verify(readings.of(a), readings.of(b));
          if (overlap === undefined) continue;
          if (other > place) matches[other]!.push({ a: id, b: name, overlap });
          else matches[place]!.push({ a: name, b: id, overlap });
        }
      }
    }
    // Not enumerable: the list equals a plain list of the same matches.
    return Object.defineProperty(matches.flat(), "cut", { value: cut }) as unknown as IndexMatches<Verified>;
  }

  async function isStillThere(entry: IndexQuery, id: string): Promise<boolean> {
    return (await store.candidates([entry]))[0]!.candidates.some((candidate) => candidate.id === id);
  }

  return {
    store,
    size: () => inTurn(store.size),
    add: async (newcomers) => {
      const questions = new Map(newcomers.map((document) => {
        const { entry } = one(document);
        const { id } = entry;
        if (typeof id !== "string") throw new TypeError(`Expected each document to have a string for an id, got ${String(id)}`);
        return [id, { entry: { ...entry, id }, document }] as const;
      }));
      return inTurn(() => add([...questions.values()]));
    },
    remove: (ids) => inTurn(async () => {
      const removed = await store.remove(ids);
      for (const id of ids) kept.delete(id);
      return removed;
    }),
    candidates: async (document) => {
      const { entry } = one(document);
      return inTurn(async () => (await store.candidates([entry]))[0]!);
    },
    search: async (document) => {
      const question = one(document);
      return inTurn(() => ask([question]));
    },
  };
}

/** Returns what does works one after another, in the order in which they are given; one that fails holds up none. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    // Whoever made the call has the failure; those behind it need only know that it is over.
    last = turn.then(over, over);
    return turn;
  };
}

function over(): void {}
