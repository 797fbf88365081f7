import { numberWordHashes } from "../../text/number-words.js";
import { stopWordHashes } from "../../text/stop-words.js";
import type { WordSet } from "../../text/word-set.js";
import type { MarkedTokens } from "../marks.js";
import type { Exports, Memory } from "./exports.js";

/** What `../marks.ts` does, in WebAssembly. */
export interface MarksKernel {
  /** Returns what `typescriptMarks` does. */
  readonly marksOf: (tokens: MarkedTokens, quoted?: Uint8Array) => Uint8Array | undefined;
  /** Does what `typescriptSettle` does; returns whether it could. */
  readonly settleStanding: (marks: Uint8Array) => boolean;
}

/** Returns what a kernel has for marks of so many words at most. */
export function marksKernel(exports: Exports, memory: Memory, mostWords: number): MarksKernel {
  let knowsWords = false;

  function open(length: number): boolean {
    if (length > mostWords || !exports.openMarks(length)) return false;
    memory.look();
    return true;
  }

  function setWords(): void {
    const [common, numbers] = [stopWordHashes(), numberWordHashes()];
    setSlots(common, exports.commonWordsAt(), exports.numberWordsAt());
    setSlots(numbers, exports.numberWordsAt(), exports.endOfWordsAt());
    exports.setWordSets(Math.log2(common.slots.length), Math.log2(numbers.slots.length));
    knowsWords = true;
  }

  function setSlots({ slots }: WordSet, at: number, end: number): void {
    if (at + 4 * slots.length > end) throw new RangeError(`Expected a kernel with room for ${slots.length} words`);
    memory.integers.set(slots, at >> 2);
  }

  return {
    marksOf: ({ length, hashes, flags, gaps }, quoted) => {
      if (!open(length)) return undefined;
      if (!knowsWords) setWords();
      const [integers, bytes, at] = [memory.integers, memory.bytes, exports.wordMarksAt()];
      integers.set(hashes, exports.tokenHashesAt() >> 2);
      new Uint16Array(integers.buffer, exports.tokenGapsAt(), length).set(gaps.length === length ? gaps : gaps.subarray(0, length));
      bytes.set(flags, exports.tokenFlagsAt());
      if (quoted !== undefined) bytes.set(quoted, at);
      exports.mark(length);
      return bytes.slice(at, at + length);
    },
    settleStanding: (marks) => {
      if (!open(marks.length)) return false;
      const at = exports.wordMarksAt();
      memory.bytes.set(marks, at);
      exports.settle(marks.length);
      marks.set(memory.bytes.subarray(at, at + marks.length));
      return true;
    },
  };
}
