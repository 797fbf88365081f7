import type { Block } from "../core/block.js";
import { typescriptCounts } from "./counts.js";
import { openKernel } from "./kernel/webassembly.js";
import { openReader } from "./token-reader.js";

export { Gap, TokenFlag } from "./token-bits.js";

/**
 * The words of a text, folded (case, accents, compatibility forms, kinds of apostrophe) and hashed, without a string made for any of
 * them. Parallel arrays: entry `i` of each speaks of token `i`. HTML entities count as what they stand for; invisible
 * characters and the address of a Markdown link count as absent; `U.S.` is one token, equal to `US`.
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
  /** Bits of `TokenFlag`. */
  readonly flags: Uint8Array;
  /** Bits of `Gap` for what stands before token `i`; one entry more for what follows the last. */
  readonly gaps: Uint16Array;
}

/** What reads texts. All give the same numbers. */
export interface TextKernel {
  readonly tokenize: (text: string) => Tokens;
  readonly count: (tokens: Tokens, blocks: readonly Block[]) => Int32Array;
}

/** Returns the tokens of a text, in time linear in its length. */
export function tokenize(text: string): Tokens {
  return (kernel ??= openAny()).tokenize(text);
}

/** Returns what is counted in each block of a text, in rows of `COUNTS`, in time linear in the number of its tokens. */
export function countsOf(tokens: Tokens, blocks: readonly Block[]): Int32Array {
  return (kernel ??= openAny()).count(tokens, blocks);
}

let kernel: TextKernel | undefined;

function openAny(): TextKernel {
  return openKernel() ?? { tokenize: openReader(), count: typescriptCounts };
}
