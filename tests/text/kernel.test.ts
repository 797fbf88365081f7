import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { KERNEL_BYTES } from "../../src/text/kernel/kernel.data.js";
import { CHUNK, openKernel } from "../../src/text/kernel/webassembly.js";
import { COUNTS, typescriptCounts } from "../../src/text/counts.js";
import { typescriptLines } from "../../src/text/lines.js";
import { readPage } from "../../src/text/page.js";
import { stopWordHashes } from "../../src/text/stop-words.js";
import { openReader } from "../../src/text/token-reader.js";
import type { Tokens } from "../../src/text/tokens.js";

const { tokenize: fast, lines, count } = openKernel()!;
const twin = openReader();
const stopWords = stopWordHashes();

/** Pieces of text on which a tokenizer may stumble. */
const hostile = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("the", "Council", "said", "l’équipe", "don't", "x'", "naïve", "ΣΊΣΥΦΟΣ", "Москва́", "straße", "ﬁnal", "I", "ı", "İ", "x", "2004", "1,000.50", "1,2", "3.", "U.S.", "U.S.A", "a.b.c.", "ht", "hTTp", "www", "W") },
  { weight: 8, arbitrary: fc.constantFrom(" ", "  ", "\n", "\r\n", "\t", ", ", ". ", ".", ",", "—", "-", "|", "“", "”", "‘", "’", "'", "`", "\u0085", "\u00a0", "\u200b", "\u00ad", "&", "&amp;", "&uuml;", "&nbsp;", "&rsquo;", "&#39;", "©", "]", "(", "](", "](/b) ", "[a](https://a.example)", "https://a.example/b?c=d&e", "www.a.example", "\0") },
  fc.constantFrom("日本語の新聞", "ภาษาไทย", "서울시", "مرحبا", "हिन्दी", "e\u0301", "\u0301\u0301", "\ud83d\ude00", "𠀀𠀁", "𝐇𝐞𝐥𝐥𝐨", "𝐚dd", "𞤀𞤁", "\ud800", "\udc00", "\udc00\ud800", "\ufffd", "\ufeff", "\uffff"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

function columns({ length, starts, ends, hashes, flags, gaps }: Tokens): readonly number[][] {
  return [[length], ...[starts, ends, hashes, flags, gaps].map((column) => [...column])];
}

describe("the tokenizer in WebAssembly", () => {
  it("gives the tokens of its twin on every text", () => {
    fc.assert(fc.property(fc.array(hostile, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      expect(columns(fast(text))).toEqual(columns(twin(text)));
    }), { seed: 20170901, numRuns: 1500 });
  });

  it.each(["word ", "don’t stop\n", "3.5 ", "https://a.example/b ", "語 ", "&amp; ", "𝐇𝐞𝐥𝐥𝐨 ", " ", "a\n\n"])("reads many chunks of %j like one text, wherever a chunk ends", (piece) => {
    for (let shift = 0; shift < 3; shift++) {
      const text = `${"-".repeat(shift)}${piece.repeat(Math.ceil((2.2 * CHUNK) / piece.length))}`;
      expect(columns(fast(text))).toEqual(columns(twin(text)));
    }
  });

  it.each(["語", "x", "-"])("reads a text of %j without a space, longer than a chunk", (piece) => {
    const text = piece.repeat(CHUNK + 7);
    expect(columns(fast(text))).toEqual(columns(twin(text)));
  });

  it("finds the lines of its twin in every text, the last that was read or not", () => {
    let found = 0;
    fc.assert(fc.property(fc.array(fc.oneof(hostile, fc.constantFrom("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\ufeff")), { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const tokens = fast(text);
      const expected = typescriptLines(text, tokens);
      expect(lines(text, tokens)).toEqual(expected);
      fast("Ann\nBob");
      expect(lines(text, tokens)).toEqual(expected);
      found += expected.length;
    }), { seed: 20170901, numRuns: 1500 });
    expect(found).toBeGreaterThan(1500);
  });

  it.each([["as there is room for", 8192], ["as there is no room for", 8193], ["as take several chunks", 40_000]])("finds as many lines %s", (_, count) => {
    const text = " a\n".repeat(count);
    const tokens = fast(text);
    expect(lines(text, tokens)).toEqual(typescriptLines(text, tokens));
    expect(lines(text, tokens).length).toBe(count);
  });

  it("counts like its twin in the blocks of every text, and does count", () => {
    const sums = new Set<number>();
    fc.assert(fc.property(fc.array(hostile, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      // What stands twice is counted as well.
      const { tokens, blocks } = readPage(`${text}\n${text}`);
      const counts = count(tokens, blocks, stopWords);
      expect(counts).toEqual(typescriptCounts(tokens, blocks, stopWords));
      for (const [i, value] of counts.entries()) if (value > 0) sums.add(i % COUNTS);
    }), { seed: 20170901, numRuns: 1000 });
    expect(sums.size).toBe(COUNTS);
  });

  it.each([
    ["as many blocks as there is room for", "Ann\n", 8192],
    ["as many tokens as there is room for", "The bridge, ", 32_767],
    ["too many blocks", "Ann\n", 9000],
    ["too many tokens", "The bridge, said Ann | 3. ", 16_000],
  ])("counts in a page of %s", (_, piece, times) => {
    const { tokens, blocks } = readPage(piece.repeat(times));
    expect(count(tokens, blocks, stopWords)).toEqual(typescriptCounts(tokens, blocks, stopWords));
  });

  it("finds lines and counts by what it holds of the text that was read last", () => {
    const text = "Ann and Bob";
    const [tokens, { blocks }] = [fast(text), readPage(text)];
    const held = fast(text);
    // Whoever looked at the columns that were handed out would find no word in the line, and no letter in the words.
    held.starts.fill(1000);
    held.ends.fill(1000);
    expect(lines(text, held)).toEqual(typescriptLines(text, tokens));
    expect(count(held, blocks, stopWords)).toEqual(typescriptCounts(tokens, blocks, stopWords));
  });

  it("counts in a page that was not the last to be read", () => {
    const pages = ["The bridge, said Ann | 3.\nThe bridge", "Ann and\nBob: 4 men", ""].map((text) => readPage(text));
    for (const { tokens, blocks } of [...pages, ...pages.reverse()]) expect(count(tokens, blocks, stopWords)).toEqual(typescriptCounts(tokens, blocks, stopWords));
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/text/kernel")).toString("base64")).toBe(KERNEL_BYTES));

  it("gives the same tokens where there are none of Node’s buffers to copy with", () => {
    const texts = fc.sample(fc.array(hostile, { maxLength: 60 }), { seed: 20170901, numRuns: 100 }).map((pieces) => pieces.join(""));
    vi.stubGlobal("Buffer", undefined);
    try {
      const { tokenize } = openKernel()!;
      for (const text of texts) expect(columns(tokenize(text))).toEqual(columns(twin(text)));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each([["is missing", undefined], ["has no vectors", { validate: () => false }]])("leaves the work to its twin where WebAssembly %s", async (_, host) => {
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    try {
      expect((await import("../../src/text/kernel/webassembly.js")).openKernel()).toBeUndefined();
      const { tokenize } = await import("../../src/text/tokens.js");
      expect(columns(tokenize("The bridge isn’t open."))).toEqual(columns(twin("The bridge isn’t open.")));
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
