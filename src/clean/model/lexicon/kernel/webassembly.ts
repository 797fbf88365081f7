import { compileWebAssembly, type Instantiate } from "../../../../core/webassembly.js";
import type { Page } from "../../../../text/page.js";
import { GramReader, MOST_STREAM } from "../../grams.js";
import { type LexiconData, OUTPUTS, slotsFor, weightsOf } from "../../lexicon.js";
import { KERNEL_BYTES } from "./kernel.data.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly scalesAt: () => number;
  readonly biasesAt: () => number;
  readonly lengthsAt: () => number;
  readonly streamsAt: () => number;
  readonly scoresAt: () => number;
  readonly open: (slots: number) => boolean;
  readonly add: (key: number, weights: number) => void;
  readonly score: (blocks: number) => void;
}

/** Blocks that are scored at once. */
const MOST_BLOCKS = 128;

/** `null` where it may not run here. */
let instantiate: Instantiate | null | undefined;

/** Returns what scores the blocks of a page by WebAssembly, `OUTPUTS` scores a block, or nothing where it may not run. */
export function webassemblyLexicon(data: LexiconData): ((page: Page) => Int16Array) | undefined {
  instantiate ??= compileWebAssembly(KERNEL_BYTES) ?? null;
  const exports = instantiate?.() as Exports | undefined;
  if (exports === undefined || !exports.open(slotsFor(data))) return undefined;
  if (exports.scoresAt() - exports.streamsAt() < 4 * MOST_BLOCKS * MOST_STREAM) throw new RangeError(`Expected a kernel with room for ${MOST_STREAM} words and marks of a block`);
  const { buffer } = exports.memory;
  new Float64Array(buffer, exports.scalesAt(), OUTPUTS).set(data.scales);
  new Float64Array(buffer, exports.biasesAt(), OUTPUTS).set(data.biases);
  for (let i = 0; i < data.keys.length; i++) exports.add(data.keys[i]!, weightsOf(data, i));
  const lengths = new Int32Array(buffer, exports.lengthsAt(), MOST_BLOCKS);
  const streams = new Int32Array(buffer, exports.streamsAt(), MOST_BLOCKS * MOST_STREAM);
  const scored = new Int16Array(buffer, exports.scoresAt(), MOST_BLOCKS * OUTPUTS);
  const reader = new GramReader();
  return (page) => {
    const { blocks } = page;
    const scores = new Int16Array(blocks.length * OUTPUTS);
    for (let from = 0; from < blocks.length; from += MOST_BLOCKS) {
      const count = Math.min(MOST_BLOCKS, blocks.length - from);
      let filled = 0;
      for (let i = 0; i < count; i++) {
        const length = reader.fill(page, blocks[from + i]!, streams, filled);
        lengths[i] = length;
        filled += length;
      }
      exports.score(count);
      scores.set(count === MOST_BLOCKS ? scored : scored.subarray(0, count * OUTPUTS), from * OUTPUTS);
    }
    return scores;
  };
}
