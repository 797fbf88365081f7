import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf } from "../../src/clean/article.js";
import { listsStage } from "../../src/clean/stages/lists.js";
import type { Finding } from "../../src/index.js";
import { readPage } from "../../src/text/page.js";

const { find } = listsStage();
const rulesOf = (text: string, before: readonly Finding[] = []): string[] => find(articleOf(readPage(text)), before).map(({ block, rule, weight }) => `${block} ${rule} ${weight}`);

describe("the stage of lists", () => {
  it.each([
    ["steps with arrows behind them", "Home »\nNews »\nLocal", ["0 any/navigation/breadcrumb 5", "1 any/navigation/breadcrumb 5"]],
    ["the last step, with the mark of the others", "• Home »\n• News »\n• Local", ["0 any/navigation/breadcrumb 5", "1 any/navigation/breadcrumb 5", "2 any/navigation/breadcrumb-end 5"]],
    ["a step by itself", "Home /\nThe mayor spoke.", ["0 any/navigation/breadcrumb 2"]],
    ["an address that ends with an arrow", "https://example.org/news»\nThe mayor spoke.", ["0 any/navigation/breadcrumb 2"]],
    ["a trail in one line", "Home > News > Local", ["0 any/navigation/breadcrumb 5"]],
    ["a trail with one arrow", "Home > News", []],
    ["three links in a row", "[One](http://a.b)\n* [Two](/c)\n[!](d)", ["0 any/navigation/link-list 4.5", "1 any/navigation/link-list 4.5", "2 any/navigation/link-list 4.5"]],
    ["two links in a row", "[One](http://a.b)\n[Two](/c)\nThe end", []],
    ["the end of an address", "ferry-strike-2024\nFerry-strike", ["0 any/navigation/slug 1.5"]],
  ])("finds %s", (_, text, rules) => expect(rulesOf(text)).toEqual(rules));

  it("finds the items under a lead that is chrome, to the first line that is none", () => {
    const text = "Sign up and get:\n• The news\n• The weather\nThe mayor spoke.\n• Another item";
    const { span } = readPage(text).blocks[0]!;
    const lead: Finding = { kind: "chrome", category: "newsletter", block: 0, span, rule: "en/newsletter/lead", weight: 5, witness: { note: "it is one", span } };
    expect(rulesOf(text, [lead])).toEqual(["1 any/newsletter/item 3.5", "2 any/newsletter/item 3.5"]);
    expect(rulesOf(text, [{ ...lead, weight: 2 }])).toEqual([]);
  });

  it("passes over no line for what is counted in it", () => {
    const part = fc.constantFrom("a", "Home", "12", "新", " ", " ", "»", "›", "→", "▸", ">", "/", "-", "b-c", "•", "\u00a0", "“", "www.a.b", "](x»y)", "&raquo;", "\u00ad", "'");
    const line = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("").trim());
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const article = articleOf(readPage(lines.join("\n")));
      const found = new Set(find(article, []).map(({ block, rule }) => `${block} ${rule}`));
      for (const [i, { span: [start, end], firstToken, endToken }] of article.page.blocks.entries()) {
        const { text } = article.page;
        const { words } = article.shapes[i]!;
        const isStep = words <= 4 && firstToken < endToken && /(?:[»›→▸]|\s[>/])\s*$/u.test(text.slice(end - 3, end));
        const isTrail = words <= 16 && /\s[»›→▸>]\s.*\s[»›→▸>]\s/u.test(text.slice(start, end));
        expect(found.has(`${i} any/navigation/breadcrumb`)).toBe(isStep || isTrail);
        expect(found.has(`${i} any/navigation/slug`)).toBe(/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/u.test(text.slice(start, end)) && endToken - firstToken <= 8);
      }
    }), { seed: 20261129, numRuns: 3000 });
  });
});
