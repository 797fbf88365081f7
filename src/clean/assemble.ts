import type { DocumentFacts, CleanDocument } from "../core/document.js";
import { digest } from "../core/digest.js";
import { type BlockReport, type CleanReport, type Cut, type Issue, type Reason, REPORT_VERSION } from "../core/report.js";
import type { Finding } from "../core/finding.js";
import type { Span } from "../core/span.js";
import type { Judgement, Verdict } from "../core/verdict.js";
import { CharClass, classOf } from "../text/characters.js";
import type { Page } from "../text/page.js";

/** Returns the clean document that the verdicts ask for. Nothing that is kept is reformatted. */
export function assemble(facts: DocumentFacts, page: Page, verdicts: readonly Verdict[], issues: readonly Issue[]): CleanDocument {
  const lastKept = verdicts.findLastIndex(({ action }) => action !== "drop");
  const cuts: Cut[] = [];
  const blocks: BlockReport[] = [];
  for (const verdict of verdicts) {
    if (verdict.action !== "keep") addCuts(page, verdict, lastKept, cuts);
    blocks.push(blockReport(page, verdict));
  }
  const kept = spansBetween(cuts, page.text.length);
  let text = "";
  for (const [start, end] of kept) text += page.text.slice(start, end);
  const report: CleanReport = {
    version: REPORT_VERSION,
    ...(facts.id === undefined ? {} : { id: facts.id }),
    layout: page.layout,
    original: { length: page.text.length, digest: digest(page.text) },
    clean: { length: text.length, digest: digest(text) },
    cuts,
    blocks,
    issues,
  };
  return { ...facts, text, original: page.text, kept, report };
}

/**
 * A dropped block takes what follows it up to the next block, so the line break and the blank lines behind it; where nothing is kept
 * behind it, what stands before it up to the last kept block.
 */
function addCuts(page: Page, verdict: Exclude<Verdict, { action: "keep" }>, lastKept: number, cuts: Cut[]): void {
  if (verdict.action === "trim") {
    let from = page.blocks[verdict.block]!.span[0];
    for (const cut of verdict.cuts) {
      // The part before may have taken the space with which this one begins.
      const span = withSpace(page.text, [Math.max(cut.span[0], from), cut.span[1]], from);
      if (span[0] >= span[1]) continue;
      cuts.push(cutOf(page, verdict.block, cut, span));
      from = span[1];
    }
    return;
  }
  const { block } = verdict;
  const start = block > lastKept ? (lastKept < 0 && block === 0 ? 0 : page.blocks[block - 1]!.span[1]) : lineStart(page, block);
  const isLast = block === page.blocks.length - 1;
  const end = isLast ? page.text.length : block > lastKept ? page.blocks[block]!.span[1] : lineStart(page, block + 1);
  cuts.push(cutOf(page, block, verdict.cut, [start, end]));
}

/** Where a block starts with the white space that indents it; the first takes all that stands before it. */
function lineStart({ text, blocks }: Page, block: number): number {
  if (block === 0) return 0;
  let start = blocks[block]!.span[0];
  const after = blocks[block - 1]!.span[1];
  while (start > after && classOf(text.charCodeAt(start - 1)) !== CharClass.newline) start--;
  return start === after ? blocks[block]!.span[0] : start;
}

/** A trimmed part takes the white space behind it, or before it, down to `from`, where nothing follows in its block. */
function withSpace(text: string, [start, end]: Span, from: number): Span {
  let after = end;
  while (after < text.length && /[^\S\n\r\u2028\u2029]/u.test(text.charAt(after))) after++;
  if (after < text.length && !/\s/u.test(text.charAt(after))) return [start, after];
  let before = start;
  while (before > from && /[^\S\n\r\u2028\u2029]/u.test(text.charAt(before - 1))) before--;
  return [before, end];
}

function cutOf(page: Page, block: number, judgement: Judgement, span: Span): Cut {
  const { line, endLine } = page.blocks[block]!;
  const { kind, category, probability, of } = judgement;
  const text = page.text.slice(span[0], span[1]);
  const reasons = reasonsOf(judgement);
  if (of === undefined) return { span, line, endLine, text, kind, category, probability, reasons };
  const stays = page.blocks[of]!;
  return { span, line, endLine, text, kind, category, of: { line: stays.line, span: stays.span }, probability, reasons };
}

/** Most cuts have one reason or two; a list that grows takes room for many more. */
function reasonsOf({ grounds }: Judgement): Reason[] {
  const first = reasonOf(grounds[0]);
  if (grounds.length === 1) return [first];
  if (grounds.length === 2) return [first, reasonOf(grounds[1]!)];
  return grounds.map(reasonOf);
}

function reasonOf({ rule, weight, witness }: Finding): Reason {
  return { rule, weight, note: witness.note, span: witness.span };
}

function spansBetween(cuts: readonly Cut[], length: number): Span[] {
  const kept: Span[] = [];
  let from = 0;
  for (const { span } of cuts) {
    if (span[0] > from) kept.push([from, span[0]]);
    from = span[1];
  }
  if (length > from) kept.push([from, length]);
  return kept;
}

function blockReport(page: Page, verdict: Verdict): BlockReport {
  const { span, line, endLine } = page.blocks[verdict.block]!;
  if (verdict.action === "drop") return { span, line, endLine, verdict: "drop" };
  return { span, line, endLine, verdict: verdict.action, role: verdict.role };
}
