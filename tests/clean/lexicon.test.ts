import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { GramReader, MOST_KEYS } from "../../src/clean/model/grams.js";
import { KERNEL_BYTES } from "../../src/clean/model/lexicon/kernel/kernel.data.js";
import { webassemblyLexicon } from "../../src/clean/model/lexicon/kernel/webassembly.js";
import { OUTPUTS, typescriptLexicon } from "../../src/clean/model/lexicon.js";
import { readPage } from "../../src/text/page.js";

const WORDS = ["the", "council", "Sign", "up", "said", "2004", "17", "|", "—", "(", "“bridge”", "Share", "of", "語", "©", "…"];
const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(" "));
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

/** Some of the n-grams of a page of these words, with weights of every size. */
function dataOf(page: string): Parameters<typeof typescriptLexicon>[0] {
  const [reader, keys, known] = [new GramReader(), new Int32Array(MOST_KEYS), new Set<number>()];
  const { blocks, ...rest } = readPage(page);
  for (const block of blocks) for (let i = reader.read({ ...rest, blocks }, block, keys) - 1; i >= 0; i--) if (keys[i]! % 3 !== 0) known.add(keys[i]!);
  const sorted = Int32Array.from(known).sort();
  return { keys: sorted, rows: Int8Array.from({ length: OUTPUTS * sorted.length }, (_, i) => ((i * 37) % 90) - 44), scales: [0.01, 0.02, 0.5, 3], biases: [-1, 0.25, 2, -700] };
}

describe("the lexicon in WebAssembly", () => {
  const data = dataOf(Array.from({ length: 300 }, (_, i) => [3, 5, 7, 11, 13].map((step) => WORDS[(i * step + (i >> 4)) % WORDS.length]).join(" ")).join("\n"));
  const [fast, twin] = [webassemblyLexicon(data)!, typescriptLexicon(data)];

  it("scores like its twin, and does score", () => {
    let scored = 0;
    fc.assert(fc.property(text, (page) => {
      const scores = fast(readPage(page));
      expect(scores).toEqual(twin(readPage(page)));
      if (scores.some((score, i) => i % OUTPUTS === 0 && score !== -64)) scored++;
    }), { seed: 20170901, numRuns: 300 });
    expect(scored).toBeGreaterThan(200);
  });

  it("scores a page of more blocks than go at once", () => {
    const page = readPage(Array.from({ length: 1000 }, (_, i) => `${WORDS[i % WORDS.length]} the council ${i}`).join("\n"));
    expect(page.blocks.length).toBe(1000);
    expect(fast(page)).toEqual(twin(page));
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/clean/model/lexicon/kernel")).toString("base64")).toBe(KERNEL_BYTES));
});
