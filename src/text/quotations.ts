import type { Layout } from "../core/block.js";
import type { Span } from "../core/span.js";
import { matchesIn } from "./matches.js";
import { isSpeechVerb } from "./speech.js";

/** What quotations are looked for in: a text, its layout, and its blocks in order. */
export interface QuotedText {
  readonly text: string;
  readonly layout: Layout;
  readonly blocks: readonly { readonly span: Span }[];
}

/** Opening marks, each with the marks that close it. English, German, French and reversed, Swedish, Japanese. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”“', "“": "”“", "”": "”", "„": "“”„\"", "‟": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹", "「": "」", "『": "』", "＂": "＂", "'": "'’", "‘": "’'", "‚": "‘’",
};
/** A quotation longer than this without a closing mark is a mark astray. Code units; a long paragraph. */
const LONGEST = 4000;
/** Single marks stand around shorter ones; they are also apostrophes. */
const LONGEST_SINGLE = 400;
const SINGLE_MARKS = "'‘‚";

/**
 * Returns what stands in quotation marks in a text, marks included, and what follows the dash of direct speech at a line's start: spans in
 * order, not overlapping. A quotation that a paragraph leaves open goes on where the next paragraph, or in a text of one line the
 * next sentence, opens with a mark again; else it is none. Takes time linear in the length of the text.
 */
export function quotationsOf(quoted: QuotedText): Span[] {
  const quotations: Span[] = [];
  const paragraphs = paragraphsOf(quoted);
  for (const [i, [start, end]] of paragraphs.entries()) {
    if (speechAfterDash(quoted.text, start, end, quotations)) continue;
    const next = paragraphs[i + 1];
    quotationsIn(quoted.text, start, end, next === undefined ? "" : quoted.text.charAt(next[0]), quotations);
  }
  return quotations;
}

/** What a quotation may begin with: a mark that is no apostrophe, a dash at a line's start, the handle under an embedded post. */
const BEGINNING = /["“”„‟«»‹›「」『』＂]|(?<![\p{L}\p{N}])['‘‚]|(?:^|\u0085)[^\S\r\n]*[–—―-]|\(@/mu;

/** Whether there may be quotations or embedded posts in a text; where not, `quotationsOf` and `postsOf` find none. */
export function mayQuote(text: string): boolean {
  return BEGINNING.test(text);
}

/** Returns the paragraphs of a text: blocks with no line break between them are one, as the sentences of one long line. */
export function paragraphsOf({ text, blocks, layout }: QuotedText): Span[] {
  const paragraphs: [number, number][] = [];
  for (const { span } of blocks) {
    const last = paragraphs.at(-1);
    if (last !== undefined && layout === "single" && !/[\n\r]/u.test(text.slice(last[1], span[0]))) last[1] = span[1];
    else paragraphs.push([span[0], span[1]]);
  }
  return paragraphs;
}

function quotationsIn(text: string, start: number, end: number, nextStart: string, into: Span[]): void {
  let mark = "";
  let from = 0;
  // The paragraph alone: in the whole text the search would go on from each paragraph without a mark to the next mark.
  for (const { index, 0: found } of matchesIn(text.slice(start, end), MARK)) {
    const at = start + index;
    if (mark !== "" && at - from > (SINGLE_MARKS.includes(mark) ? LONGEST_SINGLE : LONGEST)) mark = "";
    if (mark !== "" && opensAgain(text, mark, found, at, start)) {
      // Paragraphs of one quotation, run together; or the first mark was astray.
      if (endsSentence(text, at)) into.push([from, at]);
      from = at;
    } else if (mark !== "" && closes(text, mark, found, at, end)) {
      into.push([from, at + 1]);
      mark = "";
    } else if (mark === "" && opens(text, found, at, start, end)) {
      mark = found;
      from = at;
    }
  }
  if (mark !== "" && nextStart !== "" && !SINGLE_MARKS.includes(mark) && (nextStart === mark || CLOSING[mark]!.includes(nextStart))) into.push([from, end]);
}

/** What may open or close: the characters of the classes `quote` and `apostrophe`. */
const MARK = /["'`´‘’‚‛“”„‟‹›«»「」『』＂]/gu;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

function opens(text: string, mark: string, at: number, start: number, end: number): boolean {
  if (!(mark in CLOSING)) return false;
  if (at > start && WORD.test(text.charAt(at - 1))) return !SINGLE_MARKS.includes(mark) && mark !== '"' && mark !== "”" && mark !== "»" && mark !== "›";
  if (SINGLE_MARKS.includes(mark)) return WORD.test(text.charAt(at + 1));
  if (mark === '"' || mark === "”" || mark === "»" || mark === "›") return at + 1 < end && !SPACE.test(text.charAt(at + 1));
  return true;
}

function closes(text: string, open: string, mark: string, at: number, end: number): boolean {
  if (!CLOSING[open]!.includes(mark)) return false;
  return !SINGLE_MARKS.includes(open) || at + 1 >= end || !WORD.test(text.charAt(at + 1));
}

/** A mark that opens, white space before it and a word behind it, inside a quotation that the same mark opened. */
function opensAgain(text: string, open: string, mark: string, at: number, start: number): boolean {
  if (open !== mark || !'"“„«'.includes(mark) || at === start) return false;
  return SPACE.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
}

const SENTENCE_END = /[.!?…][”"'’)]?\s+$/u;

function endsSentence(text: string, at: number): boolean {
  return SENTENCE_END.test(text.slice(Math.max(0, at - 6), at));
}

const DASHES = "–—―-";
/** Direct speech in many languages: `– Nobody is hurt, says the mayor.`, `— Nobody is hurt, — said the mayor. — We are lucky.` */
const PARTS = /\s*[–—―]\s*|,\s+/gu;

/** Adds what is said after a dash at a paragraph's start, where a verb of speech tells that it is speech. Returns whether it is. */
function speechAfterDash(text: string, start: number, end: number, into: Span[]): boolean {
  if (!DASHES.includes(text.charAt(start))) return false;
  const paragraph = text.slice(start + 1, end);
  const said: Span[] = [];
  let from = 0;
  let speaks = true;
  let found = false;
  for (const match of [...paragraph.matchAll(PARTS), undefined]) {
    const until = match?.index ?? paragraph.length;
    const isAttribution = speaks && startsWithVerb(paragraph.slice(from, from + 30));
    if (isAttribution) {
      found = true;
      speaks = false;
    }
    if (speaks && until > from) said.push([start + 1 + from, start + 1 + until]);
    if (match === undefined) break;
    if (!speaks && !match[0].startsWith(",")) speaks = true;
    from = until + match[0].length;
  }
  if (found) into.push(...said);
  return found;
}

function startsWithVerb(text: string): boolean {
  return isSpeechVerb(/^\p{L}+/u.exec(text)?.[0] ?? "");
}
