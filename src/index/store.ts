import type { Scheme } from "../sketch/scheme.js";
import type { Candidates, IndexEntry, IndexQuery } from "./entry.js";
import type { MemoryIndex } from "./memory-index.js";

/** Where an index keeps its entries. It works in batches, so that a disk or a cluster can serve it: one round trip a batch. */
export interface IndexStore {
  /** The scheme of its signatures; others are refused. */
  readonly scheme: Scheme;
  /** Number of documents. */
  readonly size: () => Promise<number>;
  /** Adds documents. One whose id is there already takes its place. A batch that is refused changes nothing. */
  readonly add: (entries: readonly IndexEntry[]) => Promise<void>;
  /** Removes documents by their ids; unknown ones are passed over. Returns how many there were. */
  readonly remove: (ids: readonly string[]) => Promise<number>;
  /** Returns what may have something in common with each of some documents, in their order. */
  readonly candidates: (queries: readonly IndexQuery[]) => Promise<readonly Candidates[]>;
}

/** Returns an index in memory as a store. */
export function memoryStore(index: MemoryIndex): IndexStore {
  return {
    scheme: index.scheme,
    size: () => Promise.resolve(index.size),
    add: (entries) => promise(() => index.add(entries)),
    remove: (ids) => promise(() => index.remove(ids)),
    candidates: (queries) => promise(() => queries.map((query) => index.candidates(query))),
  };
}

/** What is refused is a rejected promise. */
function promise<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => resolve(work()));
}
