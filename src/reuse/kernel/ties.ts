import type { CollectedFingerprints } from "../fingerprints.js";
import type { Postings } from "../postings.js";
import type { StoriesOf } from "../ties.js";
import type { Exports, Memory } from "./exports.js";

/** What `../ties.ts` does, in WebAssembly. */
export interface TiesKernel {
  /** Takes a collection; what it returns begins a round, and holds until this kernel is asked for something else. */
  readonly openTies: (postings: Postings, fingerprints: CollectedFingerprints) => TiesRound | undefined;
}

/** Begins a round; what it returns gives what `Ties.stories` does, or nothing where there is no room. */
export type TiesRound = (standing: Uint8Array, tiedShare: number) => ((documents: readonly number[]) => ReturnType<StoriesOf> | undefined) | undefined;

/** Returns what a kernel has for the ties of documents with so many groups at most. */
export function tiesKernel(exports: Exports, memory: Memory, most: number): TiesKernel {
  return {
    openTies: ({ firsts, groupsOf, groups }, fingerprints) => {
      const documents = firsts.length - 1;
      if (documents + groupsOf.length + groups > most || !exports.openTies(documents, groupsOf.length, groups)) return undefined;
      memory.look();
      memory.integers.set(firsts, exports.firstsAt() >> 2);
      memory.integers.set(groupsOf, exports.groupsOfAt() >> 2);
      const sizes = exports.sizesAt() >> 2;
      for (let document = 0; document < documents; document++) memory.integers[sizes + document] = fingerprints.firsts[document + 1]! - fingerprints.firsts[document]!;
      return (standing, tiedShare) => {
        memory.look();
        memory.bytes.set(standing, exports.standingAt());
        if (!exports.beginRound(documents, tiedShare)) return undefined;
        return (sample) => {
          if (sample.length > exports.mostOfSample()) return undefined;
          memory.look();
          memory.integers.set(sample, exports.sampleAt() >> 2);
          const told = exports.stories(sample.length);
          return told < 0 ? undefined : { count: told >> 8, largest: told & 255 };
        };
      };
    },
  };
}
