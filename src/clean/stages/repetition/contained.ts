import type { Block } from "../../../core/block.js";
import { countsOf, echoesOf } from "../../../text/block-counts.js";
import { COUNT, COUNTS, RUN } from "../../../text/counts.js";
import { hashRun } from "../../../text/shingles.js";
import { bitOfHash } from "../../../text/token-bits.js";
import { runStandsAt } from "../../words.js";
import type { Repeat, RepeatView } from "../repetition.js";

/** A run of fewer words may stand in another sentence by chance. */
export const LEAST_CONTAINED = 8;
/** Blocks that begin alike; more than this are rows of a list. */
const MOST_ALIKE = 16;

/** Returns the blocks that stand word for word inside a longer one, marks and case aside; the longer one stays. */
export function containedBlocks({ article, echoing, headline, headings }: RepeatView): Repeat[] {
  const { tokens } = article.page;
  const { hashes } = tokens;
  const counts = countsOf(article.page);
  // What stands inside another block has all of its runs there, before it or behind it. Most pages have no such block.
  const mayStandInside = (block: Block): boolean => wordsOf(block) >= LEAST_CONTAINED && mostEchoes(block) > wordsOf(block) - RUN;
  if (!echoing.some(mayStandInside)) return [];
  const shorter = echoing.filter((block) => wordsOf(block) >= LEAST_CONTAINED && echoesOf(counts, block.index) > wordsOf(block) - RUN && block !== headline && !headings.has(block.index) && !isHalf(block));
  if (!shorter.some(mayStandInside)) return [];
  const byStart = new Map<number, Block[]>();
  // A bit for each first word: most runs begin with none of them, and need no hash.
  let firstWords = 0;
  for (const block of shorter) {
    firstWords |= bitOfHash(hashes[block.firstToken]!);
    const key = hashRun(hashes, block.firstToken, block.firstToken + LEAST_CONTAINED);
    const same = byStart.get(key);
    if (same === undefined) byStart.set(key, [block]);
    else if (same.length < MOST_ALIKE) same.push(block);
  }
  const found = new Map<Block, Block>();
  for (const long of echoing) {
    if (mostEchoes(long) <= LEAST_CONTAINED - RUN) continue;
    for (let at = long.firstToken; at + LEAST_CONTAINED <= long.endToken; at++) {
      if ((firstWords & bitOfHash(hashes[at]!)) === 0) continue;
      for (const short of byStart.get(hashRun(hashes, at, at + LEAST_CONTAINED)) ?? []) if (!found.has(short) && standsIn(short, long, at)) found.set(short, long);
    }
  }
  return [...found].map(([goes, stays]) => ({ category: "contained", goes, stays, weight: 6, note: "word for word part of" }));

  /** Runs of a block that stand before it, or behind it, whichever are more: the block that holds it, or that it holds, is on one side. */
  function mostEchoes({ index }: Block): number {
    return Math.max(counts[COUNTS * index + COUNT.said]!, counts[COUNTS * index + COUNT.saidAgain]!);
  }

  /** The second half of a sentence that a line break cut in two: small letters behind a line without a closing mark. */
  function isHalf(block: Block): boolean {
    const before = article.shapes[block.index - 1];
    return before !== undefined && !before.endsSentence && before.words >= LEAST_CONTAINED && /\p{Ll}/u.test(article.page.text.charAt(block.span[0]));
  }

  function standsIn(short: Block, long: Block, at: number): boolean {
    const length = wordsOf(short);
    if (short === long || length >= wordsOf(long) || at + length > long.endToken) return false;
    return runStandsAt(hashes, at, { hashes, first: short.firstToken, end: short.endToken });
  }
}

function wordsOf({ firstToken, endToken }: Block): number {
  return endToken - firstToken;
}
