import levenshtein from "fast-levenshtein";
import type { Block } from "../../../core/block.js";
import { countsOf } from "../../../text/block-counts.js";
import { COUNT, COUNTS, RUN } from "../../../text/counts.js";
import type { Page } from "../../../text/page.js";
import { RunPlaces } from "../../../text/run-places.js";
import { hashRun, resemblanceOf } from "../../../text/shingles.js";
import { sameNumbers, sameWords } from "../../words.js";
import type { Repeat, RepeatView } from "../repetition.js";

/** Shorter blocks that are nearly equal are answers, scores, verse. */
const LEAST_WORDS = 12;
/** Words of the runs that bring two blocks together, and of how many runs (a power of two) one is looked up: blocks that are near share most of theirs. */
const SHINGLE = 4;
/** Runs of counts that two blocks which share a shingle have in common. */
export const LEAST_SHARED_RUNS = SHINGLE - RUN + 1;
const SAMPLE = 4;
/** Blocks up to this length, in code units, are compared letter by letter: they have too few shingles. */
const SHORT_LENGTH = 320;
/** Edits a letter, and share of common shingles, of two blocks that are one. */
const MOST_EDITS = 0.1;
const LEAST_RESEMBLANCE = 0.75;

/** Returns the blocks that are nearly the same as another: the longer one stays, of equals the first. */
export function nearBlocks(view: RepeatView): Repeat[] {
  const { article, echoing, headline } = view;
  const { blocks, tokens: { hashes } } = article.page;
  // A shingle that stands in two blocks has two runs that stand again behind the first of them, and before the other.
  const counts = countsOf(article.page);
  const mayRepeat = ({ index }: Block): boolean => counts[COUNTS * index + COUNT.said]! >= LEAST_SHARED_RUNS;
  const mayBeRepeated = ({ index }: Block): boolean => counts[COUNTS * index + COUNT.saidAgain]! >= LEAST_SHARED_RUNS;
  const isLong = (block: Block): boolean => block.endToken - block.firstToken >= LEAST_WORDS && block !== headline;
  let most = 0;
  for (const block of echoing) if (isLong(block) && mayBeRepeated(block)) most += block.endToken - block.firstToken;
  if (most === 0 || !echoing.some((block) => isLong(block) && mayRepeat(block))) return [];
  const places = new RunPlaces(most);
  const gone = new Set<Block>();
  const repeats: Repeat[] = [];
  for (const block of echoing) {
    const isNew = mayBeRepeated(block);
    if (!isLong(block) || !(isNew || mayRepeat(block))) continue;
    const seen: Block[] = [];
    for (let i = block.firstToken; i + SHINGLE <= block.endToken; i++) {
      // Sampled by its first two words, so that the others need no hash.
      if (((hashes[i]! + hashes[i + 1]!) & (SAMPLE - 1)) !== 0) continue;
      const shingle = hashRun(hashes, i, i + SHINGLE);
      const first = places.first[places.placeOf(shingle)]!;
      if (first >= 0) {
        const other = blocks[first]!;
        if (other !== block && !seen.includes(other)) seen.push(other);
      } else if (isNew) places.add(shingle, block.index);
    }
    for (const other of seen) {
      if (gone.has(other) || gone.has(block) || !isNear(view, block, other)) continue;
      const [goes, stays] = other.endToken - other.firstToken < block.endToken - block.firstToken ? [other, block] : [block, other];
      gone.add(goes);
      repeats.push({ category: "near", goes, stays, weight: 4, note: "nearly the same words as in" });
    }
  }
  return repeats;
}

function shinglesOf(hashes: Int32Array, block: Block): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let i = block.firstToken; i + SHINGLE <= block.endToken; i++) shingles.add(hashRun(hashes, i, i + SHINGLE));
  return shingles;
}

function areAlike(hashes: Int32Array, a: Block, b: Block): boolean {
  return resemblanceOf(shinglesOf(hashes, a), shinglesOf(hashes, b)) >= LEAST_RESEMBLANCE;
}

function isNear({ article }: RepeatView, a: Block, b: Block): boolean {
  const { tokens, text } = article.page;
  // What is the same word for word was judged before, and stays where it is a refrain.
  if (sameWords(tokens, a, { hashes: tokens.hashes, first: b.firstToken, end: b.endToken })) return false;
  const length = Math.max(a.span[1] - a.span[0], b.span[1] - b.span[0]);
  const spare = MOST_EDITS * length;
  if (length <= SHORT_LENGTH && Math.abs(a.span[1] - a.span[0] - (b.span[1] - b.span[0])) > spare) return false;
  if (!sameNumbers(tokens, a, b)) return false;
  // First what takes time in proportion to the words: those of long blocks are compared with one another only where most are the same.
  if (length > SHORT_LENGTH) return areAlike(tokens.hashes, a, b) && sameFacts(article.page, a, b);
  return sameFacts(article.page, a, b) && levenshtein.get(text.slice(...a.span).toLowerCase(), text.slice(...b.span).toLowerCase()) <= spare;
}

/** A word may be spelt otherwise by this many letters, if it has more than twice as many; another word is another fact. */
const MOST_SPELLING_EDITS = 2;
const LEAST_SPELT = 5;
const LONGEST_SPELT = 40;
/** Words that may come or go without another meaning. */
const PARTICLES = new Set(["a", "an", "the", "that", "of", "and", "to", "der", "die", "das", "le", "la", "les", "el", "los"]);

/** Whether two blocks say the same: each word that only one of them has is the other's spelt otherwise, or a particle. */
export function sameFacts(page: Page, a: Block, b: Block): boolean {
  const [inA, inB] = [membersOf(page, a), membersOf(page, b)];
  return tells(page, a, b, inA, inB) && tells(page, b, a, inB, inA);
}

type IsMember = (hash: number) => boolean;

/** Words of a block that are looked through one by one: most blocks that are compared differ in one of their first words. */
const FEW_WORDS = 128;

function membersOf({ tokens: { hashes } }: Page, { firstToken, endToken }: Block): IsMember {
  if (endToken - firstToken > FEW_WORDS) {
    const members = new Set(hashes.subarray(firstToken, endToken));
    return (hash) => members.has(hash);
  }
  return (hash) => {
    for (let i = firstToken; i < endToken; i++) if (hashes[i] === hash) return true;
    return false;
  };
}

/** Whether each word that `block` alone has is a particle, or the spelling of one that `other` alone has. */
function tells({ text, tokens }: Page, block: Block, other: Block, inBlock: IsMember, inOther: IsMember): boolean {
  const { hashes, starts, ends } = tokens;
  const wordAt = (at: number): string => text.slice(starts[at], ends[at]).toLowerCase();
  let alone: number[] | undefined;
  const isSpelt = (at: number, word: string): boolean => {
    const first = text.charCodeAt(starts[at]!);
    if (alone === undefined) {
      alone = [];
      for (let i = other.firstToken; i < other.endToken; i++) if (!inBlock(hashes[i]!)) alone.push(i);
    }
    return alone.some((i) => mayBeginAlike(first, text.charCodeAt(starts[i]!)) && isSpelling(word, wordAt(i)));
  };
  for (let i = block.firstToken; i < block.endToken; i++) {
    if (inOther(hashes[i]!)) continue;
    const word = wordAt(i);
    if (!PARTICLES.has(word) && !isSpelt(i, word)) return false;
  }
  return true;
}

/** Whether two first letters may be one in lower case; of those of ASCII it is known, and most words need no other look. */
function mayBeginAlike(a: number, b: number): boolean {
  return a > 127 || b > 127 || (a | 32) === (b | 32);
}

function isSpelling(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < LEAST_SPELT || length > LONGEST_SPELT || a.charAt(0) !== b.charAt(0) || Math.abs(a.length - b.length) > MOST_SPELLING_EDITS) return false;
  return levenshtein.get(a, b) <= Math.min(MOST_SPELLING_EDITS, Math.floor((length - 1) / 4));
}
