import type { Span } from "../core/span.js";

/** Returns what some spans cover together: in order, none touching another. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: [number, number][] = [];
  for (const [start, end] of [...spans].sort((x, y) => x[0] - y[0])) {
    const last = union.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else union.push([start, end]);
  }
  return union;
}

/** Returns the length of spans that do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Returns what of some spans no other one covers, in order. Both are as `unionOf` gives them. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  const rest: Span[] = [];
  for (const [start, end] of spans) {
    let from = start;
    for (const [otherStart, otherEnd] of others) {
      if (otherEnd <= from || otherStart >= end) continue;
      if (otherStart > from) rest.push([from, otherStart]);
      from = Math.max(from, otherEnd);
    }
    if (from < end) rest.push([from, end]);
  }
  return rest;
}
