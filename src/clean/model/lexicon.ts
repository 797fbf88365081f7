import type { Page } from "../../text/page.js";
import { GramReader, KEY_BITS, MOST_KEYS } from "./grams.js";

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

/** Returns the slots of the table in which the keys are looked up, a power of two. */
function slotsFor({ keys }: LexiconData): number {
  return 2 ** Math.max(10, 32 - Math.clz32(Math.ceil(2.5 * keys.length) - 1));
}

/** Returns the weights of a key, a byte each. */
export function weightsOf({ rows }: LexiconData, key: number): number {
  const at = key * OUTPUTS;
  return (rows[at]! & 255) | ((rows[at + 1]! & 255) << 8) | ((rows[at + 2]! & 255) << 16) | (rows[at + 3]! << 24);
}

/** Returns what scores the blocks of a page, `OUTPUTS` scores a block; `kernel/` does the same in WebAssembly. */
export function openLexicon(data: LexiconData): (page: Page) => Int16Array {
  const lexicon = new Lexicon(data);
  const reader = new GramReader();
  const keys = new Int32Array(MOST_KEYS);
  return (page) => {
    const scores = new Int16Array(page.blocks.length * OUTPUTS);
    for (const block of page.blocks) lexicon.score(keys, reader.read(page, block, keys), scores, block.index * OUTPUTS);
    return scores;
  };
}

/**
 * A logistic model over known n-grams. A bit for each of 2^19 hashes of a key turns most unknown n-grams away; the others are
 * looked up in an open-addressed table.
 */
class Lexicon {
  private readonly data: LexiconData;
  private readonly bits: Int32Array;
  private readonly slots: Int32Array;
  /** The four weights of the key in each slot, a byte each. */
  private readonly rows: Int32Array;
  private readonly mask: number;

  constructor(data: LexiconData) {
    this.data = data;
    const size = slotsFor(data);
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
      this.rows[slot] = weightsOf(data, i);
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
