import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
import { KERNEL_BYTES } from "../../src/sketch/kernel/kernel.data.js";
import { typescriptKernel } from "../../src/sketch/kernel/twin.js";
import { CHUNK } from "../../src/sketch/utf8.js";
import { webassemblyKernel } from "../../src/sketch/kernel/webassembly.js";
import { numbers } from "./random.js";

const SEED = 20170901;

/** Pieces of text that have broken readers of text before. */
const hostile = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("the", "Council", "said", "l’équipe", "don't", "naïve", "ΣΊΣΥΦΟΣ", "Москва́", "straße", "ﬁnal", "I", "ı", "İ", "x", "2004", "1,000.50", "U.S.") },
  { weight: 8, arbitrary: fc.constantFrom(" ", "  ", "\n", ", ", ". ", "—", "“", "”", "‘", "’", "'", "`", "\u00a0", "\u200b", "\u00ad", "&amp;", "©", "\0") },
  fc.constantFrom("日本語の新聞", "ภาษาไทย", "서울시", "مرحبا", "हिन्दी", "e\u0301", "\u0301\u0301", "\ud83d\ude00", "𠀀𠀁", "𝐇𝐞𝐥𝐥𝐨", "𞤀𞤁", "\ud800", "\udc00", "\udc00\ud800", "\ufffd", "\ufeff", "\uffff"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.tuple(fc.constantFrom("a", "é", "語", "\ud840\udc00", "'", " "), fc.integer({ min: 1, max: 70 })).map(([character, times]) => character.repeat(times)),
);

describe("the two kernels", () => {
  it.each([{ slots: 128, shingle: 5, seed: 0 }, { slots: 8, shingle: 1, seed: 1 }, { slots: 24, shingle: 2, seed: 0xffffffff }, { slots: 1024, shingle: 3, seed: 7 }])("give the same bits on every text, with %o", (options) => {
    const [fast, twin] = [webassemblyKernel(options)!, typescriptKernel(options)];
    fc.assert(fc.property(fc.array(hostile, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      expect(Array.from(fast.shingles(text))).toEqual(Array.from(twin.shingles(text)));
      const [a, b] = [new Uint32Array(options.slots + 2), new Uint32Array(options.slots + 2)];
      expect(fast.slots(text, a, 1)).toBe(twin.slots(text, b, 1));
      expect(a).toEqual(b);
    }), { seed: SEED, numRuns: 400 });
  });

  it("read texts of many chunks like short ones, wherever a chunk ends", () => {
    const options = { slots: 64, shingle: 4, seed: 0 };
    const [fast, twin] = [webassemblyKernel(options)!, typescriptKernel(options)];
    for (const piece of ["a\ud840\udc00b", "word ", "don’t stop ", "𝐇𝐞𝐥𝐥𝐨 ", "語", "x", "’", "\ud800 "]) {
      for (let shift = 0; shift < 4; shift++) {
        const text = "-".repeat(shift) + piece.repeat(Math.ceil((2.5 * CHUNK) / piece.length));
        const found = Array.from(twin.shingles(text));
        expect(Array.from(fast.shingles(text))).toEqual(found);
        // Cutting the text where a chunk ends must not be seen: a repeated piece has the shingles of its first few repetitions, the last word aside.
        const few = new Set(twin.shingles("-".repeat(shift) + piece.repeat(40)));
        if (piece.endsWith(" ") || piece === "語") expect(new Set(found)).toEqual(few);
        const [a, b] = [new Uint32Array(64), new Uint32Array(64)];
        expect(fast.slots(text, a, 0)).toBe(twin.slots(text, b, 0));
        expect(a).toEqual(b);
      }
    }
  });

  it("give the same bits after a text that made the memory grow", () => {
    const options = { slots: 128, shingle: 5, seed: 0 };
    const kernel = webassemblyKernel(options)!;
    const huge = "語".repeat(3_000_000);
    const [a, b, c] = [new Uint32Array(128), new Uint32Array(128), new Uint32Array(128)];
    kernel.slots("one two three four five six", a, 0);
    expect(kernel.slots(huge, b, 0)).toBe(true);
    typescriptKernel(options).slots(huge, c, 0);
    expect(b).toEqual(c);
    kernel.slots("one two three four five six", b, 0);
    expect(b).toEqual(a);
  });
});

it("embeds the bytes that its source gives", () => {
  expect(Buffer.from(buildKernel("src/sketch/kernel")).toString("base64")).toBe(KERNEL_BYTES);
  expect(KERNEL_BYTES.length).toBeLessThan(6000);
});

describe("where WebAssembly may not run", () => {
  it.each([
    ["is missing", undefined],
    ["has no vectors", { validate: () => false }],
  ])("and %s, the twin runs", (_, host) => {
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    return import("../../src/sketch/sketcher.js").then((fresh) => {
      const expected = createSketcher({ kernel: "typescript" }).sketch("one two three four five six seven");
      expect(fresh.createSketcher().sketch("one two three four five six seven")).toEqual(expected);
      expect(() => fresh.createSketcher({ kernel: "webassembly" })).toThrow(/Expected `kernel` to be one that may run here/u);
    }).finally(() => vi.unstubAllGlobals());
  });
});

interface Vector {
  readonly text: string;
  readonly scheme: { readonly algorithm: string; readonly slots: number; readonly shingle: number; readonly seed: number };
  readonly isEmpty: boolean;
  readonly values: readonly number[];
}
const { vectors } = JSON.parse(readFileSync("tests/sketch/vectors.json", "utf8")) as { readonly vectors: readonly Vector[] };

it.each(["webassembly", "typescript"] as const)("the %s kernel gives the published test vectors", (kernel) => {
  expect(vectors.length).toBeGreaterThan(10);
  for (const { text, scheme, isEmpty, values } of vectors) {
    const { algorithm, ...options } = scheme;
    const signature = createSketcher({ ...options, kernel }).sketch(text);
    expect({ ...signature, values: [...signature.values] }).toEqual({ scheme, isEmpty, values });
    expect(algorithm).toBe("copydesk-fss/1");
  }
});

it("is not fooled by what stood in its memory before", () => {
  const random = numbers(5);
  const alphabet = ["a", "b", "c", " ", "é", "ü", "’", "“", "—", " ", ".", ",", "语", "\ud83d\ude00", "ß"];
  const used = createSketcher();
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: random(400) }, () => alphabet[random(alphabet.length)]).join("");
    expect(used.sketch(text).values).toEqual(createSketcher({ kernel: "typescript" }).sketch(text).values);
  }
});
