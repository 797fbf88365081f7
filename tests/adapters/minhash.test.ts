import minhash from "minhash";
import { expect, it } from "vitest";
import { createMinhashSketcher, minhashSignature, queryMinhashIndex } from "../../src/adapters/minhash.js";
import { MemoryIndex } from "../../src/index/memory-index.js";
import { resemblance } from "../../src/sketch/scheme.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
import { words } from "../sketch/random.js";

const LENGTH = 124;
const pairs = Array.from({ length: 61 }, (_, i) => [words(LENGTH, `p${i}x`).join(" "), [...words(LENGTH - 2 * i, `p${i}x`), ...words(2 * i, `q${i}x`)].join(" ")] as const);
const engines = [createSketcher(), createMinhashSketcher()];

it("agrees with the library's own engine within the error of both, on the same pairs", () => {
  const differences = pairs.map(([a, b]) => {
    const [own, peer] = engines.map((engine) => resemblance(engine.sketch(a), engine.sketch(b)));
    return own! - peer!;
  });
  // Each has a standard error of .044 at most, so their difference one of .063; four of them for the largest of sixty, three for the mean.
  expect(Math.max(...differences.map(Math.abs))).toBeLessThan(4 * 0.063);
  expect(Math.abs(differences.reduce((sum, difference) => sum + difference, 0) / pairs.length)).toBeLessThan((3 * 0.063) / Math.sqrt(pairs.length));
});

it("goes into the index as the library's own do", () => {
  for (const engine of engines) {
    const index = new MemoryIndex({ scheme: engine.scheme });
    index.add(pairs.map(([a], i) => ({ id: `${i}`, signature: engine.sketch(a) })));
    for (const i of [0, 1, 2, 3]) expect(index.candidates({ id: "", signature: engine.sketch(pairs[i]![1]) }).candidates.map(({ id }) => id)).toEqual([`${i}`]);
    expect(index.candidates({ id: "", signature: engine.sketch(pairs[60]![1]) }).candidates).toEqual([]);
  }
});

it("queries the package's index without its fault", () => {
  const index = new minhash.LshIndex();
  const signed = (text: string): { readonly package: InstanceType<typeof minhash.Minhash>; readonly own: ReturnType<typeof minhashSignature> } => {
    const hash = new minhash.Minhash();
    for (const word of text.split(" ").filter((item) => item !== "")) hash.update(word);
    return { package: hash, own: minhashSignature({ algorithm: "words", slots: 128, shingle: 1, seed: 1 }, hash.hashvalues) };
  };
  index.insert("a", signed("one two three four").package);
  index.insert("b", signed("five six seven eight").package);
  const known = signed("one two three four");
  expect(queryMinhashIndex(index, known.own)).toEqual(index.query(known.package));
  const unknown = signed("nine ten eleven twelve");
  expect(() => index.query(unknown.package)).toThrow(TypeError);
  expect(queryMinhashIndex(index, unknown.own)).toEqual([]);
  index.insert("empty", signed("").package);
  expect(queryMinhashIndex(index, signed("").own)).toEqual([]);
});
