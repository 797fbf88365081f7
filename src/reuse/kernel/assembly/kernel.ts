/**
 * The arithmetic of the reuse flow in AssemblyScript. In this file: what two documents share word for word, as `../../seeds.ts` and `../../chain.ts` say
 * in TypeScript, and give the same. Beside it: fingerprints, marks, shingles, and of a whole collection postings and ties; each names its twin.
 *
 * Its memory is laid out anew for each turn, behind the tables of words, which stay. Here: the hashes of both documents and the marks of
 * the first, what chains have taken, a table of the places of the first, and behind it the runs, their links, and the chains.
 */

import { aligned, byte, ensure, get, number, put, START } from "./memory";
import { copyChain, cutAtOthers, isEnough, isFar, MOST_BETWEEN, RUN, weightOf } from "./pieces";

export { chosenHashesAt, chosenPlacesAt, openWords, winnow, wordsAt } from "./fingerprints";
export { commonWordsAt, endOfWordsAt, mark, numberWordsAt, openMarks, setWordSets, settle, tokenFlagsAt, tokenGapsAt, tokenHashesAt, wordMarksAt } from "./marks";
export { fingerprintsAt, group, groupAtAt, groupsOfAllAt, membersAt, ofDocumentsAt, openPostings, startsAt } from "./postings";
export { distinct, leftAt, openSets, rightAt, shared } from "./resemblance";
export { beginRound, firstsAt, groupsOfAt, mostOfSample, openTies, sampleAt, sizesAt, standingAt, stories } from "./ties";

// The constants of ../../seeds.ts.
const SHORTEST_RUN: i32 = 3;
const MOST_PLACES: i32 = 24;
const MOST_RUN_WORDS: i32 = 24;

// The constants of ../../chain.ts.
const GAP_COST: f64 = 0.25;
const SHIFT_COST: f64 = 0.1;
const MOST_FORERUNNERS: i32 = 48;

let lengthA: i32 = 0;
let lengthB: i32 = 0;
let hashesA: usize = 0;
let hashesB: usize = 0;
let marks: usize = 0;
let takenA: usize = 0;
let takenB: usize = 0;
let heads: usize = 0;
let mask: u32 = 0;
let next: usize = 0;
let runs: usize = 0;
let count: i32 = 0;

// The columns of the links, a row a run.
let scores: usize = 0;
let weights: usize = 0;
let linkA: usize = 0;
let linkB: usize = 0;
let lengths: usize = 0;
let before: usize = 0;
let order: usize = 0;
let spare: usize = 0;
let linked: usize = 0;

let free: usize = 0;
let found: usize = 0;
let foundEnd: usize = 0;
let result: usize = 0;

export function hashesAAt(): usize { return hashesA; }
export function hashesBAt(): usize { return hashesB; }
export function marksAt(): usize { return marks; }
export function resultAt(): usize { return result; }

/** Makes room for documents of so many words, and returns whether there is any. */
export function open(a: i32, b: i32): bool {
  lengthA = a;
  lengthB = b;
  let size = 16;
  while (size < 2 * a) size <<= 1;
  mask = size - 1;
  hashesA = START;
  hashesB = hashesA + (<usize>a << 2);
  heads = hashesB + (<usize>b << 2);
  next = heads + (<usize>size << 2);
  marks = next + (<usize>a << 2);
  takenA = marks + a;
  takenB = takenA + a;
  runs = aligned(takenB + b);
  return ensure(runs);
}

/**
 * Finds the chains of the two documents that were written. Returns how many whole numbers they take: for each chain the number of its runs,
 * and of each run its place in `a`, in `b`, and its length; -1 where there is no room.
 */
export function chains(): i32 {
  count = 0;
  if (lengthA < SHORTEST_RUN || lengthB < SHORTEST_RUN) return 0;
  chainPlaces();
  if (!findRuns() || !openLinks()) return -1;
  if (count == 0) return 0;
  link();
  memory.fill(takenA, 0, lengthA + lengthB);
  memory.fill(linked, 0, count);
  foundEnd = found;
  sort(true);
  for (let i = 0; i < count; i++) takeChain(get(order, i));
  return <i32>((cutAtOthers(marks, found, foundEnd, takenA, takenB, result) - result) >>> 2);
}

@inline function mixOf(hashes: usize, at: i32): u32 {
  const mixed = <u32>get(hashes, at) * 0x9e3779b1 ^ <u32>get(hashes, at + 1) * 0x85ebca6b ^ <u32>get(hashes, at + 2) * 0xc2b2ae35;
  return mixed ^ (mixed >>> 15);
}

/** Puts each place of `a` into the bucket of the words there, one more than the place; from the end, so that a bucket's places come in order. */
function chainPlaces(): void {
  memory.fill(heads, 0, <usize>(mask + 1) << 2);
  for (let i = lengthA - SHORTEST_RUN; i >= 0; i--) {
    const bucket = <i32>(mixOf(hashesA, i) & mask);
    put(next, i, get(heads, bucket));
    put(heads, bucket, i + 1);
  }
}

function findRuns(): bool {
  let wordsLeft = MOST_RUN_WORDS * (lengthA + lengthB);
  for (let j = 0; j + SHORTEST_RUN <= lengthB; j++) {
    let left = MOST_PLACES;
    for (let i = get(heads, <i32>(mixOf(hashesB, j) & mask)) - 1; i >= 0 && left > 0; i = get(next, i) - 1) {
      if (get(hashesA, i) != get(hashesB, j) || get(hashesA, i + 1) != get(hashesB, j + 1) || get(hashesA, i + 2) != get(hashesB, j + 2)) continue;
      left--;
      if (i > 0 && j > 0 && get(hashesA, i - 1) == get(hashesB, j - 1)) continue;
      let length = SHORTEST_RUN;
      while (length < wordsLeft && i + length < lengthA && j + length < lengthB && get(hashesA, i + length) == get(hashesB, j + length)) length++;
      wordsLeft -= length;
      const at = runs + <usize>count * RUN;
      if (!ensure(at + RUN)) return false;
      store<i32>(at, i);
      store<i32>(at, j, 4);
      store<i32>(at, length, 8);
      count++;
    }
  }
  return true;
}

function openLinks(): bool {
  const rows = <usize>count;
  scores = aligned(runs + rows * RUN);
  weights = scores + (rows << 3);
  linkA = weights + (rows << 3);
  linkB = linkA + (rows << 2);
  lengths = linkB + (rows << 2);
  before = lengths + (rows << 2);
  order = before + (rows << 2);
  spare = order + (rows << 2);
  linked = spare + (rows << 2);
  // No word of `a` is twice in what follows, and no chain has fewer than one of its own.
  const words = <usize>lengthA;
  free = aligned(linked + rows);
  found = free + words * RUN;
  result = found + words * (RUN + 4);
  return ensure(result + words * (RUN + 4));
}

/** Writes the rows of the links in the order of their ends in `a`, each with its best forerunner. */
function link(): void {
  for (let i = 0; i < count; i++) {
    const run = runs + <usize>i * RUN;
    put(linkA, i, load<i32>(run));
    put(linkB, i, load<i32>(run, 4));
    put(lengths, i, load<i32>(run, 8));
  }
  sort(false);
  for (let i = 0; i < count; i++) {
    const run = runs + <usize>get(order, i) * RUN;
    const a = load<i32>(run);
    const length = load<i32>(run, 8);
    put(linkA, i, a);
    put(linkB, i, load<i32>(run, 4));
    put(lengths, i, length);
    put(before, i, -1);
    const weight = weightOf(marks, a, length);
    store<f64>(scores + (<usize>i << 3), weight);
    store<f64>(weights + (<usize>i << 3), weight);
  }
  for (let i = 1; i < count; i++) linkBack(i);
}

function linkBack(i: i32): void {
  const a = get(linkA, i);
  const b = get(linkB, i);
  const length = get(lengths, i);
  const weight = number(weights, i);
  let best = number(scores, i);
  let forerunner = -1;
  for (let j = i - 1, left = MOST_FORERUNNERS; j >= 0 && left > 0; j--, left--) {
    const otherA = get(linkA, j);
    const otherB = get(linkB, j);
    const otherLength = get(lengths, j);
    const endA = otherA + otherLength;
    const endB = otherB + otherLength;
    if (a - endA > MOST_BETWEEN) break;
    if (otherA >= a || otherB >= b) continue;
    const overlap = max(0, max(endA - a, endB - b));
    if (overlap >= length || overlap >= otherLength) continue;
    const gapA = a + overlap - endA;
    const gapB = b + overlap - endB;
    if (gapA > MOST_BETWEEN || gapB > MOST_BETWEEN) continue;
    const score = number(scores, j) + weight - <f64>overlap - GAP_COST * <f64>max(gapA, gapB) - SHIFT_COST * <f64>abs(gapA - gapB);
    if (score > best) {
      best = score;
      forerunner = j;
    }
  }
  store<f64>(scores + (<usize>i << 3), best);
  put(before, i, forerunner);
}

/** Puts the rows in their order, by score or by end; rows that are equal stay as they are. Merges pieces of twice the length each time. */
function sort(byScore: bool): void {
  for (let i = 0; i < count; i++) put(order, i, i);
  for (let width = 1; width < count; width <<= 1) {
    for (let from = 0; from + width < count; from += width << 1) merge(from, from + width, min(from + (width << 1), count), byScore);
  }
}

function merge(from: i32, middle: i32, to: i32, byScore: bool): void {
  if (!comesAfter(get(order, middle - 1), get(order, middle), byScore)) return;
  memory.copy(spare, order + (<usize>from << 2), <usize>(middle - from) << 2);
  const lefts = middle - from;
  let left = 0;
  let right = middle;
  for (let at = from; left < lefts; at++) {
    if (right < to && comesAfter(get(spare, left), get(order, right), byScore)) put(order, at, get(order, right++));
    else put(order, at, get(spare, left++));
  }
}

/** Whether row `x` belongs behind row `y`. */
@inline function comesAfter(x: i32, y: i32, byScore: bool): bool {
  if (byScore) return number(scores, y) > number(scores, x);
  const difference = get(linkA, x) + get(lengths, x) - get(linkA, y) - get(lengths, y);
  if (difference != 0) return difference > 0;
  const other = get(linkB, x) - get(linkB, y);
  return other != 0 ? other > 0 : get(lengths, x) > get(lengths, y);
}

/** Takes the chain that ends in a row: the parts of it that are free, cut where too much stands between, as far as each is enough. */
function takeChain(last: i32): void {
  if (byte(linked, last) == 1) return;
  let length = 0;
  for (let at = last; at >= 0 && byte(linked, at) == 0; at = get(before, at)) {
    store<u8>(linked + at, 1);
    put(spare, length++, at);
  }
  const frees = freeRuns(length);
  let from = 0;
  for (let i = 1; i <= frees; i++) {
    if (i < frees && !isFar(free + <usize>i * RUN)) continue;
    take(free + <usize>from * RUN, i - from);
    from = i;
  }
}

/** Writes what is free of a chain, whose rows stand backwards in `spare`; returns the number of runs. */
function freeRuns(length: i32): i32 {
  let frees = 0;
  let endA = 0;
  let endB = 0;
  for (let at = length - 1; at >= 0; at--) {
    const row = get(spare, at);
    const a = get(linkA, row);
    const b = get(linkB, row);
    const words = get(lengths, row);
    let from = max(0, max(endA - a, endB - b));
    for (let i = from; i <= words; i++) {
      if (i < words && byte(takenA, a + i) == 0 && byte(takenB, b + i) == 0) continue;
      if (i > from) {
        const run = free + <usize>frees * RUN;
        frees++;
        store<i32>(run, a + from);
        store<i32>(run, b + from, 4);
        store<i32>(run, i - from, 8);
      }
      from = i + 1;
    }
    endA = max(endA, a + words);
    endB = max(endB, b + words);
  }
  return frees;
}

/** Adds some runs to the chains that were found, and marks their words, where they are enough. */
function take(from: usize, size: i32): void {
  if (!isEnough(marks, from, size)) return;
  for (let i = 0; i < size; i++) {
    const run = from + <usize>i * RUN;
    memory.fill(takenA + load<i32>(run), 1, load<i32>(run, 8));
    memory.fill(takenB + load<i32>(run, 4), 1, load<i32>(run, 8));
  }
  foundEnd = copyChain(foundEnd, from, size);
}
