import type { CleanDocument } from "../core/document.js";
import type { Role } from "../core/finding.js";
import type { Span } from "../core/span.js";
import { readPage } from "../text/page.js";
import { quotationsOf } from "../text/quotations.js";
import { type Tokens } from "../text/tokens.js";

/** The words of a clean document as the reuse flow reads them. Parallel arrays; offsets are into the original text. */
export interface Reading {
  /** Number of words. */
  readonly length: number;
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the word stands in quotation marks or in an embedded post. */
  readonly quoted: Uint8Array;
}

/** Returns the words of a document that were kept, each with its place and whether it is quoted. */
export function readDocument(document: CleanDocument): Reading {
  const page = readPage(document.original);
  const quotations = [...quotationsOf(page), ...blocksOfRole(document, "embed")].sort((a, b) => a[0] - b[0]);
  const { tokens } = page;
  const inKept = insideOf(tokens, document.kept);
  const inQuotation = insideOf(tokens, quotations);
  const kept = [...inKept.keys()].filter((i) => inKept[i] === 1);
  return {
    length: kept.length,
    hashes: Int32Array.from(kept, (i) => tokens.hashes[i]!),
    starts: Int32Array.from(kept, (i) => tokens.starts[i]!),
    ends: Int32Array.from(kept, (i) => tokens.ends[i]!),
    quoted: Uint8Array.from(kept, (i) => inQuotation[i]!),
  };
}

function blocksOfRole({ report }: CleanDocument, role: Role): Span[] {
  return report.blocks.filter((block) => block.role === role).map((block) => block.span);
}

/** Returns 1 for each token that starts inside one of the spans, which are ordered by their starts. */
function insideOf(tokens: Tokens, spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let next = 0;
  let end = -1;
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.starts[i]!;
    while (next < spans.length && spans[next]![0] <= at) end = Math.max(end, spans[next++]![1]);
    if (at < end) inside[i] = 1;
  }
  return inside;
}
