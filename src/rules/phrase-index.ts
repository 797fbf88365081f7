import { TokenFlag, type Tokens } from "../text/tokens.js";
import { type Candidate, CandidateTable, type Next, nextOf } from "./candidate-table.js";
import type { State } from "./phrase.js";
import { MOST_ANY, Numbers, PhraseCode, type Start, startAt } from "./phrase-code.js";
import type { Rule } from "./rule.js";

/** A phrase found among the tokens of a block. */
export interface PhraseMatch {
  readonly rule: Rule;
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly end: number;
}

/** One compiled phrase of one rule. */
export interface Entry {
  readonly rule: Rule;
  readonly start: Start;
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

/** A phrase under one of the words that it can start with. */
interface WordEntry extends Candidate {
  readonly entry: Entry;
  /** Where the automaton goes on behind that word, and 0; or behind marks and the word, and those marks, bits of `Gap`. */
  readonly after: readonly { readonly start: Start; readonly marks: number }[];
}

/** Phrases by what they can start with, so that most words of a text cost one look-up whatever the number of phrases. */
export class PhraseIndex {
  private readonly words: CandidateTable;
  private readonly wordEntries: WordEntry[] = [];
  /** The words that phrases can start with. */
  readonly firstWords: ReadonlySet<number>;
  /** Those that can start with a number, by the word behind it: dates are many. */
  private readonly byWordAfterNumber = new Map<number, Entry[]>();
  private readonly byNumber: Entry[] = [];
  /** Whether a phrase may start with a number. */
  readonly readsNumbers: boolean;
  /** Those that start with any words, each with what comes first or behind them. */
  private readonly byAny: { readonly entry: Entry; readonly next: Next }[] = [];
  /** The words that phrases which start with any words can go on with. */
  readonly wordsAfterAny: ReadonlySet<number>;
  /** Whether a phrase that starts with any words may go on with anything. */
  readonly anyIsOpen: boolean;
  private readonly code = new PhraseCode();
  /** Room for where one phrase may end, and for the entries that may start at one word, used again for the next. */
  private readonly ends = new Numbers();
  private readonly chosen = new Numbers();

  constructor(entries: readonly Entry[]) {
    const byWord = new Map<number, number[]>();
    for (const entry of entries) {
      const { state } = entry.start;
      const starts = [state, ...state.marks.map(({ to }) => to)];
      if (starts.some((start) => start.any.length > 0)) {
        this.byAny.push({ entry, next: nextOf([...starts.flatMap((start) => start.any), { ...state, any: [] }]) });
        continue;
      }
      for (const hash of new Set(starts.flatMap((start) => [...start.words.keys()]))) {
        const behind = (start: State, marks: number): { start: Start; marks: number }[] => (start.words.get(hash) ?? []).map((after) => ({ start: startAt(after), marks }));
        const after = [...behind(state, 0), ...state.marks.flatMap(({ gap, to }) => behind(to, gap))];
        addTo(byWord, hash, this.wordEntries.length);
        this.wordEntries.push({ entry, longest: entry.longest, endsBlock: entry.endsBlock, next: nextOf(after.map(({ start }) => start.state)), after });
      }
      const after = starts.flatMap((start) => start.numbers);
      const open = after.some(({ isEnd, any, numbers, marks }) => isEnd || any.length > 0 || numbers.length > 0 || marks.length > 0);
      if (open) this.byNumber.push(entry);
      else for (const hash of new Set(after.flatMap((state) => [...state.words.keys()]))) addTo(this.byWordAfterNumber, hash, entry);
    }
    this.wordsAfterAny = new Set(this.byAny.flatMap(({ next }) => next.words));
    this.anyIsOpen = this.byAny.some(({ next }) => next.isEnd || next.isOpen || next.isNumber);
    this.readsNumbers = this.byNumber.length > 0 || this.byWordAfterNumber.size > 0;
    this.words = new CandidateTable(byWord, this.wordEntries);
    this.firstWords = new Set(byWord.keys());
  }

  /** Whether a phrase may start with any words. */
  get readsAny(): boolean {
    return this.byAny.length > 0;
  }

  /**
   * Returns the phrases that start at one token of a block behind those in `found`, which is a list only where there are any; a block of 0
   * words stands for one of any length.
   */
  match(tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const all = this.matchNumber(tokens, first, limit, blockLength, this.matchWord(tokens, first, limit, blockLength, found));
    return this.matchAny(tokens, first, limit, blockLength, all);
  }

  /** The same of the phrases that start with a word. */
  matchWord(tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const { chosen } = this;
    chosen.count = 0;
    this.words.find(tokens, first, limit, blockLength, chosen);
    let all = found;
    for (let i = 0; i < chosen.count; i++) all = this.matchBehind(this.wordEntries[chosen.values[i]!]!, tokens, first, limit, blockLength, all);
    return all;
  }

  /** The same of the phrases that start with a number. */
  matchNumber(tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    if ((tokens.flags[first]! & TokenFlag.number) === 0) return found;
    let all = found;
    const dated = first + 1 < limit ? this.byWordAfterNumber.get(tokens.hashes[first + 1]!) : undefined;
    if (dated !== undefined) for (const entry of dated) if (blockLength <= entry.longest) all = this.matchEntry(entry, tokens, first, limit, blockLength, all);
    for (const entry of this.byNumber) if (blockLength <= entry.longest) all = this.matchEntry(entry, tokens, first, limit, blockLength, all);
    return all;
  }

  /** The same of the phrases that start with any words. */
  matchAny(tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    let all = found;
    for (const { entry, next } of this.byAny) if (blockLength <= entry.longest && mayFollowSoon(next, tokens, first, limit)) all = this.matchEntry(entry, tokens, first, limit, blockLength, all);
    return all;
  }

  private matchBehind({ entry, after }: WordEntry, tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const leastEnd = entry.endsBlock && blockLength > 0 ? limit : first + 1;
    this.ends.count = 0;
    for (const { start, marks } of after) if (marks === 0 || (tokens.gaps[first]! & marks) !== 0) this.code.walk(start, tokens, first + 1, limit, leastEnd, this.ends);
    return this.withMatches(entry.rule, first, found);
  }

  private matchEntry({ rule, start, endsBlock }: Entry, tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    this.ends.count = 0;
    this.code.walk(start, tokens, first, limit, endsBlock && blockLength > 0 ? limit : first + 1, this.ends);
    return this.withMatches(rule, first, found);
  }

  private withMatches(rule: Rule, first: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const { count, values } = this.ends;
    if (count === 0) return found;
    if (found === undefined && count === 1) return [{ rule, first, end: values[0]! }];
    const all = found ?? [];
    for (let i = 0; i < count; i++) all.push({ rule, first, end: values[i]! });
    return all;
  }
}

/** Whether what may follow any words stands where they may end. */
function mayFollowSoon({ isOpen, isEnd, isNumber, words }: Next, { hashes, flags }: Tokens, first: number, limit: number): boolean {
  if (isOpen || isEnd) return true;
  for (let at = first; at < limit && at <= first + MOST_ANY; at++) if (words.includes(hashes[at]!) || (isNumber && (flags[at]! & TokenFlag.number) !== 0)) return true;
  return false;
}

/** Puts a value behind those under one hash. */
export function addTo<T>(index: Map<number, T[]>, hash: number, value: T): void {
  const same = index.get(hash);
  if (same === undefined) index.set(hash, [value]);
  else same.push(value);
}
