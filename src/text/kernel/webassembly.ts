import { compileWebAssembly } from "../../core/webassembly.js";
import { characterTable } from "../characters.js";
import { COUNTS } from "../counts.js";
import { readSpecial, type Word } from "../special-tokens.js";
import { stopWordHashes } from "../stop-words.js";
import { gapOfClass } from "../token-bits.js";
import { joined, openReader } from "../token-reader.js";
import type { TextKernel, Tokens } from "../tokens.js";
import { KERNEL_BYTES } from "./kernel.data.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly tableAt: () => number;
  readonly gapsAt: () => number;
  readonly unitsAt: () => number;
  readonly startsAt: () => number;
  readonly endsAt: () => number;
  readonly hashesAt: () => number;
  readonly tokenGapsAt: () => number;
  readonly flagsAt: () => number;
  readonly stopWordsAt: () => number;
  readonly stretchesAt: () => number;
  readonly countsAt: () => number;
  readonly open: () => boolean;
  readonly begin: (at: number, gap: number) => void;
  readonly counted: () => number;
  readonly gapNow: () => number;
  readonly put: (start: number, end: number, hash: number, flags: number) => void;
  readonly putGap: (gap: number) => void;
  readonly scan: (from: number, to: number) => number;
  readonly openStopWords: (bits: number) => void;
  readonly countIn: (stretches: number) => void;
}

/** Code units of a chunk at most; the kernel has room for a few more. */
export const CHUNK = 65536;
const SPACES = "    ";

/** Returns what reads texts by WebAssembly, or nothing where it may not run. A text without spaces for a chunk's length is read by the twin. */
export function openKernel(): TextKernel | undefined {
  const exports = compileWebAssembly(KERNEL_BYTES)?.() as Exports | undefined;
  return exports !== undefined && exports.open() ? { tokenize: readerBy(exports), count: counterBy(exports) } : undefined;
}

function readerBy(exports: Exports): (text: string) => Tokens {
  const { buffer } = exports.memory;
  const table = characterTable();
  new Int32Array(buffer, exports.tableAt(), table.length).set(table);
  new Uint16Array(buffer, exports.gapsAt(), 32).set(Uint16Array.from({ length: 32 }, (_, charClass) => gapOfClass(charClass)));
  if (exports.startsAt() - exports.unitsAt() < 2 * (CHUNK + SPACES.length)) throw new RangeError(`Expected a kernel with room for ${CHUNK + SPACES.length} code units`);
  const units = new Uint16Array(buffer, exports.unitsAt(), CHUNK + SPACES.length);
  const starts = new Int32Array(buffer, exports.startsAt(), CHUNK);
  const ends = new Int32Array(buffer, exports.endsAt(), CHUNK);
  const hashes = new Int32Array(buffer, exports.hashesAt(), CHUNK);
  const gaps = new Uint16Array(buffer, exports.tokenGapsAt(), CHUNK + 1);
  const flags = new Uint8Array(buffer, exports.flagsAt(), CHUNK);
  const word: Word = { end: 0, hash: 0, flags: 0, gap: 0 };
  let twin: ((text: string) => Tokens) | undefined;

  function readChunk(text: string, from: number, to: number, gap: number): Tokens {
    for (let at = from; at < to; at += STRETCH) copyUnits(text, at, Math.min(to, at + STRETCH), units, at - from);
    copyUnits(SPACES, 0, SPACES.length, units, to - from);
    exports.begin(from, gap);
    const size = to - from;
    for (let at = 0; ; ) {
      at = exports.scan(at, size);
      if (at >= size) break;
      if (readSpecial(text, table, from + at, word)) exports.put(at, word.end - from, word.hash, word.flags);
      else exports.putGap(word.gap);
      at = word.end - from;
    }
    const length = exports.counted();
    gaps[length] = exports.gapNow();
    return { length, starts: starts.slice(0, length), ends: ends.slice(0, length), hashes: hashes.slice(0, length), flags: flags.slice(0, length), gaps: gaps.slice(0, length + 1) };
  }

  return (text) => {
    if (text.length <= CHUNK) return readChunk(text, 0, text.length, 0);
    const pieces: Tokens[] = [];
    let gap = 0;
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = chunkEnd(text, from);
      if (to === from) return (twin ??= openReader())(text);
      const piece = readChunk(text, from, to, gap);
      gap = piece.gaps[piece.length]!;
      pieces.push(piece);
    }
    return joined(pieces);
  };
}

/** Where a chunk from `from` on ends: behind a space or a line break, in which no token stands; at `from` where there is none. */
function chunkEnd(text: string, from: number): number {
  if (from + CHUNK >= text.length) return text.length;
  let to = from + CHUNK;
  while (to > from && text.charCodeAt(to - 1) !== 32 && text.charCodeAt(to - 1) !== 10) to--;
  return to;
}

/** Code units of one call: V8 compiles what is called often to better code than a loop that it finds running. */
const STRETCH = 1024;

function copyUnits(text: string, from: number, to: number, units: Uint16Array, at: number): void {
  for (let i = from; i < to; i++) units[at + i - from] = text.charCodeAt(i);
}

/** Stretches of blocks that are counted at once: the kernel has room for no more. */
const MOST_STRETCHES = 2048;

function counterBy(exports: Exports): TextKernel["count"] {
  const { buffer } = exports.memory;
  const starts = new Int32Array(buffer, exports.startsAt(), CHUNK);
  const ends = new Int32Array(buffer, exports.endsAt(), CHUNK);
  const hashes = new Int32Array(buffer, exports.hashesAt(), CHUNK);
  const gaps = new Uint16Array(buffer, exports.tokenGapsAt(), CHUNK);
  const flags = new Uint8Array(buffer, exports.flagsAt(), CHUNK);
  const stretches = new Int32Array(buffer, exports.stretchesAt(), 3 * MOST_STRETCHES);
  const found = new Int32Array(buffer, exports.countsAt(), COUNTS * MOST_STRETCHES);
  let isOpen = false;

  /** The stop words are tokens themselves, and there is no tokenizer before this kernel is open. */
  function openStopWords(): void {
    const { slots } = stopWordHashes();
    if (4 * slots.length > exports.stretchesAt() - exports.stopWordsAt()) throw new RangeError(`Expected a kernel with room for ${slots.length} stop words`);
    new Int32Array(buffer, exports.stopWordsAt(), slots.length).set(slots);
    exports.openStopWords(Math.log2(slots.length));
    isOpen = true;
  }

  /** Hands over the tokens from `from` on, and returns the index behind the last. */
  function copyTokens(tokens: Tokens, from: number): number {
    const end = Math.min(tokens.length, from + CHUNK);
    const part = <Column extends Int32Array | Uint16Array | Uint8Array>(column: Column): Column => (from === 0 && column.length <= CHUNK ? column : column.subarray(from, end)) as Column;
    starts.set(part(tokens.starts));
    ends.set(part(tokens.ends));
    hashes.set(part(tokens.hashes));
    flags.set(part(tokens.flags));
    gaps.set(tokens.gaps.subarray(from, end));
    return end;
  }

  return (tokens, blocks) => {
    if (!isOpen) openStopWords();
    const counts = new Int32Array(COUNTS * blocks.length);
    let [from, end] = [0, copyTokens(tokens, 0)];
    // A block whose tokens are not all there is counted in several stretches, each at the end of a run of stretches.
    let [row, count] = [0, 0];
    const flush = (): void => {
      exports.countIn(count);
      for (let i = COUNTS * row, at = 0; at < COUNTS * count; i++, at++) counts[i]! += found[at]!;
    };
    for (let block = 0; block < blocks.length; block++) {
      const { firstToken, endToken } = blocks[block]!;
      for (let first = Math.max(firstToken, from); ; first = Math.max(firstToken, from)) {
        const last = Math.min(endToken, end);
        stretches[3 * count] = first - from;
        stretches[3 * count + 1] = last - from;
        stretches[3 * count + 2] = first === firstToken ? 1 : 0;
        count++;
        const isSplit = last < endToken;
        if (!isSplit && count < MOST_STRETCHES) break;
        flush();
        [row, count] = [isSplit ? block : block + 1, 0];
        if (!isSplit) break;
        from = end;
        end = copyTokens(tokens, from);
      }
    }
    flush();
    return counts;
  };
}
