import { expect, it } from "vitest";
import { chanceOfCandidate } from "../../src/index/bands.js";
import { MemoryIndex } from "../../src/index/memory-index.js";
import { createShingleComparer } from "../../src/index/shingle-sets.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
import { words } from "../sketch/random.js";

const LENGTH = 204;
const PAIRS = 400;
const sketcher = createSketcher();
const comparer = createShingleComparer();

it.each([0.5, 0.7, 0.8])("finds pairs of each resemblance as often as the curve says, at a threshold of %d", (threshold) => {
  for (let fresh = 4; fresh < 100; fresh += 8) {
    const index = new MemoryIndex({ scheme: sketcher.scheme, threshold });
    const pairs = Array.from({ length: PAIRS }, (_, i) => {
      const a = words(LENGTH, `a${fresh}n${i}x`);
      return [a.join(" "), [...a.slice(0, LENGTH - fresh), ...words(fresh, `b${fresh}n${i}x`)].join(" ")] as const;
    });
    index.add(pairs.map(([a], i) => ({ id: `${i}`, signature: sketcher.sketch(a) })));
    // Brute force says what there is to be found.
    const exact = comparer.resemblance(sketcher.shingles(pairs[0]![0]), sketcher.shingles(pairs[0]![1]));
    const found = pairs.map(([, b], i) => index.candidates({ id: "b", signature: sketcher.sketch(b) }).candidates.some(({ id }) => id === `${i}`));
    const recall = found.filter(Boolean).length / PAIRS;
    const predicted = chanceOfCandidate(exact, index.bands);
    // Four standard errors of so many pairs, and a hundredth.
    expect(Math.abs(recall - predicted)).toBeLessThan(4 * Math.sqrt((predicted * (1 - predicted)) / PAIRS) + 0.01);
  }
});

it("compares sets of shingles exactly", () => {
  const sets = [[], [1], [1, 1, 1], [1, 2, 3, 2], [-5, 3, 1], Array.from({ length: 300 }, (_, i) => Math.imul(i, 0x10001)), Array.from({ length: 300 }, (_, i) => Math.imul(i >> 1, 0x10001))];
  for (const a of sets) {
    for (const b of sets) {
      const both = [...new Set(a)].filter((member) => b.includes(member)).length;
      const all = new Set([...a, ...b]).size;
      expect(comparer.resemblance(Int32Array.from(a), Int32Array.from(b))).toBe(all === 0 ? 0 : both / all);
    }
  }
});
