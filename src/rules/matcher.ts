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

/** The words that `*` may stand for, and the marks that it does not reach over. */
const MOST_ANY = 6;
const PAUSE = Gap.stop | Gap.comma | Gap.quote;
/** The most words of a block for rules that do not say. */
const MOST_WORDS = 30;
/** No phrase that must be a whole block is longer. */
const MOST_LINE_WORDS = 60;
/** The phrases that make a chain; two may stand side by side by chance. */
const SHORTEST_CHAIN = 3;

/** The latest matches that a new one may overlap: more rules than this never meet in one place. */
const LOOK_BACK = 32;

/** One compiled phrase of one rule. */
interface Entry {
  readonly rule: Rule;
  readonly start: State;
}

/** Bits of a hash that the filter of an index looks at. */
const FILTER_BITS = 14;

/** Phrases by what they can start with. */
class Index {
  /** 1 where some phrase starts with a word of these bits: most words of a text are none, and cost no look-up. */
  private readonly filter = new Uint8Array(1 << FILTER_BITS);
  private readonly byWord = new Map<number, Entry[]>();
  private readonly byNumber: Entry[] = [];
  private readonly byAny: Entry[] = [];

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const starts = [entry.start, ...entry.start.marks.map(({ to }) => to)];
      if (starts.some((start) => start.any.length > 0)) {
        this.byAny.push(entry);
        continue;
      }
      for (const hash of new Set(starts.flatMap((start) => [...start.words.keys()]))) {
        this.filter[hash >>> (32 - FILTER_BITS)] = 1;
        const same = this.byWord.get(hash);
        if (same === undefined) this.byWord.set(hash, [entry]);
        else same.push(entry);
      }
      if (starts.some((start) => start.numbers.length > 0)) this.byNumber.push(entry);
    }
  }

  /** Adds the phrases that start at one token to `found`. */
  match(tokens: Tokens, first: number, limit: number, found: PhraseMatch[]): void {
    const hash = tokens.hashes[first]!;
    if (this.filter[hash >>> (32 - FILTER_BITS)] === 1) {
      const entries = this.byWord.get(hash);
      if (entries !== undefined) for (const entry of entries) matchEntry(entry, tokens, first, limit, found);
    }
    if ((tokens.flags[first]! & TokenFlag.number) !== 0) for (const entry of this.byNumber) matchEntry(entry, tokens, first, limit, found);
    for (const entry of this.byAny) matchEntry(entry, tokens, first, limit, found);
  }
}

/** All phrases of some packs, found by their first words, so that most words of a text cost one look-up whatever the number of phrases. */
export class Matcher {
  /** Phrases that stand at the start of their block. */
  private readonly anchored: Index;
  /** Phrases that may stand further on, in blocks of bounded length. */
  private readonly floating: Index;
  /** Phrases that may stand anywhere. */
  private readonly trimmed: Index;
  /** Rules by the symbols that are all of a block without words. */
  private readonly symbols: ReadonlyMap<string, Rule>;
  private readonly longestBlock: number;

  private constructor(entries: readonly Entry[], symbols: ReadonlyMap<string, Rule>, longestBlock: number) {
    this.anchored = new Index(entries.filter(({ rule }) => isAnchored(rule)));
    this.floating = new Index(entries.filter(({ rule }) => rule.place === "part" || rule.place === "tail"));
    this.trimmed = new Index(entries.filter(({ rule }) => rule.place === "trim"));
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
        else entries.push({ rule, start: compilePhrase(phrase) });
      }
    }
    return new Matcher(entries, symbols, Math.max(0, ...rules.map(mostWords).filter(Number.isFinite)));
  }

  /** Returns every phrase that stands in a block where its rule wants it; of one rule's overlapping ones the longest. */
  find(tokens: Tokens, block: TokenRange): PhraseMatch[] {
    const { firstToken, endToken } = block;
    const seen: PhraseMatch[] = [];
    const short = endToken - firstToken <= this.longestBlock;
    if (short && firstToken < endToken) this.anchored.match(tokens, firstToken, endToken, seen);
    for (let first = firstToken; first < endToken; first++) {
      if (short) this.floating.match(tokens, first, endToken, seen);
      this.trimmed.match(tokens, first, endToken, seen);
    }
    if (seen.length === 0) return seen;
    const found: PhraseMatch[] = [];
    for (const match of seen) {
      if (match.rule.place === "chain") {
        if (this.isChain(tokens, block, match.rule)) keepLongest(found, { ...match, end: endToken });
      } else if (fits(match, block)) keepLongest(found, match);
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
    this.anchored.match(tokens, first, end, found);
    this.floating.match(tokens, first, end, found);
    this.trimmed.match(tokens, first, end, found);
    return found;
  }

  private isChain(tokens: Tokens, { firstToken, endToken }: TokenRange, rule: Rule): boolean {
    let at = firstToken;
    let links = 0;
    for (; at < endToken; links++) {
      // Words with commas between them are a sentence's.
      if (links > 0 && (tokens.gaps[at]! & Gap.comma) !== 0) return false;
      const ends = this.startingAt(tokens, at, endToken).flatMap((match) => (match.rule === rule ? [match.end] : []));
      if (ends.length === 0) return false;
      at = Math.max(...ends);
    }
    return links >= SHORTEST_CHAIN;
  }
}

function isAnchored({ place }: Rule): boolean {
  return place === "line" || place === "head" || place === "chain";
}

function matchEntry({ rule, start }: Entry, tokens: Tokens, first: number, limit: number, found: PhraseMatch[]): void {
  walk(start, first);

  function walk(state: State, at: number): void {
    if (state.isEnd && at > first && !found.some((match) => match.end === at && match.rule === rule && match.first === first)) found.push({ rule, first, end: at });
    for (const { gap, to } of state.marks) if ((tokens.gaps[at]! & gap) !== 0) walk(to, at);
    if (at < limit) {
      const next = state.words.get(tokens.hashes[at]!);
      if (next !== undefined) for (const one of next) walk(one, at + 1);
      if (state.numbers.length > 0 && (tokens.flags[at]! & TokenFlag.number) !== 0) for (const one of state.numbers) walk(one, at + 1);
    }
    if (state.any.length === 0) return;
    for (let skipped = 0; skipped <= MOST_ANY && at + skipped <= limit; skipped++) {
      if (skipped > 1 && (tokens.gaps[at + skipped - 1]! & PAUSE) !== 0) break;
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
  if (rule.place === "trim" || rule.place === "part") return true;
  if (rule.place === "head") return first === firstToken;
  if (rule.place === "tail") return end === endToken;
  return first === firstToken && end === endToken;
}

/** A phrase without a letter or digit, such as `×`. */
function isSymbol(phrase: string): boolean {
  return !/[\p{L}\p{N}*#]/u.test(phrase);
}

/** Of matches that overlap the longest stays; matches come in the order of their first tokens. */
function keepLongest(found: PhraseMatch[], match: PhraseMatch): void {
  let same = found.length - 1;
  while (same >= 0 && found[same]!.rule !== match.rule && same > found.length - LOOK_BACK) same--;
  const other = found[same];
  if (other === undefined || other.rule !== match.rule || other.end <= match.first) found.push(match);
  else if (match.end - match.first > other.end - other.first) found[same] = match;
}
