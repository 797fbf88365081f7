import type { Cut } from "../core/report.js";
import type { Shown } from "./article.js";
import { excerpt, html, Markup, visible } from "./markup.js";

/** Reasons that a reader is shown, the strongest; the JSON report has all. */
const MOST_REASONS = 4;
const MOST_NOTE = 300;

/** A reason of a cut: which of the notes, which of the rules, the weight. */
export type ReasonRow = readonly [note: number, rule: number, weight: string];
/** A cut of an article: its line, its probability, its reasons. */
export type CutRow = readonly [line: number, probability: string, ...reasons: ReasonRow[]];

/** Why each cut of a page's articles was made, each note and rule once: most stand under many cuts. */
export interface Reasons {
  readonly notes: readonly string[];
  readonly rules: readonly string[];
  /** The cuts of each article in their order, by its key. */
  readonly cuts: Readonly<Record<string, readonly CutRow[]>>;
}

/** Returns the reasons of all cuts as data in the page; its script makes them readable where an article is opened. */
export function reasonsData(articles: readonly Shown[]): Markup {
  const [notes, rules] = [new Map<string, number>(), new Map<string, number>()];
  const rowOf = ({ line, probability, reasons }: Cut): CutRow => [line, probability.toFixed(2), ...reasons.slice(0, MOST_REASONS).map(({ note, rule, weight }): ReasonRow => [placeOf(visible(excerpt(note, MOST_NOTE)), notes), placeOf(visible(rule), rules), weight.toFixed(1)])];
  const cuts = Object.fromEntries(articles.map(({ key, document }) => [key, document.report.cuts.map(rowOf)]));
  const reasons: Reasons = { notes: [...notes.keys()], rules: [...rules.keys()], cuts };
  return html`<script type="application/json" id="reasons">${Markup.data(reasons)}</script>`;
}

function placeOf(text: string, places: Map<string, number>): number {
  const known = places.get(text) ?? places.size;
  places.set(text, known);
  return known;
}
