import levenshtein from "fast-levenshtein";
import type { Step } from "./align.js";
import { type Reading, WordMark } from "./reading.js";

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
  return { a: fromA, b: fromB, lengthA: toA - fromA, lengthB: toB - fromB, kind: "alike" };
}

/** Returns the steps between two shared runs: words that both gaps have, spellings that are alike, and what differs. */
export function fillGap(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number): Step[] {
  const steps: Step[] = [];
  let [atA, atB] = [fromA, fromB];
  for (const [i, j] of commonWords(a, fromA, toA, b, fromB, toB)) {
    compareRest(a, atA, i, b, atB, j, steps);
    const last = steps.at(-1);
    if (last?.kind === "same" && last.a + last.lengthA === i && last.b + last.lengthB === j) steps[steps.length - 1] = { ...last, lengthA: last.lengthA + 1, lengthB: last.lengthB + 1 };
    else steps.push({ a: i, b: j, lengthA: 1, lengthB: 1, kind: "same" });
    [atA, atB] = [i + 1, j + 1];
  }
  compareRest(a, atA, toA, b, atB, toB, steps);
  return steps;
}

/** The longest common subsequence of the words of two gaps, as pairs of places in order. */
function commonWords(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number): [number, number][] {
  const [n, m] = [toA - fromA, toB - fromB];
  if (n === 0 || m === 0) return [];
  const isSmall = n <= SMALL_GAP && m <= SMALL_GAP;
  const width = m + 1;
  const lengths = new Uint8Array((n + 1) * width);
  const equal = (i: number, j: number): boolean => a.hashes[fromA + i] === b.hashes[fromB + j] && (isSmall || (a.marks[fromA + i]! & WordMark.common) === 0);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      lengths[i * width + j] = equal(i, j) ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (equal(i, j)) pairs.push([fromA + i++, fromB + j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function compareRest(a: Reading, fromA: number, toA: number, b: Reading, fromB: number, toB: number, into: Step[]): void {
  const [lengthA, lengthB] = [toA - fromA, toB - fromB];
  if (lengthA === 0 && lengthB === 0) return;
  const kind = lengthA > 0 && lengthB > 0 && areAlike(a, fromA, toA, b, fromB, toB) ? "alike" : "differs";
  into.push({ a: fromA, b: fromB, lengthA, lengthB, kind });
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
  return letters.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
