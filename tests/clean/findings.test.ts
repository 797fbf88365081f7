import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, createPipeline, type Finding, restore, type Stage, standardPolicy, standardStages } from "../../src/index.js";
import { beginSums, chromeOdds, endSums, MODEL_RULE, ruleLogOdds } from "../../src/clean/evidence.js";
import { FindingsByBlock, Group } from "../../src/clean/findings-by-block.js";
import { RunPlaces } from "../../src/text/run-places.js";
import { readPage } from "../../src/text/page.js";

const BLOCKS = readPage("One line of it.\nAnother line of it.\nA third line of it.").blocks;

it("knows a heading with a colon in letters of two code units", () => {
  const bold = (text: string): string => text.replace(/[a-z]/gu, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)).replace(/[A-Z]/gu, (letter) => String.fromCodePoint(0x1d400 + letter.charCodeAt(0) - 65));
  const heading = `${bold("Forgot your password")}: the price of a vote`;
  const text = `The council voted on the new budget on Tuesday after a long debate in the town hall, officials said.\n\n${heading}\n\nThe mayor said the plan would cost three million pounds over the next five years, and more later.`;
  const withoutModel = createPipeline({ stages: standardStages().filter(({ name }) => name !== "model") });
  expect(withoutModel.clean(text).text).toBe(text);
  expect(withoutModel.clean(text.replace("the price of a vote", "reset")).text).not.toContain(bold("Forgot"));
});

describe("FindingsByBlock", () => {
  const finding = fc.record({ block: fc.nat({ max: 2 }), kind: fc.constantFrom("chrome", "role", "repeat"), weight: fc.integer({ min: -3, max: 3 }), isPart: fc.boolean() });
  it("holds what a filter would find, in order", () => {
    fc.assert(fc.property(fc.array(finding, { maxLength: 40 }), (drawn) => {
      const findings = drawn.map(({ block, kind, weight, isPart }, i) => ({ block, kind, weight, category: "furniture", rule: `any/${i}`, span: isPart ? [BLOCKS[block]!.span[0], BLOCKS[block]!.span[0] + 3] : BLOCKS[block]!.span, witness: { note: "", span: [0, 1] } }) as unknown as Finding);
      const found = new FindingsByBlock(BLOCKS, findings);
      for (const [name, group] of Object.entries(Group)) {
        for (let block = 0; block < BLOCKS.length; block++) {
          const wanted = findings.filter((_, i) => drawn[i]!.block === block && (drawn[i]!.isPart ? "part" : drawn[i]!.kind) === name);
          const most = Math.max(...wanted.map(({ weight }) => weight));
          expect(found.list(block, group)).toEqual(wanted);
          expect(found.has(block, group)).toBe(wanted.length > 0);
          expect(found.strongest(block, group)).toBe(wanted.find(({ weight }) => weight === most));
          expect(found.firstOf(block, group, 2)).toBe(wanted.find(({ weight }) => weight >= 2));
        }
      }
    }), { seed: 20170901 });
  });

  const reporting = (change: Partial<Finding>): Stage => ({ name: "odd", find: ({ page }) => [{ kind: "chrome", category: "promo", block: 0, span: page.blocks[0]!.span, rule: "mine/odd", weight: 5, witness: { note: "it is odd", span: page.blocks[0]!.span }, ...change } as Finding] });
  it.each([
    ["an unknown kind", { kind: "advert" as "chrome" }, /kind chrome, role or repeat from the rule "mine\/odd", got "advert"/u],
    ["a block that is not there", { block: 7 }, /the rule "mine\/odd" to name a block from 0 to 1, got 7/u],
  ])("refuses a finding of %s, by its rule", (_, change, message) => {
    const pipeline = createPipeline({ stages: [reporting(change)] });
    expect(() => pipeline.clean("One line of it.\nAnother line of it.")).toThrow(message);
  });
});

it("weighs anew what a policy of one's own has weighed anew", () => {
  const text = "The council voted on the new budget on Tuesday after a long debate in the town hall, officials said.\nSign up for our newsletter\nThe mayor said the plan would cost three million pounds over the next five years, and more later.";
  expect(clean(text).text).not.toContain("newsletter");
  const pipeline = createPipeline({
    policy: (article, findings, options) => {
      const own = [...findings];
      standardPolicy(article, own, options);
      for (const [i, finding] of own.entries()) own[i] = { ...finding, weight: -9 };
      return standardPolicy(article, own, options);
    },
  });
  expect(pipeline.clean(text).text).toBe(text);
  const inPlace = createPipeline({
    policy: (article, findings, options) => {
      for (const finding of findings as unknown as { weight: number }[]) finding.weight = -9;
      return standardPolicy(article, findings, options);
    },
  });
  expect(inPlace.clean(text).text).toBe(text);
});

/** The log-odds by all findings on whole blocks, and by the rules alone, one finding after another. */
function plainOdds(findings: readonly Finding[]): { all: number[]; byRules: number[] } {
  const [weighed, byRules] = [BLOCKS.map(() => -3), BLOCKS.map(() => -3)];
  for (const { kind, rule, block, weight, span } of findings) {
    if (kind !== "chrome" || span !== BLOCKS[block]!.span) continue;
    weighed[block] = rule === MODEL_RULE ? weight - 3 : weighed[block]! + weight;
    if (rule !== MODEL_RULE && !rule.startsWith("html/")) byRules[block]! += weight;
  }
  return { all: weighed.map((odds, i) => (byRules[i]! >= (odds < -2 ? 2 : 0) ? Math.max(odds, byRules[i]!) : odds)), byRules };
}

it("adds up findings that come one by one as it would at once", () => {
  const drawn = fc.record({ block: fc.nat({ max: 2 }), kind: fc.constantFrom("chrome", "chrome", "role"), rule: fc.constantFrom(MODEL_RULE, "html/markup", "en/promo/offer", "any/company/neighbours"), weight: fc.integer({ min: -12, max: 12 }).map((half) => half / 2), isPart: fc.boolean() });
  fc.assert(fc.property(fc.array(drawn, { maxLength: 12 }), (all) => {
    const growing: Finding[] = [];
    beginSums(BLOCKS, growing);
    for (const { block, kind, rule, weight, isPart } of all) {
      growing.push({ block, kind, rule, weight, category: "furniture", span: isPart ? [BLOCKS[block]!.span[0], BLOCKS[block]!.span[0] + 3] : BLOCKS[block]!.span, witness: { note: "", span: [0, 1] } } as unknown as Finding);
      expect(chromeOdds(BLOCKS, growing)).toEqual(plainOdds(growing));
      expect(chromeOdds([...BLOCKS], growing)).toEqual(plainOdds(growing));
      expect(ruleLogOdds(BLOCKS, [...growing])).toEqual(plainOdds(growing).byRules);
    }
    endSums(growing);
    for (const [i, finding] of growing.entries()) growing[i] = { ...finding, weight: finding.weight + 1 };
    expect(chromeOdds(BLOCKS, growing)).toEqual(plainOdds(growing));
  }), { seed: 20261129, numRuns: 500 });
});

it("restores a text of which parts were cut that touch at a space", () => {
  const text = "One two three four five six.";
  const parts: Stage = { name: "parts", find: () => [[4, 7], [7, 13]].map(([from, end]) => ({ kind: "chrome", category: "promo", block: 0, span: [from, end], rule: "mine/part", weight: 6, witness: { note: "it goes", span: [from, end] } }) as unknown as Finding) };
  const cleaned = createPipeline({ stages: [parts] }).clean(text);
  expect(cleaned.text).toBe("One four five six.");
  expect(restore(cleaned)).toBe(text);
});

it("knows the first and the last place of each run", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 60 }), (runs) => {
    const places = new RunPlaces(runs.length);
    for (const [block, run] of runs.entries()) places.add(run, block);
    for (const run of runs) expect([places.first[places.placeOf(run)], places.last[places.placeOf(run)]]).toEqual([runs.indexOf(run), runs.lastIndexOf(run)]);
  }), { seed: 20170901 });
});

it.each([
  ["with arrows behind its steps", "Home ›\nNews ›\nLocal ›"],
  ["in one line", "Home > News > Local"],
])("cuts a breadcrumb %s", (_, trail) => {
  const cuts = clean(`${trail}\nThe bridge will stay shut until April, the council said on Monday, and buses will run over the old ferry road.`).report.cuts;
  expect(cuts.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)).filter((rule) => rule.startsWith("any/navigation/breadcrumb")).length).toBeGreaterThan(0);
});
