import { PAGE_END_WORDS, PAGE_SHORT } from "./inputs.js";

/** Blocks at each end of a text that show whether it is a whole page. */
const ENDS = 3;
const MOST_BELIEF = 4;
/**
 * Log-odds that the benefit of the doubt gives to what an extractor left. Chosen on held-out folds: 1.2 gains .0005 of F1 and costs .0007 of
 * recall more, 2 the other way round.
 */
export const FAVOUR = 1.4;

/**
 * Returns how far a text is a whole page and not what an extractor left of one, from 0 to 1: pages begin and end with what is no
 * article, in short lines. `logOdds` is what the network of pages believes of the blocks; `inputs` are their inputs.
 */
export function pageShare(logOdds: Float64Array, inputs: Int16Array, [first, last, short, endWords, bias]: readonly number[]): number {
  if (logOdds.length === 0) return 0;
  const top = mean(logOdds.subarray(0, ENDS));
  const end = mean(logOdds.subarray(Math.max(0, logOdds.length - ENDS)));
  const odds = bias! + first! * top + last! * end + (short! * inputs[PAGE_SHORT]! + endWords! * inputs[PAGE_END_WORDS]!) / 1000;
  // Widened, so that seven pages of eight are pages and nothing else, and cost one network.
  return Math.max(0, Math.min(1, 1.1 / (1 + Math.exp(-odds)) - 0.05));
}

function mean(logOdds: Float64Array): number {
  return logOdds.reduce((sum, value) => sum + Math.max(-MOST_BELIEF, Math.min(MOST_BELIEF, value)), 0) / logOdds.length;
}
