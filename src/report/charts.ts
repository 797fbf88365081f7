import { scaleBand, scaleLinear } from "d3-scale";
import { count, excerpt, html, type Markup } from "./markup.js";

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  /** 0 or more. */
  readonly value: number;
  /** What stands behind the bar. */
  readonly note: string;
  /** The category whose colour it has. */
  readonly category?: string;
}

/** In units of the picture, which is stretched to the width of its column. */
const WIDTH = 440;
const ROW = 24;
const LABEL = 160;
/** Letters of a label that fit there. */
const LABEL_LETTERS = 22;
const NOTE = 100;

/** Returns bars below each other as a picture with a name; the numbers stand in a table beside it, so readers of the screen skip it. */
export function barChart(bars: readonly Bar[], name: string): Markup {
  const x = scaleLinear().domain([0, Math.max(1, ...bars.map(({ value }) => value))]).range([0, WIDTH - LABEL - NOTE]);
  const y = scaleBand<number>().domain([...bars.keys()]).range([0, bars.length * ROW]).padding(0.25);
  const rows = bars.map(({ label, value, note, category }, i) => {
    const middle = y(i)! + y.bandwidth() / 2;
    return html`<g${category !== undefined && html` data-category="${category}"`}><text x="${LABEL - 8}" y="${middle}" class="end">${excerpt(label.replace(/^www\./u, ""), LABEL_LETTERS)}</text><rect class="bar" x="${LABEL}" y="${y(i)}" width="${round(x(value))}" height="${y.bandwidth()}"/><text x="${LABEL + round(x(value)) + 8}" y="${middle}">${note}</text></g>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${name}: ${count(bars.length)} bars">${rows}</svg>`;
}

/** Returns a coordinate with one digit after the point, for a small file. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
