import type { Block } from "../core/block.js";
import { TokenFlag, tokenize, type Tokens } from "../text/tokens.js";

/** What a byline begins with, by language: en, de, fr, es and pt, it, nl, sv and no, da. */
export const BY_WORDS = "by von par por di door av af";

/** A run of words to compare with others: entries `first` to `end` of some tokens' hashes. */
export interface Words {
  readonly hashes: Int32Array;
  readonly first: number;
  readonly end: number;
}

/** Returns the words of a text of its own. */
export function wordsOf(text: string): Words {
  const { hashes, length } = tokenize(text);
  return { hashes, first: 0, end: length };
}

/** Whether a block has the given words and no others, case and marks aside. */
export function sameWords(tokens: Tokens, block: Block, words: Words): boolean {
  const length = block.endToken - block.firstToken;
  return length > 0 && length === words.end - words.first && runStandsAt(tokens.hashes, block.firstToken, words);
}

/** Whether `words` stand in `hashes` from index `at` on. */
export function runStandsAt(hashes: Int32Array, at: number, words: Words): boolean {
  for (let i = words.first; i < words.end; i++) if (hashes[at + i - words.first] !== words.hashes[i]) return false;
  return true;
}

/** Whether two blocks have the same numbers, in the same order: where they differ, equal words are a template. */
export function sameNumbers({ hashes, flags }: Tokens, a: Block, b: Block): boolean {
  let [i, j] = [numberFrom(flags, a.firstToken, a.endToken), numberFrom(flags, b.firstToken, b.endToken)];
  while (i < a.endToken && j < b.endToken) {
    if (hashes[i] !== hashes[j]) return false;
    i = numberFrom(flags, i + 1, a.endToken);
    j = numberFrom(flags, j + 1, b.endToken);
  }
  return i === a.endToken && j === b.endToken;
}

/** The first number from an index on, or the end. */
function numberFrom(flags: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (flags[at]! & TokenFlag.number) === 0) at++;
  return at;
}
