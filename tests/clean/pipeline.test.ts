import { describe, expect, it } from "vitest";
import { clean, createPipeline, MODEL_RULE, PACKS, type Role, type SourceDocument, type Stage, standardStages } from "../../src/index.js";
import { boxesStage } from "../../src/clean/stages/boxes.js";
import { readPage } from "../../src/text/page.js";
import { articleOf } from "../../src/clean/article.js";

const ARTICLE = "Harbour bridge shut until spring\nBy Ann Lee\nPublished: 4 February 2023\nThe council said on Tuesday that the bridge would stay shut until April, after divers found cracks.\nImage caption The bridge in the morning fog\nThe cost\nThe repair will cost 4.2 million crowns, which is twice what the town had set aside for it.";

/** The lines that are left of a text. */
const kept = (...parameters: Parameters<typeof clean>): string[] => clean(...parameters).text.split("\n").filter((line) => line !== "");

describe("roles", () => {
  it("cuts captions and dates by default, and keeps the rest", () => {
    expect(kept(ARTICLE).map((line) => line.slice(0, 8))).toEqual(["Harbour ", "By Ann L", "The coun", "The cost", "The repa"]);
  });

  it("keeps a short headline over its byline, whatever stands around them", () => {
    const paragraphs = ["The council said on Tuesday that fares on the harbour ferry would rise by a tenth in April, for the third time in as many years.", "Mary Hart, who takes the ferry to work, said that she would buy a bicycle and ride around the bay instead.", "The company that runs the boats lost four million crowns last year, and has had to lay up the oldest of them."];
    for (const headline of ["Fares rise again", "Bridge shut until spring"]) {
      for (const share of [[], ["Share this", "Facebook", "Twitter"]]) {
        const page = ["Home", "News", "Sport", "Sign in", ...share, headline, "By Una Moor", ...share, ...paragraphs, "Most read", "Ten ferries you must see", "Terms of use"];
        const lines = kept(page.join("\n"));
        expect(lines.slice(0, 3)).toEqual([headline, "By Una Moor", paragraphs[0]]);
      }
    }
  });

  it("keeps and drops what the caller says", () => {
    const lines = kept(ARTICLE, { keep: ["caption"], drop: ["headline", "byline"] });
    expect(lines.map((line) => line.slice(0, 8))).toEqual(["The coun", "Image ca", "The cost", "The repa"]);
  });

  it("says what each block is", () => {
    const { report } = clean(ARTICLE);
    expect(report.blocks.map((block) => block.role ?? "-")).toEqual(["headline", "byline", "-", "body", "-", "subheading", "body"]);
  });

  it("takes a line that the model is not sure of for a subheading, right under the first paragraph as well", () => {
    const doubts: Stage = {
      name: "model",
      find: ({ page }) => page.blocks.slice(1, 2).map((block) => ({ kind: "chrome", category: "furniture", block: block.index, span: block.span, rule: MODEL_RULE, weight: 4, witness: { note: "it may be", span: block.span } })),
    };
    const { report } = createPipeline({ stages: [doubts, ...standardStages().filter(({ name }) => name === "roles")] }).clean("The council said on Tuesday that the bridge would stay shut until April, after divers found cracks.\nWhat it will cost\nThe repair will cost 4.2 million crowns, which is twice what the town had set aside for it.");
    expect(report.blocks.map((block) => (block.verdict === "drop" ? "drop" : block.role))).toEqual(["body", "subheading", "body"]);
  });

  it("takes the document's title for the headline wherever it stands", () => {
    const text = "The council said on Tuesday that the bridge would stay shut. Buses will run over the old ferry road.\nNobody knows\nIt will cost twice what the town had set aside for the repair of the bridge, said Hart.";
    const { report } = clean({ text, title: "Nobody Knows" });
    expect(report.blocks.map((block) => block.role)).toEqual(["body", "headline", "body"]);
  });
});

/** A stage that takes the blocks from one to another for chrome. */
function noise(from: number, to: number): Stage {
  const find: Stage["find"] = ({ page }) => page.blocks.slice(from, to).map(({ index, span }) => ({ kind: "chrome", category: "promo", block: index, span, rule: "own/promo/noise", weight: 9, witness: { note: "it is noise", span } }));
  return { name: "noise", find };
}

describe("the guard", () => {
  it("keeps a text of which nothing would be left, and says so", () => {
    const { text, report } = clean("Subscribe now\nAdvertisement");
    expect(text).toBe("Subscribe now\nAdvertisement");
    expect(report.issues.map(({ code }) => code)).toEqual(["quarantine"]);
  });

  it("keeps a text that reads as an article throughout and would lose much of it", () => {
    const body = Array.from({ length: 6 }, (_, i) => `In week ${i + 1} the council said that it would not open the harbour bridge before the divers had looked at all of its piers.`);
    const { text, report } = createPipeline({ stages: [noise(1, 3)] }).clean(body.join("\n"));
    expect(text).toBe(body.join("\n"));
    expect(report.issues[0]?.message).toMatch(/33 % of its words/u);
  });

  it.each([
    ["one line", ["Print this"], []],
    ["two lines", ["Print this", "To the top"], ["own/promo/noise", "own/promo/noise"]],
  ])("looks for a text that is an article throughout, %s under it aside", (_, under, rules) => {
    const body = Array.from({ length: 6 }, (_, i) => `In week ${i + 1} the council said that it would not open the harbour bridge before the divers had looked at all of its piers.`);
    const { report } = createPipeline({ stages: [noise(4, 6)] }).clean([...body, ...under].join("\n"));
    expect(report.cuts.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual(rules);
  });

  it("counts the last paragraph where it asks whether a text is an article throughout", () => {
    const paragraph = "In the first week the council said that it would not open the harbour bridge before the divers had looked at all of its piers.";
    const { report } = createPipeline({ stages: [noise(0, 1)] }).clean([paragraph, "What it may cost us", paragraph.replace("first", "second")].join("\n"));
    expect(report.issues.map(({ code }) => code)).toEqual(["quarantine"]);
  });

  it("lets the rules decide where the model would lose the article, and says so", () => {
    const body = Array.from({ length: 6 }, (_, i) => `In week ${i + 1} the council said that it would not open the harbour bridge before the divers had looked at all of its piers.`);
    const model: Stage = {
      name: "model",
      find: ({ page }) => page.blocks.map((block) => ({ kind: "chrome", category: "furniture", block: block.index, span: block.span, rule: MODEL_RULE, weight: 9, witness: { note: "it is noise", span: block.span } })),
    };
    const { text, report } = createPipeline({ stages: [...standardStages().filter(({ name }) => name !== "model"), model] }).clean([...body, "Subscribe now"].join("\n"));
    expect(text).toBe(body.join("\n"));
    expect(report.issues).toEqual([{ code: "rules-alone", message: "The rules decided without the trained model: with it, no article text would have been left" }]);
  });

  it("does not mind how much of a page is chrome", () => {
    const chrome = Array.from({ length: 40 }, () => "Share on Facebook");
    const { text, report } = clean([...chrome, ARTICLE, ...chrome].join("\n"));
    expect(text).toContain("The council said");
    expect(text).not.toContain("Facebook");
    expect(report.issues.map(({ code }) => code)).not.toContain("quarantine");
  });
});

describe("boxes", () => {
  it.each(PACKS.flatMap((pack) => pack.boxes))("$id: finds its boxes and leaves the others", (box) => {
    const found = (text: string): number[] => {
      const page = readPage(text);
      const article = articleOf(page);
      return boxesStage([box]).find(article, []).map((finding) => finding.block);
    };
    for (const text of box.cuts) expect(found(text)).toEqual(text.split("\n").map((_, i) => i));
    for (const text of box.keeps) expect(found(text).length).toBeLessThan(2);
  });

  it("cuts no more than the marker where a box has no end", () => {
    const text = `AI Summary\n${ARTICLE}`;
    expect(clean(text).text).toBe(clean(ARTICLE).text);
  });

  it("leaves a summary that names no machine; by the rules alone its label too", () => {
    const [first, ...rest] = ARTICLE.split("\n");
    const text = [first, "Summary", "The bridge is shut for the winter because of cracks that divers saw in its piers last week.", ...rest].join("\n");
    expect(kept(text).join("\n")).toContain("cracks that divers saw");
    const rules = createPipeline({ stages: standardStages().filter(({ name }) => name !== "model") });
    expect(rules.clean(text).text.split("\n")).toContain("Summary");
  });

  it("does not close a box with what stands anywhere", () => {
    const prose = ARTICLE.split("\n").slice(3);
    const text = ["Harbour bridge shut until spring", "AI Summary", "Three rivers burst their banks", ...prose, "Read the full story"].join("\n");
    expect(clean(text).text).toContain("The repair will cost");
  });

});

describe("what stays", () => {
  it.each([
    ["a label as a heading between paragraphs", "Language"],
    ["a sentence about newsletters", "The newsletter said on Friday that it would close."],
    ["a heading with a network's name", "Facebook and the vote"],
    ["a list of the article's own", "• two new piers on the north side"],
    ["one word for a heading", "Sport"],
    ["a heading that is a label elsewhere", "Search"],
    ["a heading with a colon", "Credit: a scarce good in the slump"],
    ["what somebody said of cookies", "“We use cookies only where the law allows it,” a spokeswoman of the shop said on Friday."],
    ["a heading of several sections' names", "Health and education"],
    ["words in marks that are a phrase elsewhere", "The words “all rights reserved” are printed on the back of each of her paintings, even the early ones."],
    ["a sentence that ends with an agency's name", "The archive was sold in the end to a firm that was founded in 1995, Getty Images."],
    ["a sentence that begins like an order", "Sign in to the conference opened at eight, and by nine the hall was full."],
    ["an order that somebody gives", "Support our work by voting, the senator told the crowd."],
  ])("%s", (_, line) => {
    const text = `The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks.\n${line}\nBuses will run over the old ferry road in the meantime, and cyclists may use the footpath on the quay.`;
    expect(clean(text).text).toBe(text);
  });
});

describe("input", () => {
  it("takes an empty string in a field for an absent one", () => {
    expect(clean({ id: "", text: "A text.", title: "" }).id).toBeUndefined();
  });

  it("notes what looks like HTML, and cleans it all the same", () => {
    const { report } = clean("<p>The bridge is shut until April, said the council.</p>\nAdvertisement\n<p>Buses run over the old ferry road until the bridge opens again, it said.</p>");
    expect(report.issues.map(({ code }) => code)).toEqual(["html"]);
    expect(report.cuts).toHaveLength(1);
  });

  it.each([
    ["nothing", undefined, /Expected a string or a document/u],
    ["a number", 4, /got number/u],
    ["a document without text", { id: "a" }, /Expected a string or a document/u],
    ["a field of another type", { id: 4, text: "A" }, /Expected `id` to be a string, got number/u],
  ])("refuses %s", (_, input, message) => {
    expect(() => clean(input as unknown as SourceDocument)).toThrow(TypeError);
    expect(() => clean(input as unknown as SourceDocument)).toThrow(message);
  });

  it("refuses a role that is none", () => {
    expect(() => clean("A text.", { drop: ["picture" as Role] })).toThrow(/Expected a role .* got "picture"/u);
  });
});

it("carries what is known of a document through", () => {
  const document = clean({ id: "a", url: "https://courier.example/a", site: "courier.example", text: ARTICLE });
  expect(document).toMatchObject({ id: "a", url: "https://courier.example/a", site: "courier.example", original: ARTICLE, report: { id: "a" } });
});

it("lets a caller add a stage of their own, which sees what was found before", () => {
  const seen: string[] = [];
  const own: Stage = { name: "own", find: (_, before) => (seen.push(...before.map(({ rule }) => rule)), []) };
  createPipeline({ stages: [...standardStages(), own] }).clean(`${ARTICLE}\nShare on Facebook`);
  expect(seen).toContain("en/sharing/line");
});
