import type { Block } from "../../../core/block.js";
import { countsOf } from "../../../text/block-counts.js";
import { COUNT, COUNTS } from "../../../text/counts.js";
import { isProse, type Shape } from "../../../text/shape.js";
import { hashRun } from "../../../text/shingles.js";
import { sameWords, type Words } from "../../words.js";
import type { Repeat, RepeatView } from "../repetition.js";

/** A block with fewer words may stand twice on purpose: a refrain, a score, an answer. In a run of repeats fewer are enough. */
const LEAST_WORDS = 12;
export const LEAST_WORDS_IN_RUN = 8;
/** Up to this length a sentence that stands three times, or among lines of verse, is a refrain. */
const REFRAIN_WORDS = 18;
const REFRAIN_COUNT = 3;

/** What stands so often without a closing mark is a row of a list, such as a plan for each day of a week. */
const LIST_COUNT = 3;

/** Returns the blocks that stand again word for word, and the short ones that stand again between them: the first copy stays. */
export function repeatedBlocks(view: RepeatView): Repeat[] {
  const { blocks, article, echoing } = view;
  const { tokens } = article.page;
  const counted = countsOf(article.page);
  // What is too short to judge alone goes with a longer one. Most pages have no such copy.
  if (!echoing.some(({ index }) => counted[COUNTS * index + COUNT.copy]! > 0 && mayGo(article.shapes[index]!))) return [];
  const originals = firstCopies(view);
  if (originals === undefined) return [];
  const counts = new Int32Array(blocks.length).fill(1);
  for (const original of originals) if (original >= 0) counts[original]!++;
  const certain = new Set<number>();
  for (let at = 0; at < blocks.length; at++) {
    const original = originals[at]!;
    if (original < 0 || blocks[at]!.endToken - blocks[at]!.firstToken < LEAST_WORDS_IN_RUN) continue;
    const inRun = continuesRun(at, -1) || continuesRun(at, 1);
    if (isRepeat(view, at, counts[original]!, inRun)) certain.add(at);
  }
  spreadAlongRuns(certain);
  return [...certain].sort((a, b) => a - b).map((at) => ({ category: "paragraph", goes: blocks[at]!, stays: blocks[originals[at]!]!, weight: 6, note: "the same words as in" }));

  /** Whether the neighbour of a copy is a copy of the neighbour of its original. */
  function continuesRun(at: number, side: -1 | 1): boolean {
    if (at < 0 || at >= blocks.length || at + side < 0 || at + side >= blocks.length) return false;
    const original = originals![at]!;
    if (original < 0 || original + side < 0) return false;
    const neighbour = blocks[at + side]!;
    const beside = blocks[original + side]!;
    return beside !== neighbour && originals![at + side]! >= 0 && sameWords(tokens, neighbour, wordsIn(beside));
  }

  function wordsIn(block: Block): Words {
    return { hashes: tokens.hashes, first: block.firstToken, end: block.endToken };
  }

  /** What is too short to judge alone goes with the run that it is part of. */
  function spreadAlongRuns(members: Set<number>): void {
    for (const at of members) {
      for (const side of [-1, 1] as const) if (continuesRun(at, side) && !members.has(at + side)) members.add(at + side);
    }
  }
}

/** Returns for each block the place of the first with the same words, and -1 for that one itself; nothing where no words stand twice. */
function firstCopies({ blocks, article }: RepeatView): Int32Array | undefined {
  const { hashes } = article.page.tokens;
  const counts = countsOf(article.page);
  const first = new Map<number, number>();
  let originals: Int32Array | undefined;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (counts[COUNTS * block.index + COUNT.copies]! < 2) continue;
    const key = hashRun(hashes, block.firstToken, block.endToken);
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, i);
      continue;
    }
    const { firstToken, endToken } = blocks[original]!;
    if (!sameWords(article.page.tokens, block, { hashes, first: firstToken, end: endToken })) continue;
    originals ??= new Int32Array(blocks.length).fill(-1);
    originals[i] = original;
  }
  return originals;
}

/** Whether a block may go for a copy of it, whatever stands around it and however often it stands. */
function mayGo(shape: Shape): boolean {
  return shape.words >= REFRAIN_WORDS || shape.endsSentence || isProse(shape);
}

function isRepeat({ blocks, article }: RepeatView, at: number, count: number, inRun: boolean): boolean {
  const shape = article.shapes[blocks[at]!.index]!;
  if (isAmongVerse() || (count >= LIST_COUNT && !shape.endsSentence)) return false;
  if (shape.words < REFRAIN_WORDS && !inRun && (shape.words < LEAST_WORDS || count >= REFRAIN_COUNT)) return false;
  return mayGo(shape);

  /** Lines of verse are short, and most end in the middle of a sentence. */
  function isAmongVerse(): boolean {
    const around = [...blocks.slice(Math.max(0, at - 2), at), ...blocks.slice(at + 1, at + 3)];
    const verse = around.filter((block) => article.shapes[block.index]!.words <= 12 && !isProse(article.shapes[block.index]!));
    return verse.length >= 2 && verse.length * 2 >= around.length && shape.words <= 24;
  }
}
