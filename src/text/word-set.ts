import { tokenize } from "./tokens.js";

/** Words by their hashes, folded as the tokenizer folds. */
export interface WordSet {
  readonly has: (hash: number) => boolean;
}

/** Returns the words of some lists as a set. A table of one byte for each half hash turns most other words away. */
export function wordSet(lists: readonly string[]): WordSet {
  const hashes = new Set(lists.flatMap((list) => [...tokenize(list).hashes]));
  const halves = new Uint8Array(1 << 16);
  for (const hash of hashes) halves[hash >>> 16] = 1;
  return { has: (hash) => halves[hash >>> 16] === 1 && hashes.has(hash) };
}
