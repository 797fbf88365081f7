import { Gap, TokenFlag, type Tokens } from "../text/tokens.js";
import { compilePhrase, type State } from "./phrase.js";
import type { Rule } from "./rule.js";

/** A phrase found among the tokens of a block. */
export interface PhraseMatch {
  readonly rule: Rule;
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly end: number;
}

/** A run of tokens that one search looks at; a block is one. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** The words that `*` may stand for. */
const MOST_ANY = 6;
/** The most words of a block for rules that do not say. */
const MOST_WORDS = 30;
/** No phrase that must be a whole block is longer. */
const MOST_LINE_WORDS = 60;
/** The phrases that make a chain; two may stand side by side by chance. */
const SHORTEST_CHAIN = 3;

/** One compiled phrase of one rule. */
interface Entry {
  readonly rule: Rule;
  readonly start: State;
  readonly end: State;
}

/** All phrases of some packs, found by their first words, so that most words of a text cost one look-up whatever the number of phrases. */
export class Matcher {
  private readonly byFirstWord: ReadonlyMap<number, readonly Entry[]>;
  /** Phrases that can start with any word, or with a number. */
  private readonly byAnyWord: readonly Entry[];
  /** Rules by the symbols that are all of a block without words. */
  private readonly symbols: ReadonlyMap<string, Rule>;
  private readonly longestBlock: number;

  private constructor(entries: readonly Entry[], symbols: ReadonlyMap<string, Rule>, longestBlock: number) {
    const byFirstWord = new Map<number, Entry[]>();
    this.byAnyWord = entries.filter((entry) => !indexFirstWords(byFirstWord, entry));
    this.byFirstWord = byFirstWord;
    this.symbols = symbols;
    this.longestBlock = longestBlock;
  }

  /** Returns the matcher of some rules. Compiling takes time linear in the length of the phrases. */
  static of(rules: readonly Rule[]): Matcher {
    const symbols = new Map<string, Rule>();
    const entries: Entry[] = [];
    for (const rule of rules) {
      for (const phrase of rule.phrases) {
        if (isSymbol(phrase)) symbols.set(phrase, rule);
        else entries.push({ rule, ...compilePhrase(phrase) });
      }
    }
    return new Matcher(entries, symbols, Math.max(0, ...rules.map(mostWords).filter(Number.isFinite)));
  }

  /** Returns every phrase that stands in a block where its rule wants it; of one rule's overlapping ones the longest. */
  find(tokens: Tokens, block: TokenRange): PhraseMatch[] {
    const { firstToken, endToken } = block;
    const found: PhraseMatch[] = [];
    const short = endToken - firstToken <= this.longestBlock;
    for (let first = firstToken; first < endToken; first++) {
      for (const match of this.startingAt(tokens, first, endToken)) {
        const { rule } = match;
        if (rule.place === "chain") {
          if (short && first === firstToken && this.isChain(tokens, block, rule)) keepLongest(found, { rule, first, end: endToken });
        } else if (rule.place === "trim" || (short && fits(match, block))) keepLongest(found, match);
      }
    }
    return found;
  }

  /** Returns the rule that a block without words is all of, if any. */
  symbolRule(blockText: string): Rule | undefined {
    return this.symbols.get(blockText);
  }

  /** Returns the phrases that start at one token, wherever their rules want them; `end` bounds the search. */
  startingAt(tokens: Tokens, first: number, end: number): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    for (const entry of this.byFirstWord.get(tokens.hashes[first]!) ?? []) matchEntry(entry, tokens, first, end, found);
    for (const entry of this.byAnyWord) matchEntry(entry, tokens, first, end, found);
    return found;
  }

  private isChain(tokens: Tokens, { firstToken, endToken }: TokenRange, rule: Rule): boolean {
    let at = firstToken;
    let links = 0;
    for (; at < endToken; links++) {
      const ends = this.startingAt(tokens, at, endToken).flatMap((match) => (match.rule === rule ? [match.end] : []));
      if (ends.length === 0) return false;
      at = Math.max(...ends);
    }
    return links >= SHORTEST_CHAIN;
  }
}

/** Returns whether the phrase can start with known words only; then each of them leads to it. */
function indexFirstWords(index: Map<number, Entry[]>, entry: Entry): boolean {
  const states = closure(entry.start);
  if (states.some((state) => state.any.length > 0 || state.numbers.length > 0)) return false;
  for (const hash of new Set(states.flatMap((state) => [...state.words.keys()]))) {
    const entries = index.get(hash);
    if (entries === undefined) index.set(hash, [entry]);
    else entries.push(entry);
  }
  return true;
}

function closure(start: State): State[] {
  const states = new Set([start]);
  for (const state of states) for (const next of state.empty) states.add(next);
  return [...states];
}

function matchEntry({ rule, start, end: goal }: Entry, tokens: Tokens, first: number, limit: number, found: PhraseMatch[]): void {
  const ends = new Set<number>();
  walk(start, first);
  for (const end of ends) if (end > first) found.push({ rule, first, end });

  function walk(state: State, at: number): void {
    if (state === goal) ends.add(at);
    for (const next of state.empty) walk(next, at);
    if ((tokens.gaps[at]! & Gap.colon) !== 0) for (const next of state.colons) walk(next, at);
    if (at < limit) {
      for (const next of state.words.get(tokens.hashes[at]!) ?? []) walk(next, at + 1);
      if ((tokens.flags[at]! & TokenFlag.number) !== 0) for (const next of state.numbers) walk(next, at + 1);
    }
    if (state.any.length === 0) return;
    for (let skipped = 0; skipped <= MOST_ANY && at + skipped <= limit; skipped++) {
      if (skipped > 1 && (tokens.gaps[at + skipped - 1]! & Gap.stop) !== 0) break;
      for (const next of state.any) walk(next, at + skipped);
    }
  }
}

/** Returns the most words that a block may have for a rule to apply. */
function mostWords(rule: Rule): number {
  if (rule.place === "trim") return Infinity;
  return rule.most ?? (rule.place === "line" || rule.place === "chain" ? MOST_LINE_WORDS : MOST_WORDS);
}

function fits({ rule, first, end }: PhraseMatch, { firstToken, endToken }: TokenRange): boolean {
  if (endToken - firstToken > mostWords(rule)) return false;
  if (rule.place === "part") return true;
  if (rule.place === "head") return first === firstToken;
  if (rule.place === "tail") return end === endToken;
  return first === firstToken && end === endToken;
}

/** A phrase without a letter or digit, such as `×`. */
function isSymbol(phrase: string): boolean {
  return !/[\p{L}\p{N}*#]/u.test(phrase);
}

function keepLongest(found: PhraseMatch[], match: PhraseMatch): void {
  const same = found.findIndex((other) => other.rule === match.rule && other.first < match.end && match.first < other.end);
  if (same < 0) found.push(match);
  else if (match.end - match.first > found[same]!.end - found[same]!.first) found[same] = match;
}
