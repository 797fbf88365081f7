import { describe, expect, it } from "vitest";
import { Matcher } from "../../src/rules/matcher.js";
import { PACKS } from "../../src/rules/packs.js";
import { readPage } from "../../src/text/page.js";

/** The rules that find something in a text of one block. */
function rulesOn(matcher: Matcher, line: string): string[] {
  const page = readPage(line);
  return page.blocks.flatMap((block) => {
    const symbol = matcher.symbolRule(line.slice(...block.span));
    return [...(symbol ? [symbol.id] : []), ...matcher.find(page.tokens, block).map((match) => match.rule.id)];
  });
}

describe.each(PACKS)("pack $language", (pack) => {
  it("has an id of its own for each rule, in its language", () => {
    const ids = [...pack.rules, ...pack.boxes].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${pack.language}/[a-z]+/[a-z-]+$`, "u"));
  });

  it("begins no phrase that may stand inside a block with a number or with any words: it would be asked for at every word of a text", () => {
    for (const { place, phrases } of pack.rules) if (["part", "tail", "trim"].includes(place)) for (const phrase of phrases) expect(phrase).not.toMatch(/^[\s(]*[#*]/u);
  });

  describe.each(pack.rules)("$id", (rule) => {
    const alone = Matcher.of([rule]);
    it("has lines to cut and lines to keep", () => {
      expect(rule.cuts.length).toBeGreaterThan(0);
      expect(rule.keeps.length).toBeGreaterThan(0);
    });
    it.each(rule.cuts)("finds %s", (line) => expect(rulesOn(alone, line)).toContain(rule.id));
    it.each(rule.keeps)("leaves %s", (line) => expect(rulesOn(alone, line)).toEqual([]));
  });
});
