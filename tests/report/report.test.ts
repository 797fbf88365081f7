import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { clean } from "../../src/index.js";
import { excerpt, html, Markup, shown, visible } from "../../src/report/markup.js";
import type { Reasons } from "../../src/report/reasons.js";
import { segmentsOf } from "../../src/report/segments.js";
import { createTally, htmlReport } from "../../src/report/report.js";
import { DOCUMENTS, HOSTILE, pairs } from "./articles.js";

describe("markup", () => {
  it("escapes what is no markup, in contents and attributes", () => {
    expect(html`<p title="${"\"'<>&"}">${"<b>"}${html`<i>${1}</i>`}${false}${undefined}${["a", "&"]}</p>`.html).toBe('<p title="&quot;&apos;&lt;&gt;&amp;">&lt;b&gt;<i>1</i>a&amp;</p>');
  });

  it("shows what a page must not act on", () => {
    expect(shown("a\0b\u202Ec\uD83Dd😀\n\te").html).toBe('a<span class="odd">U+0000</span>b<span class="odd">U+202E</span>c<span class="odd">U+D83D</span>d😀\n\te');
  });

  it("lets no data out of its element, and says odd characters in letters", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE.split("\n"))), (text) => {
      const { document } = parseHTML(`<!doctype html><html><body><script type="application/json">${Markup.data({ text }).html}</script><p></p></body></html>`);
      expect(document.querySelectorAll("body *").length).toBe(2);
      expect(JSON.parse(document.querySelector("script")!.textContent)).toEqual({ text });
    }));
    expect(visible("a\0b\u202E\uD83D😀")).toBe("aU+0000bU+202EU+D83D😀");
  });

  it("lets no text out of its element", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE.split("\n"))), (text) => {
      const { document } = parseHTML(`<!doctype html><html><body><p id="x" title="${html`${text}`.html}">${shown(text).html}</p></body></html>`);
      expect([...document.querySelectorAll("body *")].filter(({ className }) => className !== "odd").length).toBe(1);
    }));
  });
});

it("segments cover the text, and each has the spans that cover it", () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })), { maxLength: 8 });
  fc.assert(fc.property(fc.nat(30), spans, (length, given) => {
    const segments = segmentsOf(length, given);
    expect(segments.flatMap(({ span: [start, end] }) => Array.from({ length: end - start }, (_, i) => start + i))).toEqual([...Array(length).keys()]);
    for (const { span, marks } of segments) for (let at = span[0]; at < span[1]; at++) expect(marks).toEqual([...given.keys()].filter((i) => given[i]![0] <= at && at < given[i]![1]));
  }));
});

it("htmlReport takes no two documents of one id", () => {
  const document = clean({ id: "a", text: "One line." });
  expect(() => htmlReport({ documents: [document, clean("No id."), clean("No id."), document] })).toThrow(new RangeError('Expected documents with different ids, got two with "a"'));
});

describe("htmlReport", () => {
  const page = htmlReport({ documents: DOCUMENTS, pairs: pairs(), clusters: [{ id: "courier", members: ["courier", "herald", "gone"], representative: "courier", cohesion: { weakestEdge: 0.7 } }] });
  const { document } = parseHTML(page);

  it("has every character of each text, and every cut in its place", () => {
    const { document: copy } = parseHTML(page);
    for (const [i, { original, report }] of DOCUMENTS.entries()) {
      const text = copy.querySelector(`#d${i} .text`)!;
      expect([...text.querySelectorAll(".cut")].map((cut) => cut.getAttribute("data-category"))).toEqual(report.cuts.map(({ category }) => category));
      for (const extra of text.querySelectorAll(".chip, .why")) extra.remove();
      for (const odd of text.querySelectorAll(".odd")) odd.textContent = "?";
      const plain = original.replace(/(?!\n)[\p{Cc}\p{Cs}\uFEFF\u202C\u202E\u2067\u2069]/gu, "?");
      expect(text.textContent).toBe(plain);
    }
  });

  it("links a repeat to what it repeats, and back", () => {
    const [down] = document.querySelectorAll("#d0 .cut[data-kind=repeat] a.twin");
    expect(down?.textContent).toBe("as in line 1");
    const target = document.getElementById(down!.getAttribute("href")!.slice(1));
    expect(document.getElementById(target!.getAttribute("href")!.slice(1))?.getAttribute("data-category")).toBe("paragraph");
  });

  it("names nothing twice and links to nothing that is not there", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll("a[href^='#'], [aria-describedby], [aria-labelledby]")) {
      const name = link.getAttribute("href")?.slice(1) ?? link.getAttribute("aria-describedby") ?? link.getAttribute("aria-labelledby")!;
      expect(ids).toContain(name);
    }
  });

  it("has the reasons of every cut, each note once, as data that cannot end its element", () => {
    const json = document.querySelector("#reasons")!.textContent;
    expect(json).not.toContain("<");
    const { notes, rules, cuts } = JSON.parse(json) as Reasons;
    expect([new Set(notes).size, new Set(rules).size]).toEqual([notes.length, rules.length]);
    for (const [i, { report }] of DOCUMENTS.entries()) {
      const expected = report.cuts.map(({ line, probability, reasons }) => [line, probability.toFixed(2), ...reasons.slice(0, 4).map(({ note, rule, weight }) => [visible(excerpt(note, 300)), rule, weight.toFixed(1)])]);
      expect(cuts[`d${i}`]!.map(([line, probability, ...rows]) => [line, probability, ...rows.map(([note, rule, weight]) => [notes[note], rules[rule], weight])])).toEqual(expected);
    }
  });

  it("asks for nothing from elsewhere", () => {
    expect(document.querySelectorAll("link, iframe, object, embed, base, form, img, [src], [style]").length).toBe(0);
    expect(document.querySelector("style")!.textContent).not.toMatch(/@import|url\(/iu);
    expect(document.querySelectorAll("a[href^='http']").length).toBe(1);
    expect([...document.querySelectorAll("a")].every((link) => /^(?:#|https:)/u.test(link.getAttribute("href")!))).toBe(true);
  });

  it("is the same each time", () => {
    expect(htmlReport({ documents: DOCUMENTS, pairs: [...pairs()].reverse() })).toBe(htmlReport({ documents: DOCUMENTS, pairs: pairs() }));
  });

  it("takes nothing, an empty text, and a pair with places that do not exist", () => {
    expect(htmlReport({ documents: [] })).toContain("0 documents");
    const documents = [clean({ id: "a", text: "" }), clean({ id: "b", text: "One line." })];
    const passages = [{ a: [-5, 900], b: [3, 1], words: 9, kind: "prose" }] as const;
    expect(htmlReport({ documents, pairs: [{ a: "a", b: "b", relation: "partial", syndication: 0.9, passages }, { a: "a", b: "none", relation: "partial", syndication: 1, passages: [] }] })).toContain("One line.");
  });
});

it("the tally adds up", () => {
  const counter = createTally();
  for (const document of DOCUMENTS) counter.add(document);
  const tally = counter.tally();
  const cuts = DOCUMENTS.flatMap(({ report }) => report.cuts);
  expect(tally.cuts).toBe(cuts.length);
  expect(tally.cut).toBe(cuts.reduce((sum, { text }) => sum + text.length, 0));
  expect(tally.categories.reduce((sum, { characters }) => sum + characters, 0)).toBe(tally.cut);
  expect(tally.sites.map(({ documents }) => documents)).toEqual([1, 1, 1]);
  expect(tally.sites.reduce((sum, { cut }) => sum + cut, 0)).toBe(tally.cut);
});
