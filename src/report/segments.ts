import type { Span } from "../core/span.js";

/** A piece of a text in which nothing begins or ends; `marks` are the indices of the spans that cover it. */
export interface Segment {
  readonly span: Span;
  readonly marks: readonly number[];
}

/**
 * Returns a text of so many code units in pieces at all starts and ends of some spans, which may overlap. The pieces are in order and
 * cover the text. What of a span lies outside the text, or is damaged, is left out. Takes time linear in the pieces and the spans that cover them.
 */
export function segmentsOf(length: number, spans: readonly Span[]): Segment[] {
  const inside = spans.map(([start, end], mark) => ({ mark, start: Math.max(0, Math.trunc(start)), end: Math.min(length, Math.trunc(end)) })).filter(({ start, end }) => start < end);
  const points = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (const [i, start] of points.slice(0, -1).entries()) {
    open = open.filter(({ end }) => end > start);
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    segments.push({ span: [start, points[i + 1]!], marks: open.map(({ mark }) => mark).sort((a, b) => a - b) });
  }
  return segments;
}
