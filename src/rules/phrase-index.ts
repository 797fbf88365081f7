import { TokenFlag, type Tokens } from "../text/tokens.js";
import { type Candidate, CandidateTable, type Next, nextOf } from "./candidate-table.js";
import { compilePhrase, MOST_ANY, type State, type WordHashes } from "./phrase.js";
import { type MarkedState, Numbers, PhraseCode } from "./phrase-code.js";
import { isSymbol, mostWords, type Rule } from "./rule.js";

/** A phrase found among the tokens of a block. */
export interface PhraseMatch {
  readonly rule: Rule;
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly end: number;
}

/** No code stands at this place. */
const NOT_PACKED = 0;

/** One phrase of one rule. */
class Entry {
  readonly rule: Rule;
  /** The most words that a block can have for the phrase to match: its own length where it must be the whole block. */
  readonly longest: number;
  /** It must end where its block ends. */
  readonly endsBlock: boolean;
  /** Where its code begins, once it was walked. */
  place = NOT_PACKED;
  private readonly phrase: string;
  private known: State | undefined;

  constructor(rule: Rule, phrase: string, longest: number) {
    this.rule = rule;
    this.longest = rule.place === "line" ? longest : mostWords(rule);
    this.endsBlock = rule.place === "line" || rule.place === "tail";
    this.phrase = phrase;
  }

  /** Where its automaton begins, which is made anew when a text has its first words: most phrases stand in none, and their automata are let go. */
  get start(): State {
    return (this.known ??= compilePhrase(this.phrase).start);
  }
}

/** A phrase under one of the words that it can start with. */
class WordEntry implements Candidate {
  readonly entry: Entry;
  readonly longest: number;
  readonly endsBlock: boolean;
  readonly next: Next;
  /** The hash of that word. */
  readonly hash: number;
  /** Where its code goes on behind that word, once it was walked. */
  place = NOT_PACKED;

  constructor(entry: Entry, hash: number, next: Next) {
    this.entry = entry;
    this.longest = entry.longest;
    this.endsBlock = entry.endsBlock;
    this.next = next;
    this.hash = hash;
  }
}

/** Where an automaton can be behind a word. */
function statesAfter({ words, marks }: State, hash: number): readonly MarkedState[] {
  const after: MarkedState[] = [];
  for (const state of words.get(hash) ?? NONE) after.push({ state, marks: 0 });
  for (const { gap, to } of marks) for (const state of to.words.get(hash) ?? NONE) after.push({ state, marks: gap });
  return after;
}

const NONE: readonly State[] = [];

/** Phrases by what they can start with, so that most words of a text cost one look-up whatever the number of phrases. */
export class PhraseIndex {
  readonly words: CandidateTable;
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
  private readonly code: PhraseCode;
  /** The candidates whose code was packed, in that order. */
  readonly packed: number[] = [];
  /** Room for where one phrase may end, and for the entries that may start at one word, used again for the next. */
  private readonly ends = new Numbers();
  private readonly chosen = new Numbers();

  constructor(rules: readonly Rule[], hashes: WordHashes, code: PhraseCode) {
    this.code = code;
    const byWord = new Map<number, number[]>();
    for (const rule of rules) {
      for (const phrase of rule.phrases) {
        if (isSymbol(phrase)) continue;
        const { start, longest } = compilePhrase(phrase, hashes);
        this.add(new Entry(rule, phrase, longest), start, byWord);
      }
    }
    this.wordsAfterAny = new Set(this.byAny.flatMap(({ next }) => next.words));
    this.anyIsOpen = this.byAny.some(({ next }) => next.isEnd || next.isOpen || next.isNumber);
    this.readsNumbers = this.byNumber.length > 0 || this.byWordAfterNumber.size > 0;
    this.words = new CandidateTable(byWord, this.wordEntries);
    this.firstWords = new Set(byWord.keys());
  }

  private add(entry: Entry, state: State, byWord: Map<number, number[]>): void {
    const starts = [state, ...state.marks.map(({ to }) => to)];
    if (starts.some((start) => start.any.length > 0)) {
      this.byAny.push({ entry, next: nextOf([...starts.flatMap((start) => start.any), withoutAny(state)]) });
      return;
    }
    const hashes = starts.length === 1 ? state.words.keys() : new Set(starts.flatMap((start) => [...start.words.keys()]));
    for (const hash of hashes) {
      addTo(byWord, hash, this.wordEntries.length);
      this.wordEntries.push(new WordEntry(entry, hash, nextOf(statesAfter(state, hash).map((after) => after.state))));
    }
    const numbers = starts.flatMap((start) => start.numbers);
    if (numbers.length > 0) this.addNumbers(entry, numbers);
  }

  private addNumbers(entry: Entry, after: readonly State[]): void {
    const isOpen = after.some(({ isEnd, any, numbers, marks }) => isEnd || any.length > 0 || numbers.length > 0 || marks.length > 0);
    if (isOpen) this.byNumber.push(entry);
    else for (const hash of new Set(after.flatMap((state) => [...state.words.keys()]))) addTo(this.byWordAfterNumber, hash, entry);
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
    for (let i = 0; i < chosen.count; i++) all = this.matchCandidate(chosen.values[i]!, tokens, first, limit, blockLength, all);
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

  /** The same of one of the candidates that `words` found. */
  matchCandidate(candidate: number, tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const word = this.wordEntries[candidate]!;
    if (word.place === NOT_PACKED) {
      word.place = this.code.placeOf(statesAfter(word.entry.start, word.hash));
      this.packed.push(candidate);
    }
    this.ends.count = 0;
    this.code.walk(word.place, tokens, first + 1, limit, word.endsBlock && blockLength > 0 ? limit : first + 1, this.ends);
    return this.withMatches(word.entry.rule, first, found);
  }

  private matchEntry(entry: Entry, tokens: Tokens, first: number, limit: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    if (entry.place === NOT_PACKED) entry.place = this.code.placeOf([{ state: entry.start, marks: 0 }]);
    this.ends.count = 0;
    this.code.walk(entry.place, tokens, first, limit, entry.endsBlock && blockLength > 0 ? limit : first + 1, this.ends);
    return this.withMatches(entry.rule, first, found);
  }

  /** The rule of one of the candidates that `words` found. */
  ruleOf(candidate: number): Rule {
    return this.wordEntries[candidate]!.entry.rule;
  }

  /** Where the code of a candidate goes on behind its first word. */
  placeOf(candidate: number): number {
    return this.wordEntries[candidate]!.place;
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

function withoutAny({ isEnd, words, numbers, marks }: State): State {
  return { isEnd, words, numbers, any: [], marks };
}

/** Puts a value behind those under one hash. */
export function addTo<T>(index: Map<number, T[]>, hash: number, value: T): void {
  const same = index.get(hash);
  if (same === undefined) index.set(hash, [value]);
  else same.push(value);
}
