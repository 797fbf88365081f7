import { bitOfHash } from "../text/token-bits.js";
import { TokenFlag, type Tokens } from "../text/tokens.js";
import type { State } from "./phrase.js";
import type { Numbers } from "./phrase-code.js";

/** What the token behind a state can be, so that most walks end before they begin. */
export interface Next {
  /** There need be none. */
  readonly isEnd: boolean;
  /** Nothing is known of it. */
  readonly isOpen: boolean;
  readonly isNumber: boolean;
  readonly words: readonly number[];
}

/** Returns what can come next where an automaton is in one of some states. */
export function nextOf(states: readonly State[]): Next {
  const next = { isEnd: false, isOpen: false, isNumber: false, words: [] as number[] };
  for (const state of states) {
    addNext(next, state);
    for (const { to } of state.marks) {
      addNext(next, to);
      if (to.marks.length > 0) next.isOpen = true;
    }
  }
  return next;
}

function addNext(next: { isEnd: boolean; isOpen: boolean; isNumber: boolean; readonly words: number[] }, { isEnd, any, numbers, words }: State): void {
  if (isEnd) next.isEnd = true;
  if (any.length > 0) next.isOpen = true;
  if (numbers.length > 0) next.isNumber = true;
  for (const word of words.keys()) if (!next.words.includes(word)) next.words.push(word);
}

/** What the table is told of a phrase under one of the words that it can start with. */
export interface Candidate {
  /** The most words that a block can have. */
  readonly longest: number;
  /** The phrase must end where its block ends. */
  readonly endsBlock: boolean;
  readonly next: Next;
}

const IS_END = 1;
const IS_OPEN = 2;
const IS_NUMBER = 4;
const ENDS_BLOCK = 8;
/** Numbers of a record before its words. */
const RECORD = 6;
/** Where in a record the place of its code stands. */
export const PLACE = 5;
/** More words of a block are not told apart. */
export const MOST_LENGTH = 0x7fffffff;

/**
 * Candidates by the word that they start with, in two arrays, so that what a look-up touches lies close together: slots of a hash and a
 * place in the records, 1 or more; and there the number of candidates and for each its index, the most words, its traits, how many words may
 * come next, a bit for the highest five bits of each, room for the place of its code, and those words.
 */
export class CandidateTable {
  readonly slots: Int32Array;
  readonly records: Int32Array;
  /** Of each candidate, where its record stands. */
  readonly places: Int32Array;

  /** Candidates are known by their index. */
  constructor(byWord: ReadonlyMap<number, readonly number[]>, candidates: readonly Candidate[]) {
    const records = [0];
    this.places = new Int32Array(candidates.length);
    this.slots = new Int32Array(2 * 2 ** (33 - Math.clz32(byWord.size)));
    for (const [hash, indexes] of byWord) {
      const slot = this.slotOf(hash);
      this.slots[slot] = hash;
      this.slots[slot + 1] = records.length;
      records.push(indexes.length);
      for (const index of indexes) {
        this.places[index] = records.length;
        addRecord(records, index, candidates[index]!);
      }
    }
    this.records = Int32Array.from(records);
  }

  /** Adds to `found` the candidates that may start at one token of a block; a block of 0 words stands for one of any length. */
  find(tokens: Tokens, first: number, limit: number, blockLength: number, found: Numbers): void {
    const { records } = this;
    let at = this.slots[this.slotOf(tokens.hashes[first]!) + 1]!;
    if (at === 0) return;
    const hasNext = first + 1 < limit;
    const hash = hasNext ? tokens.hashes[first + 1]! : 0;
    const bit = bitOfHash(hash);
    for (let left = records[at++]!; left > 0; left--) {
      const traits = records[at + 2]!;
      const count = records[at + 3]!;
      const words = at + RECORD;
      if (blockLength <= records[at + 1]!) {
        const mayEnd = (traits & IS_END) !== 0 && (blockLength === 0 || (traits & ENDS_BLOCK) === 0 || !hasNext);
        if ((traits & IS_OPEN) !== 0 || mayEnd) found.add(records[at]!);
        else if (hasNext && (((records[at + 4]! & bit) !== 0 && includes(records, words, words + count, hash)) || ((traits & IS_NUMBER) !== 0 && (tokens.flags[first + 1]! & TokenFlag.number) !== 0))) found.add(records[at]!);
      }
      at = words + count;
    }
  }

  private slotOf(hash: number): number {
    const { slots } = this;
    let slot = (Math.imul(hash, 2) & (slots.length - 1)) >>> 0;
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & (slots.length - 1);
    return slot;
  }
}

function addRecord(records: number[], index: number, { longest, endsBlock, next }: Candidate): void {
  const traits = (next.isEnd ? IS_END : 0) | (next.isOpen ? IS_OPEN : 0) | (next.isNumber ? IS_NUMBER : 0) | (endsBlock ? ENDS_BLOCK : 0);
  let bits = 0;
  for (const word of next.words) bits |= bitOfHash(word);
  records.push(index, Math.min(MOST_LENGTH, longest), traits, next.words.length, bits, 0);
  for (const word of next.words) records.push(word);
}

function includes(records: Int32Array, from: number, end: number, hash: number): boolean {
  for (let i = from; i < end; i++) if (records[i] === hash) return true;
  return false;
}
