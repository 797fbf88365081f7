import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asClean } from "../../src/clean/verbatim.js";
import { align, type Stretch } from "../../src/reuse/align.js";
import { readDocument } from "../../src/reuse/reading.js";

const word = fc.constantFrom("ash", "bay", "cod", "den", "elm", "fir", "gum");
const text = fc.array(word, { maxLength: 60 });
const read = (words: readonly string[]) => readDocument(asClean(words.join(" ")));

/** The longest common run of words by trying all pairs of places. */
function longestByForce(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && a[i + length] === b[j + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function longestOf(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.flat().map(({ kind, lengthA }) => (kind === "same" ? lengthA : 0)));
}

describe("align", () => {
  it("finds words of the longest common run wherever it has five words, as brute force does", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const longest = longestByForce(a, b);
        const found = longestOf(align(read(a), read(b)));
        // A chain of shorter runs may weigh more than the one longest, and take words of it; five in a row are never lost.
        if (longest >= 5) expect(found).toBeGreaterThanOrEqual(3);
        expect(found).toBeLessThanOrEqual(longest);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("uses no word twice, keeps the order of both in a stretch, and says `same` of the same words only", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const stretches = align(read(a), read(b));
        for (const side of ["a", "b"] as const) {
          const used = stretches.flat().flatMap((step) => Array.from({ length: side === "a" ? step.lengthA : step.lengthB }, (_, i) => step[side] + i));
          expect(new Set(used).size).toBe(used.length);
        }
        for (const stretch of stretches) {
          for (const [i, step] of stretch.entries()) {
            if (step.kind === "same") expect(a.slice(step.a, step.a + step.lengthA)).toEqual(b.slice(step.b, step.b + step.lengthB));
            const last = stretch[i - 1];
            if (last !== undefined) expect([step.a, step.b]).toEqual([last.a + last.lengthA, last.b + last.lengthB]);
          }
          expect([stretch[0]!.kind, stretch.at(-1)!.kind]).toEqual(["same", "same"]);
        }
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it("is mirrored when the sides are exchanged", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [there, back] = [align(read(a), read(b)), align(read(b), read(a))];
        const mirrored = back.map((steps) => steps.map((step) => ({ ...step, a: step.b, b: step.a, lengthA: step.lengthB, lengthB: step.lengthA })));
        expect(mirrored.sort((x, y) => x[0]!.a - y[0]!.a)).toEqual(there);
      }),
      { numRuns: 500, seed: 13 },
    );
  });
});

describe("small edits", () => {
  const kinds = (a: string, b: string) => align(read(a.split(" ")), read(b.split(" "))).map((stretch) => stretch.map(({ kind }) => kind));

  it.each([
    ["another spelling", "the council will organise a new harbour fair in the spring", "the council will organize a new harbor fair in the spring", ["same", "alike", "same", "alike", "same"]],
    ["a scan's letters", "the ferry sank in calm weather off the northern point at dawn", "the ferry sank in ca1m wcather off the northern point at dawn", ["same", "alike", "same"]],
    ["spaces lost", "the ferry sank in calm weather off the northern point at dawn", "the ferry sank in calmweather off the northern point at dawn", ["same", "alike", "same"]],
    ["another name", "the ferry Marigold sank in calm weather off the point", "the ferry Persephone sank in calm weather off the point", ["same"]],
    ["another number", "about 120 people were rescued by boats from the harbour", "in all 140 people were rescued by boats from the harbour", ["same"]],
    ["another number inside", "boats from the harbour rescued 120 people before the ferry sank", "boats from the harbour rescued 126 people before the ferry sank", ["same", "differs", "same"]],
  ])("%s", (_, a, b, expected) => {
    expect(kinds(a, b)).toEqual([expected]);
  });
});

it("aligns texts that repeat themselves in reasonable time", () => {
  const refrain = Array.from({ length: 3000 }, (_, i) => ["ash", "bay", "cod"][i % 3]!);
  const started = performance.now();
  expect(align(read(refrain), read(refrain)).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(3000);
});
