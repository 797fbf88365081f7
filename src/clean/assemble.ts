import type { Block } from "../core/block.js";
import type { DocumentFacts, CleanDocument } from "../core/document.js";
import { digest } from "../core/digest.js";
import { type BlockReport, type CleanReport, type Cut, type Issue, type Reason, REPORT_VERSION } from "../core/report.js";
import type { Finding } from "../core/finding.js";
import type { Span } from "../core/span.js";
import type { Judgement, Verdict } from "../core/verdict.js";
import { CharClass, classOf } from "../text/characters.js";
import type { Page } from "../text/page.js";

/**
 * Returns the clean document that the verdicts ask for. Nothing that is kept is reformatted. Its report is put together when it is asked for:
 * who only wants the text waits for nothing else.
 */
export function assemble(facts: DocumentFacts, page: Page, verdicts: readonly Verdict[], issues: readonly Issue[]): CleanDocument {
  // The report may be made late, and does not need the tokens: it keeps no page.
  const { text: original, layout, blocks } = page;
  const kept = keptOf(page, verdicts);
  let text = "";
  for (const [start, end] of kept) text += original.slice(start, end);
  return withReport({ ...facts, text, original, kept }, () => ({
    version: REPORT_VERSION,
    ...(facts.id === undefined ? {} : { id: facts.id }),
    layout,
    original: { length: original.length, digest: digest(original) },
    clean: { length: text.length, digest: digest(text) },
    cuts: cutsOf({ text: original, blocks }, verdicts),
    blocks: verdicts.map((verdict) => blockReport(blocks[verdict.block]!, verdict)),
    issues,
  }));
}

/** Where a document keeps what makes its report. */
const MAKE = Symbol("make report");

/** One getter for all documents: with one of its own, each would have a shape of its own to the engine, and be slow to make and to read. */
const REPORT = {
  enumerable: true,
  configurable: true,
  get(this: { readonly [MAKE]: () => CleanReport }): CleanReport {
    return this[MAKE]();
  },
};

function withReport<Document extends object>(document: Document, make: () => CleanReport): Document & { readonly report: CleanReport } {
  let waiting: (() => CleanReport) | undefined = make;
  let report: CleanReport | undefined;
  const once = (): CleanReport => {
    // What it is made from is let go with what makes it.
    if (waiting !== undefined) report = waiting();
    waiting = undefined;
    return report!;
  };
  Object.defineProperty(document, MAKE, { value: once });
  return Object.defineProperty(document, "report", REPORT) as Document & { readonly report: CleanReport };
}

/** Takes one stretch that goes, and why. */
type TakeRemoval = (start: number, end: number, block: number, judgement: Judgement) => void;

/** What of a page removals are worked out from; it has no tokens. */
type Original = Pick<Page, "text" | "blocks">;

/** Hands on what goes, in the order of the text. */
function eachRemoval(page: Original, verdicts: readonly Verdict[], take: TakeRemoval): void {
  let lastKept = verdicts.length - 1;
  while (lastKept >= 0 && verdicts[lastKept]!.action === "drop") lastKept--;
  for (const verdict of verdicts) if (verdict.action !== "keep") takeRemovals(page, verdict, lastKept, take);
}

/**
 * A dropped block takes what follows it up to the next block, so the line break and the blank lines behind it; where nothing is kept
 * behind it, what stands before it up to the last kept block.
 */
function takeRemovals(page: Original, verdict: Exclude<Verdict, { action: "keep" }>, lastKept: number, take: TakeRemoval): void {
  const { block } = verdict;
  if (verdict.action === "trim") {
    let from = page.blocks[block]!.span[0];
    for (const judgement of verdict.cuts) {
      // The part before may have taken the space with which this one begins.
      const [start, end] = withSpace(page.text, [Math.max(judgement.span[0], from), judgement.span[1]], from);
      if (start >= end) continue;
      take(start, end, block, judgement);
      from = end;
    }
    return;
  }
  const start = block > lastKept ? (lastKept < 0 && block === 0 ? 0 : page.blocks[block - 1]!.span[1]) : lineStart(page, block);
  const isLast = block === page.blocks.length - 1;
  const end = isLast ? page.text.length : block > lastKept ? page.blocks[block]!.span[1] : lineStart(page, block + 1);
  take(start, end, block, verdict.cut);
}

/** Where a block starts with the white space that indents it; the first takes all that stands before it. */
function lineStart({ text, blocks }: Original, block: number): number {
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

function cutsOf(page: Original, verdicts: readonly Verdict[]): Cut[] {
  const cuts: Cut[] = [];
  eachRemoval(page, verdicts, (start, end, block, judgement) => cuts.push(cutOf(page, [start, end], block, judgement)));
  return cuts;
}

function cutOf({ text: original, blocks }: Original, span: Span, block: number, judgement: Judgement): Cut {
  const { line, endLine } = blocks[block]!;
  const { kind, category, probability, of } = judgement;
  const text = original.slice(span[0], span[1]);
  const reasons = reasonsOf(judgement);
  if (of === undefined) return { span, line, endLine, text, kind, category, probability, reasons };
  const stays = blocks[of]!;
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

/** Returns what stays between what goes; neighbours that both go leave nothing between them. */
function keptOf(page: Original, verdicts: readonly Verdict[]): Span[] {
  const kept: Span[] = [];
  let from = 0;
  eachRemoval(page, verdicts, (start, end) => {
    if (start > from) kept.push([from, start]);
    from = end;
  });
  if (page.text.length > from) kept.push([from, page.text.length]);
  return kept;
}

function blockReport({ span, line, endLine }: Block, verdict: Verdict): BlockReport {
  if (verdict.action === "drop") return { span, line, endLine, verdict: "drop" };
  return { span, line, endLine, verdict: verdict.action, role: verdict.role };
}
