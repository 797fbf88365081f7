import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gap, TokenFlag, tokenize } from "../../src/text/tokens.js";

/** The words of a text as the tokenizer cuts them. */
function cut(text: string): string[] {
  const { starts, ends, length } = tokenize(text);
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
}

const hashes = (text: string): number[] => [...tokenize(text).hashes];

describe("tokenize", () => {
  it("leaves the tokens of a text as they are while others are read, short ones and long ones", () => {
    const texts = Array.from({ length: 50 }, (_, i) => Array.from({ length: [3, 40, 900, 1500, 9000][i % 5]! }, (_, word) => `word${(i * 31 + word * 7) % 1000}${word % 9 === 0 ? "." : ""}`).join(" "));
    const kept = texts.map((text) => tokenize(text));
    for (const [i, text] of texts.entries()) expect(kept[i]).toEqual(tokenize(text));
    // What is kept of a short text keeps little else.
    const buffers = new Set(kept.filter(({ length }) => length <= 40).map(({ hashes }) => hashes.buffer));
    expect([...buffers].reduce((total, { byteLength }) => total + byteLength, 0)).toBeLessThan(2 ** 22);
  });

  it.each([
    ["words", "The bridge, at last.", ["The", "bridge", "at", "last"]],
    ["contractions", "Don’t touch Mary's", ["Don’t", "touch", "Mary's"]],
    ["initials", "the U.S. and J. R. Hart", ["the", "U.S", "and", "J", "R", "Hart"]],
    ["numbers", "4,000 of 3.5 and 1,2", ["4,000", "of", "3.5", "and", "1,2"]],
    ["addresses", "see https://a.example/b?c=d&e now", ["see", "https://a.example/b?c=d&e", "now"]],
    ["Markdown links", "[read on](https://a.example/b) here", ["read", "on", "here"]],
    ["entities", "Stra&szlig;e&nbsp;9 &amp; more", ["Stra&szlig;e", "9", "more"]],
    ["Japanese", "橋は4月", ["橋", "は", "4", "月"]],
    ["Korean", "다리는 닫혔다", ["다리는", "닫혔다"]],
    ["nothing", " — … ", []],
  ])("cuts %s", (_, text, expected) => expect(cut(text)).toEqual(expected));

  it.each([
    ["case", "BRIDGE", "bridge"],
    ["accents", "Café Ærø", "cafe ærø"],
    ["accents written apart", "cafe\u0301", "café"],
    ["kinds of apostrophe", "Mary’s", "Mary's"],
    ["full stops of initials", "U.S.", "US"],
    ["soft hyphens", "ad\u00ADvert", "advert"],
    ["zero-width characters", "ad\u200Bvert", "advert"],
    ["full width", "Ａｄ９", "ad9"],
    ["styled letters", "𝗔𝗱vert", "advert"],
    ["entities", "M&uuml;ller", "müller"],
    ["thousands", "40,000", "40000"],
  ])("folds %s", (_, a, b) => expect(hashes(a)).toEqual(hashes(b)));

  it("keeps other words apart", () => {
    const words = Array.from({ length: 50_000 }, (_, i) => `w${i.toString(36)}`);
    expect(new Set(words.map((word) => hashes(word)[0])).size).toBeGreaterThan(49_990);
    expect(hashes("が")).not.toEqual(hashes("か"));
    expect(hashes("3.5")).not.toEqual(hashes("35"));
  });

  it("says what stands between two words, and what a word is", () => {
    const { gaps, flags } = tokenize("END: “The 3 boats.” Gone");
    expect(flags[0]).toBe(TokenFlag.capital | TokenFlag.upper);
    expect(gaps[1]! & Gap.colon).not.toBe(0);
    expect(gaps[1]! & Gap.quote).not.toBe(0);
    expect(flags[2]).toBe(TokenFlag.number);
    expect(gaps[4]! & Gap.stop).not.toBe(0);
  });

  it("finds tokens in order and inside the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { starts, ends, length } = tokenize(text);
        let at = 0;
        for (let i = 0; i < length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(at);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          at = ends[i]!;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("agrees with the words of a regular expression on plain text", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/u)), fc.constantFrom(" ", ", ", "\n", " - ", "; "), (words, between) => {
        fc.pre(words.every((word) => !word.startsWith("http") && !word.startsWith("www")));
        expect(cut(words.join(between))).toEqual(words);
      }),
      { seed: 7 },
    );
  });
});
