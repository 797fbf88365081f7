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
/** Where the share of short blocks stands among the inputs, in thousandths. */
export const PAGE_SHORT = INPUT_NAMES.indexOf("pageShort");
/** Where the share of words in blocks that end a sentence stands, in thousandths. */
export const PAGE_END_WORDS = INPUT_NAMES.indexOf("pageEndWords");
/** Characters below which a block is short. */
const SHORT_LENGTH = 30;
const MOST = 32000;

/** Returns a matrix of whole numbers, a row for each block and a column for each of `INPUT_NAMES`. */
export function inputsOf(blocks: number, looks: Int16Array, scores: Int16Array): Int16Array {
  const matrix = new Int16Array(blocks * INPUTS);
  const place = placeOf(blocks, looks);
  for (let i = 0, row = 0; i < blocks; i++, row += INPUTS) {
    for (let look = 0; look < LOOKS; look++) matrix[row + look] = looks[i * LOOKS + look]!;
    for (let output = 0; output < OUTPUTS; output++) matrix[row + LOOKS + output] = scores[i * OUTPUTS + output]!;
    matrix[row + PLACE] = Math.min(MOST, i);
    matrix[row + PLACE + 1] = Math.min(MOST, blocks - 1 - i);
    for (let k = 0; k < place.length; k++) matrix[row + PLACE + 2 + k] = place[k]!;
  }
  return matrix;
}

/** What is the same for all blocks of a page: their number, its words, shares of short blocks, of sentence ends, of words before them. */
function placeOf(blocks: number, looks: Int16Array): readonly number[] {
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
  return [Math.min(MOST, blocks), Math.min(MOST, words / 2), (1000 * short) / blocks, (1000 * ends) / blocks, (1000 * endWords) / (words + 1)];
}

/** Returns inputs as the networks take them, in rows of `WIDTH`: log-odds as they are, all else on a logarithmic scale. */
export function scaled(matrix: Int16Array): Float32Array {
  logarithms ??= Float32Array.from({ length: 32769 }, (_, value) => Math.log1p(value / 8));
  const values = new Float32Array((matrix.length / INPUTS) * WIDTH);
  for (let from = 0, to = 0; from < matrix.length; from += INPUTS, to += WIDTH) {
    for (let column = 0; column < LOOKS; column++) values[to + column] = logarithm(matrix[from + column]!, logarithms);
    for (let column = LOOKS; column < PLACE; column++) values[to + column] = matrix[from + column]! / SCORE_STEPS;
    for (let column = PLACE; column < INPUTS; column++) values[to + column] = logarithm(matrix[from + column]!, logarithms);
  }
  return values;
}

let logarithms: Float32Array | undefined;

function logarithm(value: number, table: Float32Array): number {
  return value < 0 ? -table[-value]! : table[value]!;
}
