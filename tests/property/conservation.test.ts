import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, type CleanDocument, FormatError, restore } from "../../src/index.js";

/** Lines that the rules cut, so that random texts have something to lose. */
const CHROME = ["Advertisement · Scroll to continue", "Scroll to continue reading", " Scroll to continue reading Scroll to continue reading", "Subscribe now", "Share on Facebook", "• HOME»", "• World»", "AI Summary", "Was this summary helpful?", "Privacy Policy", "By Ann Lee", "Photo by Jane Moor"];
const PROSE = [
  "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two piers.",
  "Buses will run over the old ferry road. Advertisement · Scroll to continue Cyclists may use the footpath along the quay, it said.",
  "“Nobody wants to see a lorry in the water,” said Mary Hart.",
  "Reparatur kostet 4,2 Millionen; niemand weiß, wer das zahlt.",
  "橋は四月まで閉鎖されると市議会は火曜日に発表した。",
];
const HOSTILE = ["\uD800", "\uDC00", "\0", "\u200B", "\u202E", "\u2066", "\uFEFF", "&nbsp;", "&#x110000;", "&", "[a](b", "](", "\t", " ", "“", "»", "<p>", "𝗔𝗱", "🧠", "é", "e\u0301", "U.S.", "4,000"];
const BREAKS = ["\n", "\n\n", "\r\n", "\r", "\u2028", "\u0085", " "];

const hostileText = fc.array(fc.oneof(fc.constantFrom(...CHROME), fc.constantFrom(...PROSE), fc.constantFrom(...HOSTILE), fc.constantFrom(...BREAKS), fc.constantFrom(...BREAKS), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(""));

function expectConserved(text: string): CleanDocument {
  const document = clean(text);
  expect(restore(document)).toBe(text);
  expect(document.kept.map((span) => text.slice(...span)).join("")).toBe(document.text);
  const parts = [...document.kept.map((span) => ({ span, cut: false })), ...document.report.cuts.map(({ span }) => ({ span, cut: true }))];
  let at = 0;
  for (const { span } of parts.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])) {
    expect(span[0]).toBe(at);
    at = span[1];
  }
  expect(at).toBe(text.length);
  for (const cut of document.report.cuts) {
    expect(cut.text).toBe(text.slice(...cut.span));
    expect(cut.reasons.length).toBeGreaterThan(0);
  }
  return document;
}

describe("every character is in the clean text or in exactly one cut", () => {
  it("of random and hostile texts", () => {
    fc.assert(fc.property(hostileText, (text) => void expectConserved(text)), { numRuns: 1500, seed: 7 });
  });

  it.each([
    ["nothing at all", ""],
    ["only white space", " \r\n\t\n "],
    ["only marks", "—\n…\n×"],
    ["a lone surrogate", "\uD83D"],
    ["CR LF", "Advertisement\r\n\r\nThe bridge will stay shut until April, it said.\r\nShare this\r\n"],
    ["a megabyte on one line", `${PROSE.join(" ")} `.repeat(2600)],
    ["a megabyte without a space", "x".repeat(1_000_000)],
    ["a megabyte of quotation marks", '"'.repeat(1_000_000)],
    ["a megabyte of line breaks", "\n".repeat(1_000_000)],
    ["a megabyte of the same line", "Advertisement\n".repeat(75_000)],
    ["a megabyte of the same word", "the ".repeat(250_000)],
    ["signatures of embedded posts alone", "— A (@b) 1\n".repeat(4600)],
    ["hints in great number", "Sport\nAd\n".repeat(90_000)],
    ["a phrase again and again in one line", `${"A scroll to continue reading ".repeat(7_000)}end.`],
    ["paragraphs that begin alike", Array.from({ length: 3_000 }, (_, i) => `${"very ".repeat(60)}x${i} y.`).join("\n")],
    ["full stops without end", `${".".repeat(300_000)}a`],
    ["a word without end", `${"x".repeat(120_000)} said on Tuesday that it would be here, and he said so again and again to all.\n`.repeat(2)],
    ["phrases that are trimmed one behind the other, at the end of a line", `${PROSE[0]!} Scroll to continue reading Scroll to continue reading\n${PROSE[0]!}`],
    ["links in great number", "[a](b)\n".repeat(160_000)],
    ["a sentence again and again on one line", `${PROSE[0]!} `.repeat(8_000)],
    ["a tag that never ends", `<a ${"href ".repeat(200_000)}`],
    ["quotations that never end", `Subscribe now ${"«".repeat(200_000)} to the newsletter of the week.`],
    ["a megabyte of the same paragraph", `${PROSE[0]!}\n`.repeat(8_000)],
  ])("of %s", (_, text) => void expectConserved(text));
});

describe("restore refuses", () => {
  const document = clean("The bridge will stay shut until April, the council said.\nAdvertisement\nBuses run over the old ferry road.");

  it("a text that the report does not belong to", () => {
    expect(() => restore({ text: `${document.text} `, report: document.report })).toThrow(FormatError);
    expect(() => restore({ text: document.text.replace("April", "March"), report: document.report })).toThrow(/belong|Expected the clean text/u);
  });

  it("any change of a removed text", () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.string({ minLength: 1, maxLength: 2 }), (at, other) => {
        const [cut] = document.report.cuts;
        const changed = cut!.text.slice(0, at) + other + cut!.text.slice(at + other.length);
        fc.pre(changed !== cut!.text);
        expect(() => restore({ text: document.text, report: { ...document.report, cuts: [{ ...cut!, text: changed }] } })).toThrow(FormatError);
      }),
      { seed: 7 },
    );
  });

  it.each([[null], [{}], [{ ...document.report, cuts: undefined }], [{ ...document.report, cuts: [{}] }], [{ ...document.report, clean: undefined }]])("a report that is none: %s", (report) => {
    expect(() => restore({ text: document.text, report: report as never })).toThrow(FormatError);
  });

  it("a report of another version", () => {
    expect(() => restore({ text: document.text, report: { ...document.report, version: 2 as 1 } })).toThrow(/version 1, got 2/u);
  });
});

it("gives the same result for the same text, alone, twice, and in any order", () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 2, maxLength: 4 }), (texts) => {
      const once = texts.map((text) => clean(text));
      const again = [...texts].reverse().map((text) => clean(text)).reverse();
      expect(again).toEqual(once);
    }),
    { numRuns: 100, seed: 7 },
  );
});

it("never leaves an article empty that had a sentence", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHROME), { maxLength: 12 }), fc.constantFrom(...PROSE), (chrome, prose) => {
      expect(clean([...chrome, prose].join("\n")).text).toContain(prose.slice(0, 20));
    }),
    { numRuns: 200, seed: 7 },
  );
});
