import { expect, it } from "vitest";
import { PostingTable } from "../../src/index/posting-table.js";
import { numbers } from "../sketch/random.js";

it.each([
  ["few keys, long lists", (random: (below: number) => number) => random(7) - 3],
  ["keys that crowd at the ends", (random: (below: number) => number) => [-1 - random(40), random(40), 0x7fffffff - random(40), -0x80000000 + random(40)][random(4)]!],
  ["keys all over", (random: (below: number) => number) => random(4294967296) | 0],
])("holds what a Map of sets holds: %s", (_, keyOf) => {
  const random = numbers(11);
  const table = new PostingTable(1);
  const oracle = new Map<number, Set<number>>();
  for (let step = 0; step < 20_000; step++) {
    // It fills for a while, and empties for a while.
    const isAdding = random(10) < (step % 4000 < 2000 ? 7 : 3);
    const key = isAdding || oracle.size === 0 ? keyOf(random) : [...oracle.keys()][random(oracle.size)]!;
    const document = random(30);
    const held = oracle.get(key) ?? new Set();
    if (isAdding && !held.has(document)) {
      table.add(key, document);
      oracle.set(key, held.add(document));
    } else if (!isAdding) {
      expect(table.remove(key, document)).toBe(held.delete(document));
      if (held.size === 0) oracle.delete(key);
    }
    const found: number[] = [];
    table.collect(key, found);
    expect(found.sort((a, b) => a - b)).toEqual([...held].sort((a, b) => a - b));
  }
  for (const [key, held] of oracle) {
    const found: number[] = [];
    table.collect(key, found);
    expect(new Set(found)).toEqual(held);
    expect(found).toHaveLength(held.size);
  }
});

it("does not grow before as many keys are in as were expected", () => {
  const table = new PostingTable(1000);
  const { bytes } = table;
  for (let key = 0; key < 1000; key++) table.add(Math.imul(key, 0x9e3779b1), key);
  expect(table.bytes).toBe(bytes);
  expect(bytes).toBeLessThan(1000 * 14);
});
