import { expect, it } from "vitest";
import { digest } from "../../src/core/digest.js";

it.each([["", "e1938caff176c300"], ["a", "ab38f3f5fe5fd345"], ["The bridge is shut.", "06b0b79041508252"], ["語\ud800\ude00".repeat(1000), "6458ed71472e90cf"]])("digests %j always alike", (text, expected) => expect(digest(text)).toBe(expected));

it("tells apart texts that differ in one unit, in their order, or in what stands at the end", () => {
  const texts = ["ab", "ba", "a", "a\0", "\0a", "aa", "abab", "baba", "abba", ...Array.from({ length: 2000 }, (_, i) => `${"x".repeat(i)}y${"x".repeat(2000 - i)}`)];
  const digests = texts.map(digest);
  expect(new Set(digests).size).toBe(texts.length);
  // Each half by itself as well: a lane that lost bits would show.
  for (const half of [digests.map((all) => all.slice(0, 8)), digests.map((all) => all.slice(8))]) expect(new Set(half).size).toBeGreaterThan(texts.length - 3);
});
