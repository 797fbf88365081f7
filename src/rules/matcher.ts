import { Gap, type Tokens } from "../text/tokens.js";
import { MOST_ANY, wordHashes } from "./phrase.js";
import { MOST_LENGTH } from "./candidate-table.js";
import { PhraseCode } from "./phrase-code.js";
import { addTo, PhraseIndex, type PhraseMatch } from "./phrase-index.js";
import { openPhraseFinder, type PhraseFinder } from "./kernel/webassembly.js";
import { isSymbol, mostWords, type Rule } from "./rule.js";
import { FILTER_BITS, FOUND_NUMBERS, StartKind, TOKEN_SHIFT } from "./start-kinds.js";

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

const NO_MATCHES: readonly PhraseMatch[] = [];

/** All phrases of some packs, found by their first words, so that most words of a text cost one look-up whatever the number of phrases. */
export class Matcher {
  private readonly code = new PhraseCode();
  /** Phrases that stand at the start of their block. */
  private readonly anchored: PhraseIndex;
  /** Phrases that may stand further on, in blocks of bounded length. */
  private readonly floating: PhraseIndex;
  /** Phrases that may stand anywhere. */
  private readonly trimmed: PhraseIndex;
  /** Bits of `StartKind` of the words with these highest bits of their hashes: most words of a text are none, and cost no look-up. */
  private readonly kinds = new Uint8Array(1 << FILTER_BITS);
  /** The kinds of phrases that may stand further on, of which there are any. */
  private readonly inside: number;
  /** Whether a phrase that may stand further on may start with more than a word. */
  private readonly isOpenInside: boolean;
  /** The links of each rule of chains, and the rules by the words that a link can start with. */
  private readonly chains: ReadonlyMap<Rule, PhraseIndex>;
  private readonly chainsFrom = new Map<number, Rule[]>();
  /** Rules by the symbols that are all of a block without words. */
  private readonly symbols: ReadonlyMap<string, Rule>;
  private readonly longestBlock: number;
  /** What looks at all blocks of a page at once; `null` where nothing does. */
  private finder: PhraseFinder | null | undefined;

  private constructor(rules: readonly Rule[], symbols: ReadonlyMap<string, Rule>, longestBlock: number) {
    const hashes = wordHashes(rules.flatMap(({ phrases }) => phrases));
    this.anchored = new PhraseIndex(rules.filter(isAnchored), hashes, this.code);
    this.floating = new PhraseIndex(rules.filter(({ place }) => place === "part" || place === "tail"), hashes, this.code);
    this.trimmed = new PhraseIndex(rules.filter(({ place }) => place === "trim"), hashes, this.code);
    for (const [index, kind] of [[this.anchored, StartKind.anchored], [this.floating, StartKind.floating], [this.trimmed, StartKind.trimmed]] as const) {
      for (const hash of index.firstWords) this.kinds[hash >>> (32 - FILTER_BITS)]! |= kind;
      for (const hash of index.wordsAfterAny) this.kinds[hash >>> (32 - FILTER_BITS)]! |= StartKind.behindAny;
    }
    this.inside = (this.floating.firstWords.size > 0 ? StartKind.floating : 0) | (this.trimmed.firstWords.size > 0 ? StartKind.trimmed : 0);
    this.isOpenInside = [this.floating, this.trimmed].some(({ readsNumbers, readsAny }) => readsNumbers || readsAny);
    this.chains = new Map(rules.filter(({ place }) => place === "chain").map((rule) => [rule, new PhraseIndex([rule], hashes, this.code)]));
    for (const [rule, index] of this.chains) for (const hash of index.firstWords) addTo(this.chainsFrom, hash, rule);
    for (const hash of this.chainsFrom.keys()) this.kinds[hash >>> (32 - FILTER_BITS)]! |= StartKind.chained;
    this.symbols = symbols;
    this.longestBlock = longestBlock;
  }

  /** Returns the matcher of some rules. Compiling takes time linear in the length of the phrases. */
  static of(rules: readonly Rule[]): Matcher {
    const symbols = new Map<string, Rule>();
    for (const rule of rules) for (const phrase of rule.phrases) if (isSymbol(phrase)) symbols.set(phrase, rule);
    return new Matcher(rules, symbols, Math.min(MOST_LENGTH, Math.max(0, ...rules.filter(({ place }) => place !== "trim").map(mostWords))));
  }

  /** Returns every phrase that stands in a block where its rule wants it; of one rule's overlapping ones the longest. */
  find(tokens: Tokens, block: TokenRange): readonly PhraseMatch[] {
    const { firstToken, endToken } = block;
    const { kinds } = this;
    const { hashes } = tokens;
    const length = endToken - firstToken;
    const short = length <= this.longestBlock;
    let seen = short && length > 0 ? this.matchStart(tokens, firstToken, endToken) : undefined;
    const wanted = this.inside & (short ? StartKind.floating | StartKind.trimmed : StartKind.trimmed);
    for (let first = firstToken; wanted !== 0 && first < endToken; first++) {
      const kind = kinds[hashes[first]! >>> (32 - FILTER_BITS)]! & wanted;
      if (kind === 0) continue;
      if ((kind & StartKind.floating) !== 0) seen = this.floating.matchWord(tokens, first, endToken, length, seen);
      if ((kind & StartKind.trimmed) !== 0) seen = this.trimmed.matchWord(tokens, first, endToken, 0, seen);
    }
    if (this.isOpenInside) seen = this.matchOpenInside(tokens, block, short, seen);
    const chains = length >= SHORTEST_CHAIN && this.chainsFrom.size > 0 ? this.chainsFrom.get(tokens.hashes[firstToken]!) : undefined;
    return this.fitting(tokens, block, chains, seen);
  }

  /** Returns what `find` returns for each of some blocks, of which each stands behind the one before. */
  findAll(tokens: Tokens, blocks: readonly TokenRange[]): readonly (readonly PhraseMatch[])[] {
    const all: (readonly PhraseMatch[])[] = [];
    if (this.finder === undefined) this.finder = this.openFinder();
    const { finder } = this;
    const count = finder === null ? -1 : finder.find(tokens, blocks, this.longestBlock, this.openKinds());
    if (finder === null || count < 0) {
      for (const block of blocks) all.push(this.find(tokens, block));
      return all;
    }
    const { found } = finder;
    let at = 0;
    for (const block of blocks) {
      const from = at;
      while (at < count && found[at]! >>> TOKEN_SHIFT < block.endToken) at += FOUND_NUMBERS;
      all.push(from === at ? NO_MATCHES : this.matchFound(tokens, block, found, from, at));
    }
    return all;
  }

  private openFinder(): PhraseFinder | null {
    return this.isOpenInside ? null : (openPhraseFinder([this.anchored, this.floating, this.trimmed], this.kinds, this.code) ?? null);
  }

  /** What phrases at the start of a block may start with besides a word. */
  private openKinds(): number {
    const { readsNumbers, anyIsOpen } = this.anchored;
    return (readsNumbers ? StartKind.number : 0) | (anyIsOpen ? StartKind.behindAny : 0);
  }

  /** The phrases of a block, from a stretch of what was found in it. */
  private matchFound(tokens: Tokens, block: TokenRange, found: Int32Array, from: number, to: number): readonly PhraseMatch[] {
    const { firstToken, endToken } = block;
    const length = endToken - firstToken;
    let seen: PhraseMatch[] | undefined;
    let chains: readonly Rule[] | undefined;
    for (let at = from; at < to; at += FOUND_NUMBERS) {
      const kind = found[at]! & ((1 << TOKEN_SHIFT) - 1);
      const first = found[at]! >>> TOKEN_SHIFT;
      const candidate = found[at + 1]!;
      const end = found[at + 2]!;
      if (kind === StartKind.number) seen = this.anchored.matchNumber(tokens, first, endToken, length, seen);
      else if (kind === StartKind.behindAny) seen = this.anchored.matchAny(tokens, first, endToken, length, seen);
      else if (kind === StartKind.chained) chains = length >= SHORTEST_CHAIN ? this.chainsFrom.get(tokens.hashes[first]!) : undefined;
      else {
        const index = kind === StartKind.anchored ? this.anchored : kind === StartKind.floating ? this.floating : this.trimmed;
        if (end === 0) seen = index.matchCandidate(candidate, tokens, first, endToken, kind === StartKind.trimmed ? 0 : length, seen);
        else {
          const match = { rule: index.ruleOf(candidate), first, end };
          // A list made with its first match has room for one, and one that is pushed to for seventeen.
          if (seen === undefined) seen = [match];
          else seen.push(match);
        }
      }
    }
    return this.fitting(tokens, block, chains, seen);
  }

  /** Of phrases seen in a block those that stand where their rules want them, and the chains. */
  private fitting(tokens: Tokens, block: TokenRange, chains: readonly Rule[] | undefined, seen: readonly PhraseMatch[] | undefined): readonly PhraseMatch[] {
    if (chains === undefined && (seen === undefined || seen.length === 1)) return seen === undefined || !fits(seen[0]!, block) ? NO_MATCHES : seen;
    const { firstToken, endToken } = block;
    const found: PhraseMatch[] = [];
    if (chains !== undefined) {
      for (const rule of chains) {
        if (endToken - firstToken <= mostWords(rule) && this.isChain(tokens, block, rule)) found.push({ rule, first: firstToken, end: endToken });
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
    if ((kinds[hashes[first]! >>> (32 - FILTER_BITS)]! & StartKind.anchored) !== 0) seen = anchored.matchWord(tokens, first, end, end - first, undefined);
    return this.matchOpen(anchored, tokens, first, end, end - first, seen);
  }

  /** The phrases of an index that start at a token with a number, or with any words. */
  private matchOpen(index: PhraseIndex, tokens: Tokens, first: number, end: number, blockLength: number, found: PhraseMatch[] | undefined): PhraseMatch[] | undefined {
    const { kinds } = this;
    const seen = index.readsNumbers ? index.matchNumber(tokens, first, end, blockLength, found) : found;
    if (!index.readsAny) return seen;
    let mayFollow = index.anyIsOpen;
    for (let at = first, last = Math.min(end, first + MOST_ANY + 1); at < last && !mayFollow; at++) mayFollow = (kinds[tokens.hashes[at]! >>> (32 - FILTER_BITS)]! & StartKind.behindAny) !== 0;
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
    const startsWithWords = !index.readsNumbers && !index.readsAny;
    if (startsWithWords && !this.mayBeChain(tokens, firstToken, endToken)) return false;
    for (; at < endToken; links++) {
      if (startsWithWords && (this.kinds[tokens.hashes[at]! >>> (32 - FILTER_BITS)]! & StartKind.chained) === 0) return false;
      // Words with commas between them are a sentence's.
      if (links > 0 && (tokens.gaps[at]! & Gap.comma) !== 0) return false;
      const found = index.match(tokens, at, endToken, 0, undefined);
      if (found === undefined) return false;
      at = Math.max(...found.map(({ end }) => end));
    }
    return links >= SHORTEST_CHAIN;
  }

  /** Whether a block has as many words as a chain has links that a link may start with: few have, and the others need no walk. */
  private mayBeChain({ hashes }: Tokens, firstToken: number, endToken: number): boolean {
    let starts = 0;
    for (let at = firstToken; at < endToken && starts < SHORTEST_CHAIN; at++) if ((this.kinds[hashes[at]! >>> (32 - FILTER_BITS)]! & StartKind.chained) !== 0) starts++;
    return starts === SHORTEST_CHAIN;
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
