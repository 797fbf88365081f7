import { Gap, type Tokens } from "../text/tokens.js";
import { MOST_ANY, wordHashes } from "./phrase.js";
import { addTo, PhraseIndex, type PhraseMatch } from "./phrase-index.js";
import { isSymbol, mostWords, type Rule } from "./rule.js";

export type { PhraseMatch } from "./phrase-index.js";

/** A run of tokens that one search looks at; a block is one. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** The phrases that make a chain; two may stand side by side by chance. */
const SHORTEST_CHAIN = 3;

/** The latest matches that a new one may overlap: more rules than this never meet in one place. */
const LOOK_BACK = 32;

/** Bits of a hash by which words are told apart at first, and what phrases may start with a word of them, or go on with one behind any words. */
const FILTER_BITS = 14;
const Kind = { anchored: 1, floating: 2, trimmed: 4, afterAny: 8 } as const;

const NO_MATCHES: readonly PhraseMatch[] = [];

/** All phrases of some packs, found by their first words, so that most words of a text cost one look-up whatever the number of phrases. */
export class Matcher {
  /** Phrases that stand at the start of their block. */
  private readonly anchored: PhraseIndex;
  /** Phrases that may stand further on, in blocks of bounded length. */
  private readonly floating: PhraseIndex;
  /** Phrases that may stand anywhere. */
  private readonly trimmed: PhraseIndex;
  /** Bits of `Kind` of the words with these highest bits of their hashes: most words of a text are none, and cost no look-up. */
  private readonly kinds = new Uint8Array(1 << FILTER_BITS);
  /** Whether a phrase that may stand further on may start with more than a word. */
  private readonly isOpenInside: boolean;
  /** The links of each rule of chains, and the rules by the words that a link can start with. */
  private readonly chains: ReadonlyMap<Rule, PhraseIndex>;
  private readonly chainsFrom = new Map<number, Rule[]>();
  /** Rules by the symbols that are all of a block without words. */
  private readonly symbols: ReadonlyMap<string, Rule>;
  private readonly longestBlock: number;

  private constructor(rules: readonly Rule[], symbols: ReadonlyMap<string, Rule>, longestBlock: number) {
    const hashes = wordHashes(rules.flatMap(({ phrases }) => phrases));
    this.anchored = new PhraseIndex(rules.filter(isAnchored), hashes);
    this.floating = new PhraseIndex(rules.filter(({ place }) => place === "part" || place === "tail"), hashes);
    this.trimmed = new PhraseIndex(rules.filter(({ place }) => place === "trim"), hashes);
    for (const [index, kind] of [[this.anchored, Kind.anchored], [this.floating, Kind.floating], [this.trimmed, Kind.trimmed]] as const) {
      for (const hash of index.firstWords) this.kinds[hash >>> (32 - FILTER_BITS)]! |= kind;
      for (const hash of index.wordsAfterAny) this.kinds[hash >>> (32 - FILTER_BITS)]! |= Kind.afterAny;
    }
    this.isOpenInside = [this.floating, this.trimmed].some(({ readsNumbers, readsAny }) => readsNumbers || readsAny);
    this.chains = new Map(rules.filter(({ place }) => place === "chain").map((rule) => [rule, new PhraseIndex([rule], hashes)]));
    for (const [rule, index] of this.chains) for (const hash of index.firstWords) addTo(this.chainsFrom, hash, rule);
    this.symbols = symbols;
    this.longestBlock = longestBlock;
  }

  /** Returns the matcher of some rules. Compiling takes time linear in the length of the phrases. */
  static of(rules: readonly Rule[]): Matcher {
    const symbols = new Map<string, Rule>();
    for (const rule of rules) for (const phrase of rule.phrases) if (isSymbol(phrase)) symbols.set(phrase, rule);
    return new Matcher(rules, symbols, Math.max(0, ...rules.map(mostWords).filter(Number.isFinite)));
  }

  /** Returns every phrase that stands in a block where its rule wants it; of one rule's overlapping ones the longest. */
  find(tokens: Tokens, block: TokenRange): readonly PhraseMatch[] {
    const { firstToken, endToken } = block;
    const { kinds } = this;
    const { hashes } = tokens;
    const length = endToken - firstToken;
    const short = length <= this.longestBlock;
    let seen = short && length > 0 ? this.matchStart(tokens, firstToken, endToken) : undefined;
    const wanted = short ? Kind.floating | Kind.trimmed : Kind.trimmed;
    for (let first = firstToken; first < endToken; first++) {
      const kind = kinds[hashes[first]! >>> (32 - FILTER_BITS)]! & wanted;
      if (kind === 0) continue;
      if ((kind & Kind.floating) !== 0) seen = this.floating.matchWord(tokens, first, endToken, length, seen);
      if ((kind & Kind.trimmed) !== 0) seen = this.trimmed.matchWord(tokens, first, endToken, 0, seen);
    }
    if (this.isOpenInside) seen = this.matchOpenInside(tokens, block, short, seen);
    const chains = length >= SHORTEST_CHAIN ? this.chainsFrom.get(tokens.hashes[firstToken]!) : undefined;
    if (chains === undefined && seen === undefined) return NO_MATCHES;
    const found: PhraseMatch[] = [];
    if (chains !== undefined) {
      for (const rule of chains) {
        if (length <= mostWords(rule) && this.isChain(tokens, block, rule)) found.push({ rule, first: firstToken, end: endToken });
      }
    }
    if (seen !== undefined) for (const match of seen) if (fits(match, block)) keepLongest(found, match);
    return found;
  }

  /** The phrases that stand at the start of a block. */
  private matchStart(tokens: Tokens, first: number, end: number): PhraseMatch[] | undefined {
    const { anchored, kinds } = this;
    const { hashes } = tokens;
    let seen: PhraseMatch[] | undefined;
    if ((kinds[hashes[first]! >>> (32 - FILTER_BITS)]! & Kind.anchored) !== 0) seen = anchored.matchWord(tokens, first, end, end - first, undefined);
    return this.matchOpen(anchored, tokens, first, end, end - first, seen);
  }

  /** The phrases of an index that start at a token with a number, or with any words. */
  private matchOpen(index: PhraseIndex, tokens: Tokens, first: number, end: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const { kinds } = this;
    const seen = index.readsNumbers ? index.matchNumber(tokens, first, end, blockLength, found) : found;
    if (!index.readsAny) return seen;
    let mayFollow = index.anyIsOpen;
    for (let at = first, last = Math.min(end, first + MOST_ANY + 1); at < last && !mayFollow; at++) mayFollow = (kinds[tokens.hashes[at]! >>> (32 - FILTER_BITS)]! & Kind.afterAny) !== 0;
    return mayFollow ? index.matchAny(tokens, first, end, blockLength, seen) : seen;
  }

  /** The phrases further on that start with a number, or with any words: no pack of the library has one. */
  private matchOpenInside(tokens: Tokens, { firstToken, endToken }: TokenRange, short: boolean, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    let seen = found;
    for (let first = firstToken; first < endToken; first++) {
      if (short) seen = this.matchOpen(this.floating, tokens, first, endToken, endToken - firstToken, seen);
      seen = this.matchOpen(this.trimmed, tokens, first, endToken, 0, seen);
    }
    return seen?.sort((a, b) => a.first - b.first);
  }

  /** Returns the rule that a block without words is all of, if any. */
  symbolRule(blockText: string): Rule | undefined {
    return this.symbols.get(blockText);
  }

  /** Returns the phrases that start at one token, wherever their rules want them; `end` bounds the search. */
  startingAt(tokens: Tokens, first: number, end: number): readonly PhraseMatch[] {
    const anchored = this.anchored.match(tokens, first, end, 0, undefined);
    const floating = this.floating.match(tokens, first, end, 0, anchored);
    return this.trimmed.match(tokens, first, end, 0, floating) ?? NO_MATCHES;
  }

  private isChain(tokens: Tokens, { firstToken, endToken }: TokenRange, rule: Rule): boolean {
    const index = this.chains.get(rule)!;
    let at = firstToken;
    let links = 0;
    for (; at < endToken; links++) {
      // Words with commas between them are a sentence's.
      if (links > 0 && (tokens.gaps[at]! & Gap.comma) !== 0) return false;
      const found = index.match(tokens, at, endToken, 0, undefined);
      if (found === undefined) return false;
      at = Math.max(...found.map(({ end }) => end));
    }
    return links >= SHORTEST_CHAIN;
  }
}

function isAnchored({ place }: Rule): boolean {
  return place === "line" || place === "head";
}

function fits({ rule, first, end }: PhraseMatch, { firstToken, endToken }: TokenRange): boolean {
  if (endToken - firstToken > mostWords(rule)) return false;
  if (rule.place === "trim" || rule.place === "part") return true;
  if (rule.place === "head") return first === firstToken;
  if (rule.place === "tail") return end === endToken;
  return first === firstToken && end === endToken;
}

/** Of matches that overlap the longest stays; matches come in the order of their first tokens. */
function keepLongest(found: PhraseMatch[], match: PhraseMatch): void {
  let same = found.length - 1;
  while (same >= 0 && found[same]!.rule !== match.rule && same > found.length - LOOK_BACK) same--;
  const other = found[same];
  if (other === undefined || other.rule !== match.rule || other.end <= match.first) found.push(match);
  else if (match.end - match.first > other.end - other.first) found[same] = match;
}
