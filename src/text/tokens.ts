import type { Block } from "../core/block.js";
import { typescriptCounts } from "./counts.js";
import { openKernel } from "./kernel/webassembly.js";
import { type Lines, typescriptLines } from "./lines.js";
import { openReader } from "./token-reader.js";
import type { WordSet } from "./word-set.js";

export { Gap, TokenFlag } from "./token-bits.js";

/**
 * The words of a text, folded (case, accents, compatibility forms, kinds of apostrophe) and hashed, without a string made for any of
 * them. Parallel arrays: entry `i` of each speaks of token `i`. HTML entities count as what they stand for; invisible
 * characters and the address of a Markdown link count as absent; `U.S.` is one token, equal to `US`. The arrays may share a buffer with those of
 * other texts: take a copy (`slice`) of what is sent elsewhere.
 */
export interface Tokens {
  /** Number of tokens. */
  readonly length: number;
  /** Index of the first code unit in the text. */
  readonly starts: Int32Array;
  /** Index after the last code unit. */
  readonly ends: Int32Array;
  /** 32-bit hash of the folded word. */
  readonly hashes: Int32Array;
  /** Bits of `Gap` for what stands before token `i`; one entry more for what follows the last. */
  readonly gaps: Uint16Array;
  /** Bits of `TokenFlag`. */
  readonly flags: Uint8Array;
}

/** What reads texts. All give the same numbers. */
export interface TextKernel {
  readonly tokenize: (text: string) => Tokens;
  /** Returns the hashes of the tokens alone. */
  readonly hashesOf: (text: string) => Int32Array;
  /** Returns the tokens of a text whose hashes `hashesOf` gave. */
  readonly tokensBeside: (text: string, hashes: Int32Array) => Tokens;
  /** Returns the lines of a text that are not blank, given its tokens. */
  readonly lines: (text: string, tokens: Tokens) => Lines;
  /** Returns what is counted in each block, in rows of `COUNTS`, in time linear in the number of tokens. */
  readonly count: (tokens: Tokens, blocks: readonly Block[], stopWords: WordSet) => Int32Array;
}

/** Returns the tokens of a text, in time linear in its length. */
export function tokenize(text: string): Tokens {
  return textKernel().tokenize(text);
}

/** Returns the hashes of the tokens of a text, for whoever may never ask for more of them: many objects fewer for each text. */
export function hashesOf(text: string): Int32Array {
  return textKernel().hashesOf(text);
}

/** Returns the tokens of a text, given the very array that `hashesOf` gave for it: in its buffer the others stand beside it. */
export function tokensBeside(text: string, hashes: Int32Array): Tokens {
  return textKernel().tokensBeside(text, hashes);
}

let kernel: TextKernel | undefined;

/** Returns what reads texts, by WebAssembly where it may run. */
export function textKernel(): TextKernel {
  return (kernel ??= openKernel() ?? typescriptKernel());
}

function typescriptKernel(): TextKernel {
  const tokenize = openReader();
  return { tokenize, hashesOf: (text) => tokenize(text).hashes, tokensBeside: tokenize, lines: typescriptLines, count: typescriptCounts };
}
