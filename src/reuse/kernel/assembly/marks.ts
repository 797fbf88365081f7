/** The marks of the words of a document: `../../marks.ts` says which. */

import { byte, COMMON_WORDS, ensure, get, NUMBER_WORDS, START } from "./memory";

// Bits of ../../marks.ts and of ../../../text/token-bits.ts.
const QUOTED: u32 = 1;
const NUMBER: u32 = 2;
const NAME: u32 = 4;
const COMMON: u32 = 8;
const STARTS: u32 = 16;
const STANDING: u32 = 32;
const FLAG_CAPITAL: u32 = 1;
const FLAG_NUMBER: u32 = 4;
const FLAG_SINGLE: u32 = 8;
const GAP_NEWLINE: u32 = 2;
const GAP_STOP: u32 = 4;

// The constants of ../../marks.ts.
const LARGEST_HOLE: i32 = 8;
const MOST_OF_A_SENTENCE: f64 = 0.5;
const SHORTEST_STANDING: i32 = 8;

let commonShift: u32 = 0;
let numberShift: u32 = 0;
let hashes: usize = 0;
let gaps: usize = 0;
let flags: usize = 0;
let marks: usize = 0;

export function commonWordsAt(): usize { return COMMON_WORDS; }
export function numberWordsAt(): usize { return NUMBER_WORDS; }
export function endOfWordsAt(): usize { return START; }
export function tokenHashesAt(): usize { return hashes; }
export function tokenGapsAt(): usize { return gaps; }
export function tokenFlagsAt(): usize { return flags; }
/** Where 1 stands for each word that is quoted, and then the marks. */
export function wordMarksAt(): usize { return marks; }

/** Says that the tables of words have so many bits: a hash stands in the slot of its highest bits, or in the next that is free. */
export function setWordSets(common: u32, numbers: u32): void {
  commonShift = 32 - common;
  numberShift = 32 - numbers;
}

/** Makes room for a document of so many words, and returns whether there is any. Nothing is quoted. */
export function openMarks(length: i32): bool {
  hashes = START;
  gaps = hashes + (<usize>length << 2);
  flags = gaps + (<usize>length << 1);
  marks = flags + length;
  if (!ensure(marks + length)) return false;
  memory.fill(marks, 0, length);
  return true;
}

/** Marks the words that were written. Without a branch on what a word is: nothing foretells it. */
export function mark(length: i32): void {
  for (let i = 0; i < length; i++) {
    const hash = <u32>get(hashes, i);
    const flag = byte(flags, i);
    const gap = <u32>load<u16>(gaps + (<usize>i << 1));
    const begins = <u32>(i == 0) | (<u32>((gap & GAP_STOP) != 0) & (<u32>((gap & GAP_NEWLINE) != 0) | <u32>((flag & (FLAG_CAPITAL | FLAG_NUMBER | FLAG_SINGLE)) != 0)));
    const isNumber = <u32>((flag & FLAG_NUMBER) != 0) | isIn(NUMBER_WORDS, numberShift, hash);
    const isCommon = isIn(COMMON_WORDS, commonShift, hash) & (1 - isNumber);
    const isName = <u32>((flag & FLAG_CAPITAL) != 0) & (1 - (begins | isNumber | isCommon));
    store<u8>(marks + i, <u8>(byte(marks, i) | (begins * STARTS) | (isNumber * NUMBER) | (isCommon * COMMON) | (isName * NAME)));
  }
}

/** Returns 1 or 0; 0 is no word, and stands in the free slots. */
@inline function isIn(slots: usize, shift: u32, hash: u32): u32 {
  const mask = (1 << (32 - shift)) - 1;
  let slot = hash >>> shift;
  let found = <u32>get(slots, slot);
  while (found != 0 && found != hash) {
    slot = (slot + 1) & mask;
    found = <u32>get(slots, slot);
  }
  return <u32>(found != 0);
}

/** Puts right which of the words that were written are standing text. */
export function settle(length: i32): void {
  fillHoles(length);
  fillSentences(length);
  clearIdioms(length);
}

@inline function isStanding(at: i32): bool { return (byte(marks, at) & STANDING) != 0; }
@inline function starts(at: i32): bool { return (byte(marks, at) & STARTS) != 0; }

function setStanding(from: i32, to: i32): void {
  for (let at = from; at < to; at++) store<u8>(marks + at, <u8>(byte(marks, at) | STANDING));
}

function fillHoles(length: i32): void {
  let last = -1;
  for (let at = 0; at < length; at++) {
    if (!isStanding(at)) continue;
    if (last >= 0 && at - last - 1 <= LARGEST_HOLE) setStanding(last + 1, at);
    last = at;
  }
}

function fillSentences(length: i32): void {
  for (let from = 0; from < length; ) {
    let to = from;
    let count = 0;
    do if (isStanding(to++)) count++;
    while (to < length && !starts(to));
    if (<f64>count >= MOST_OF_A_SENTENCE * <f64>(to - from)) setStanding(from, to);
    from = to;
  }
}

function clearIdioms(length: i32): void {
  for (let from = 0; from < length; from++) {
    if (!isStanding(from)) continue;
    let to = from;
    while (to < length && isStanding(to)) to++;
    const isWhole = starts(from) && (to == length || starts(to));
    if (to - from < SHORTEST_STANDING && !isWhole) for (let at = from; at < to; at++) store<u8>(marks + at, <u8>(byte(marks, at) & ~STANDING));
    from = to;
  }
}
