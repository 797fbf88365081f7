import fc from "fast-check";
import levenshtein from "fast-levenshtein";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { articleOf } from "../../src/clean/article.js";
import { mayEcho, type RepeatView } from "../../src/clean/stages/repetition.js";
import { containedBlocks } from "../../src/clean/stages/repetition/contained.js";
import { nearBlocks, sameFacts } from "../../src/clean/stages/repetition/near.js";
import { repeatedBlocks } from "../../src/clean/stages/repetition/same.js";
import { sameNumbers } from "../../src/clean/words.js";
import type { Block } from "../../src/core/block.js";
import { countsOf } from "../../src/text/block-counts.js";
import { COUNT, COUNTS } from "../../src/text/counts.js";
import { type Page, readPage } from "../../src/text/page.js";
import { hashRun } from "../../src/text/shingles.js";
import { TokenFlag } from "../../src/text/tokens.js";

const A = "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two piers.";
const B = "Buses will run over the old ferry road in the meantime, and cyclists may use the footpath along the northern quay.";
const C = "Shopkeepers on the north quay fear that they will lose the winter trade, which is a third of what they earn in a year.";
const D = "“Nobody wants to see a lorry in the water,” said Mary Hart, who has led the works department for eleven years.";

/** Too short to go for a copy of it without a closing mark. */
const LINE = "bell tower open Monday, lamp museum shut, mill open Sunday, fair Saturday, goose race";

/** The repeats of a text: category, line that goes, line that stays. */
function repeats(...lines: readonly string[]): string[] {
  return clean(lines.join("\n")).report.cuts.filter((cut) => cut.kind === "repeat").map((cut) => `${cut.category} ${cut.line} of ${cut.of?.line ?? 0}`);
}

describe("what stands twice goes", () => {
  it.each([
    ["a paragraph", [A, B, A, C], ["paragraph 3 of 1"]],
    ["a long line without a closing mark", [A, `${LINE} and the ferries at noon`, B, `${LINE} and the ferries at noon`, C], ["paragraph 4 of 2"]],
    ["a paragraph three times", [A, B, A, C, A], ["paragraph 3 of 1", "paragraph 5 of 1"]],
    ["a run of paragraphs", [A, B, C, D, B, C, D], ["paragraph 5 of 2", "paragraph 6 of 3", "paragraph 7 of 4"]],
    ["a run with a short line in it", [A, B, "The cost", C, D, B, "The cost", C], ["paragraph 6 of 2", "paragraph 7 of 3", "paragraph 8 of 4"]],
    ["a paragraph with other marks", [A, D, B, D.replace(/[“”]/gu, '"').toUpperCase()], ["paragraph 4 of 2"]],
    ["the headline", ["Harbour bridge shut until spring", "By Ann Lee", "Harbour bridge shut until spring", A, B], ["title 3 of 1"]],
    ["the headline, a letter changed", ["Harbour bridge shut until the spring", "Harbour bridge shut until the sprin", A, B], ["title 2 of 1"]],
    ["the headline with the site's name", ["Harbour bridge shut until spring - Courier", "Harbour bridge shut until spring", A, B], ["title 1 of 2"]],
    ["a sentence of a longer paragraph", ["The council said on Tuesday that the harbour bridge would stay shut until April.", B, A], ["contained 1 of 3"]],
    ["a pull quote", [D, B, "“Nobody wants to see a lorry in the water”", C], ["contained 3 of 1"]],
    ["nearly the headline, its first word spelt otherwise", ["Harbour bridge shut until the spring", "Harbor bridge shut until the spring", A, B], ["title 2 of 1"]],
    ["nearly a long paragraph", [`${A} ${B} ${C}`, D, `${A} ${B} ${C}`.replace("Tuesday that", "Tuesday that the").replace("Buses", "The buses")], ["near 1 of 3"]],
    ["nearly a paragraph", [A, B, A.replace("Tuesday that", "Tuesday, that").replace("after divers found", "after the divers found")], ["near 1 of 3"]],
  ])("%s", (_, lines, expected) => expect(repeats(...lines)).toEqual(expected));
});

describe("what may stand twice stays", () => {
  const verse = ["And the bell on the harbour wall", "rings out for the boats that are gone,", "and the tide comes in over all", "from the dusk of the day to the dawn."];
  it.each([
    ["a refrain", [A, ...verse, "The second verse is another song,", "and the night at the quay is long,", ...verse, B]],
    ["a sentence that returns three times", [A, "So it went on, year after year, in the old town.", B, "So it went on, year after year, in the old town.", C, "So it went on, year after year, in the old town."]],
    ["a line without a closing mark", [A, LINE, B, LINE, C]],
    ["a score", [A, "Ardmore 2, Kilkenny 1", B, "Ardmore 2, Kilkenny 1", C]],
    ["rows of a table", [A, "Monday\tclosed\tclosed\tclosed\tclosed\tclosed\tclosed\tclosed", B, "Monday\tclosed\tclosed\tclosed\tclosed\tclosed\tclosed\tclosed"]],
    ["a short answer", [A, "“No,” he said.", B, "“No,” he said.", C]],
    ["seven words of a longer sentence", [A, B, "the harbour bridge would stay shut until"]],
    ["sentences on one pattern with other numbers", ["In the north of the county 14 farms were flooded and 3 roads were closed on Sunday.", A, "In the north of the county 15 farms were flooded and 4 roads were closed on Sunday."]],
    ["sentences on one pattern with other names", ["Mary Hart of the Courier was named reporter of the year by the judges in Ardmore.", A, "John Keane of the Courier was named reporter of the year by the judges in Ardmore."]],
    ["sentences of which one denies the other", ["The motion did pass on Tuesday night after four hours of debate in the chamber.", A, "The motion did not pass on Tuesday night after four hours of debate in the chamber."]],
    ["sentences that differ in an ordinal", ["In the first batch the team found water in all of the beads that it had heated.", A, "In the second batch the team found water in all of the beads that it had heated."]],
    ["a sentence that a caption repeats", ["FILE PHOTO: Divers found cracks in two of the piers of the harbour bridge, the council said.", A, "Divers found cracks in two of the piers of the harbour bridge.", B]],
    ["a sentence that returns in a speech", [A, "We will not go back to the way things were before.", B, "We will not go back to the way things were before."]],
    ["an embedded post", ["Hart wrote: “We could not take the risk of a lorry in the water.”", B, "We could not take the risk of a lorry in the water", "— Mary Hart (@maryhart) February 4, 2023", C]],
  ])("%s", (_, lines) => expect(repeats(...lines)).toEqual([]));
});

it("names the block that stays at the end of a chain", () => {
  const part = "after divers found cracks in two piers of the bridge";
  const longer = `It was shut ${part}, the council said.`;
  const longest = `On Tuesday the bridge was closed. ${longer} Nobody was hurt, and the buses will run over the old road.`;
  expect(repeats(part, B, longer, C, longest)).toEqual(["contained 1 of 5", "contained 3 of 5"]);
});

/** Lines that say again what others say, whole or in part, with a word more or less or spelt otherwise. */
const SENTENCES = [A, B, C, D].map((sentence) => sentence.split(" "));
const echo = fc.tuple(fc.constantFrom(...SENTENCES), fc.nat(8), fc.nat(20), fc.constantFrom("", "the", "of", "bridges", "Bridge", "7"), fc.nat(20)).map(([words, from, length, word, at]) => [...words.slice(from, from + at), word, ...words.slice(from + at, from + length + 4)].filter((one) => one !== "").join(" "));
const pages = fc.array(echo, { minLength: 2, maxLength: 12 }).map((lines) => readPage(lines.join("\n")));

function viewOf(page: Page, isEcho: (block: Block) => boolean): RepeatView {
  const blocks = page.blocks.filter(({ firstToken, endToken }) => firstToken < endToken);
  return { article: articleOf(page), blocks, echoing: blocks.filter(isEcho), headline: undefined, headings: new Set() };
}

describe("what is counted in blocks tells where to look for repeats", () => {
  it("finds the same among blocks that have runs in common with others as among all", () => {
    fc.assert(fc.property(pages, (page) => {
      const few = viewOf(page, (block) => mayEcho(block, countsOf(page)));
      const all = viewOf(page, () => true);
      for (const search of [repeatedBlocks, containedBlocks, nearBlocks]) expect(search(few)).toEqual(search(all));
    }), { seed: 20261129, numRuns: 300 });
  });

  it("has two runs that stand again in blocks that share four words, before the one and behind the other", () => {
    fc.assert(fc.property(pages, (page) => {
      const { blocks, tokens: { hashes } } = page;
      const counts = countsOf(page);
      const fours = blocks.map(({ firstToken, endToken }) => new Set(Array.from({ length: Math.max(0, endToken - firstToken - 3) }, (_, i) => hashRun(hashes, firstToken + i, firstToken + i + 4))));
      for (let j = 0; j < blocks.length; j++) {
        for (let i = 0; i < j; i++) {
          if (![...fours[i]!].some((four) => fours[j]!.has(four))) continue;
          expect(counts[COUNTS * i + COUNT.saidAgain]).toBeGreaterThan(1);
          expect(counts[COUNTS * j + COUNT.said]).toBeGreaterThan(1);
        }
      }
    }), { seed: 20261129, numRuns: 300 });
  });

  it("counts all runs of a block that stands in another on one side", () => {
    fc.assert(fc.property(pages, (page) => {
      const { blocks, tokens: { hashes } } = page;
      const counts = countsOf(page);
      const wordsOf = ({ firstToken, endToken }: Block): string => ` ${hashes.slice(firstToken, endToken).join(" ")} `;
      for (const [i, short] of blocks.entries()) {
        const runs = short.endToken - short.firstToken - 2;
        const before = blocks.slice(0, i).some((long) => wordsOf(long).includes(wordsOf(short)));
        const behind = blocks.slice(i + 1).some((long) => wordsOf(long).includes(wordsOf(short)));
        if (runs > 0 && before) expect(counts[COUNTS * i + COUNT.said]).toBe(runs);
        if (runs > 0 && behind) expect(counts[COUNTS * i + COUNT.saidAgain]).toBe(runs);
      }
    }), { seed: 20261129, numRuns: 300 });
  });
});

describe("two blocks", () => {
  const word = fc.constantFrom("harbour", "Harbour", "harbours", "Horbour", "İzmirli", "i̇zmirli", "Ökonom", "ökonomy", "Köln", "the", "a", "7", "12", "bridge", "Kelvin", "\u212aelvins", "cat");
  const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));
  const pair = fc.tuple(line, line).map((lines) => readPage(lines.join("\n")));

  it("say the same where each word that one alone has is a particle, or one of the other's spelt otherwise", () => {
    const particles = new Set(["a", "the"]);
    const isSpelling = (a: string, b: string): boolean => {
      const length = Math.max(a.length, b.length);
      return length >= 5 && a.charAt(0) === b.charAt(0) && levenshtein.get(a, b) <= Math.min(2, Math.floor((length - 1) / 4));
    };
    fc.assert(fc.property(pair, (page) => {
      const [a, b] = page.blocks as [Block, Block];
      const { hashes, starts, ends } = page.tokens;
      const alone = (one: Block, other: Block): string[] => Array.from(hashes.slice(one.firstToken, one.endToken), (_, i) => one.firstToken + i).filter((i) => !hashes.slice(other.firstToken, other.endToken).includes(hashes[i]!)).map((i) => page.text.slice(starts[i], ends[i]).toLowerCase());
      const [left, right] = [alone(a, b), alone(b, a)];
      const tells = (words: string[], others: string[]): boolean => words.every((one) => particles.has(one) || others.some((other) => isSpelling(one, other)));
      expect(sameFacts(page, a, b)).toBe(tells(left, right) && tells(right, left));
    }), { seed: 20261129, numRuns: 2000 });
  });

  it("have the same numbers where their lists are the same", () => {
    fc.assert(fc.property(pair, (page) => {
      const [a, b] = page.blocks as [Block, Block];
      const { hashes, flags } = page.tokens;
      const numbers = ({ firstToken, endToken }: Block): number[] => [...hashes.slice(firstToken, endToken)].filter((_, i) => (flags[firstToken + i]! & TokenFlag.number) !== 0);
      expect(sameNumbers(page.tokens, a, b)).toBe(numbers(a).join() === numbers(b).join());
    }), { seed: 20261129, numRuns: 1000 });
  });
});
