import { describe, expect, it } from "vitest";
import { clean, type CleanOptions, createPipeline, learn, type Stage, standardStages } from "../../src/index.js";

/** The rules alone, so that the tests say what the stage does and not what the model happens to think. */
const byRules = createPipeline({ stages: standardStages().filter(({ name }) => name !== "model") });

const PARAGRAPHS = [
  "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two of the piers.",
  "Lorries will have to take the road by the mill, which is ten miles longer, and the ferries will run until midnight for as long as it lasts.",
  "The firm that built the bridge told the council that it would pay for the work, and that it was sorry for the trouble it had caused.",
];

const cutOf = (lines: readonly string[], options?: CleanOptions): string[] => byRules.clean(lines.join("\n"), options).report.cuts.map(({ text }) => text.trim());
const rulesOf = (lines: readonly string[]): string[] => byRules.clean(lines.join("\n")).report.cuts.flatMap(({ reasons }) => reasons.map(({ rule }) => rule));

describe("the stage of inserts", () => {
  const link = "GOOSE THAT FLED THE FAIR IS CAUGHT BY TWO FIREMEN AND A BAKER";
  it.each([
    ["a headline in capitals between paragraphs", [PARAGRAPHS[0]!, link, PARAGRAPHS[1]!], [link]],
    ["a short subheading in capitals", [PARAGRAPHS[0]!, "WHO WILL PAY FOR IT", PARAGRAPHS[1]!], []],
    ["a sentence in capitals", [PARAGRAPHS[0]!, `${link}.`, PARAGRAPHS[1]!], []],
    ["a text that is in capitals throughout", PARAGRAPHS.map((line, i) => (i === 1 ? line.toUpperCase().slice(0, -1) : line.toUpperCase())), []],
    ["a row of a table", [PARAGRAPHS[0]!, "HERRING 4.9 3.7 3.8 COD 1.6 2.2 1.9 EEL 1.3 1.2 1.2", PARAGRAPHS[1]!], []],
    ["a formula", [PARAGRAPHS[0]!, "F (U | V) = G (V | U) * G (U) / G (V)", PARAGRAPHS[1]!], []],
    ["a headline in capitals with no text under it", [PARAGRAPHS[0]!, link], []],
  ])("%s", (_, lines, cut) => {
    expect(cutOf(lines)).toEqual(cut);
  });

  it("cuts headlines under a label of related articles, down to the next paragraph", () => {
    const headlines = ["Ferry firm names a new chief who wants electric boats", "Rain floods the lower town for the third time this year"];
    expect(cutOf([PARAGRAPHS[0]!, "Related stories", ...headlines, ...PARAGRAPHS.slice(1)])).toEqual(["Related stories", ...headlines]);
    expect(rulesOf([PARAGRAPHS[0]!, "Related stories", ...headlines, ...PARAGRAPHS.slice(1)])).toContain("any/related/under-label");
    expect(cutOf([PARAGRAPHS[0]!, "Related stories", ...PARAGRAPHS.slice(1)])).toEqual(["Related stories"]);
  });

  it("cuts a teaser between a label and a date", () => {
    const teaser = ["Ten ways to spend a wet Sunday by the harbour", "From the lamp museum to the bell tower, we have picked what is worth the walk in any weather."];
    const lines = [...PARAGRAPHS.slice(0, 1), "Advertisement", ...teaser, "Feb. 26, 2024", ...PARAGRAPHS.slice(1)];
    for (const line of teaser) expect(cutOf(lines)).toContain(line);
    expect(rulesOf(lines)).toContain("any/related/teaser");
    // At the head of an article the same lines are its own.
    expect(cutOf(["Advertisement", ...teaser, "Feb. 26, 2024", ...PARAGRAPHS])).not.toContain(teaser[0]);
  });

  it.each(["Read more", "READ MORE:"])("cuts a headline under the label %s", (label) => {
    const headline = "Ferry firm names a new chief who wants electric boats";
    expect(cutOf([PARAGRAPHS[0]!, label, headline, ...PARAGRAPHS.slice(1)])).toEqual([label, headline]);
  });

  it("takes a caption in a teaser for a caption", () => {
    const caption = "The goose in the arms of one of the firemen Credit: Ann Lee/Courier Pictures";
    const { report } = byRules.clean([PARAGRAPHS[0]!, "Advertisement", "Ten ways to spend a wet Sunday by the harbour", caption, "Feb. 26, 2024", ...PARAGRAPHS.slice(1)].join("\n"));
    expect(report.cuts.map(({ kind, category }) => `${kind}/${category}`)).toEqual(["chrome/advertisement", "chrome/related", "role/caption", "role/date"]);
  });

  it.each([
    "The goose in the arms of one of the firemen Credit: Ann Lee/Courier Pictures",
    "Divers went down to the piers twice on Monday (Photo: Una Moor)",
    "Lorries wait at the foot of the hill above the mill, January 23, 2019. REUTERS/Ann Lee",
    "The bridge has been shut before, in the flood of two years ago. (Paul Byrne/Valley Press)",
  ])("cuts a caption that ends with its credit: %s", (caption) => {
    expect(cutOf([PARAGRAPHS[0]!, caption, ...PARAGRAPHS.slice(1)])).toEqual([caption]);
    expect(cutOf([PARAGRAPHS[0]!, caption, ...PARAGRAPHS.slice(1)], { keep: ["caption"] })).toEqual([]);
  });

  it.each([
    "The chairman gave the divers credit: nobody else had dared to go down in that water",
    "A poll by AP/Valley Research found that most people in the town want the bridge back",
    "She got the credit for it, and the pictures: Everyone in the town has seen them by now and likes them",
    "He sold the boats to a firm in the next town (Lee/Moor), which has since gone out of business.",
  ])("leaves what only looks like a credit: %s", (line) => {
    expect(cutOf([PARAGRAPHS[0]!, line, ...PARAGRAPHS.slice(1)])).toEqual([]);
  });
});

describe("labels of advertisements", () => {
  it("do not turn the paragraphs between them into chrome", () => {
    const lines = PARAGRAPHS.flatMap((line) => [line, "Advertisement", "Article content"]);
    expect(clean(lines.join("\n")).text.split("\n").filter((line) => line !== "")).toEqual(PARAGRAPHS);
  });
});

describe("a profile and what only this page has", () => {
  const chrome = ["The voice of the lower valley has rung out since the year of the great flood, and it rings out for you today.", "Tides and bells", "Ask for the Courier at your baker's, every week of the year, and he will keep one for you behind the counter."];
  const others = PARAGRAPHS.map((line, i) => ({ text: [...chrome, `Story ${["one", "two", "three"][i]!}`, line, ...chrome.slice(1)].join("\n") }));
  const profile = learn("courier.example", others);
  const winners = ["Best goose of the fair", ...["Gus", "Nell", "Old Tom", "Daisy", "Hugo", "Bess", "Captain", "Duchess", "Little Jim", "Moll"].map((name) => `${name} of the mill`), "Best boat of the year", "The Sea Lark"];

  it("keeps an article that is a list, and cuts the site's lines around it all the same", () => {
    const { text } = clean([...chrome, "Winners of the fair", ...winners, ...chrome.slice(1)].join("\n"), { site: profile });
    for (const line of winners) expect(text).toContain(line);
    for (const line of chrome) expect(text).not.toContain(line);
  });

  it("keeps a long list of the page's own within its text, and not one that a line of the site parts from it", () => {
    const listed: Stage = {
      name: "fake",
      find: ({ page }) => page.blocks.filter(({ span }) => winners.includes(page.text.slice(...span))).map(({ index, span }) => ({ kind: "chrome", category: "furniture", block: index, span, rule: "model/chrome", weight: 5, witness: { note: "it is short", span } })),
    };
    const pipeline = createPipeline({ stages: [listed, ...standardStages().filter(({ name }) => name === "site")] });
    const kept = (lines: readonly string[]): string => pipeline.clean(lines.join("\n"), { site: profile }).text;
    const inside = [PARAGRAPHS[0]!, ...winners, PARAGRAPHS[1]!, PARAGRAPHS[2]!];
    expect(kept(inside)).toBe(inside.join("\n"));
    expect(kept([PARAGRAPHS[0]!, chrome[1]!, ...winners, PARAGRAPHS[1]!, PARAGRAPHS[2]!])).toBe(PARAGRAPHS.join("\n"));
  });

  it("takes no mask from lines that the site prints word for word", () => {
    const pages = PARAGRAPHS.map((line, i) => ({ text: ["The Courier", line, `By ${["Ann Lee", "Una Moor", "Paul Byrne"][i]!}`, `${i + 1}: ${line.slice(0, 40)}`].join("\n") }));
    const lines = learn("courier.example", pages).lines.map(({ line }) => line);
    expect(lines).toContain("by <name>");
    expect(lines).not.toContain("the <name>");
    expect(lines.filter((line) => line.includes("<text>"))).toEqual([]);
  });
});
