import type { Block } from "../core/block.js";
import { Recurrence } from "./recurrence.js";
import { RunPlaces } from "./run-places.js";
import { hashRun } from "./shingles.js";
import { Gap, TokenFlag } from "./token-bits.js";
import type { Tokens } from "./tokens.js";
import type { WordSet } from "./word-set.js";

/** What is counted in each block, in this order: `COUNTS` whole numbers. Marks are those between its words. */
export const COUNT = {
  /** Twice its words; a character of a script without spaces counts for half a word. */
  halfWords: 0,
  stopWords: 1,
  capitals: 2,
  numbers: 3,
  /** Sentence ends before another word that starts like a sentence. */
  innerStops: 4,
  separators: 5,
  uppers: 6,
  commas: 7,
  quotes: 8,
  dashes: 9,
  brackets: 10,
  symbols: 11,
  urls: 12,
  singles: 13,
  colons: 14,
  /** Code units of its words. */
  letters: 15,
  /** Words of at most three letters, none of them a capital. */
  shortSmall: 16,
  /** Blocks of the page with the same words, this one among them; 0 where it has none. */
  copies: 17,
  /** Those that stand before it. */
  copy: 18,
  /** Its runs of three words that stand in a block before it, and those that stand in one after it. */
  said: 19,
  saidAgain: 20,
} as const;
export const COUNTS = 21;
/** Words of a run. */
export const RUN = 3;
/** Code units of a short word at most. */
const MOST_SHORT = 3;

/** Returns what is counted in each block of a page, in rows of `COUNTS`, in time linear in the number of tokens. `kernel/` does the same in WebAssembly. */
export function typescriptCounts(tokens: Tokens, blocks: readonly Block[], stopWords: WordSet): Int32Array {
  const counts = new Int32Array(COUNTS * blocks.length);
  addWords(tokens, blocks, stopWords, counts);
  addCopies(tokens, blocks, counts);
  addEchoes(tokens, blocks, counts);
  return counts;
}

function addWords({ hashes, flags, gaps, starts, ends }: Tokens, blocks: readonly Block[], stopWords: WordSet, counts: Int32Array): void {
  for (const [at, { firstToken, endToken }] of blocks.entries()) {
    const row = counts.subarray(COUNTS * at, COUNTS * (at + 1));
    const count = (name: keyof typeof COUNT, condition: boolean): void => {
      if (condition) row[COUNT[name]]!++;
    };
    for (let i = firstToken; i < endToken; i++) {
      const flag = flags[i]!;
      const length = ends[i]! - starts[i]!;
      row[COUNT.halfWords]! += (flag & TokenFlag.single) === 0 ? 2 : 1;
      row[COUNT.letters]! += length;
      count("stopWords", stopWords.has(hashes[i]!));
      count("capitals", (flag & TokenFlag.capital) !== 0);
      count("numbers", (flag & TokenFlag.number) !== 0);
      count("uppers", (flag & TokenFlag.upper) !== 0);
      count("singles", (flag & TokenFlag.single) !== 0);
      count("urls", (flag & TokenFlag.url) !== 0);
      count("shortSmall", (flag & ~TokenFlag.uncased) === 0 && length <= MOST_SHORT);
      if (i === firstToken) continue;
      const gap = gaps[i]!;
      count("innerStops", (gap & Gap.stop) !== 0 && (flag & (TokenFlag.capital | TokenFlag.uncased)) !== 0);
      count("separators", (gap & Gap.separator) !== 0);
      count("commas", (gap & Gap.comma) !== 0);
      count("quotes", (gap & Gap.quote) !== 0);
      count("dashes", (gap & Gap.dash) !== 0);
      count("brackets", (gap & Gap.bracket) !== 0);
      count("symbols", (gap & Gap.symbol) !== 0);
      count("colons", (gap & Gap.colon) !== 0);
    }
  }
}

function addCopies({ hashes }: Tokens, blocks: readonly Block[], counts: Int32Array): void {
  const keys = blocks.map(({ firstToken, endToken }) => hashRun(hashes, firstToken, endToken));
  const seen = new Map<number, number>();
  for (const [i, key] of keys.entries()) {
    const copy = seen.get(key) ?? 0;
    counts[COUNTS * i + COUNT.copy] = copy;
    seen.set(key, copy + 1);
  }
  for (const [i, key] of keys.entries()) if (blocks[i]!.firstToken < blocks[i]!.endToken) counts[COUNTS * i + COUNT.copies] = seen.get(key)!;
}

/** Most runs stand on the page once, and need no more than a look at the filter. */
function addEchoes({ hashes, length }: Tokens, blocks: readonly Block[], counts: Int32Array): void {
  const runs = new Int32Array(length);
  const recurrence = new Recurrence(length);
  for (const { firstToken, endToken } of blocks) for (let i = firstToken; i + RUN <= endToken; i++) recurrence.add((runs[i] = runHash(hashes, i)));
  if (recurrence.recurring === 0) return;
  const places = new RunPlaces(recurrence.recurring);
  for (const [at, { firstToken, endToken }] of blocks.entries()) for (let i = firstToken; i + RUN <= endToken; i++) if (recurrence.mayRecur(runs[i]!)) places.add(runs[i]!, at);
  for (const [at, { firstToken, endToken }] of blocks.entries()) {
    for (let i = firstToken; i + RUN <= endToken; i++) {
      if (!recurrence.mayRecur(runs[i]!)) continue;
      const place = places.placeOf(runs[i]!);
      if (places.first[place]! < at) counts[COUNTS * at + COUNT.said]!++;
      if (places.last[place]! > at) counts[COUNTS * at + COUNT.saidAgain]!++;
    }
  }
}

function runHash(hashes: Int32Array, at: number): number {
  const hash = Math.imul(hashes[at]!, 0x9e3779b1) ^ Math.imul(hashes[at + 1]!, 0x85ebca6b) ^ Math.imul(hashes[at + 2]!, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
