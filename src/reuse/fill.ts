import levenshtein from "fast-levenshtein";
import { type Step, step } from "./align.js";
import { WordMark } from "./marks.js";
import type { Reading } from "./reading.js";

/** In a gap with more words on either side, a shared word counts only where it is no function word. */
const SMALL_GAP = 8;
/** More words than this are compared word by word only, not letter by letter. */
const MOST_ALIKE_WORDS = 80;
/** Letters in which two spellings may differ, as a share of the longer one. */
const MOST_LETTERS_CHANGED = 0.34;
/** A spelling shorter than this has no room for a change. */
const LEAST_LETTERS = 4;

/** Returns the step that joins two stretches where what stands between them is one text spelled in two ways; nothing where it is not. */
export function stitch(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number): Step | undefined {
  if (toA <= fromA || toB <= fromB || !areAlike(a, fromA, toA, b, fromB, toB)) return undefined;
  return step(fromA, fromB, toA - fromA, toB - fromB, "alike");
}

/** Adds the steps between two shared runs: words that both gaps have, spellings that are alike, and what differs. */
export function fillGap(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number, into: Step[]): void {
  let [atA, atB] = [fromA, fromB];
  const common = toA > fromA && toB > fromB ? commonWords(a, fromA, toA, b, fromB, toB) : 0;
  for (let at = 0; at < common; ) {
    const [i, j] = [pairsA[at]!, pairsB[at]!];
    let length = 1;
    while (at + length < common && pairsA[at + length] === i + length && pairsB[at + length] === j + length) length++;
    compareRest(a, atA, i, b, atB, j, into);
    into.push(step(i, j, length, length, "same"));
    [atA, atB] = [i + length, j + length];
    at += length;
  }
  compareRest(a, atA, toA, b, atB, toB, into);
}

/** A chain has no larger gaps. */
const MOST_WORDS = 32;
/** Room for the lengths of common subsequences, and for the places of the longest. */
const lengths = new Uint8Array((MOST_WORDS + 1) * (MOST_WORDS + 1));
const pairsA = new Int32Array(MOST_WORDS);
const pairsB = new Int32Array(MOST_WORDS);

/** Writes the longest common subsequence of the words of two gaps as pairs of places in order; returns its length. */
function commonWords(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number): number {
  const [n, m] = [toA - fromA, toB - fromB];
  const isSmall = n <= SMALL_GAP && m <= SMALL_GAP;
  const width = m + 1;
  const { hashes: x, marks } = a;
  const { hashes: y } = b;
  lengths.fill(0, 0, (n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    const isWord = isSmall || (marks[fromA + i]! & WordMark.common) === 0;
    for (let j = m - 1; j >= 0; j--) {
      const isEqual = isWord && x[fromA + i] === y[fromB + j];
      lengths[i * width + j] = isEqual ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  let count = 0;
  for (let i = 0, j = 0; i < n && j < m && lengths[i * width + j]! > 0; ) {
    if (x[fromA + i] === y[fromB + j] && (isSmall || (marks[fromA + i]! & WordMark.common) === 0)) {
      pairsA[count] = fromA + i++;
      pairsB[count++] = fromB + j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return count;
}

function compareRest(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number, into: Step[]): void {
  const [lengthA, lengthB] = [toA - fromA, toB - fromB];
  if (lengthA === 0 && lengthB === 0) return;
  const kind = lengthA > 0 && lengthB > 0 && areAlike(a, fromA, toA, b, fromB, toB) ? "alike" : "differs";
  into.push(step(fromA, fromB, lengthA, lengthB, kind));
}

/** Whether two runs of words are one spelled in two ways: a few letters differ, or the spaces do; plain numbers must be equal. */
function areAlike(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number): boolean {
  if (toA - fromA > MOST_ALIKE_WORDS || toB - fromB > MOST_ALIKE_WORDS) return false;
  const [left, right] = [lettersOf(a, fromA, toA), lettersOf(b, fromB, toB)];
  const longer = Math.max(left.length, right.length);
  const most = Math.floor(longer * MOST_LETTERS_CHANGED);
  if (longer < LEAST_LETTERS || Math.abs(left.length - right.length) > most) return false;
  if (hasNumber(a, fromA, toA) && hasNumber(b, fromB, toB) && left.replace(/\D+/gu, " ").trim() !== right.replace(/\D+/gu, " ").trim()) return false;
  return levenshtein.get(left, right) <= most;
}

function hasNumber(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((reading.marks[i]! & WordMark.number) !== 0) return true;
  return false;
}

function lettersOf({ text, starts, ends }: Reading, from: number, to: number): string {
  let letters = "";
  for (let i = from; i < to; i++) letters += text.slice(starts[i], ends[i]);
  if (PLAIN.test(letters)) return letters.toLowerCase();
  return letters.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

/** What stays as it is but for its case. */
const PLAIN = /^[a-zA-Z0-9]*$/u;
