import type { Exports, Memory } from "./exports.js";

/** What `../resemblance.ts` does, in WebAssembly. */
export interface ResemblanceKernel {
  /** Returns what `typescriptShingles` does. */
  readonly distinctShingles: (words: Int32Array) => Int32Array | undefined;
  /** Returns what `typescriptShared` does. */
  readonly shared: (left: Int32Array, right: Int32Array) => number | undefined;
}

/** Returns what a kernel has for the resemblance of documents of so many words at most. */
export function resemblanceKernel(exports: Exports, memory: Memory, mostWords: number): ResemblanceKernel {
  function open(left: number, right: number): boolean {
    if (left + right > mostWords || !exports.openSets(left, right)) return false;
    memory.look();
    return true;
  }

  return {
    distinctShingles: (words) => {
      if (!open(words.length, words.length)) return undefined;
      memory.integers.set(words, exports.rightAt() >> 2);
      const count = exports.distinct(words.length);
      const at = exports.leftAt() >> 2;
      return memory.integers.slice(at, at + count);
    },
    shared: (left, right) => {
      if (!open(left.length, right.length)) return undefined;
      memory.integers.set(left, exports.leftAt() >> 2);
      memory.integers.set(right, exports.rightAt() >> 2);
      return exports.shared(left.length, right.length);
    },
  };
}
