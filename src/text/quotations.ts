import type { Span } from "../core/span.js";
import type { Page } from "./page.js";

/** Opening marks, each with the marks that close it. */
const PAIRS: Readonly<Record<string, string>> = { "“": "”“", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‹": "›" };
/** A quotation longer than this without a closing mark is a mark astray. Code units; a long paragraph. */
const LONGEST = 4000;
/** Single marks stand around shorter ones; they are also apostrophes. */
const LONGEST_SINGLE = 400;
const MARK = /["“”„«»「」『』‹›]|(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])|['’](?![\p{L}\p{N}])/gu;

/**
 * Returns what stands in quotation marks in a page's text, marks included: spans in order, not overlapping. Curly, straight and angle
 * marks, low German ones, Japanese brackets, and single marks. A quotation that a paragraph leaves open goes on where the next
 * paragraph opens with the same mark; else it is none.
 */
export function quotationsOf(page: Page): Span[] {
  const quotations: Span[] = [];
  const paragraphs = paragraphsOf(page);
  for (const [i, [start, end]] of paragraphs.entries()) {
    const next = paragraphs[i + 1];
    quotationsIn(page.text, start, end, next === undefined ? "" : page.text.charAt(next[0]), quotations);
  }
  return quotations;
}

/** Blocks with no line break between them are one paragraph, as the sentences of one long line. */
function paragraphsOf({ text, blocks, layout }: Page): Span[] {
  const paragraphs: [number, number][] = [];
  for (const { span } of blocks) {
    const last = paragraphs.at(-1);
    if (last !== undefined && layout === "single" && !/[\n\r]/u.test(text.slice(last[1], span[0]))) last[1] = span[1];
    else paragraphs.push([span[0], span[1]]);
  }
  return paragraphs;
}

function quotationsIn(text: string, start: number, end: number, nextStart: string, into: Span[]): void {
  const part = text.slice(start, end);
  let mark = "";
  let from = 0;
  for (const match of part.matchAll(MARK)) {
    const at = match.index;
    if (mark !== "" && at - from > (isSingle(mark) ? LONGEST_SINGLE : LONGEST)) mark = "";
    if (mark !== "" && closes(mark, match[0])) {
      into.push([start + from, start + at + match[0].length]);
      mark = "";
    } else if (mark === "" && opens(part, match[0], at)) {
      mark = match[0];
      from = at;
    }
  }
  if (mark !== "" && nextStart === mark) into.push([start + from, end]);
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === "‘";
}

function opens(text: string, mark: string, at: number): boolean {
  if (isSingle(mark)) return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  if (mark === '"') return !/\s/u.test(text.charAt(at + 1)) && at + 1 < text.length;
  return mark in PAIRS;
}

function closes(open: string, mark: string): boolean {
  if (open === '"') return mark === '"' || mark === "”";
  if (isSingle(open)) return mark === "'" || mark === "’";
  return PAIRS[open]?.includes(mark) ?? false;
}
