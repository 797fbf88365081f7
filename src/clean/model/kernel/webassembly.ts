import { compileWebAssembly, type Instantiate } from "../../../core/webassembly.js";
import { KERNEL_BYTES } from "./kernel.data.js";
import type { Kernel } from "./kernel.js";
import { NARROW, WIDTH } from "./layout.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly weightsAt: () => number;
  readonly inputsAt: () => number;
  readonly blocksAt: () => number;
  readonly reserve: (blocks: number) => void;
  readonly narrow: (from: number, count: number) => void;
  readonly readPage: (blocks: number, direction: 0 | 1) => void;
}

/** Blocks whose inputs are handed over at once. */
const CHUNK = 128;
/** What the kernel keeps of a block, in numbers of 32 bits, and where the parts of its log-odds stand in it. */
const BLOCK = NARROW + 4;
const ITSELF = NARROW;

/** `null` where it may not run here. */
let instantiate: Instantiate | null | undefined;

/** Returns the kernel in WebAssembly, or nothing where it may not run. */
export function webassemblyKernel(weights: Float32Array): Kernel | undefined {
  instantiate ??= compileWebAssembly(KERNEL_BYTES) ?? null;
  const exports = instantiate?.() as Exports | undefined;
  if (exports === undefined) return undefined;
  new Float32Array(exports.memory.buffer, exports.weightsAt(), weights.length).set(weights);
  let room = new Float32Array();
  return {
    name: "webassembly",
    read: (inputs, blocks) => {
      exports.reserve(blocks);
      // A view dies when the memory grows.
      if (room.length === 0) room = new Float32Array(exports.memory.buffer);
      for (let from = 0; from < blocks; from += CHUNK) {
        const end = Math.min(blocks, from + CHUNK);
        room.set(inputs.subarray(from * WIDTH, end * WIDTH), exports.inputsAt() / 4);
        exports.narrow(from, end - from);
      }
      exports.readPage(blocks, 0);
      exports.readPage(blocks, 1);
      const [itself, before, after] = [new Float32Array(blocks), new Float32Array(blocks), new Float32Array(blocks)];
      for (let i = 0, at = exports.blocksAt() / 4 + ITSELF; i < blocks; i++, at += BLOCK) {
        itself[i] = room[at]!;
        before[i] = room[at + 1]!;
        after[i] = room[at + 2]!;
      }
      return { itself, before, after };
    },
  };
}
