import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf } from "../../src/clean/article.js";
import { viewOf } from "../../src/clean/model/view.js";
import type { Finding } from "../../src/core/finding.js";
import { countsOf } from "../../src/text/block-counts.js";
import { readPage } from "../../src/text/page.js";

const LINES = ["Advertisement", "ADVERTISEMENT", "Advertisement:", "Story continues below", "Ad", "The council said on Monday that the story continues below the bridge", "The council said on Monday that it would", "Share", "|", "Sign up"];

/** A page of lines, of which some are found to be labels of advertisements. */
function viewOfLines(lines: readonly string[], labels: (line: string, index: number) => boolean): ReturnType<typeof viewOf> {
  const article = articleOf(readPage(lines.join("\n")));
  const found = article.page.blocks.filter(({ span, index }) => labels(article.page.text.slice(...span), index));
  return viewOf(article, found.map(({ index, span }): Finding => ({ kind: "chrome", category: "advertisement", block: index, span, rule: "a/b/c", weight: 6, witness: { note: "", span } })));
}

describe("what the model is shown", () => {
  it("has the counts of its blocks, whatever labels are passed over", () => {
    const lines = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(lines, fc.infiniteStream(fc.boolean()), fc.boolean(), (page, coins, all) => {
      const { article, counts } = viewOfLines(page, (line) => line.split(" ").length <= 3 && (all ? /^adv/iu.test(line) : coins.next().value as boolean));
      expect(counts).toEqual(countsOf(article.page));
    }), { seed: 20170901, numRuns: 500 });
  });

  it("leaves out labels, and knows where the others stand", () => {
    const { article, shown } = viewOfLines(["Share", "Advertisement", "The council said on Monday that it would", "Advertisement"], (line) => line === "Advertisement");
    expect(article.page.blocks.map(({ span }) => article.page.text.slice(...span))).toEqual(["Share", "The council said on Monday that it would"]);
    expect(shown).toEqual([0, 2]);
  });
});
