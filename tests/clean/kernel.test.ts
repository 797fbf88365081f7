import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { articleOf } from "../../src/clean/article.js";
import { GramReader, MOST_KEYS } from "../../src/clean/model/grams.js";
import { KERNEL_BYTES } from "../../src/clean/model/kernel/kernel.data.js";
import { type Kernel, type KernelData, NETWORKS, type SeenPage } from "../../src/clean/model/kernel/kernel.js";
import { layOut, WIDTH } from "../../src/clean/model/kernel/layout.js";
import { typescriptKernel } from "../../src/clean/model/kernel/twin.js";
import { webassemblyKernel } from "../../src/clean/model/kernel/webassembly.js";
import { OUTPUTS } from "../../src/clean/model/lexicon.js";
import { readNetwork } from "../../src/clean/model/reading.js";
import type { Finding } from "../../src/core/finding.js";
import { countsOf } from "../../src/text/block-counts.js";
import type { Article } from "../../src/clean/stage.js";
import { readPage } from "../../src/text/page.js";
import { signed } from "./packed.js";

const [narrow, states, width] = [16, 24, 43];
const gates = 3 * states;
const sizes = [width * narrow, narrow, narrow * gates, narrow * gates, gates, gates, states * gates, states * gates, gates, gates, narrow + 2 * states, 1];
const inputs = { means: Array.from({ length: width }, (_, i) => Math.sin(i)), scales: Array.from({ length: width }, (_, i) => 0.5 + (i % 3)) };

/** Weights that look random and are always the same. */
function numbersOf(size: number, step: number): number[] {
  return Array.from({ length: sizes.reduce((a, b) => a + b) }, (_, i) => Math.round(size * Math.sin(step * i)));
}

function networkOf(numbers: readonly number[]): Parameters<typeof layOut>[0] {
  return { narrow, states, weights: numbers.map(signed).join("") };
}

const WORDS = ["the", "council", "Sign", "up", "said", "2004", "17", "|", "—", "(", "“bridge”", "Share", "of", "語", "©", "…", "Advertisement", "مرحبا"];

/** Some of the n-grams of a page of these words, with weights of every size. */
function lexiconOf(text: string): KernelData["lexicon"] {
  const [reader, keys, known] = [new GramReader(), new Int32Array(MOST_KEYS), new Set<number>()];
  const page = readPage(text);
  for (const block of page.blocks) for (let i = reader.read(page, block, keys) - 1; i >= 0; i--) if (keys[i]! % 3 !== 0) known.add(keys[i]!);
  const sorted = Int32Array.from(known).sort();
  return { keys: sorted, rows: Int8Array.from({ length: OUTPUTS * sorted.length }, (_, i) => ((i * 37) % 90) - 44), scales: [0.01, 0.02, 0.5, 3], biases: [-1, 0.25, 2, -700] };
}

function see(kernel: Kernel, article: Article, before: readonly Finding[] = []): SeenPage {
  return kernel.see(article, before, countsOf(article.page));
}

const mixture = Array.from({ length: 300 }, (_, i) => [3, 5, 7, 11, 13].map((step) => WORDS[(i * step + (i >> 4)) % WORDS.length]).join(" ")).join("\n");
const data: KernelData = { lexicon: lexiconOf(mixture), networks: { page: layOut(networkOf(numbersOf(2000, 7.3)), inputs), extract: layOut(networkOf(numbersOf(900, 3.1)), inputs) } };

describe("the model in WebAssembly", () => {
  const [fast, twin] = [webassemblyKernel(data)!, typescriptKernel(data)];
  const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 90 }).map((words) => words.join(" "));
  const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.nat(3)).map(([lines, copied]) => [...lines, ...lines.slice(0, copied)].join("\n"));

  function expectSame(page: string, weight = 1): Float32Array {
    const article = articleOf(readPage(page));
    const findings = article.page.blocks.flatMap(({ index, span }): Finding[] => [
      { kind: "chrome", category: "promo", block: index, span, rule: "a/b/c", weight: weight * (index % 5), witness: { note: "", span } },
      { kind: "role", category: index % 2 === 0 ? "date" : "byline", block: index, span, rule: "a/b/d", weight, witness: { note: "", span } },
      { kind: "chrome", category: "promo", block: index, span: [span[0], span[1] - 1], rule: "a/b/e", weight, witness: { note: "", span } },
    ]);
    const [seen, wanted] = [see(fast, article, findings), see(twin, article, findings)];
    expect(seen.ofPage).toEqual(wanted.ofPage);
    for (const network of NETWORKS) expect(seen.read(network)).toEqual(wanted.read(network));
    return seen.read("page").itself;
  }

  it("comes to the same bits as its twin on every page, and tells blocks apart", () => {
    const values = new Set<number>();
    fc.assert(fc.property(text, fc.float({ noNaN: true, min: -20, max: 20 }), (page, weight) => {
      for (const value of expectSame(page, weight)) values.add(value);
    }), { seed: 20170901, numRuns: 300 });
    expect(values.size).toBeGreaterThan(300);
  });

  it("comes to the same bits on a page that makes the memory grow, and after it", () => {
    const short = expectSame(mixture);
    expectSame(Array.from({ length: 9000 }, (_, i) => `${WORDS[i % WORDS.length]} the council ${i}`).join("\n"));
    expect(expectSame(mixture)).toEqual(short);
  });

  it("leaves a page that would take too much memory to its twin", () => {
    const small = webassemblyKernel(data, 1000)!;
    const article = articleOf(readPage(mixture));
    for (const network of NETWORKS) expect(see(small, article).read(network)).toEqual(see(twin, article).read(network));
  });

  it("knows its n-grams", () => {
    const without = webassemblyKernel({ ...data, lexicon: lexiconOf("") })!;
    const article = articleOf(readPage(mixture));
    expect(see(without, article).read("page")).not.toEqual(see(fast, article).read("page"));
  });

  it("tells known n-grams from others that share a bit of the filter with them", () => {
    const { keys, rows, ...rest } = data.lexicon;
    const crowded = Int32Array.from(new Set([...keys].flatMap((key, i) => [-9, -2, -1, i % 2, 6].map((step) => Math.max(0, key + step))))).sort();
    const lexicon = { ...rest, keys: crowded, rows: Int8Array.from({ length: OUTPUTS * crowded.length }, (_, i) => rows[i % rows.length]!) };
    const article = articleOf(readPage(mixture));
    const [seen, wanted] = [webassemblyKernel({ ...data, lexicon })!, typescriptKernel({ ...data, lexicon })].map((kernel) => see(kernel, article).read("page"));
    expect(seen).toEqual(wanted);
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/clean/model/kernel")).toString("base64")).toBe(KERNEL_BYTES));
});

describe("a network", () => {
  it("is what the equations of gated recurrent units say", () => {
    const numbers = numbersOf(2000, 7.3);
    const rows = Float32Array.from({ length: 7 * WIDTH }, (_, i) => (i % WIDTH < width ? 3 * Math.cos(i * 1.7) : 0));
    const { itself, before, after } = readNetwork(layOut(networkOf(numbers), inputs), rows, 7);
    const wanted = byTheBook(numbers.map((value) => value / 4096), rows);
    expect(wanted).toHaveLength(7);
    // Values are whole numbers of 1/16384, and the hyperbolic tangent is right to 5e-5.
    for (const [block, value] of wanted.entries()) expect(Math.abs(itself[block]! + before[block]! + after[block]! - value)).toBeLessThan(0.0005);
  });

  it("refuses sizes that the kernels are not written for", () => expect(() => layOut({ ...networkOf(numbersOf(1, 1)), narrow: 4 }, inputs)).toThrow(RangeError));
  it("refuses weights that do not fit into 16 bits", () => expect(() => layOut(networkOf(numbersOf(40_000, 7.3)), inputs)).toThrow("Expected weights of at most"));

  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
  /** Small weights, but those of some of the parts. */
  const withParts = (parts: Readonly<Record<number, number>>): number[] => numbersOf(100, 7.3).map((value, i) => parts[starts.findLastIndex((start) => start <= i)] ?? value);

  it.each([
    ["of the narrowing", { 0: 20_000 }],
    ["of a block", { 3: 30_000 }],
    ["of states", { 7: 30_000 }],
    ["of biases that are the same", { 4: 70_000, 8: 70_000 }],
    ["of biases that cancel each other", { 4: 200_000, 8: -200_000 }],
  ])("refuses sums that do not fit into 32 bits: %s", (_, parts) => expect(() => layOut(networkOf(withParts(parts)), inputs)).toThrow("Expected weights whose sums fit"));
  it("takes the same with small weights", () => expect(layOut(networkOf(withParts({})), inputs).biases.some((bias) => bias !== 0)).toBe(true));

  it.each([["too few weights", { weights: "###" }, inputs], ["scales for other inputs", {}, { ...inputs, scales: [1] }]])("refuses %s", (_, data, scales) => expect(() => layOut({ ...networkOf(numbersOf(1, 1)), ...data }, scales)).toThrow(RangeError));

  function byTheBook(weights: readonly number[], values: Float32Array): number[] {
    let at = 0;
    const [narrowing, narrowBias, blockDown, blockUp, blockBiasDown, blockBiasUp, stateDown, stateUp, stateBiasDown, stateBiasUp, output, bias] = sizes.map((size) => weights.slice(at, (at += size)));
    const product = (vector: readonly number[], matrix: readonly number[], biases: readonly number[]): number[] => biases.map((start, k) => vector.reduce((sum, value, i) => sum + value * matrix[i * biases.length + k]!, start));
    const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
    const blocks = Array.from({ length: values.length / WIDTH }, (_, i) => {
      const row = inputs.means.map((mean, k) => Math.max(-5, Math.min(5, (values[i * WIDTH + k]! - mean) * inputs.scales[k]!)));
      return product(row, narrowing!, narrowBias!).map(Math.tanh);
    });
    const reader = (order: readonly (readonly number[])[], ofBlock: readonly number[], blockBias: readonly number[], ofState: readonly number[], stateBias: readonly number[]): number[][] => {
      let state = new Array<number>(states).fill(0);
      return order.map((block) => {
        const [x, h] = [product(block, ofBlock, blockBias), product(state, ofState, stateBias)];
        state = state.map((value, i) => {
          const fresh = Math.tanh(x[2 * states + i]! + logistic(x[i]! + h[i]!) * h[2 * states + i]!);
          const keep = logistic(x[states + i]! + h[states + i]!);
          return (1 - keep) * fresh + keep * value;
        });
        return state;
      });
    };
    const down = reader(blocks, blockDown!, blockBiasDown!, stateDown!, stateBiasDown!);
    const up = reader([...blocks].reverse(), blockUp!, blockBiasUp!, stateUp!, stateBiasUp!).reverse();
    return blocks.map((block, i) => product([...block, ...down[i]!, ...up[i]!], output!, bias!)[0]!);
  }
});
