import { Gap, TokenFlag, type Tokens } from "../text/tokens.js";
import type { State } from "./phrase.js";
import type { Rule } from "./rule.js";

/** A phrase found among the tokens of a block. */
export interface PhraseMatch {
  readonly rule: Rule;
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly end: number;
}

/** The words that `*` may stand for, and the marks that it does not reach over. */
const MOST_ANY = 6;
const PAUSE = Gap.stop | Gap.comma | Gap.quote;
/** One compiled phrase of one rule. */
export interface Entry {
  readonly rule: Rule;
  readonly start: State;
  /** The most words that a block can have for the phrase to match: its own length where it must be the whole block. */
  readonly longest: number;
  /** It must end where its block ends. */
  readonly endsBlock: boolean;
}

/** Returns the most words that a phrase can have. */
export function longestOf(state: State, known: Map<State, number>): number {
  const done = known.get(state);
  if (done !== undefined) return done;
  let longest = 0;
  const reach = (next: State, words: number): void => {
    longest = Math.max(longest, words + longestOf(next, known));
  };
  for (const nexts of state.words.values()) for (const next of nexts) reach(next, 1);
  for (const next of state.numbers) reach(next, 1);
  for (const next of state.any) reach(next, MOST_ANY);
  for (const { to } of state.marks) reach(to, 0);
  known.set(state, longest);
  return longest;
}

/** Bits of a hash that the filter of an index looks at. */
export const FILTER_BITS = 14;

/** A phrase under one of the words that it can start with. */
interface Candidate {
  readonly entry: Entry;
  /** What can come next. */
  readonly next: Next;
}

/** What the token behind a state can be, so that most walks end before they begin. */
interface Next {
  /** There need be none. */
  readonly isEnd: boolean;
  /** Nothing is known of it. */
  readonly isOpen: boolean;
  readonly isNumber: boolean;
  readonly words: Int32Array;
  /** A bit for the highest five bits of each of `words`. */
  readonly bits: number;
}

/** Phrases by what they can start with, so that most words of a text cost one look-up whatever the number of phrases. */
export class PhraseIndex {
  /** 1 where some phrase starts with a word of these bits: most words of a text are none, and cost no look-up. */
  private readonly filter = new Uint8Array(1 << FILTER_BITS);
  private readonly byWord = new Map<number, Candidate[]>();
  /** Those that can start with a number, by the word behind it: dates are many. */
  private readonly byWordAfterNumber = new Map<number, Entry[]>();
  private readonly byNumber: Entry[] = [];
  private readonly readsNumbers: boolean;
  /** Those that start with any words, each with what comes first or behind them. */
  private readonly byAny: Candidate[] = [];
  /** 1 where one of those may go on with a word of these bits, and whether one may go on with anything. */
  private readonly afterAny = new Uint8Array(1 << FILTER_BITS);
  private readonly anyIsOpen: boolean;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const starts = [entry.start, ...entry.start.marks.map(({ to }) => to)];
      if (starts.some((start) => start.any.length > 0)) {
        this.byAny.push({ entry, next: nextOf([...starts.flatMap((start) => start.any), { ...entry.start, any: [] }]) });
        continue;
      }
      for (const hash of new Set(starts.flatMap((start) => [...start.words.keys()]))) {
        this.filter[hash >>> (32 - FILTER_BITS)] = 1;
        addTo(this.byWord, hash, { entry, next: nextOf(starts.flatMap((start) => start.words.get(hash) ?? [])) });
      }
      const after = starts.flatMap((start) => start.numbers);
      const open = after.some(({ isEnd, any, numbers, marks }) => isEnd || any.length > 0 || numbers.length > 0 || marks.length > 0);
      if (open) this.byNumber.push(entry);
      else for (const hash of new Set(after.flatMap((state) => [...state.words.keys()]))) addTo(this.byWordAfterNumber, hash, entry);
    }
    for (const { next } of this.byAny) for (const hash of next.words) this.afterAny[hash >>> (32 - FILTER_BITS)] = 1;
    this.anyIsOpen = this.byAny.some(({ next }) => next.isEnd || next.isOpen || next.isNumber);
    this.readsNumbers = this.byNumber.length > 0 || this.byWordAfterNumber.size > 0;
  }

  firstWords(): Iterable<number> {
    return this.byWord.keys();
  }

  /** Marks in `filter`, by the highest `FILTER_BITS` bits of a hash, the words with which a phrase can start; `false` where that does not tell. */
  markFirstWords(filter: Uint8Array): boolean {
    for (let i = 0; i < filter.length; i++) filter[i]! |= this.filter[i]!;
    return this.byAny.length === 0 && this.byNumber.length === 0 && this.byWordAfterNumber.size === 0;
  }

  /** Adds the phrases that start at one token of a block to `found`; a block of 0 words stands for one of any length. */
  match(tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[]): void {
    const hash = tokens.hashes[first]!;
    if (this.filter[hash >>> (32 - FILTER_BITS)] === 1) {
      const entries = this.byWord.get(hash);
      if (entries !== undefined) for (const { entry, next } of entries) if (blockLength <= entry.longest && mayFollow(next, tokens, first + 1, limit, blockLength > 0 && entry.endsBlock)) matchEntry(entry, tokens, first, limit, blockLength, found);
    }
    if (this.readsNumbers && (tokens.flags[first]! & TokenFlag.number) !== 0) {
      const dated = first + 1 < limit ? this.byWordAfterNumber.get(tokens.hashes[first + 1]!) : undefined;
      if (dated !== undefined) for (const entry of dated) if (blockLength <= entry.longest) matchEntry(entry, tokens, first, limit, blockLength, found);
      for (const entry of this.byNumber) if (blockLength <= entry.longest) matchEntry(entry, tokens, first, limit, blockLength, found);
    }
    if (this.byAny.length === 0 || !this.mayReachAny(tokens, first, limit)) return;
    for (const { entry, next } of this.byAny) if (blockLength <= entry.longest && mayFollowSoon(next, tokens, first, limit)) matchEntry(entry, tokens, first, limit, blockLength, found);
  }

  /** Whether a word stands near that a phrase which starts with any words may go on with; for most tokens none does. */
  private mayReachAny({ hashes }: Tokens, first: number, limit: number): boolean {
    const end = Math.min(limit, first + MOST_ANY + 1);
    for (let at = first; at < end; at++) if (this.afterAny[hashes[at]! >>> (32 - FILTER_BITS)] === 1) return true;
    return this.anyIsOpen;
  }
}

function nextOf(states: readonly State[]): Next {
  const reached = [...states, ...states.flatMap(({ marks }) => marks.map(({ to }) => to))];
  const words = Int32Array.from(new Set(reached.flatMap((state) => [...state.words.keys()])));
  const bits = words.reduce((all, hash) => all | (1 << (hash >>> 27)), 0);
  const isOpen = reached.some(({ any }) => any.length > 0) || states.some(({ marks }) => marks.some(({ to }) => to.marks.length > 0));
  return { isEnd: reached.some(({ isEnd }) => isEnd), isOpen, isNumber: reached.some(({ numbers }) => numbers.length > 0), words, bits };
}

function mayFollow({ isEnd, isOpen, isNumber, words, bits }: Next, tokens: Tokens, at: number, limit: number, endsBlock: boolean): boolean {
  if (isOpen || (isEnd && (!endsBlock || at === limit))) return true;
  if (at >= limit) return false;
  const hash = tokens.hashes[at]!;
  return ((bits & (1 << (hash >>> 27))) !== 0 && words.includes(hash)) || (isNumber && (tokens.flags[at]! & TokenFlag.number) !== 0);
}

/** Whether what may follow any words stands where they may end. */
function mayFollowSoon(next: Next, tokens: Tokens, first: number, limit: number): boolean {
  if (next.isOpen || next.isEnd) return true;
  for (let at = first; at < limit && at <= first + MOST_ANY; at++) if (mayFollow(next, tokens, at, limit, false)) return true;
  return false;
}

/** Puts a value behind those under one hash. */
export function addTo<T>(index: Map<number, T[]>, hash: number, entry: T): void {
  const same = index.get(hash);
  if (same === undefined) index.set(hash, [entry]);
  else same.push(entry);
}

function matchEntry({ rule, start, endsBlock }: Entry, tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[]): void {
  walk(start, first, { rule, tokens, first, limit, leastEnd: endsBlock && blockLength > 0 ? limit : first + 1, found });
}

interface Walk {
  readonly rule: Rule;
  readonly tokens: Tokens;
  readonly first: number;
  readonly limit: number;
  /** Where a match ends at least. */
  readonly leastEnd: number;
  readonly found: PhraseMatch[];
}

function walk(state: State, at: number, on: Walk): void {
  const { tokens, limit } = on;
  if (state.isEnd && at >= on.leastEnd) addMatch(at, on);
  if (state.marks.length > 0) for (const { gap, to } of state.marks) if ((tokens.gaps[at]! & gap) !== 0) walk(to, at, on);
  if (at < limit) {
    const next = stepsOf(state, tokens.hashes[at]!);
    if (next !== undefined) for (const one of next) walk(one, at + 1, on);
    if (state.numbers.length > 0 && (tokens.flags[at]! & TokenFlag.number) !== 0) for (const one of state.numbers) walk(one, at + 1, on);
  }
  if (state.any.length === 0) return;
  for (let skipped = 0; skipped <= MOST_ANY && at + skipped <= limit; skipped++) {
    if (skipped > 1 && (tokens.gaps[at + skipped - 1]! & PAUSE) !== 0) break;
    for (const next of state.any) walk(next, at + skipped, on);
  }
}

/** Words of a state that are looked through one by one. */
const FEW_WORDS = 8;

/** Where a word leads. */
function stepsOf({ hashes, steps, words }: State, hash: number): readonly State[] | undefined {
  if (hashes.length > FEW_WORDS) return words.get(hash);
  for (let i = 0; i < hashes.length; i++) if (hashes[i] === hash) return steps[i];
  return undefined;
}

function addMatch(end: number, { rule, first, found }: Walk): void {
  if (!found.some((match) => match.end === end && match.rule === rule && match.first === first)) found.push({ rule, first, end });
}
