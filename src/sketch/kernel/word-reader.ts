import { ABSENT, foldAstral, foldTable, IN_WORD, POINT, SINGLE } from "../fold-table.js";
import { LETTER_BASE } from "../hash.js";
import { CHUNK, readChunks } from "../utf8.js";

/** Reads the words of a text as hashes: the folded units of their letters as digits of a number. */
export interface WordReader {
  /** Returns the hashes of a text's words, in order; a view that the next call overwrites. */
  readonly read: (text: string) => Int32Array;
}

/** Returns a reader that writes the words of a chunk into `room`, which holds two words more than a chunk has characters. */
export function createWordReader(room: Int32Array): WordReader {
  const words = room;
  const table = foldTable();
  const { units, bases } = plainTables(table);
  const bytes = new Uint8Array(3 * CHUNK);
  let count = 0;
  /** Hash of the letters so far of the word that is being read. */
  let open = 0;
  /** -1 inside a word, 0 between words. */
  let inside = 0;

  function read(text: string): Int32Array {
    const earlier: Int32Array[] = [];
    [count, open, inside] = [0, 0, 0];
    readChunks(text, () => bytes, (length, isLast) => {
      for (let at = 0; at < length; ) at = readRare(readPlain(at, length), length);
      if (isLast) return;
      earlier.push(words.slice(0, count));
      count = 0;
    });
    endWord();
    const last = words.subarray(0, count);
    return earlier.length === 0 ? last : join([...earlier, last]);
  }

  /** Reads plain letters, digits and marks. Returns the place of the first byte that is none of them. */
  function readPlain(from: number, length: number): number {
    let [at, total, hash, within] = [from, count, open, inside];
    for (; at < length; at++) {
      const byte = bytes[at]!;
      const unit = units[byte]!;
      if (unit < 0) break;
      // No branch on whether a word ends here: where words end is what a processor cannot guess.
      const mask = -unit >> 31;
      words[total] = hash;
      total = (total - (within & ~mask)) | 0;
      within = mask;
      hash = (Math.imul(hash, bases[byte]!) + unit) | 0;
    }
    [count, open, inside] = [total, hash, within];
    return at;
  }

  /** Reads one plain apostrophe, or characters of several bytes. Returns the place after them. */
  function readRare(from: number, length: number): number {
    if (from < length && bytes[from]! < 0x80) return from + 1;
    let at = from;
    while (at < length) {
      const first = bytes[at]!;
      if (first < 0x80) break;
      if (first < 0xe0) {
        add(table[((first & 31) << 6) | (bytes[at + 1]! & 63)]!);
        at += 2;
      } else if (first < 0xf0) {
        add(table[((first & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63)]!);
        at += 3;
      } else {
        add(foldAstral(((first & 7) << 18) | ((bytes[at + 1]! & 63) << 12) | ((bytes[at + 2]! & 63) << 6) | (bytes[at + 3]! & 63)));
        at += 4;
      }
    }
    return at;
  }

  function add(entry: number): void {
    if ((entry & ABSENT) !== 0) return;
    const point = entry & POINT;
    if ((entry & IN_WORD) !== 0) {
      open = (Math.imul(open, LETTER_BASE) + point) | 0;
      inside = -1;
      return;
    }
    endWord();
    if ((entry & SINGLE) !== 0) words[count++] = singleWord(point);
  }

  function endWord(): void {
    if (inside !== 0) words[count++] = open;
    [open, inside] = [0, 0];
  }

  return { read };
}

/**
 * For each byte: the folded unit, 0 between words, -1 where it takes more thought; and what the hash of the letters before it is multiplied
 * by, 0 between words.
 */
function plainTables(table: Int32Array): { readonly units: Int32Array; readonly bases: Int32Array } {
  const units = table.slice(0, 256).map((entry, byte) => (byte >= 0x80 || (entry & ABSENT) !== 0 ? -1 : entry & POINT));
  return { units, bases: units.map((unit) => (unit > 0 ? LETTER_BASE : 0)) };
}

/** A character of a script without spaces, as a word; above 0xFFFF it has two units. */
function singleWord(point: number): number {
  if (point <= 0xffff) return point;
  return (Math.imul(0xd800 | ((point - 0x10000) >> 10), LETTER_BASE) + (0xdc00 | (point & 0x3ff))) | 0;
}

function join(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
