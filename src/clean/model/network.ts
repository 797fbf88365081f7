import type { Kernel } from "./kernel/kernel.js";
import { type InputScales, layOut, type NetworkData } from "./kernel/layout.js";
import { typescriptKernel } from "./kernel/twin.js";
import { webassemblyKernel } from "./kernel/webassembly.js";

export type { Reading } from "./kernel/kernel.js";
export type { InputScales, NetworkData } from "./kernel/layout.js";

/**
 * Returns a small recurrent network (gated recurrent units, Cho et al. 2014, https://arxiv.org/abs/1406.1078), ready for use. It narrows
 * the inputs of each block down to a few values; two readers go over these, one from the top of the page and one from its end, and remember
 * what they need; the log-odds of a block are a weighted sum of its values and of what both readers know when they have read it. Time
 * is linear in the number of blocks, a few thousand multiplications each; by WebAssembly where it may run, to the same bits.
 * @throws RangeError where its sizes are not those that the kernels are written for.
 */
export function openNetwork(data: NetworkData, inputs: InputScales): Kernel {
  const weights = layOut(data, inputs);
  return webassemblyKernel(weights) ?? typescriptKernel(weights);
}
