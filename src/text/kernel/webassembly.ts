import { compileWebAssembly } from "../../core/webassembly.js";
import { characterTable } from "../characters.js";
import { readSpecial, type Word } from "../special-tokens.js";
import { gapOfClass } from "../token-bits.js";
import { joined, openReader } from "../token-reader.js";
import type { Tokens } from "../tokens.js";
import { KERNEL_BYTES } from "./kernel.data.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly tableAt: () => number;
  readonly gapsAt: () => number;
  readonly bytesAt: () => number;
  readonly packedAt: () => number;
  readonly room: () => number;
  readonly open: () => boolean;
  readonly begin: (at: number, gap: number, length: number) => void;
  readonly counted: () => number;
  readonly put: (start: number, end: number, hash: number, flags: number) => void;
  readonly putGap: (gap: number) => void;
  readonly scan: (from: number, to: number) => number;
  readonly pack: () => number;
}

/** Code units of a chunk at most; each takes three bytes at most. */
export const CHUNK = 65536;

const encoder = new TextEncoder();

/** Returns what reads texts as tokens by WebAssembly, or nothing where it may not run. A text without spaces for a chunk's length is read by the twin. */
export function openKernel(): ((text: string) => Tokens) | undefined {
  const exports = compileWebAssembly(KERNEL_BYTES)?.() as Exports | undefined;
  return exports !== undefined && exports.open() ? readerBy(exports) : undefined;
}

function readerBy(exports: Exports): (text: string) => Tokens {
  const { buffer } = exports.memory;
  const table = characterTable();
  new Int32Array(buffer, exports.tableAt(), table.length).set(table);
  new Uint16Array(buffer, exports.gapsAt(), 32).set(Uint16Array.from({ length: 32 }, (_, charClass) => gapOfClass(charClass)));
  if (exports.room() < CHUNK) throw new RangeError(`Expected a kernel with room for ${CHUNK} code units`);
  const bytes = new Uint8Array(buffer, exports.bytesAt(), 3 * CHUNK);
  const packedAt = exports.packedAt();
  const word: Word = { end: 0, hash: 0, flags: 0, gap: 0 };
  let twin: ((text: string) => Tokens) | undefined;

  function readChunk(text: string, from: number, to: number, gap: number): Tokens {
    const size = to - from;
    exports.begin(from, gap, encoder.encodeInto(size === text.length ? text : text.slice(from, to), bytes).written);
    for (let at = 0; ; ) {
      at = exports.scan(at, size);
      if (at >= size) break;
      if (readSpecial(text, table, from + at, word)) exports.put(at, word.end - from, word.hash, word.flags);
      else exports.putGap(word.gap);
      at = word.end - from;
    }
    const length = exports.counted();
    // One buffer for all columns: making one takes longer than filling it.
    const columns = buffer.slice(packedAt, packedAt + exports.pack());
    return {
      length,
      starts: new Int32Array(columns, 0, length),
      ends: new Int32Array(columns, 4 * length, length),
      hashes: new Int32Array(columns, 8 * length, length),
      gaps: new Uint16Array(columns, 12 * length, length + 1),
      flags: new Uint8Array(columns, 14 * length + 2, length),
    };
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
