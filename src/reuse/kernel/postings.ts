import type { CollectedFingerprints } from "../fingerprints.js";
import type { Postings } from "../postings.js";
import type { Exports, Memory } from "./exports.js";

/** What `../postings.ts` does, in WebAssembly. */
export interface PostingsKernel {
  /** Returns what `typescriptPostings` does. */
  readonly postingsOf: (fingerprints: Pick<CollectedFingerprints, "hashes" | "firsts">) => Postings | undefined;
}

/** Fingerprints, and documents, for which there is room even where all are held twice. */
const MOST = 5_000_000;

/** Returns what a kernel has for postings. */
export function postingsKernel(exports: Exports, memory: Memory): PostingsKernel {
  function column(at: number, length: number): Int32Array {
    return memory.integers.slice(at >> 2, (at >> 2) + length);
  }

  return {
    postingsOf: ({ hashes, firsts }) => {
      const documents = firsts.length - 1;
      if (hashes.length + documents > MOST || !exports.openPostings(hashes.length, documents)) return undefined;
      memory.look();
      memory.integers.set(hashes, exports.fingerprintsAt() >> 2);
      memory.integers.set(firsts, exports.ofDocumentsAt() >> 2);
      const groups = exports.group();
      if (groups < 0) return undefined;
      memory.look();
      const starts = column(exports.startsAt(), groups + 1);
      const all = starts[groups]!;
      return {
        groups,
        starts,
        members: column(exports.membersAt(), all),
        firsts: column(exports.ofDocumentsAt(), documents + 1),
        groupsOf: column(exports.groupsOfAllAt(), all),
        groupAt: column(exports.groupAtAt(), hashes.length),
      };
    },
  };
}
