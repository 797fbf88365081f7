import type { Block } from "../../core/block.js";
import type { Finding, Label } from "../../core/finding.js";
import { countsOf } from "../../text/block-counts.js";
import { COUNT, COUNTS } from "../../text/counts.js";
import type { Page } from "../../text/page.js";
import { isProse } from "../../text/shape.js";
import { chromeLogOdds, PRIOR } from "../evidence.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";

/** Evidence of an insert; the rules alone decide by it, for the model takes such lines for subheadings and paragraphs. */
const WEIGHT = 3.5;
/** Log-odds of chrome below which the model is sure of a line all the same. Without the model no line is sure. */
const SURELY_ARTICLE = PRIOR - 2.8;

/**
 * Returns the stage that finds what a page sets into the text of an article: headlines of other articles in capitals or under a label,
 * teasers between a label and a date, captions that end in a credit. It looks at the lines that the stages before it left standing and
 * that the model was not sure of.
 */
export function insertsStage(): Stage {
  return { name: "inserts", find: (article, before) => findInserts({ article, before, counts: countsOf(article.page), logOdds: chromeLogOdds(article.page.blocks, before) }) };
}

interface View {
  readonly article: Article;
  readonly before: readonly Finding[];
  /** What is counted in each block, in rows of `COUNTS`. */
  readonly counts: Int32Array;
  /** Of each block, the log-odds that it is chrome. */
  readonly logOdds: readonly number[];
}

function findInserts(view: View): Finding[] {
  const { article: { page }, before, counts } = view;
  const found: Found = new Map();
  // Of each block, whether inserts are looked for under or over it. A plain list: room for a typed one is dearer than all that is written to it.
  const marks = new Array<number>(page.blocks.length).fill(0);
  for (let i = 0, row = 0; i < page.blocks.length; i++, row += COUNTS) {
    // Most blocks have none of the marks that all credits have between their words.
    const insert = ((counts[row + COUNT.colons]! | counts[row + COUNT.symbols]!) !== 0 ? captionOf(view, i) : undefined) ?? capitalsOf(view, i);
    if (insert !== undefined) found.set(i, insert);
    if (counts[row + COUNT.halfWords] === READ_MORE_HALF_WORDS && isReadMore(page, i)) marks[i] = LABEL;
  }
  for (const { block, kind, category, weight } of before) {
    if (kind === "chrome" && category === "related" && weight > 0) marks[block]! |= LABEL;
    else if (kind === "role" && category === "date") marks[block]! |= DATE;
  }
  for (let i = 0; i < page.blocks.length; i++) {
    if (marks[i] === 0) continue;
    if ((marks[i]! & LABEL) !== 0) headlinesUnder(view, i, found);
    if ((marks[i]! & DATE) !== 0) teaserOver(view, i, found);
  }
  return found.size === 0 ? [] : [...found.values()].sort((a, b) => a.block - b.block);
}

const LABEL = 1;
const DATE = 2;

/** By block what was found first. */
type Found = Map<number, Finding>;

function addTo(found: Found, insert: Finding): void {
  if (!found.has(insert.block)) found.set(insert.block, insert);
}

function finding(block: Block, { kind, category }: Label, rule: string, note: string, witness: Block = block): Finding {
  return foundOn(kind, category, block.index, block.span, rule, WEIGHT, { note, span: witness.span });
}

const RELATED = { kind: "chrome", category: "related" } as const;

function isDoubtful({ logOdds }: View, at: number): boolean {
  return at >= 0 && at < logOdds.length && logOdds[at]! < 0 && logOdds[at]! > SURELY_ARTICLE;
}

function stands({ article: { page }, logOdds }: View, at: number): boolean {
  return at >= 0 && at < page.blocks.length && logOdds[at]! < 0;
}

/** The nearest block that stands, from `at` on in the direction of `step`, within `most` blocks; -1 where there is none. */
function nearest(view: View, at: number, step: number, most: number): number {
  for (let n = 0, i = at; n < most; n++, i += step) if (stands(view, i)) return i;
  return -1;
}

function isProseAt({ article: { shapes } }: View, at: number): boolean {
  return at >= 0 && isProse(shapes[at]!);
}

/** What a caption ends with: a mark with names behind it; an agency and its photographer; names in brackets behind a sentence. Each has a mark without which there is no need to look. */
const CREDITS = [
  { mark: ":", pattern: /(?:^|[\s.(|])(?:Credits?|CREDIT|Photos?|Pictures?|Images?|Fotos?|Bild): ?(?=[\p{Lu}\d])([^:!?]{2,60})$/u },
  { mark: "/", pattern: /[.(] ?(?:EFE ?\/ ?)?(?:REUTERS|Reuters|AFP|AP|EPA|Getty Images) ?\/ ?(\p{Lu}[^:!?]{2,60})$/u },
  { mark: "/", pattern: /[.!?…] \((\p{Lu}[^()/]{1,40}\/[^()]{2,40})\)$/u },
] as const;
/** What may stand among the words of a name in small letters, and what Reuters prints behind it. */
const NAME = /^(?:[\p{Lu}\d(].*|and|und|by|for|of|the|via|von|opens|new|tab)$/u;
const LONGEST_CREDIT = 100;
const LEAST_CAPTION_WORDS = 5;

function captionOf({ article: { page }, counts }: View, at: number): Finding | undefined {
  const block = page.blocks[at]!;
  const [start, end] = block.span;
  const last = page.text.charCodeAt(end - 1);
  if (counts[COUNTS * at + COUNT.halfWords]! < 2 * LEAST_CAPTION_WORDS || last === 46 || last === 34) return undefined;
  const tail = page.text.slice(Math.max(start, end - LONGEST_CREDIT), end);
  if (!CREDITS.some(({ mark, pattern }) => tail.includes(mark) && isNames(pattern.exec(tail)?.[1]))) return undefined;
  return finding(block, { kind: "role", category: "caption" }, "any/caption/credit-tail", "it ends with the credit of a picture");
}

function isNames(words: string | undefined): boolean {
  return words !== undefined && words.split(/[\s/|,;)]+/u).every((word) => word === "" || NAME.test(word));
}

/** Shorter lines in capitals are subheadings as well. */
const LEAST_CAPITAL_WORDS = 9;
/** With a larger share of numbers it is a table's. */
const MOST_NUMBERS = 0.3;
const MOST_BETWEEN = 4;

/** A headline in capitals between paragraphs that are not is a link to another article. */
function capitalsOf(view: View, at: number): Finding | undefined {
  const { article: { page, shapes }, counts } = view;
  // Half of its words or more have two letters: a formula has not.
  if (!isDoubtful(view, at) || 2 * counts[COUNTS * at + COUNT.uppers]! < page.blocks[at]!.endToken - page.blocks[at]!.firstToken) return undefined;
  const { words, endsSentence, isItem, numberShare } = shapes[at]!;
  if (words < LEAST_CAPITAL_WORDS || words > MOST_HEADLINE_WORDS || endsSentence || isItem || numberShare > MOST_NUMBERS || !inCapitals(page.text, page.blocks[at]!)) return undefined;
  if (!isByParagraph(view, at, -1) || !isByParagraph(view, at, 1)) return undefined;
  return finding(page.blocks[at]!, RELATED, "any/related/capitals", "it is a headline in capitals between paragraphs that are not");
}

/** Whether the nearest paragraph on one side, where one is near, is not in capitals. */
function isByParagraph(view: View, block: number, step: number): boolean {
  const { text, blocks } = view.article.page;
  for (let n = 0, at = block + step; n < MOST_BETWEEN && at >= 0 && at < blocks.length; n++, at += step) if (isProseAt(view, at) && stands(view, at)) return !inCapitals(text, blocks[at]!);
  return false;
}

/** All letters are capitals, of a script that has them. */
function inCapitals(text: string, { span }: Block): boolean {
  const words = text.slice(...span);
  return words === words.toUpperCase() && words.toLowerCase() !== words && !/\p{Lo}/u.test(words);
}

/** A label has few words; with more it holds a headline itself. */
const MOST_LABEL_WORDS = 4;
const LEAST_HEADLINE_WORDS = 5;
const MOST_HEADLINE_WORDS = 30;
const MOST_HEADLINES = 8;
const READ_MORE = /^read more:?$/iu;

/** Its two words, and its length with the colon. */
const READ_MORE_HALF_WORDS = 4;
const READ_MORE_LENGTH = 10;

function isReadMore({ text, blocks }: Page, at: number): boolean {
  const [start, end] = blocks[at]!.span;
  return end - start <= READ_MORE_LENGTH && READ_MORE.test(text.slice(start, end));
}

/** Headlines under a label of related articles, down to the first line that is none. */
function headlinesUnder(view: View, label: number, found: Found): void {
  const { article: { page, shapes } } = view;
  if (stands(view, label) || shapes[label]!.words > MOST_LABEL_WORDS) return;
  const end = Math.min(page.blocks.length, label + 1 + MOST_HEADLINES);
  for (let i = label + 1; i < end; i++) {
    const { words, endsSentence, innerStops } = shapes[i]!;
    if (words < LEAST_HEADLINE_WORDS || words > MOST_HEADLINE_WORDS || endsSentence || innerStops > 0 || endsWithColon(view, i)) return;
    if (!stands(view, i)) continue;
    if (!isDoubtful(view, i)) return;
    addTo(found, finding(page.blocks[i]!, RELATED, "any/related/under-label", "it is a headline under a label of related articles", page.blocks[label]));
  }
}

function endsWithColon({ article: { page } }: View, at: number): boolean {
  return /[:;,]$/u.test(page.text.charAt(page.blocks[at]!.span[1] - 1));
}

/** Lines of a teaser between its label and its date, their words, and the lines of its label. */
const MOST_TEASER_LINES = 2;
const MOST_TEASER_WORDS = 60;
const MOST_LABELS = 3;

/** A teaser of another article: between paragraphs a label, a headline and a sentence or two, and their date. */
function teaserOver(view: View, date: number, found: Found): void {
  const { article: { page, shapes } } = view;
  let first = date;
  let words = 0;
  while (date - first < MOST_TEASER_LINES + 1 && isDoubtful(view, first - 1)) words += shapes[--first]!.words;
  const lines = date - first;
  if (lines === 0 || lines > MOST_TEASER_LINES || words > MOST_TEASER_WORDS || stands(view, first - 1)) return;
  const above = nearest(view, first - 1, -1, MOST_LABELS + 1);
  if (!isProseAt(view, above) || !isProseAt(view, nearest(view, date + 1, 1, 1))) return;
  for (let i = first; i < date; i++) addTo(found, finding(page.blocks[i]!, RELATED, "any/related/teaser", "it stands between a label and a date, set into the text", page.blocks[date]));
}
