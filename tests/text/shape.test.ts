import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/text/page.js";
import { shapesOf } from "../../src/text/shape.js";

describe("shapesOf", () => {
  it.each([".", "!", "?", "…", "。", "！", "？", "।", "॥", "؟", "۔"].flatMap((mark) => ["", '"', "'", "”", "’", "»", ")", "]", "」", "』", "）", "*", "_", "&quot;", "&rdquo;", "&rsquo;", "&raquo;"].map((closing) => [`${mark}${closing}`])))("takes a block that ends with %s for a sentence", (end) => {
    const page = readPage(`The bridge is shut${end}`);
    expect(shapesOf(page)[0]!.endsSentence).toBe(true);
  });

  it.each([",", ":", ";", " -", "(", "“"])("takes a block that ends with %s for none", (end) => {
    const page = readPage(`The bridge is shut${end}`);
    expect(shapesOf(page)[0]!.endsSentence).toBe(false);
  });
});

it("sees items and ends of sentences where these patterns do", () => {
  const item = /^(?:[•·▪●‣*►▶–—+-]\s|\(?\d{1,2}[.)]\s)/u;
  const end = /[.!?…。！？।॥؟۔](?:["'”’»)\]」』）*_]|&(?:quot|rdquo|rsquo|raquo);)*$/u;
  const piece = fc.constantFrom("a", "Ü", "1", "12", "٣", ".", ")", "(", "•", "*", "-", "–", " ", "\u00a0", "!", "。", "”", "’", "»", "_", "&quot;", "&raquo;", ";", ":", "]", "…");
  const seen = new Set<string>();
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
    const page = readPage(pieces.join(""));
    const shapes = shapesOf(page);
    for (const { index, span: [start, stop] } of page.blocks) {
      const { isItem, endsSentence } = shapes[index]!;
      expect([isItem, endsSentence]).toEqual([item.test(page.text.slice(start, start + 5)), end.test(page.text.slice(start, stop))]);
      seen.add(`${isItem}, ${endsSentence}`);
    }
  }), { seed: 20170901, numRuns: 5000 });
  expect(seen.size).toBe(4);
});
