import { area, curveBumpY } from "d3-shape";
import type { CleanDocument } from "../core/document.js";
import type { Span } from "../core/span.js";
import { nameOf, type Shown } from "./article.js";
import { round } from "./charts.js";
import { counted, excerpt, html, type Markup, shown } from "./markup.js";
import { type ReportPair, type ReportPassage, wordsOf } from "./records.js";
import { segmentsOf } from "./segments.js";

/** Returns two articles side by side, their shared passages marked on both sides and drawn across. */
export function pairSection(key: string, pair: ReportPair, a: Shown, b: Shown): Markup {
  const [left, right] = [a.document, b.document];
  return html`<details class="pair" id="${key}">
<summary><h3><bdi>${shown(nameOf(left))}</bdi> <span class="and">and</span> <bdi>${shown(nameOf(right))}</bdi></h3> <span class="share">${shown(pair.relation)}, syndication ${pair.syndication.toFixed(2)}; ${sharedWords(pair)}</span></summary>
${passageMap(pair.passages, left.original.length, right.original.length)}
<div class="sides">${side(key, "a", pair.passages, left)}<svg class="ribbons" aria-hidden="true"></svg>${side(key, "b", pair.passages, right)}</div>
</details>
`;
}

/** Returns what a pair shares, in words. */
export function sharedWords(pair: ReportPair): string {
  const kinds = (["prose", "quotation", "boilerplate"] as const).map((kind) => [kind, wordsOf(pair, kind)] as const).filter(([, words]) => words > 0);
  return kinds.length === 0 ? "nothing shared" : kinds.map(([kind, words]) => `${counted(words, "word")} of ${kind}`).join(", ");
}

/** In units of the picture. */
const WIDTH = 640;
const HEIGHT = 96;
const BAR = 10;

/** Returns the two articles as bars above each other, by length, with a band from each passage to its twin. */
function passageMap(passages: readonly ReportPassage[], lengthA: number, lengthB: number): Markup {
  const scale = WIDTH / Math.max(lengthA, lengthB, 1);
  const band = area<{ readonly span: Span; readonly y: number }>().x0(({ span }) => round(span[0] * scale)).x1(({ span }) => round(Math.max(span[1] * scale, span[0] * scale + 1))).y(({ y }) => y).curve(curveBumpY);
  const bar = (length: number, y: number): Markup => html`<rect class="whole" x="0" y="${y}" width="${round(length * scale)}" height="${BAR}"/>`;
  const bands = passages.map(({ a, b, kind }) => html`<path class="band" data-passage="${kind}" d="${band([{ span: a, y: 0 }, { span: a, y: BAR }, { span: b, y: HEIGHT - BAR }, { span: b, y: HEIGHT }]) ?? ""}"/>`);
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Where the ${counted(passages.length, "shared passage")} stand: the first article above, the second below">${bar(lengthA, 0)}${bar(lengthB, HEIGHT - BAR)}${bands}</svg>`;
}

function side(key: string, name: "a" | "b", passages: readonly ReportPassage[], document: CleanDocument): Markup {
  const other = name === "a" ? "b" : "a";
  const { original, report } = document;
  const segments = segmentsOf(original.length, [...passages.map((passage) => passage[name]), ...report.cuts.map(({ span }) => span)]);
  const begun = new Set<number>();
  const parts = segments.map(({ span, marks }) => {
    const text = shown(original.slice(...span));
    const inner = marks.some((mark) => mark >= passages.length) ? html`<s class="dim">${text}</s>` : text;
    const index = marks.find((mark) => mark < passages.length);
    if (index === undefined) return inner;
    const { kind, words, speaker } = passages[index]!;
    const said = speaker !== undefined && html` of ${shown(speaker)}`;
    const chip = !begun.has(index) && html`<a class="chip" data-passage="${kind}" id="${key}-${name}${index}" href="#${key}-${other}${index}" title="${speaker === undefined ? `${words} words` : `${words} words of ${speaker}`}">${kind} ${words}<span class="unseen"> words${said}, to the other article</span></a>`;
    begun.add(index);
    return html`${chip}<mark data-passage="${kind}" data-index="${index}">${inner}</mark>`;
  });
  return html`<article class="side" data-side="${name}" aria-label="${excerpt(nameOf(document), 90)}"><h4><bdi>${shown(nameOf(document))}</bdi></h4><div class="text" dir="auto">${parts}</div></article>`;
}
