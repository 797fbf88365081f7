import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { type Chain, chainsOf } from "../../src/reuse/chain.js";
import { KERNEL_BYTES } from "../../src/reuse/kernel/kernel.data.js";
import { openKernel } from "../../src/reuse/kernel/webassembly.js";
import { GRAM, LEAST_RUN } from "../../src/reuse/fingerprints.js";
import { type Reading, WordMark } from "../../src/reuse/reading.js";
import { commonRuns } from "../../src/reuse/seeds.js";
import { winnowInto } from "../../src/sketch/fingerprints.js";

const kernel = openKernel()!;
const fast = kernel.chains;
const twin = (a: Reading, b: Reading): Chain[] => chainsOf(commonRuns(a, b), a, b);

/** A reading of words by their numbers; every fourth number is a function word. */
function readingOf(words: readonly number[]): Reading {
  const hashes = Int32Array.from(words, (word) => Math.imul(word + 1, 0x9e3779b1));
  const marks = Uint8Array.from(words, (word) => (word % 4 === 0 ? WordMark.common : 0) | (word % 3 === 0 ? WordMark.quoted : 0));
  return { text: "", length: words.length, hashes, starts: new Int32Array(words.length), ends: new Int32Array(words.length), marks };
}

/** Sentences that both have, in any order, and words of any kind between; the fewer words there are, the more they repeat themselves. */
const pair = fc.integer({ min: 1, max: 400 }).chain((vocabulary) => {
  const words = (maxLength: number) => fc.array(fc.nat({ max: vocabulary }), { maxLength });
  return fc.array(words(30), { minLength: 1, maxLength: 12 }).chain((sentences) => {
    const side = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...sentences) }, { weight: 2, arbitrary: words(30) }), { maxLength: 16 });
    return fc.tuple(side, side).map(([a, b]) => [readingOf(a.flat()), readingOf(b.flat())] as const);
  });
});

describe("the chains of two documents in WebAssembly", () => {
  it("are those of the twin for every pair", () => {
    fc.assert(fc.property(pair, ([a, b]) => {
      expect(fast(a, b)).toEqual(twin(a, b));
    }), { seed: 20261128, numRuns: 1500 });
  });

  /** Words that look random and are always the same. */
  const wordsOf = (length: number, different: number, step: number): number[] => Array.from({ length }, (_, i) => Math.floor(different * (0.5 + 0.5 * Math.sin(step * i * i))));
  const shared = wordsOf(40, 1000, 0.7);
  it.each([
    ["one word over and over", wordsOf(3000, 1, 1), wordsOf(2990, 1, 1)],
    ["two words", wordsOf(3000, 2, 0.31), wordsOf(3001, 2, 0.57)],
    ["seven words", wordsOf(20_000, 7, 0.31), wordsOf(20_000, 7, 0.57)],
    ["long documents", [...wordsOf(9000, 50, 0.31), ...shared, ...wordsOf(9000, 50, 0.11)], [...shared, ...wordsOf(19_000, 50, 0.57)]],
    ["a passage that stands thirty times on both sides, with other words between", Array.from({ length: 30 }, (_, i) => [...shared, 2000 + i]).flat(), Array.from({ length: 30 }, (_, i) => [...shared.slice(0, 20), 3000 + i, ...shared.slice(21)]).flat()],
    ["a passage of which each side changes other words", Array.from({ length: 60 }, (_, i) => [...shared.slice(i % 30, (i % 30) + 5), 2000 + i]).flat(), Array.from({ length: 60 }, (_, i) => [...shared.slice((i * 7) % 30, ((i * 7) % 30) + 6), 3000 + i]).flat()],
  ])("are those of the twin for %s", (_, ...sides) => {
    const [a, b] = sides.map(readingOf) as [Reading, Reading];
    expect(commonRuns(a, b).count).toBeGreaterThan(0);
    expect(fast(a, b)).toEqual(twin(a, b));
    expect(fast(b, a)).toEqual(twin(b, a));
  });

  it.each([["src/reuse/seeds.ts", ["SHORTEST_RUN", "MOST_PLACES", "MOST_RUN_WORDS"]], ["src/reuse/chain.ts", ["GAP_COST", "SHIFT_COST", "MOST_FORERUNNERS"]]])("reckon with the numbers of %s", (twinSource, names) => {
    const numberIn = (source: string, name: string): string | undefined => new RegExp(`const ${name}(?:: \\w+)? = ([\\d.]+);`, "u").exec(readFileSync(source, "utf8"))?.[1];
    for (const name of names) {
      expect(numberIn(twinSource, name)).toMatch(/\d/u);
      expect(numberIn("src/reuse/kernel/assembly/kernel.ts", name)).toBe(numberIn(twinSource, name));
    }
  });

  it("are left to the twin where they would take too much memory", () => {
    const long = readingOf(new Array<number>(9_000_000).fill(1));
    expect(fast(long, long)).toBeUndefined();
    const [a, b] = [readingOf([1, 2, 3, 4, 5]), readingOf([9, 2, 3, 4, 5])];
    expect(fast(a, b)).toEqual(twin(a, b));
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/reuse/kernel")).toString("base64")).toBe(KERNEL_BYTES));

  it.each([["is missing", undefined], ["has no vectors", { validate: () => false }]])("are left to the twin where WebAssembly %s, and so are fingerprints", async (_, host) => {
    const [a, b] = [readingOf([1, 2, 3, 4, 5, 6, 7]), readingOf([9, 2, 3, 4, 5, 6, 7])];
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    try {
      expect((await import("../../src/reuse/kernel/webassembly.js")).reuseKernel()).toBeUndefined();
      const { sharedChains } = await import("../../src/reuse/shared-chains.js");
      expect(sharedChains(a, b)).toEqual([[{ a: 1, b: 1, length: 6 }]]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("the fingerprints of a document in WebAssembly", () => {
  it("are those of the twin for words of every kind", () => {
    fc.assert(fc.property(fc.oneof(fc.int32Array({ maxLength: 300 }), fc.array(fc.nat({ max: 3 }), { maxLength: 60 }).map((words) => Int32Array.from(words))), fc.nat({ max: 9 }), (words, at) => {
      const room = (): Int32Array => new Int32Array(at + words.length + 1);
      const [ours, theirs] = [{ hashes: room(), positions: room() }, { hashes: room(), positions: room() }];
      const end = kernel.winnowInto(words, ours.hashes, ours.positions, at)!;
      expect(end).toBe(winnowInto(words, GRAM, LEAST_RUN, theirs.hashes, theirs.positions, at));
      expect(ours.hashes.slice(0, end)).toEqual(theirs.hashes.slice(0, end));
      expect(ours.positions.slice(0, end)).toEqual(theirs.positions.slice(0, end));
    }), { seed: 20261129, numRuns: 2000 });
  });
});
