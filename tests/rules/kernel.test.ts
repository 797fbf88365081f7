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

/** Expects what is found in all blocks at once to be what is found in one after another, before the code of the phrases is packed and when it is. */
function expectSame(rules: readonly Rule[], texts: readonly string[]): number {
  const [all, one] = [Matcher.of(rules), Matcher.of(rules)];
  let found = 0;
  for (const text of [...texts, ...texts]) {
    const { tokens, blocks } = readPage(text);
    const expected = blocks.map((block) => one.find(tokens, block));
    expect(all.findAll(tokens, blocks)).toEqual(expected);
    found += expected.flat().length;
  }
  return found;
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
    let found = 0;
    fc.assert(fc.property(rules, fc.array(text, { minLength: 1, maxLength: 3 }), (written, texts) => {
      found += expectSame(written.map(({ place, phrases, most }, i) => ruleOf(place, phrases, { id: `en/promo/${place}-${i}`, ...(most === undefined ? {} : { most }) })), texts);
    }), { seed: 20170901, numRuns: 1500 });
    expect(found).toBeGreaterThan(1000);
  });

  it("finds the phrases of the packs", () => {
    const written = PACKS.flatMap((pack) => pack.rules);
    const lines = written.flatMap(({ cuts, keeps }) => [...cuts, ...keeps]);
    expect(expectSame(written, [lines.join("\n")])).toBeGreaterThan(lines.length / 4);
  });

  it("asks nothing of single blocks where it may run", () => {
    const matcher = Matcher.of([ruleOf("head", ["read more"])]);
    const find = vi.spyOn(matcher, "find");
    const { tokens, blocks } = readPage("Read more\nThe bridge is shut");
    expect(matcher.findAll(tokens, blocks).map(({ length }) => length)).toEqual([1, 0]);
    expect(find).not.toHaveBeenCalled();
  });

  it.each([
    ["as many blocks as there is room for", "a b\n", 8192],
    ["too many blocks", "a b\n", 8193],
    ["as many words as there is room for", "a d ", 32_767],
    ["too many words", "a d ", 32_768],
    ["more phrases than there is room for", "a a a a a a a\n", 5000],
  ])("finds phrases in a page of %s", (_, piece, times) => {
    const written = [ruleOf("head", ["a b"]), ruleOf("trim", ["a d", "a"])];
    expect(expectSame(written, [piece.repeat(times)])).toBeGreaterThan(0);
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/rules/kernel")).toString("base64")).toBe(KERNEL_BYTES));

  it("leaves the work to TypeScript where WebAssembly is missing", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    try {
      const { Matcher: Alone } = await import("../../src/rules/matcher.js");
      const { tokens, blocks } = readPage("Read more\nThe bridge is shut");
      expect(Alone.of([ruleOf("head", ["read more"])]).findAll(tokens, blocks).map(({ length }) => length)).toEqual([1, 0]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
