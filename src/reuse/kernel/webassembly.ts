import { compileWebAssembly } from "../../core/webassembly.js";
import type { Chain } from "../chain.js";
import type { Reading } from "../reading.js";
import type { Run } from "../seeds.js";
import { KERNEL_BYTES } from "./kernel.data.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory, which moves when it grows. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly open: (a: number, b: number) => boolean;
  readonly hashesAAt: () => number;
  readonly hashesBAt: () => number;
  readonly marksAt: () => number;
  readonly chains: () => number;
  readonly resultAt: () => number;
}

/** Returns what finds the chains of two documents by WebAssembly, or nothing where it may not run; what it gives is nothing where there is no memory. */
export function openKernel(): ((a: Reading, b: Reading) => Chain[] | undefined) | undefined {
  const exports = compileWebAssembly(KERNEL_BYTES)?.() as Exports | undefined;
  if (exports === undefined) return undefined;
  let integers = new Int32Array();
  let bytes = new Uint8Array();
  const look = (): void => {
    const { buffer } = exports.memory;
    if (integers.buffer !== buffer) [integers, bytes] = [new Int32Array(buffer), new Uint8Array(buffer)];
  };
  return (a, b) => {
    if (!exports.open(a.length, b.length)) return undefined;
    look();
    integers.set(a.hashes, exports.hashesAAt() >> 2);
    integers.set(b.hashes, exports.hashesBAt() >> 2);
    bytes.set(a.marks, exports.marksAt());
    const size = exports.chains();
    if (size < 0) return undefined;
    look();
    const chains: Chain[] = [];
    const from = exports.resultAt() >> 2;
    for (let at = from; at < from + size; ) {
      const chain: Run[] = [];
      for (let left = integers[at++]!; left > 0; left--, at += 3) chain.push({ a: integers[at]!, b: integers[at + 1]!, length: integers[at + 2]! });
      chains.push(chain);
    }
    return chains;
  };
}
