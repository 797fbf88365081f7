import type { Finding } from "../../core/finding.js";
import type { Page } from "../../text/page.js";
import type { Article } from "../stage.js";
import { PackedReader, unpackAscending } from "./decode.js";
import { FAVOUR, pageShare, pageShareByBoth } from "./gate.js";
import { ofPage, scaledInputs } from "./inputs.js";
import { openLexicon, OUTPUTS } from "./lexicon.js";
import { looksOf } from "./looks.js";
import type { Kernel, Reading } from "./kernel/kernel.js";
import { openNetwork } from "./network.js";
import type { Weights } from "./weights.js";

/** What the model makes of the blocks of one page. */
export interface ModelJudgement {
  /** For each block the log-odds that it belongs to the article. */
  readonly logOdds: Float64Array;
  /** The same by what it rests on; the three add up to `logOdds`. */
  readonly parts: Reading;
}

/** The trained model, ready for use: what reads a page as log-odds. It holds no state between pages. */
export class Model {
  /** Returns the lexical scores of a page's blocks, `OUTPUTS` a block. */
  readonly scores: (page: Page) => Int16Array;
  /** Whole pages, and what an extractor left of one: the same words in the same place may be chrome in one and text in the other. */
  private readonly page: Kernel;
  private readonly extract: Kernel;
  private readonly gate: readonly number[];
  private readonly gateOfBoth: readonly number[];

  constructor(weights: Weights) {
    this.scores = openLexicon({
      keys: unpackAscending(weights.lexicon.keys, weights.lexicon.count),
      rows: unpackRows(weights.lexicon.rows, weights.lexicon.count),
      scales: weights.lexicon.scales,
      biases: weights.lexicon.biases,
    });
    this.page = openNetwork(weights.page, weights.inputs);
    this.extract = openNetwork(weights.extract, weights.inputs);
    this.gate = weights.gate;
    this.gateOfBoth = weights.gateOfBoth;
  }

  /** Returns what the model makes of a page, given what the stages before it found. Linear in the length of the page. */
  judge(article: Article, before: readonly Finding[]): ModelJudgement {
    const { length } = article.page.blocks;
    const looks = looksOf(article, before);
    const inputs = ofPage(length, looks);
    const values = scaledInputs(length, looks, this.scores(article.page), inputs);
    const asPage = this.page.read(values, length);
    const share = pageShare(total(asPage), inputs, this.gate);
    const reading = share === 1 ? asPage : this.readBoth(asPage, this.extract.read(values, length), inputs, share);
    return { logOdds: total(reading), parts: reading };
  }

  private readBoth(asPage: Reading, asExtract: Reading, inputs: Int16Array, share: number): Reading {
    return mixed(asPage, asExtract, share === 0 ? 0 : pageShareByBoth(total(asPage), total(asExtract), inputs, this.gateOfBoth));
  }
}

function total({ itself, before, after }: Reading): Float64Array {
  const sums = new Float64Array(itself.length);
  for (let i = 0; i < sums.length; i++) sums[i] = itself[i]! + before[i]! + after[i]!;
  return sums;
}

function mixed(asPage: Reading, asExtract: Reading, share: number): Reading {
  const mix = (topic: keyof Reading, favour: number): Float32Array => asPage[topic].map((value, i) => share * value + (1 - share) * (asExtract[topic][i]! + favour));
  return { itself: mix("itself", FAVOUR), before: mix("before", 0), after: mix("after", 0) };
}

/** The rows stand output by output, each weight one digit, 44 for 0. */
function unpackRows(text: string, count: number): Int8Array {
  const rows = new Int8Array(count * OUTPUTS);
  const reader = new PackedReader(text);
  for (let output = 0; output < OUTPUTS; output++) for (let i = 0; i < count; i++) rows[i * OUTPUTS + output] = reader.digit() - 44;
  return rows;
}
