import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { GOLD, seedText } from "../seeds.js";

function wrap(line: string, width: number): string {
  const indent = /^\s*/u.exec(line)![0];
  const rows: string[] = [];
  for (const word of line.trim().split(/\s+/u)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(rows.length === 0 ? indent + word : word);
  }
  return rows.join("\n");
}

const filled = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const LAYOUTS: readonly (readonly [string, string, (text: string) => string])[] = [
  ["a paragraph a line", "lines", (text) => filled(text).join("\n")],
  ["blank lines between paragraphs", "paragraphs", (text) => filled(text).join("\n\n")],
  ["CR LF", "paragraphs", (text) => filled(text).join("\r\n\r\n")],
  ["wrapped at 72 columns", "wrapped", (text) => filled(text).map((line) => wrap(line, 72)).join("\n\n")],
  ["wrapped at 60 columns, breaks as they were", "wrapped", (text) => text.split("\n").map((line) => wrap(line, 60)).join("\n")],
  ["one long line", "single", (text) => text.split(/\s+/u).join(" ")],
];

const OWN = `Harbour bridge to stay shut until spring

Advertisement · Scroll to continue
The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two of its five piers. Buses will run over the old ferry road.
“We could not take the risk,” said Mary Hart, who leads the works department. “Nobody wants to see a lorry in the water.”
Subscribe to receive the day's headlines from the Courier straight in your inbox
The repair will cost 4.2 million crowns, twice what was set aside. Shops on the north quay fear for their winter trade.
Also Read: Ferry Firm Names New Chief
Privacy Policy`;

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

describe.each([["an article of our own", OWN] as const, ...GOLD.articles.map(({ file }) => [file, seedText(file)] as const)])("%s", (_, text) => {
  const kept = words(clean(text).text);
  it.each(LAYOUTS)("loses the same in the layout: %s", (_name, layout, arrange) => {
    const { text: cleaned, report } = clean(arrange(text));
    expect(report.layout).toBe(layout);
    expect(words(cleaned)).toBe(kept);
  });
});

it("keeps only the article of our own", () => {
  expect(words(clean(OWN).text)).toBe(words(OWN.split("\n").filter((line) => !/^(?:Adv|Subs|Also|Priv)/u.test(line)).join(" ")));
});

describe("what hides no phrase", () => {
  const around = (line: string): string => `The bridge will stay shut until April, the council said on Tuesday.\n${line}\nBuses will run over the old ferry road from Monday on, it said.`;
  it.each([
    ["a Markdown heading", "## Advertisement"],
    ["Markdown emphasis", "**Advertisement**"],
    ["a Markdown quotation", "> Scroll to continue with content"],
    ["a Markdown link", "[Skip to main content](https://courier.example/article#main)"],
    ["an HTML entity", "Skip&nbsp;to main&#32;content"],
    ["an entity inside a word", "Privacy&shy; Pol&shy;icy"],
    ["a non-breaking space", "Scroll\u00A0to\u202Fcontinue\u00A0reading"],
    ["soft hyphens", "Adver\u00ADtise\u00ADment"],
    ["zero-width characters", "Adver\u200Btisement\u200D"],
    ["bidi marks", "\u200FAdvertisement\u200E"],
    ["other letters", "ＡＤＶＥＲＴＩＳＥＭＥＮＴ"],
  ])("%s", (_, line) => {
    expect(clean(around(line)).text).not.toContain(line);
  });
});
