import { describe, expect, it } from "vitest";
import { clean, compare } from "../../src/index.js";

const LEAD = "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two piers.";
const BUSES = "Buses will run over the old ferry road in the meantime, and cyclists may use the footpath along the northern quay at their own risk.";
const SHOPS = "Shopkeepers on the north quay fear that they will lose the winter trade, which is a third of what they earn in a year.";
const QUOTE = "“Nobody here wants to see a lorry in the water before the winter is over,” said Mary Hart.";
const OTHER = "A goose that had escaped from the fair was caught on Sunday by two firemen, who fed it with bread until the owner came.";
const MORE = "The fair had opened on Friday with a concert of the town band, and it drew more visitors than in any year since the war.";

describe("relations", () => {
  it.each([
    ["identical", [LEAD, BUSES], [LEAD, BUSES]],
    ["identical", [LEAD, BUSES], [LEAD.toUpperCase(), BUSES.replace(",", " –")]],
    ["near-duplicate", [LEAD, BUSES, SHOPS], [LEAD.replace("Tuesday", "Monday"), BUSES, SHOPS.replace("winter", "summer")]],
    ["contained", [LEAD, BUSES], [OTHER, LEAD, BUSES, MORE, SHOPS]],
    ["partial", [LEAD, BUSES, OTHER, MORE], [LEAD, BUSES, SHOPS, QUOTE]],
    ["quotations", [LEAD, QUOTE], [OTHER, QUOTE.replace("said Mary Hart", "Ms Hart told the Herald")]],
    ["unrelated", [LEAD, BUSES], [OTHER, MORE]],
    ["unrelated", [LEAD], []],
  ])("%s", (relation, a, b) => {
    const overlap = compare(a.join("\n"), b.join("\n"));
    expect(overlap.relation).toBe(relation);
    expect(overlap.syndication >= 0.5).toBe(!["quotations", "unrelated"].includes(relation));
  });
});

it("gives the places of passages in the original texts, across what was cut", () => {
  const a = `Share on Facebook\n${LEAD}\nAdvertisement · Scroll to continue\n${BUSES}`;
  const b = `${OTHER}\n${LEAD} ${BUSES}`;
  const [passage, ...rest] = compare(a, b).passages;
  expect(rest).toEqual([]);
  expect(a.slice(...passage!.a)).toBe(`${LEAD}\nAdvertisement · Scroll to continue\n${BUSES.slice(0, -1)}`);
  expect(b.slice(...passage!.b)).toBe(`${LEAD} ${BUSES.slice(0, -1)}`);
});

it("takes texts as they are where it is told to", () => {
  const label = "Advertisement · Scroll to continue reading the article on the page of the paper";
  const [a, b] = [`${LEAD}\n${label}`, `${OTHER}\n${label}`];
  expect(compare(a, b, { clean: false }).prose.words).toBeGreaterThan(compare(a, b).prose.words);
});

it("does not clean a clean document again", () => {
  const a = clean(`${LEAD}\nImage caption The bridge in the fog`, { keep: ["caption"] });
  expect(compare(a, "Image caption The bridge in the fog", { clean: false }).prose.words).toBe(7);
});

it("counts a quotation that is quoted on one side only as a quotation", () => {
  const words = "nobody here wants to see a lorry in the water before the winter is over";
  const overlap = compare(`${LEAD} He said that ${words}.`, `${OTHER} “${words},” she said.`);
  expect(overlap.quoted.words).toBe(15);
  expect(overlap.relation).toBe("quotations");
});

it("finds a text that stands again and again in the other", () => {
  const many = Array.from({ length: 40 }, () => LEAD).join("\n");
  const [there, back] = [compare(many, `${LEAD} ${OTHER}`, { clean: false }), compare(`${LEAD} ${OTHER}`, many, { clean: false })];
  expect(there.relation).toBe("partial");
  expect(back.prose.words).toBe(there.prose.words);
});

it("refuses what is no document", () => {
  expect(() => compare("a", null as unknown as string)).toThrow(/Expected a string or a document/u);
});

describe("the speaker of a shared quotation", () => {
  const said = "“Nobody here wants to see a lorry in the water before the winter is over,”";
  const speakerOf = (a: string, b: string): string | undefined => compare(`${LEAD}\n${a}`, `${OTHER}\n${b}`).passages.find(({ kind }) => kind === "quotation")?.speaker;

  it.each([
    ["both name her", `${said} said Mary Hart.`, `${said} said Mary Hart.`, "Mary Hart"],
    ["one names her in full", `${said} Hart said.`, `${said} said Mayor Mary Hart.`, "Mayor Mary Hart"],
    ["one does not name her", `${said} she said.`, `${said} said Mary Hart.`, "Mary Hart"],
    ["neither does", `${said} she said.`, `${said} a woman said.`, undefined],
    ["they name different people", `${said} said Mary Hart.`, `${said} said Tom Lee.`, undefined],
  ])("%s", (_, a, b, expected) => {
    expect(speakerOf(a, b)).toBe(expected);
    expect(speakerOf(b, a)).toBe(expected);
  });

  it("is not asked of prose", () => {
    expect(compare(LEAD, `${OTHER}\n${LEAD}`).passages.every(({ speaker }) => speaker === undefined)).toBe(true);
  });
});
