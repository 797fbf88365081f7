import { WIDTH } from "./kernel/layout.js";
import { OUTPUTS, SCORE_STEPS } from "./lexicon.js";
import { LOOK, LOOK_NAMES, LOOKS } from "./looks.js";

/** What the networks see of each block, in order: its looks, its lexical scores, its place in the page. */
export const INPUT_NAMES = [
  ...LOOK_NAMES, "article", "next", "previous", "inside", "blocksBefore", "blocksAfter", "blocks", "pageWords", "pageShort", "pageEnds", "pageEndWords",
] as const;
export const INPUTS = INPUT_NAMES.length;
/** Where the place of a block in its page begins. */
const PLACE = LOOKS + OUTPUTS;
/** What is the same for all blocks of a page begins with the number of its blocks. */
const OF_PAGE = INPUT_NAMES.indexOf("blocks");
/** Where the share of short blocks stands in what `ofPage` returns, in thousandths. */
export const PAGE_SHORT = INPUT_NAMES.indexOf("pageShort") - OF_PAGE;
/** Where the share of words in blocks that end a sentence stands there, in thousandths. */
export const PAGE_END_WORDS = INPUT_NAMES.indexOf("pageEndWords") - OF_PAGE;
/** Characters below which a block is short. */
const SHORT_LENGTH = 30;
const MOST = 32000;

/** Returns what training reads: a matrix of whole numbers, a row for each block and a column for each of `INPUT_NAMES`. */
export function inputsOf(blocks: number, looks: Int16Array, scores: Int16Array): Int16Array {
  const matrix = new Int16Array(blocks * INPUTS);
  const page = ofPage(blocks, looks);
  for (let i = 0, row = 0; i < blocks; i++, row += INPUTS) {
    for (let look = 0; look < LOOKS; look++) matrix[row + look] = looks[i * LOOKS + look]!;
    for (let output = 0; output < OUTPUTS; output++) matrix[row + LOOKS + output] = scores[i * OUTPUTS + output]!;
    matrix[row + PLACE] = Math.min(MOST, i);
    matrix[row + PLACE + 1] = Math.min(MOST, blocks - 1 - i);
    matrix.set(page, row + OF_PAGE);
  }
  return matrix;
}

/** Returns what is the same for all blocks of a page, in whole numbers: their number, its words, shares of short blocks, of sentence ends, of words before them. */
export function ofPage(blocks: number, looks: Int16Array): Int16Array {
  let words = 0;
  let short = 0;
  let ends = 0;
  let endWords = 0;
  for (let row = 0; row < blocks * LOOKS; row += LOOKS) {
    const size = looks[row + LOOK.words]!;
    words += size;
    if (looks[row + LOOK.length]! < SHORT_LENGTH) short++;
    if (looks[row + LOOK.endsSentence]! === 0) continue;
    ends++;
    endWords += size;
  }
  return Int16Array.of(Math.min(MOST, blocks), Math.min(MOST, words / 2), (1000 * short) / blocks, (1000 * ends) / blocks, (1000 * endWords) / (words + 1));
}

/** Returns the same as the networks take it, in rows of `WIDTH`: log-odds as they are, all else on a logarithmic scale. */
export function scaledInputs(blocks: number, looks: Int16Array, scores: Int16Array, page: Int16Array): Float32Array {
  const table = logarithmTable();
  const values = new Float32Array(blocks * WIDTH);
  const ofAll = Float32Array.from(page, (value) => logarithm(value, table));
  for (let i = 0, to = 0; i < blocks; i++, to += WIDTH) {
    for (let look = 0, from = i * LOOKS; look < LOOKS; look++) values[to + look] = logarithm(looks[from + look]!, table);
    for (let output = 0, from = i * OUTPUTS; output < OUTPUTS; output++) values[to + LOOKS + output] = scores[from + output]! / SCORE_STEPS;
    values[to + PLACE] = logarithm(Math.min(MOST, i), table);
    values[to + PLACE + 1] = logarithm(Math.min(MOST, blocks - 1 - i), table);
    for (let k = 0; k < ofAll.length; k++) values[to + OF_PAGE + k] = ofAll[k]!;
  }
  return values;
}

let logarithms: Float32Array | undefined;

/** Returns the logarithms of all whole numbers that an input may be, as the networks take them. */
export function logarithmTable(): Float32Array {
  return (logarithms ??= Float32Array.from({ length: 32769 }, (_, value) => Math.log1p(value / 8)));
}

function logarithm(value: number, table: Float32Array): number {
  return value < 0 ? -table[-value]! : table[value]!;
}
