import type { Block } from "../core/block.js";
import type { Matcher } from "../rules/matcher.js";
import { cutPage, type Page } from "../text/page.js";
import { Gap, TokenFlag, type Tokens } from "../text/tokens.js";
import { hashRun } from "../text/shingles.js";
import { runStandsAt } from "./words.js";

/**
 * Returns a page cut also at its seams: in one long line, where line breaks were lost; in wrapped lines, where a line begins with a
 * phrase of the rules behind a full stop. Pages of other layouts come back as they are. In one long line a seam is where a phrase
 * that is a whole line begins or ends, where a list mark stands, and where a run of words ends that stands again elsewhere, as a
 * headline does. A seam that is none is rarely seen: what is kept is never
 * reformatted, and a piece of a sentence is no repeat.
 */
export function cutAtSeams(page: Page, seamRules: () => Matcher): Page {
  if (page.layout === "wrapped") return cutPage(page, lineSeams(page, seamRules()));
  if (page.layout !== "single") return page;
  const { tokens } = page;
  const rules = seamRules();
  const seams = new Set<number>(page.blocks.map((block) => block.firstToken));
  for (const block of page.blocks) addMarks(page, block, seams);
  for (const block of page.blocks) addPhrases(tokens, block, rules, seams);
  addRepeats(page, seams);
  for (const block of page.blocks) addPhrases(tokens, block, rules, seams);
  return cutPage(page, [...seams].filter((token) => token < tokens.length).sort((a, b) => a - b).map((token) => startOf(page, token)));
}

function lineSeams(page: Page, rules: Matcher): number[] {
  const { tokens, blocks } = page;
  const seams: number[] = [];
  for (const { firstToken, endToken } of blocks) {
    for (let i = firstToken + 1; i < endToken; i++) {
      const gap = tokens.gaps[i]!;
      if ((gap & Gap.newline) !== 0 && (gap & Gap.stop) !== 0 && rules.startingAt(tokens, i, endToken).length > 0) seams.push(startOf(page, i));
    }
  }
  return seams;
}

/** A list mark stands before a word, with space around it. */
const LIST_MARK = /(?:^|\s)([•▪●‣►▶]\s+["'“‘(]?)$/u;
/** A mark that opens a quotation, a bracket, a picture belong to the word behind them. */
const OPENING = /["'“‘«„([¿¡*_#]$/u;
const PICTURE = /(?:\p{Extended_Pictographic}\uFE0F?|[×✕])\s*$/u;

/** Where the piece that begins with a token starts, with the marks before it. */
function startOf({ text, tokens }: Page, token: number): number {
  const from = token === 0 ? 0 : tokens.ends[token - 1]!;
  let start = tokens.starts[token]!;
  const before = text.slice(from, start);
  const mark = LIST_MARK.exec(before)?.[1] ?? PICTURE.exec(before)?.[0];
  if (mark !== undefined) return start - mark.length;
  while (start > from && OPENING.test(text.slice(start - 1, start))) start--;
  return start;
}

function addMarks({ text, tokens }: Page, block: Block, seams: Set<number>): void {
  for (let i = block.firstToken + 1; i < block.endToken; i++) {
    const gap = tokens.gaps[i]!;
    if ((gap & (Gap.separator | Gap.symbol)) === 0) continue;
    const before = text.slice(tokens.ends[i - 1], tokens.starts[i]);
    if (LIST_MARK.test(before) || PICTURE.test(before)) seams.add(i);
  }
}

/** Words that a phrase must have to open a seam by itself; behind a seam one word is enough where another seam follows. */
const LONG_ENOUGH = 2;

function addPhrases(tokens: Tokens, block: Block, rules: Matcher, seams: Set<number>): void {
  for (let i = block.firstToken; i < block.endToken; i++) {
    const matches = rules.startingAt(tokens, i, block.endToken).filter(({ end }) => opensOrEnds(tokens, end, block.endToken) || followsPhrase(tokens, end, block, rules));
    const end = Math.max(0, ...matches.map((match) => match.end));
    if (end === 0) continue;
    const atSeam = seams.has(i);
    const capital = (tokens.flags[i]! & (TokenFlag.capital | TokenFlag.number)) !== 0;
    const length = end - i;
    if (length < LONG_ENOUGH && !(atSeam && (seams.has(end) || followsPhrase(tokens, end, block, rules)))) continue;
    if (!atSeam && !(capital && length >= LONG_ENOUGH)) continue;
    seams.add(i);
    // "Also read:" goes on with what there is to read.
    if ((tokens.gaps[end]! & Gap.colon) === 0) seams.add(end);
    else addSentenceStart(tokens, end + LONG_ENOUGH, block.endToken, seams);
    i = end - 1;
  }
}

/** Small words in a row that tell a sentence from a headline. */
const SMALL_WORDS = 3;

/** Where the end of a headline is not known, the first capital with small words behind it is taken for the next sentence's. */
function addSentenceStart(tokens: Tokens, from: number, end: number, seams: Set<number>): void {
  const isSmall = (i: number): boolean => i < end && (tokens.flags[i]! & (TokenFlag.capital | TokenFlag.number)) === 0;
  for (let i = from; i < end; i++) {
    if (seams.has(i)) return;
    if (isSmall(i) || !Array.from({ length: SMALL_WORDS }, (_, n) => i + 1 + n).every(isSmall)) continue;
    seams.add(i);
    return;
  }
}

/** What follows a lost line break begins with a capital or a figure. */
function opensOrEnds(tokens: Tokens, at: number, end: number): boolean {
  return at >= end || (tokens.flags[at]! & (TokenFlag.capital | TokenFlag.number)) !== 0 || (tokens.gaps[at]! & (Gap.separator | Gap.symbol | Gap.stop)) !== 0;
}

function followsPhrase(tokens: Tokens, at: number, block: Block, rules: Matcher): boolean {
  return at < block.endToken && rules.startingAt(tokens, at, block.endToken).length > 0;
}

/** Words of a run that may be a headline, and of the key by which runs are found. */
const LEAST_RUN = 4;
const MOST_RUN = 30;

/** Runs that stand again, each copy behind a seam or behind another copy, end in a seam. */
function addRepeats({ tokens }: Page, seams: Set<number>): void {
  const places = new Map<number, number[]>();
  for (let i = 0; i + LEAST_RUN <= tokens.length; i++) {
    if ((tokens.flags[i]! & TokenFlag.capital) === 0) continue;
    const key = hashRun(tokens.hashes, i, i + LEAST_RUN);
    const same = places.get(key);
    if (same === undefined) places.set(key, [i]);
    else same.push(i);
  }
  for (const same of places.values()) {
    const known = new Set<number>();
    for (const [n, first] of same.entries()) {
      const second = same[n + 1];
      if (second === undefined || !seams.has(first)) continue;
      const length = commonRun(tokens, first, second, seams);
      if (length < LEAST_RUN || length > MOST_RUN || hasStop(tokens, first, first + length)) continue;
      // Only a line that stands twice at once has an end that is sure; its copies elsewhere have the same.
      if (second !== first + length || known.has(hashRun(tokens.hashes, first, second))) continue;
      known.add(hashRun(tokens.hashes, first, second));
      for (const place of same) {
        if (runStandsAt(tokens.hashes, place, { hashes: tokens.hashes, first, end: first + length })) seams.add(place).add(place + length);
      }
    }
  }
}

/** The words that follow both places alike, up to the next seam. */
function commonRun(tokens: Tokens, a: number, b: number, seams: ReadonlySet<number>): number {
  let length = 0;
  const isSeam = (): boolean => length > 0 && (seams.has(a + length) || seams.has(b + length));
  while (!isSeam() && a + length < b && b + length < tokens.length && tokens.hashes[a + length] === tokens.hashes[b + length]) length++;
  return length;
}

function hasStop(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if ((tokens.gaps[i]! & Gap.stop) !== 0) return true;
  return false;
}
