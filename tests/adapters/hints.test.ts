import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { type DomNode, fromDocument } from "../../src/adapters/html.js";
import { marksOf } from "../../src/adapters/html/marks.js";
import { MARKUP_WEIGHTS } from "../../src/clean/markup/weights.js";
import { clean, createPipeline, type SourceDocument, standardStages } from "../../src/index.js";
import { markupStage } from "../../src/clean/stages/markup.js";

const documentOf = (body: string): SourceDocument => fromDocument(parseHTML(`<!doctype html><html><body>${body}</body></html>`).document);

/** Each line with the names of the elements around it, the innermost first, and its share of links. */
function linesOf({ text, hints }: SourceDocument): [text: string, path: string, linked: number][] {
  return hints!.lines.map(({ span, element, linked }) => {
    const path: string[] = [];
    for (let at: number | undefined = element; at !== undefined; at = hints!.elements[at]!.parent) {
      const { name, marks = [] } = hints!.elements[at]!;
      path.push([name, ...marks].join("."));
    }
    return [text.slice(...span), path.join(" "), linked];
  });
}

const PROSE = "The bridge over the river will stay shut until April, the council said on Monday evening after a long meeting.";
const MORE = "Buses run over the old ferry road, and the ferry takes bicycles and people on foot for free, the council said.";
const LAST = "The work began in the spring, when divers found cracks in two of the seven piers below the water line.";
const PAGE = `<main><article><h1>Bridge stays shut until April</h1><p>${PROSE}</p><aside class="readerComments"><p>The mayor will not stand again, she said.</p></aside><p>${MORE}</p><p>${LAST}</p></article></main>`;

describe("hints", () => {
  it("name the innermost element that holds a line, and the links in it", () => {
    expect(linesOf(documentOf("<nav class=site-nav><a href=/>Home</a> <a href=/n>News</a></nav><article><p>One <a href=/x>two</a></p><p><a href=/y><b>all</b></a></p><div>a<br>b</div></article>"))).toEqual([
      ["Home News", "nav.navigation body html", 1],
      ["One two", "p article body html", 0.5],
      ["all", "b a p article body html", 1],
      ["a", "div article body html", 0],
      ["b", "div article body html", 0],
    ]);
  });

  it("cover the words of the text, in order, and are plain JSON", () => {
    const document = documentOf(`${PAGE}<pre>x  y\n  z</pre>last<table><tr><td>1</td><td>2</td></tr></table>`);
    const { text, hints } = document;
    expect(JSON.parse(JSON.stringify(hints))).toEqual(hints);
    expect(hints!.lines.map(({ span }) => text.slice(...span)).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    for (const [i, { parent }] of hints!.elements.entries()) if (parent !== undefined) expect(parent).toBeLessThan(i);
  });

  it.each([
    ["siteNav relatedPosts", ["navigation", "related"]],
    ["sr-only", ["hidden"]],
    ["articleBody", ["body"]],
    ["address readable", []],
  ])("read %j", (names, marks) => expect(marksOf(names)).toEqual(marks));

  it("are of no page that has no text", () => expect(documentOf("<div></div>").hints).toEqual({ elements: [], lines: [] }));

  it("mark what is hidden from readers of the page's sense, and not the page by its own names", () => {
    expect(linesOf({ ...fromDocument(parseHTML("<html><body class=has-sidebar><p aria-hidden=true>x</p></body></html>").document as unknown as DomNode) })).toEqual([["x", "p.hidden body html", 0]]);
  });
});

describe("cleaning with hints", () => {
  const document = documentOf(PAGE);

  it("tells by the markup what the text does not", () => {
    const { text, report } = clean(document);
    expect(text).toBe(`Bridge stays shut until April\n\n${PROSE}\n\n${MORE}\n\n${LAST}`);
    expect(report.cuts[0]!.reasons.find(({ rule }) => rule === "html/markup")!.note).toContain(`mark comments (+${(-MARKUP_WEIGHTS["mark comments"]).toFixed(1)})`);
    expect(clean({ text: document.text }).text).toBe(document.text);
  });

  it("never takes all of a page, whatever the weights: the likeliest paragraph stays", () => {
    const weights = Object.fromEntries(Object.keys(MARKUP_WEIGHTS).map((feature) => [feature, feature === "bias" ? -20 : 0])) as typeof MARKUP_WEIGHTS;
    const { text, report } = createPipeline({ stages: standardStages().map((stage) => (stage.name === "markup" ? markupStage(weights) : stage)) }).clean(document);
    expect([PROSE, MORE, LAST].some((paragraph) => text.includes(paragraph))).toBe(true);
    expect(report.issues).toEqual([]);
  });

  it("leaves the hints out of what comes out, and has no finding without them", () => {
    expect(clean(document)).not.toHaveProperty("hints");
    expect(JSON.stringify(clean({ text: document.text }))).not.toContain("html/");
    expect(clean({ text: document.text, hints: { elements: [], lines: [] } })).toEqual(clean(document.text));
  });

  it.each([
    ["lines beyond the text", { ...document, text: "Short." }],
    ["no lines", { ...document, hints: { elements: [] } }],
    ["an unknown element", { text: "One", hints: { elements: [], lines: [{ span: [0, 3], element: 0, linked: 0 }] } }],
    ["a parent behind its child", { text: "One", hints: { elements: [{ name: "p", parent: 0 }], lines: [{ span: [0, 3], element: 0, linked: 0 }] } }],
  ])("refuses %s", (_, input) => expect(() => clean(input as unknown as SourceDocument)).toThrow(TypeError));
});
