import { lazyWebAssembly } from "../../core/webassembly.js";
import { characterTable, CLASS_MASK } from "../characters.js";
import { COUNTS, typescriptCounts } from "../counts.js";
import { Lines, LINE_NUMBERS, typescriptLines } from "../lines.js";
import { readSpecial, type Word } from "../special-tokens.js";
import { gapOfClass, isWordClass } from "../token-bits.js";
import { joined, openReader } from "../token-reader.js";
import type { TextKernel, Tokens } from "../tokens.js";
import type { WordSet } from "../word-set.js";
import { KERNEL_BYTES } from "./kernel.data.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly tableAt: () => number;
  readonly gapsAt: () => number;
  readonly unitsAt: () => number;
  readonly packedAt: () => number;
  readonly room: () => number;
  readonly startsAt: () => number;
  readonly endsAt: () => number;
  readonly hashesAt: () => number;
  readonly tokenGapsAt: () => number;
  readonly flagsAt: () => number;
  readonly stopWordsAt: () => number;
  readonly lanesAt: () => number;
  readonly blocksAt: () => number;
  readonly countsAt: () => number;
  readonly open: () => boolean;
  readonly begin: (at: number, gap: number) => void;
  readonly counted: () => number;
  readonly put: (start: number, end: number, hash: number, flags: number) => void;
  readonly putGap: (gap: number) => void;
  readonly scan: (from: number, to: number) => number;
  readonly pack: () => number;
  readonly linesAt: () => number;
  readonly findLines: (length: number, tokens: number) => number;
  readonly openCounts: (bits: number) => void;
  readonly countIn: (blocks: number, tokens: number) => void;
}

/** Code units of a chunk at most; the kernel has room for a few more. */
export const CHUNK = 65536;
/** Bytes of a buffer that some texts share for their tokens: it is kept as long as the tokens of any of them. A text that would take more than a quarter of it has one of its own. */
const POOL = 65536;
/** A bit of the kernel's own in its table of characters: a letter or a digit. */
const IN_WORD = 128;
/** Spaces that the kernel wants behind a chunk. */
const SPACES = 4;
const SPACE = 32;

const instantiate = /* @__PURE__ */ lazyWebAssembly(KERNEL_BYTES);

/** Returns what reads texts by WebAssembly, or nothing where it may not run. A text without spaces for a chunk's length is read by the twin. */
export function openKernel(): TextKernel | undefined {
  const exports = instantiate() as Exports | undefined;
  if (exports === undefined || !exports.open()) return undefined;
  const held: Held = { tokens: undefined, text: "" };
  return { ...readerBy(exports, held), lines: lineFinderBy(exports, held), count: counterBy(exports, held) };
}

/** The tokens that stand in the columns of the kernel, if they are known, and the text whose units stand there. */
interface Held {
  tokens: Tokens | undefined;
  text: string;
}

function readerBy(exports: Exports, held: Held): Omit<TextKernel, "lines" | "count"> {
  const { buffer } = exports.memory;
  const table = characterTable();
  new Int32Array(buffer, exports.tableAt(), table.length).set(table.map((entry) => (isWordClass(entry & CLASS_MASK) ? entry | IN_WORD : entry)));
  new Uint16Array(buffer, exports.gapsAt(), 32).set(Uint16Array.from({ length: 32 }, (_, charClass) => gapOfClass(charClass)));
  if (exports.room() < CHUNK) throw new RangeError(`Expected a kernel with room for ${CHUNK} code units`);
  const units = new Uint16Array(buffer, exports.unitsAt(), CHUNK + SPACES);
  const copyText = copierTo(units);
  const packed = new Uint8Array(buffer, exports.packedAt());
  let pool = new Uint8Array();
  let used = 0;
  const word: Word = { end: 0, hash: 0, flags: 0, gap: 0 };
  let twin: ((text: string) => Tokens) | undefined;

  /** Returns the hashes; the other columns stand around them. */
  function readChunk(text: string, from: number, to: number, gap: number): Int32Array {
    const chunk = to - from;
    held.tokens = undefined;
    copyText(text, from, to);
    units.fill(SPACE, chunk, chunk + SPACES);
    exports.begin(from, gap);
    for (let at = 0; ; ) {
      at = exports.scan(at, chunk);
      if (at >= chunk) break;
      if (readSpecial(text, table, from + at, word)) exports.put(at, word.end - from, word.hash, word.flags);
      else exports.putGap(word.gap);
      at = word.end - from;
    }
    const length = exports.counted();
    // One buffer for all columns, and for some texts: making one takes longer than filling it.
    const size = exports.pack();
    if (size > POOL / 4) return new Int32Array(packed.slice(0, size).buffer, 8 * length, length);
    if (size > pool.length - used) [pool, used] = [new Uint8Array(POOL), 0];
    pool.set(packed.subarray(0, size), used);
    const hashes = new Int32Array(pool.buffer, used + 8 * length, length);
    used += (size + 3) & ~3;
    return hashes;
  }

  function tokenize(text: string): Tokens {
    if (text.length <= CHUNK) {
      held.tokens = tokensAround(readChunk(text, 0, text.length, 0));
      held.text = text;
      return held.tokens;
    }
    const pieces: Tokens[] = [];
    let gap = 0;
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = chunkEnd(text, from);
      if (to === from) return (twin ??= openReader())(text);
      const piece = tokensAround(readChunk(text, from, to, gap));
      gap = piece.gaps[piece.length]!;
      pieces.push(piece);
    }
    return joined(pieces);
  }

  return {
    tokenize,
    hashesOf: (text) => (text.length <= CHUNK ? readChunk(text, 0, text.length, 0) : tokenize(text).hashes),
    tokensBeside: (text, hashes) => (text.length <= CHUNK ? tokensAround(hashes) : tokenize(text)),
  };
}

/** The tokens of a chunk, from what `readChunk` gives. */
function tokensAround(hashes: Int32Array): Tokens {
  const { buffer, length } = hashes;
  const at = hashes.byteOffset - 8 * length;
  return {
    length,
    starts: new Int32Array(buffer, at, length),
    ends: new Int32Array(buffer, at + 4 * length, length),
    hashes,
    gaps: new Uint16Array(buffer, at + 12 * length, length + 1),
    flags: new Uint8Array(buffer, at + 14 * length + 2, length),
  };
}

/** Where a chunk from `from` on ends: behind a space or a line break, in which no token stands; at `from` where there is none. */
function chunkEnd(text: string, from: number): number {
  if (from + CHUNK >= text.length) return text.length;
  let to = from + CHUNK;
  while (to > from && text.charCodeAt(to - 1) !== 32 && text.charCodeAt(to - 1) !== 10) to--;
  return to;
}

/** What is used of Node's buffers, where there are any. */
interface NodeBuffers {
  readonly from: (memory: ArrayBufferLike, at: number, length: number) => { readonly write: (text: string, encoding: "utf16le") => number };
}

/** Returns what copies a part of a text to some units, from the first on: Node does it in one go, ten times as fast. */
function copierTo(units: Uint16Array): (text: string, from: number, to: number) => void {
  const buffers = (globalThis as { readonly Buffer?: NodeBuffers }).Buffer;
  if (buffers !== undefined) {
    const bytes = buffers.from(units.buffer, units.byteOffset, units.byteLength);
    return (text, from, to) => {
      bytes.write(to - from === text.length ? text : text.slice(from, to), "utf16le");
    };
  }
  return (text, from, to) => {
    for (let at = from; at < to; at += STRETCH) copyUnits(text, at, Math.min(to, at + STRETCH), units, at - from);
  };
}

/** Code units of one call: V8 compiles what is called often to better code than a loop that it finds running. */
const STRETCH = 1024;

function copyUnits(text: string, from: number, to: number, units: Uint16Array, at: number): void {
  for (let i = from; i < to; i++) units[at + i - from] = text.charCodeAt(i);
}

/** What finds lines: those of the text that was read last, if it has no more than there is room for; others are left to the twin. */
function lineFinderBy(exports: Exports, held: Held): TextKernel["lines"] {
  const rows = new Int32Array(exports.memory.buffer, exports.linesAt());
  return (text, tokens) => {
    const count = held.tokens === tokens && held.text === text ? exports.findLines(text.length, tokens.length) : -1;
    // They are asked for once, and a text may be a part of a much longer one that is kept with it.
    held.text = "";
    return count < 0 ? typescriptLines(text, tokens) : new Lines(rows.slice(0, LINE_NUMBERS * count));
  };
}

/** Blocks of a page that are counted in here; a page of more of them, or of as many tokens as a chunk may have, is left to the twin. */
const MOST_BLOCKS = 8192;

function counterBy(exports: Exports, held: Held): TextKernel["count"] {
  const { buffer } = exports.memory;
  const starts = new Int32Array(buffer, exports.startsAt(), CHUNK);
  const ends = new Int32Array(buffer, exports.endsAt(), CHUNK);
  const hashes = new Int32Array(buffer, exports.hashesAt(), CHUNK);
  const gaps = new Uint16Array(buffer, exports.tokenGapsAt(), CHUNK + 1);
  const flags = new Uint8Array(buffer, exports.flagsAt(), CHUNK);
  const table = new Int32Array(buffer, exports.blocksAt(), 2 * MOST_BLOCKS);
  const counts = new Int32Array(buffer, exports.countsAt(), COUNTS * MOST_BLOCKS);
  let known: WordSet | undefined;
  if (exports.countsAt() - exports.blocksAt() < 8 * MOST_BLOCKS) throw new RangeError(`Expected a kernel with room for ${MOST_BLOCKS} blocks`);

  function setStopWords(stopWords: WordSet): void {
    const { slots } = stopWords;
    if (4 * slots.length > exports.lanesAt() - exports.stopWordsAt()) throw new RangeError(`Expected a kernel with room for ${slots.length} stop words`);
    new Int32Array(buffer, exports.stopWordsAt(), slots.length).set(slots);
    exports.openCounts(Math.log2(slots.length));
    known = stopWords;
  }

  function setTokens(tokens: Tokens): void {
    starts.set(tokens.starts);
    ends.set(tokens.ends);
    hashes.set(tokens.hashes);
    flags.set(tokens.flags);
    gaps.set(tokens.gaps);
    // Its text may be another than the one whose units stand there.
    held.tokens = tokens;
    held.text = "";
  }

  return (tokens, blocks, stopWords) => {
    if (tokens.length >= CHUNK || blocks.length > MOST_BLOCKS) return typescriptCounts(tokens, blocks, stopWords);
    if (known !== stopWords) setStopWords(stopWords);
    if (held.tokens !== tokens) setTokens(tokens);
    for (let i = 0, at = 0; i < blocks.length; i++, at += 2) {
      table[at] = blocks[i]!.firstToken;
      table[at + 1] = blocks[i]!.endToken;
    }
    exports.countIn(blocks.length, tokens.length);
    return counts.slice(0, COUNTS * blocks.length);
  };
}
