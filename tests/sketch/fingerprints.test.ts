import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FINGERPRINT_SCHEME, fingerprints, GUARANTEED_RUN } from "../../src/sketch/fingerprints.js";
import { tokenize } from "../../src/text/tokens.js";
import { numbers, words } from "./random.js";

/** The length of the longest run of words that two texts share, by looking at all pairs of places. */
function longestSharedRun(a: Int32Array, b: Int32Array): number {
  let longest = 0;
  let before = new Int32Array(b.length + 1);
  for (const word of a) {
    const lengths = new Int32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) lengths[j + 1] = word === b[j] ? before[j]! + 1 : 0;
    longest = Math.max(longest, ...lengths);
    before = lengths;
  }
  return longest;
}

describe("fingerprints", () => {
  it("are shared by all texts that share a run of twelve words, as brute force finds them", () => {
    // Few different words, so that runs, repeats and ties come about by chance.
    const text = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }).map((items) => Int32Array.from(items, (item) => Math.imul(item + 1, 0x9e3779b1)));
    let withRun = 0;
    fc.assert(fc.property(text, text, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 16 }), fc.boolean(), (a, b, run, isPlanted) => {
      const [left, right] = isPlanted ? [Int32Array.from([...a, ...run]), Int32Array.from([...run, ...b])] : [a, b];
      if (longestSharedRun(left, right) < GUARANTEED_RUN) return;
      withRun++;
      const chosen = new Set(fingerprints(left).hashes);
      expect(fingerprints(right).hashes.some((hash) => chosen.has(hash))).toBe(true);
    }), { seed: 2003, numRuns: 3000 });
    expect(withRun).toBeGreaterThan(500);
  });

  it("leave no window of eight shingles without one, and say where they are", () => {
    const random = numbers(1);
    const hashes = Int32Array.from({ length: 400 }, () => random(40));
    const { positions, hashes: chosen } = fingerprints(hashes);
    for (let from = 0; from + 8 <= hashes.length - 4; from++) expect(positions.some((at) => at >= from && at < from + 8)).toBe(true);
    expect([...positions]).toEqual([...positions].sort((a, b) => a - b));
    for (const [i, at] of positions.entries()) expect(fingerprints(hashes.subarray(at, at + 5)).hashes[0]).toBe(chosen[i]);
  });

  it("are about two for nine words", () => {
    const { hashes } = fingerprints(words(9000).join(" "));
    expect(hashes.length / 9000).toBeGreaterThan(0.2);
    expect(hashes.length / 9000).toBeLessThan(0.25);
  });

  it.each([[0, 0], [4, 0], [5, 1], [11, 1]])("of %d words are %d", (count, expected) => {
    expect(fingerprints(words(count).join(" ")).hashes).toHaveLength(expected);
  });

  it("are the same for a text and for its words", () => {
    const text = "The council said on Tuesday that the bridge would stay shut until April, after divers found cracks in two of its piers.";
    expect(fingerprints(text)).toEqual(fingerprints(tokenize(text).hashes));
  });

  it("are those of the published test vectors", () => {
    interface Vector { readonly text: string; readonly hashes: readonly number[]; readonly positions: readonly number[] }
    const { scheme, vectors } = JSON.parse(readFileSync("tests/sketch/fingerprint-vectors.json", "utf8")) as { readonly scheme: string; readonly vectors: readonly Vector[] };
    expect(scheme).toBe(FINGERPRINT_SCHEME);
    expect(vectors.length).toBeGreaterThan(10);
    for (const { text, hashes, positions } of vectors) {
      const found = fingerprints(text);
      expect({ hashes: [...found.hashes], positions: [...found.positions] }).toEqual({ hashes, positions });
    }
  });
});
