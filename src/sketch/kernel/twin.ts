import { finish, roundKeys, SHINGLE_BASE, WORD_FACTOR } from "../hash.js";
import { CHUNK } from "../utf8.js";
import type { Kernel, KernelOptions } from "./kernel.js";
import { createSlotFiller, type SlotFiller } from "./slot-filler.js";
import { createWordReader, type WordReader } from "./word-reader.js";

/** Returns the kernel in TypeScript, for where WebAssembly may not run. It says what the other computes. */
export function typescriptKernel({ slots, shingle, seed }: KernelOptions): Kernel {
  const keys = roundKeys(seed, slots);
  workshop ??= openWorkshop();
  const { reader, filler } = workshop;
  const shingles = (text: string): Int32Array => shinglesInPlace(reader.read(text), shingle);
  return {
    name: "typescript",
    shingles,
    slots: (text, into, at) => {
      const found = shingles(text);
      if (found.length === 0) return false;
      filler.fill(found, slots, keys);
      for (let slot = 0; slot < slots; slot++) into[at + slot] = filler.slots[slot]!;
      return true;
    },
  };
}

interface Workshop {
  readonly reader: WordReader;
  readonly filler: SlotFiller;
}

/**
 * Room to work in, the same for all sketchers: each call overwrites it, and nothing is kept there between calls. V8 takes arrays for constants
 * where they are constants around a function that exists once; the loops are then two to three times as fast as on arrays that
 * are arguments or fields. (A bundler may turn constants of a module into variables.)
 */
let workshop: Workshop | undefined;

function openWorkshop(): Workshop {
  const words = new Int32Array(CHUNK + 2);
  return { reader: createWordReader(words), filler: createSlotFiller(words) };
}

/** Puts shingles where the words stand. Each follows from the one before: a word comes, a word goes. */
function shinglesInPlace(words: Int32Array, size: number): Int32Array {
  if (words.length < size) return words.subarray(0, 0);
  let leaving = 1;
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, SHINGLE_BASE);
  let hash = 0;
  for (let i = 0; i < size; i++) hash = (Math.imul(hash, SHINGLE_BASE) + (words[i] = mixWord(words[i]!))) | 0;
  for (let i = size; i < words.length; i++) {
    const gone = words[i - size]!;
    words[i - size] = finish(hash);
    const word = mixWord(words[i]!);
    words[i] = word;
    hash = (Math.imul(hash, SHINGLE_BASE) + word - Math.imul(gone, leaving)) | 0;
  }
  words[words.length - size] = finish(hash);
  return words.subarray(0, words.length - size + 1);
}

function mixWord(letters: number): number {
  const product = Math.imul(letters, WORD_FACTOR);
  return product ^ (product >>> 15);
}
