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

/** Returns the tokens of a text, in time linear in its length. */
export function tokenize(text: string): Tokens {
  reader ??= openKernel() ?? openReader();
  return reader(text);
}

let reader: ((text: string) => Tokens) | undefined;
