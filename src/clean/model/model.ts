import type { Finding } from "../../core/finding.js";
import { countsOf } from "../../text/block-counts.js";
import type { Article } from "../stage.js";
import { PackedReader, unpackAscending } from "./decode.js";
import { FAVOUR, pageShare, pageShareByBoth } from "./gate.js";
import type { Kernel, KernelData } from "./kernel/kernel.js";
import { layOut } from "./kernel/layout.js";
import { typescriptKernel } from "./kernel/twin.js";
import { webassemblyKernel } from "./kernel/webassembly.js";
import { OUTPUTS } from "./lexicon.js";
import type { Reading } from "./reading.js";
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
  private readonly kernel: Kernel;
  private readonly gate: readonly number[];
  private readonly gateOfBoth: readonly number[];

  constructor(weights: Weights) {
    const data = kernelData(weights);
    this.kernel = webassemblyKernel(data) ?? typescriptKernel(data);
    this.gate = weights.gate;
    this.gateOfBoth = weights.gateOfBoth;
  }

  /** Returns what the model makes of a page, given what the stages before it found and what is counted in its blocks. Linear in the length of the page. */
  judge(article: Article, before: readonly Finding[], counts = countsOf(article.page)): ModelJudgement {
    const { ofPage, read } = this.kernel.see(article, before, counts);
    const asPage = read("page");
    const logOdds = total(asPage);
    const share = pageShare(logOdds, ofPage, this.gate);
    if (share === 1) return { logOdds, parts: asPage };
    const asExtract = read("extract");
    const parts = mixed(asPage, asExtract, share === 0 ? 0 : pageShareByBoth(logOdds, total(asExtract), ofPage, this.gateOfBoth));
    return { logOdds: total(parts), parts };
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

/** Returns the weights as the kernels take them. */
function kernelData({ lexicon: { keys, rows, count, scales, biases }, page, extract, inputs }: Weights): KernelData {
  return {
    lexicon: { keys: unpackAscending(keys, count), rows: unpackRows(rows, count), scales, biases },
    networks: { page: layOut(page, inputs), extract: layOut(extract, inputs) },
  };
}

/** The rows stand output by output, each weight one digit, 44 for 0. */
function unpackRows(text: string, count: number): Int8Array {
  const rows = new Int8Array(count * OUTPUTS);
  const reader = new PackedReader(text);
  for (let output = 0; output < OUTPUTS; output++) for (let i = 0; i < count; i++) rows[i * OUTPUTS + output] = reader.digit() - 44;
  return rows;
}
