import { lazyWebAssembly } from "../../core/webassembly.js";
import type { Chain } from "../chain.js";
import type { Reading } from "../reading.js";
import type { Run } from "../seeds.js";
import { type Exports, Memory } from "./exports.js";
import { KERNEL_BYTES } from "./kernel.data.js";
import { type MarksKernel, marksKernel } from "./marks.js";
import { type PostingsKernel, postingsKernel } from "./postings.js";
import { type ResemblanceKernel, resemblanceKernel } from "./resemblance.js";
import { type TiesKernel, tiesKernel } from "./ties.js";

/** Words, or groups, of a turn at most; with more, places would not fit into its memory. */
const MOST_WORDS = 2 ** 24;

/** What the reuse flow has in WebAssembly. Where there is no memory for it, or a turn would take more than 256 MB, each gives nothing, or false, and its twin does the work. */
export interface ReuseKernel extends MarksKernel, PostingsKernel, ResemblanceKernel, TiesKernel {
  /** Returns what `chainsOf` does for the common runs of two documents. */
  readonly chains: (a: Reading, b: Reading) => Chain[] | undefined;
  /** Writes what `winnowInto` does with `GRAM` and `LEAST_RUN`, and returns the index after the last. */
  readonly winnowInto: (words: Int32Array, hashes: Int32Array, positions: Int32Array, at: number) => number | undefined;
}

let known: ReuseKernel | "none" | undefined;

/** Returns the kernel for turns of documents and pairs, opened at the first call; nothing where WebAssembly may not run. */
export function reuseKernel(): ReuseKernel | undefined {
  known ??= openKernel() ?? "none";
  return known === "none" ? undefined : known;
}

const instantiate = /* @__PURE__ */ lazyWebAssembly(KERNEL_BYTES);

/**
 * Returns a kernel with memory of its own, or nothing where WebAssembly may not run. For a turn of a whole collection one is opened and let go: it may
 * take a hundred megabytes, and what has grown stays so.
 */
export function openKernel(): ReuseKernel | undefined {
  const exports = instantiate() as Exports | undefined;
  if (exports === undefined) return undefined;
  const memory = new Memory(exports.memory);
  const chains = (a: Reading, b: Reading): Chain[] | undefined => {
    if (a.length + b.length > MOST_WORDS || !exports.open(a.length, b.length)) return undefined;
    memory.look();
    memory.integers.set(a.hashes, exports.hashesAAt() >> 2);
    memory.integers.set(b.hashes, exports.hashesBAt() >> 2);
    memory.bytes.set(a.marks, exports.marksAt());
    const size = exports.chains();
    if (size < 0) return undefined;
    memory.look();
    const { integers } = memory;
    const all: Chain[] = [];
    const from = exports.resultAt() >> 2;
    for (let at = from; at < from + size; ) {
      const chain: Run[] = [];
      for (let left = integers[at++]!; left > 0; left--, at += 3) chain.push({ a: integers[at]!, b: integers[at + 1]!, length: integers[at + 2]! });
      all.push(chain);
    }
    return all;
  };
  const winnowInto = (words: Int32Array, hashes: Int32Array, positions: Int32Array, at: number): number | undefined => {
    if (words.length > MOST_WORDS || !exports.openWords(words.length)) return undefined;
    memory.look();
    const { integers } = memory;
    integers.set(words, exports.wordsAt() >> 2);
    const count = exports.winnow(words.length);
    const [hashesAt, placesAt] = [exports.chosenHashesAt() >> 2, exports.chosenPlacesAt() >> 2];
    hashes.set(integers.subarray(hashesAt, hashesAt + count), at);
    positions.set(integers.subarray(placesAt, placesAt + count), at);
    return at + count;
  };
  return { chains, winnowInto, ...marksKernel(exports, memory, MOST_WORDS), ...postingsKernel(exports, memory), ...resemblanceKernel(exports, memory, MOST_WORDS), ...tiesKernel(exports, memory, MOST_WORDS) };
}
