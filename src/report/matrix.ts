import { scaleBand, scaleLinear } from "d3-scale";
import { nameOf, type Shown } from "./article.js";
import { round } from "./charts.js";
import { count, counted, excerpt, html, type Markup, shown } from "./markup.js";
import { sharedWords } from "./pair.js";
import type { ReportPair } from "./records.js";

/** A pair with the two documents that it is of, and the name of its place where it is shown side by side. */
export interface ShownPair {
  readonly pair: ReportPair;
  readonly a: Shown;
  readonly b: Shown;
  readonly key?: string;
}

/** Documents that the picture has room for, and pairs that the table has. */
const MOST_DOCUMENTS = 60;
const MOST_ROWS = 400;

/** Returns who shares text with whom, as a picture and as a table; pairs are ordered with the strongest first. */
export function overlapsSection(pairs: readonly ShownPair[], order: (document: Shown) => number): Markup {
  const rows = pairs.slice(0, MOST_ROWS);
  return html`<section id="overlaps" aria-labelledby="overlaps-head"><h2 id="overlaps-head">Overlaps</h2>
<p>${counted(pairs.length, "pair")}${pairs.length > MOST_ROWS && `; the table has the ${count(MOST_ROWS)} strongest`}.</p>
${matrix(pairs, order)}
<div class="scroll" tabindex="0" role="region" aria-label="Pairs"><table><thead><tr><th scope="col">Articles</th><th scope="col">Relation</th><th scope="col">Syndication</th><th scope="col">Shared</th></tr></thead>
<tbody>${rows.map(({ pair, a, b, key }) => html`<tr><th scope="row">${key === undefined ? names(a, b) : html`<a href="#${key}">${names(a, b)}</a>`}</th><td>${shown(pair.relation)}</td><td>${pair.syndication.toFixed(2)}</td><td>${sharedWords(pair)}</td></tr>`)}</tbody></table></div></section>
`;
}

function names(a: Shown, b: Shown): Markup {
  return html`<bdi>${shown(excerpt(nameOf(a.document), 60))}</bdi> <span class="and">and</span> <bdi>${shown(excerpt(nameOf(b.document), 60))}</bdi>`;
}

/** In units of the picture. */
const WIDTH = 440;
const LABEL = 140;
/** Squares from this size on have a name beside them, and from this one the words inside. */
const NAMED = 11;
const COUNTED = 34;

/**
 * Returns the picture: a square for each pair, fuller the likelier it is a copy. What it says is in the table below it, so that readers of
 * the screen and the keyboard pass it by.
 */
function matrix(pairs: readonly ShownPair[], order: (document: Shown) => number): Markup {
  const all = [...new Map(pairs.flatMap(({ a, b }) => [[a.key, a], [b.key, b]] as const)).values()];
  const drawn = all.slice(0, MOST_DOCUMENTS).sort((a, b) => order(a) - order(b));
  const isNamed = (WIDTH - LABEL) / drawn.length >= NAMED;
  const left = isNamed ? LABEL : 0;
  const place = scaleBand().domain(drawn.map(({ key }) => key)).range([0, WIDTH - left]).padding(0.06);
  const strength = scaleLinear().domain([0, 1]).range([0.35, 1]).clamp(true);
  const size = round(place.bandwidth());
  const cells = pairs.flatMap(({ pair, a, b, key }) => {
    const [x, y] = [place(a.key), place(b.key)];
    if (x === undefined || y === undefined) return [];
    const kind = pair.syndication >= 0.5 ? "prose" : pair.relation === "quotations" ? "quotation" : "boilerplate";
    const words = pair.passages.reduce((sum, passage) => sum + passage.words, 0);
    const cell = (across: number, down: number): Markup => html`<rect class="cell" data-passage="${kind}" x="${round(left + across)}" y="${round(down)}" width="${size}" height="${size}" fill-opacity="${round(strength(pair.syndication))}"><title>${nameOf(a.document)} and ${nameOf(b.document)}: ${pair.relation}, syndication ${pair.syndication.toFixed(2)}, ${sharedWords(pair)}</title></rect>${size >= COUNTED && html`<text class="words" x="${round(left + across + size / 2)}" y="${round(down + size / 2)}">${words}</text>`}`;
    const both = html`${cell(x, y)}${cell(y, x)}`;
    return [key === undefined ? both : html`<a href="#${key}" tabindex="-1">${both}</a>`];
  });
  const diagonal = drawn.map((document) => {
    const at = place(document.key)!;
    return html`${isNamed && html`<text class="end" x="${LABEL - 6}" y="${round(at + size / 2)}">${excerpt(nameOf(document.document), 19)}</text>`}<rect class="whole" x="${round(left + at)}" y="${round(at)}" width="${size}" height="${size}"/>`;
  });
  return html`<figure><svg class="matrix" viewBox="0 0 ${WIDTH} ${WIDTH - left}" aria-hidden="true">${diagonal}${cells}</svg>
<figcaption><span class="key" data-passage="prose">copies</span> <span class="key" data-passage="quotation">quotations only</span> <span class="key" data-passage="boilerplate">less</span>${size >= COUNTED && " Numbers are words in common."}${all.length > MOST_DOCUMENTS && ` The picture has ${count(MOST_DOCUMENTS)} of ${count(all.length)} documents.`}</figcaption></figure>`;
}
