import { lazyWebAssembly } from "../../core/webassembly.js";
import { foldAstral, foldTable } from "../fold-table.js";
import { roundKeys, valueBits } from "../hash.js";
import { readChunks } from "../utf8.js";
import { KERNEL_BYTES } from "./kernel.data.js";
import type { Kernel, KernelOptions } from "./kernel.js";
import { FIRST_ROUNDS, isWorthSorting, sortUnique } from "./unique.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly tableAt: () => number;
  readonly keysAt: () => number;
  readonly slotsAt: () => number;
  readonly bytesAt: () => number;
  readonly wordsAt: () => number;
  readonly begin: () => void;
  readonly scan: (length: number, isLast: boolean) => void;
  readonly shingles: (size: number) => number;
  readonly sketch: (total: number, slots: number, valueBits: number, rounds: number) => number;
}

const instantiate = /* @__PURE__ */ lazyWebAssembly(KERNEL_BYTES);

/** Returns the kernel in WebAssembly, or nothing where it may not run. */
export function webassemblyKernel({ slots, shingle, seed }: KernelOptions): Kernel | undefined {
  const exports = instantiate({ host: { foldAstral } }) as Exports | undefined;
  if (exports === undefined) return undefined;
  const bits = valueBits(slots);
  new Int32Array(exports.memory.buffer, exports.tableAt(), 65536).set(foldTable());
  new Int32Array(exports.memory.buffer, exports.keysAt(), 2 * slots).set(roundKeys(seed, slots));
  let bytes = new Uint8Array();
  let filled = new Uint32Array();
  // Views die when the memory grows.
  const refresh = (): void => {
    if (bytes.length > 0) return;
    bytes = new Uint8Array(exports.memory.buffer, exports.bytesAt());
    filled = new Uint32Array(exports.memory.buffer, exports.slotsAt(), slots);
  };
  const read = (text: string): number => {
    exports.begin();
    readChunks(text, () => (refresh(), bytes), exports.scan);
    return exports.shingles(shingle);
  };
  return {
    name: "webassembly",
    shingles: (text) => {
      const total = read(text);
      return new Int32Array(exports.memory.buffer, exports.wordsAt(), total);
    },
    slots: (text, into, at) => {
      const total = read(text);
      if (total === 0) return false;
      const first = isWorthSorting(total, slots) ? FIRST_ROUNDS : slots;
      // A long text that is not done after the first rounds repeats itself: each of its shingles once gives the same bits.
      if (exports.sketch(total, slots, bits, first) === 0) {
        exports.sketch(sortUnique(new Int32Array(exports.memory.buffer, exports.wordsAt(), total)).length, slots, bits, slots);
      }
      refresh();
      into.set(filled, at);
      return true;
    },
  };
}
