import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { KERNEL_BYTES } from "../../src/rules/kernel/kernel.data.js";
import { Matcher } from "../../src/rules/matcher.js";
import { PACKS } from "../../src/rules/packs.js";
import type { Place, Rule } from "../../src/rules/rule.js";
import { readPage } from "../../src/text/page.js";

const PLACES: readonly Place[] = ["line", "chain", "head", "tail", "part", "trim"];

function ruleOf(place: Place, phrases: readonly string[], more: Partial<Rule> = {}): Rule {
  return { id: `en/promo/${place}`, kind: "chrome", category: "promo", place, phrases, weight: 4, cuts: [], keeps: [], ...more } as Rule;
}

/**
 * Expects what is found in all blocks at once to be what is found in one after another, before the code of the phrases is packed and when it is. Returns how much that
 * was, and of how many pages with blocks all were searched at once.
 */
function expectSame(rules: readonly Rule[], texts: readonly string[]): { found: number; atOnce: number } {
  const [all, one] = [Matcher.of(rules), Matcher.of(rules)];
  const alone = vi.spyOn(all, "find");
  const sums = { found: 0, atOnce: 0 };
  for (const text of [...texts, ...texts]) {
    const { tokens, blocks } = readPage(text);
    const expected = blocks.map((block) => one.find(tokens, block));
    alone.mockClear();
    expect(all.findAll(tokens, blocks)).toEqual(expected);
    sums.found += expected.flat().length;
    if (blocks.length > 0 && alone.mock.calls.length === 0) sums.atOnce++;
  }
  return sums;
}

const word = fc.constantFrom("a", "b", "c", "#", "*", ":", "/");
const phrase = fc.letrec<{ readonly phrase: string; readonly part: string }>((tie) => ({
  phrase: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
  part: fc.oneof({ maxDepth: 2 }, word, word.map((one) => `${one}?`), fc.array(tie("phrase"), { minLength: 1, maxLength: 3 }).map((parts) => `(${parts.join("|")})`), tie("phrase").map((one) => `(${one})?`)),
})).phrase;
const rules = fc.array(fc.record({ place: fc.constantFrom(...PLACES), phrases: fc.array(phrase, { minLength: 1, maxLength: 3 }), most: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }) }), { minLength: 1, maxLength: 4 });
const line = fc.array(fc.constantFrom("a", "b", "c", "d", "7", "x,", "a.", "b:", "- c", "“a”"), { maxLength: 9 }).map((words) => words.join(" "));
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));

describe("the kernel that finds phrases", () => {
  it("finds in all blocks what is found in one after another", () => {
    let [found, atOnce] = [0, 0];
    fc.assert(fc.property(rules, fc.array(text, { minLength: 1, maxLength: 3 }), (written, texts) => {
      const sums = expectSame(written.map(({ place, phrases, most }, i) => ruleOf(place, phrases, { id: `en/promo/${place}-${i}`, ...(most === undefined ? {} : { most }) })), texts);
      [found, atOnce] = [found + sums.found, atOnce + sums.atOnce];
    }), { seed: 20170901, numRuns: 1500 });
    expect(found).toBeGreaterThan(1000);
    expect(atOnce).toBeGreaterThan(1000);
  });

  it("finds the phrases of the packs", () => {
    const written = PACKS.flatMap((pack) => pack.rules);
    const lines = written.flatMap(({ cuts, keeps }) => [...cuts, ...keeps]);
    const { found, atOnce } = expectSame(written, [lines.join("\n")]);
    expect(found).toBeGreaterThan(lines.length / 4);
    expect(atOnce).toBe(2);
  });

  it.each([
    ["as many blocks as there is room for", 2, "a b\n".repeat(8192)],
    ["too many blocks", 0, "a b\n".repeat(8193)],
    ["as many words as there is room for", 2, "a ".repeat(10) + "b ".repeat(65_525)],
    ["too many words", 0, "a ".repeat(10) + "b ".repeat(65_526)],
    ["as many phrases as there is room for", 2, "a a a a\n".repeat(8192)],
    ["more phrases than there is room for", 0, `${"a a a a\n".repeat(8191)}a a a a a`],
  ])("finds phrases in a page of %s", (_, atOnce, text) => {
    const sums = expectSame([ruleOf("trim", ["a"])], [text]);
    expect(sums.found).toBeGreaterThan(0);
    expect(sums.atOnce).toBe(atOnce);
  });

  it.each([["d d d d d d a b", 1], ["d d d d d d d a b", 0]])("finds in %j a phrase behind up to six words", (text, found) => {
    expect(expectSame([ruleOf("head", ["* a b"])], [text])).toEqual({ found: 2 * found, atOnce: 2 });
  });

  it.each([2 ** 31, 2 ** 32, Number.MAX_VALUE, Infinity])("finds phrases of a rule for blocks of at most %d words", (most) => {
    expect(expectSame([ruleOf("head", ["read more"], { most })], ["read more about this\nthe bridge is shut"])).toEqual({ found: 2, atOnce: 2 });
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/rules/kernel")).toString("base64")).toBe(KERNEL_BYTES));

  it.each([["is missing", undefined], ["has no vectors", { validate: vi.fn(() => false) }]])("leaves the work to TypeScript where WebAssembly %s, and asks for it once", async (_, host) => {
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    try {
      const { Matcher: Alone } = await import("../../src/rules/matcher.js");
      const matcher = Alone.of([ruleOf("head", ["read more"])]);
      const { tokens, blocks } = readPage("Read more\nThe bridge is shut");
      host?.validate.mockClear();
      for (let page = 0; page < 3; page++) expect(matcher.findAll(tokens, blocks).map(({ length }) => length)).toEqual([1, 0]);
      if (host !== undefined) expect(host.validate).toHaveBeenCalledTimes(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
