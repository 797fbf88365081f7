import { lazyWebAssembly } from "../../core/webassembly.js";
import type { Tokens } from "../../text/tokens.js";
import { PLACE } from "../candidate-table.js";
import type { TokenRange } from "../matcher.js";
import type { PhraseCode } from "../phrase-code.js";
import type { PhraseIndex } from "../phrase-index.js";
import { FOUND_NUMBERS } from "../start-kinds.js";
import { KERNEL_BYTES } from "./kernel.data.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly hashesAt: () => number;
  readonly flagsAt: () => number;
  readonly gapsAt: () => number;
  readonly blocksAt: () => number;
  readonly kindsAt: () => number;
  readonly foundAt: () => number;
  readonly mostFound: () => number;
  readonly codeAt: () => number;
  readonly reserve: (code: number) => boolean;
  readonly addTable: (table: number, slots: number, records: number) => number;
  readonly find: (blocks: number, longest: number, open: number) => number;
}

/** Tokens of a page are fewer, for there is a gap behind the last; and its blocks are no more. What is larger is searched in TypeScript. */
const MOST_TOKENS = 65536;
const MOST_BLOCKS = 8192;
/** What is found at most. */
const MOST_FOUND = 32768;

/** Finds the phrases of all blocks of a page at once. */
export interface PhraseFinder {
  /** What was found, in the order of the tokens; see `FOUND_NUMBERS`. */
  readonly found: Int32Array;
  /**
   * Returns how many numbers of `found` were filled, or -1 where there is too much, or the page is too large. Blocks of at most `longest` words are searched for
   * phrases of all sorts; `open` has the bits of `StartKind` for what may start with a number, or go on with anything behind any words.
   */
  readonly find: (tokens: Tokens, blocks: readonly TokenRange[], longest: number, open: number) => number;
}

const instantiate = /* @__PURE__ */ lazyWebAssembly(KERNEL_BYTES);

/** Returns what finds phrases of three sorts, anchored, floating and trimmed ones, by WebAssembly, or nothing where it may not run. */
export function openPhraseFinder(indexes: readonly PhraseIndex[], kinds: Uint8Array, code: PhraseCode): PhraseFinder | undefined {
  const exports = instantiate() as Exports | undefined;
  return exports === undefined ? undefined : finderBy(exports, indexes, kinds, code);
}

function finderBy(exports: Exports, indexes: readonly PhraseIndex[], kinds: Uint8Array, code: PhraseCode): PhraseFinder | undefined {
  const room = [exports.flagsAt() - exports.hashesAt() - 4 * MOST_TOKENS, exports.gapsAt() - exports.flagsAt() - MOST_TOKENS, exports.blocksAt() - exports.gapsAt() - 2 * MOST_TOKENS, exports.kindsAt() - exports.blocksAt() - 8 * MOST_BLOCKS];
  if (Math.min(...room) < 0 || exports.mostFound() !== MOST_FOUND) throw new RangeError(`Expected a kernel with room for ${MOST_TOKENS} tokens, ${MOST_BLOCKS} blocks and ${MOST_FOUND} phrases`);
  const places = indexes.map(({ words }, i) => exports.addTable(i, words.slots.length, words.records.length));
  if (places.includes(0)) return undefined;
  for (const [i, { words }] of indexes.entries()) {
    new Int32Array(exports.memory.buffer, places[i], words.slots.length).set(words.slots);
    new Int32Array(exports.memory.buffer, places[i]! + words.slots.byteLength, words.records.length).set(words.records);
  }
  new Uint8Array(exports.memory.buffer, exports.kindsAt(), kinds.length).set(kinds);
  let columns = columnsOf(exports);
  const packed = indexes.map(() => 0);
  let codeLength = 0;

  /** Takes over the code that was packed since the last time; returns whether there was room. */
  function takeCode(): boolean {
    if (!exports.reserve(code.length)) return false;
    // Views die when the memory grows.
    if (columns.hashes.length === 0) columns = columnsOf(exports);
    const { words } = columns;
    const at = exports.codeAt() / 4;
    words.set(code.code.subarray(codeLength, code.length), at + codeLength);
    codeLength = code.length;
    for (const [i, index] of indexes.entries()) {
      const records = (places[i]! + index.words.slots.byteLength) / 4;
      for (; packed[i]! < index.packed.length; packed[i]!++) {
        const candidate = index.packed[packed[i]!]!;
        words[records + index.words.places[candidate]! + PLACE] = index.placeOf(candidate);
      }
    }
    return true;
  }

  return {
    get found() {
      return columns.found;
    },
    find: (tokens, blocks, longest, open) => {
      if (tokens.length >= MOST_TOKENS || blocks.length > MOST_BLOCKS || (codeLength < code.length && !takeCode())) return -1;
      const { hashes, flags, gaps, ranges } = columns;
      hashes.set(tokens.hashes);
      flags.set(tokens.flags);
      gaps.set(tokens.gaps);
      for (let i = 0, at = 0; i < blocks.length; i++, at += 2) {
        ranges[at] = blocks[i]!.firstToken;
        ranges[at + 1] = blocks[i]!.endToken;
      }
      const count = exports.find(blocks.length, longest, open);
      return count < 0 ? -1 : FOUND_NUMBERS * count;
    },
  };
}

function columnsOf(exports: Exports) {
  const { buffer } = exports.memory;
  return {
    words: new Int32Array(buffer),
    hashes: new Int32Array(buffer, exports.hashesAt(), MOST_TOKENS),
    flags: new Uint8Array(buffer, exports.flagsAt(), MOST_TOKENS),
    gaps: new Uint16Array(buffer, exports.gapsAt(), MOST_TOKENS),
    ranges: new Int32Array(buffer, exports.blocksAt(), 2 * MOST_BLOCKS),
    found: new Int32Array(buffer, exports.foundAt(), FOUND_NUMBERS * MOST_FOUND),
  };
}
