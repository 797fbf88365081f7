import type { DocumentFacts } from "../core/document.js";
import type { Span } from "../core/span.js";
import type { Stretch } from "./align.js";
import type { Reading } from "./reading.js";

/** What changed between two states of one page. */
export interface Revision {
  /** In the order of `a`, then of `b`; a side without words there is missing: it was added, or taken out. */
  readonly changes: readonly { readonly a?: Span; readonly b?: Span }[];
}

/** Whether two documents are two states of one page: they have one `url`, its fragment and last slash aside. */
export function areRevisions(a: DocumentFacts, b: DocumentFacts): boolean {
  return a.url !== undefined && b.url !== undefined && a.url !== "" && plainUrl(a.url) === plainUrl(b.url);
}

function plainUrl(url: string): string {
  return url.replace(/#.*$/u, "").replace(/\/$/u, "");
}

/** Returns what two states of one page do not share. */
export function revisionOf(stretches: readonly Stretch[], a: Reading, b: Reading): Revision {
  const [keptA, keptB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  const changes: { a?: Span; b?: Span }[] = [];
  for (const stretch of stretches) {
    for (const step of stretch) {
      keptA.fill(1, step.a, step.a + step.lengthA);
      keptB.fill(1, step.b, step.b + step.lengthB);
      const isSame = step.kind === "same";
      if (!isSame) changes.push({ ...(step.lengthA > 0 ? { a: spanOf(a, step.a, step.lengthA) } : {}), ...(step.lengthB > 0 ? { b: spanOf(b, step.b, step.lengthB) } : {}) });
    }
  }
  changes.push(...missing(a, keptA).map((span) => ({ a: span })), ...missing(b, keptB).map((span) => ({ b: span })));
  return { changes: changes.sort((x, y) => (x.a?.[0] ?? Infinity) - (y.a?.[0] ?? Infinity) || (x.b?.[0] ?? -1) - (y.b?.[0] ?? -1)) };
}

function spanOf(reading: Reading, from: number, length: number): Span {
  return [reading.starts[from]!, reading.ends[from + length - 1]!];
}

function missing(reading: Reading, kept: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < kept.length; from++) {
    if (kept[from] === 1) continue;
    let to = from;
    while (to < kept.length && kept[to] === 0) to++;
    spans.push(spanOf(reading, from, to - from));
    from = to;
  }
  return spans;
}
