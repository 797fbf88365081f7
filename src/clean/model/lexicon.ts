import { KEY_BITS } from "./grams.js";

/** What an n-gram says is kept as four small numbers; see `Lexicon.score`. */
export const OUTPUTS = 4;
/** Scores are log-odds in steps of 1/64. */
export const SCORE_STEPS = 64;
const MOST_SCORE = 32000;

/** The trained n-grams, as read from the weights. */
export interface LexiconData {
  /** Keys in ascending order. */
  readonly keys: Int32Array;
  /** For each key `OUTPUTS` weights, in units of `scales`. */
  readonly rows: Int8Array;
  /** Log-odds of one unit, for each output. */
  readonly scales: readonly number[];
  /** Log-odds of a block without known n-grams, for each output. */
  readonly biases: readonly number[];
}

/**
 * A logistic model over known n-grams. A bit for each of 2^19 hashes of a key turns most unknown n-grams away; the others are
 * looked up in an open-addressed table.
 */
export class Lexicon {
  private readonly data: LexiconData;
  private readonly bits: Int32Array;
  private readonly slots: Int32Array;
  /** The four weights of the key in each slot, a byte each. */
  private readonly rows: Int32Array;
  private readonly mask: number;

  constructor(data: LexiconData) {
    this.data = data;
    let size = 1024;
    while (size < 2.5 * data.keys.length) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.rows = new Int32Array(size);
    this.bits = new Int32Array(1 << (FILTER_BITS - 5));
    for (let i = 0; i < data.keys.length; i++) {
      const key = data.keys[i]!;
      const bit = key >>> (KEY_BITS - FILTER_BITS);
      this.bits[bit >>> 5]! |= 1 << (bit & 31);
      let slot = key & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = key;
      const [a, b, c, d] = data.rows.subarray(i * OUTPUTS);
      this.rows[slot] = (a! & 255) | ((b! & 255) << 8) | ((c! & 255) << 16) | (d! << 24);
    }
  }

  /**
   * Writes the scores of one block to `scores`, from `at`, in steps of `1 / SCORE_STEPS` log-odds: that it belongs to the
   * article; that what follows does; that what goes before does; that it belongs where its neighbours do.
   */
  score(keys: Int32Array, count: number, scores: Int16Array, at: number): void {
    const { bits, slots, rows, mask } = this;
    const { scales, biases } = this.data;
    let known = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      const bit = key >>> (KEY_BITS - FILTER_BITS);
      if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      let slot = key & mask;
      while (slots[slot] !== key && slots[slot] !== -1) slot = (slot + 1) & mask;
      if (slots[slot] === -1) continue;
      const row = rows[slot]!;
      known++;
      a += (row << 24) >> 24;
      b += (row << 16) >> 24;
      c += (row << 8) >> 24;
      d += row >> 24;
    }
    const share = 1 / Math.sqrt(Math.max(1, known));
    scores[at] = inSteps(biases[0]! + a * scales[0]! * share);
    scores[at + 1] = inSteps(biases[1]! + b * scales[1]! * share);
    scores[at + 2] = inSteps(biases[2]! + c * scales[2]! * share);
    scores[at + 3] = inSteps(biases[3]! + d * scales[3]! * share);
  }
}

const FILTER_BITS = 19;

/** Returns log-odds in steps of `1 / SCORE_STEPS`. */
export function inSteps(logOdds: number): number {
  return Math.max(-MOST_SCORE, Math.min(MOST_SCORE, Math.floor(logOdds * SCORE_STEPS + 0.5)));
}
