import type { Block } from "../../core/block.js";
import type { ChromeCategory, Finding } from "../../core/finding.js";
import { countsOf } from "../../text/block-counts.js";
import { COUNT, COUNTS } from "../../text/counts.js";
import type { Page } from "../../text/page.js";
import { Gap } from "../../text/tokens.js";
import { chromeLogOdds } from "../evidence.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";

/** Breadcrumbs say where a page stands; an arrow after a step points to the next. */
const STEP_ARROW = /(?:[»›→▸]|\s[>/])\s*$/u;
const TRAIL = /\s[»›→▸>]\s.*\s[»›→▸>]\s/u;
/** A block that is one Markdown link and nothing else, a list mark aside. */
const LINK_LINE = /^(?:[*•+-]\s+)?\[[^\]]+\]\([^\s)]+\)$/u;
/** A short word in small letters, words joined by hyphens: the last part of a web address. */
const SLUG = /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/u;
const MOST_SLUG_WORDS = 8;
/** Fewer links than this in a row may be the article's own. */
const SHORTEST_LINK_LIST = 3;
/** Words of one step of a breadcrumb; the last may be a headline. */
const MOST_STEP_WORDS = 4;
const MOST_TRAIL_WORDS = 16;

/** Returns the stage that finds lists which are no text: breadcrumbs, runs of links, the items under a lead that is chrome. */
export function listsStage(): Stage {
  return { name: "lists", find: findLists };
}

function findLists(article: Article, before: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  addBreadcrumbs(article, findings);
  addLinkRuns(article, findings);
  addItemsUnderLeads(article, before, findings);
  addSlugs(article, findings);
  return findings;
}

function chrome(block: Block, category: ChromeCategory, rule: string, weight: number, note: string, witness: Block = block): Finding {
  return foundOn("chrome", category, block.index, block.span, `any/${category}/${rule}`, weight, { note, span: witness.span });
}

function addBreadcrumbs({ page }: Article, findings: Finding[]): void {
  const { blocks, text } = page;
  const counts = countsOf(page);
  // Whether these blocks are steps.
  let [beforePrevious, previous] = [false, false];
  for (const block of blocks) {
    const hasArrow = mayHaveArrow(page, block, counts);
    const current = hasArrow && isStep(text, block, counts);
    if (current) {
      const next = blocks[block.index + 1];
      const company = previous || (next !== undefined && isStep(text, next, counts));
      findings.push(chrome(block, "navigation", "breadcrumb", company ? 5 : 2, "it is a step of a breadcrumb, an arrow behind it"));
    } else if (hasArrow && counts[COUNTS * block.index + COUNT.halfWords]! <= 2 * MOST_TRAIL_WORDS && isTrail(text.slice(block.span[0], block.span[1]))) {
      findings.push(chrome(block, "navigation", "breadcrumb", 5, "it is a breadcrumb, arrows between its steps"));
    } else if (beforePrevious && previous && sameItem(text, block, blocks[block.index - 1]!)) {
      findings.push(chrome(block, "navigation", "breadcrumb-end", 5, "it is the last step of a breadcrumb", blocks[block.index - 1]));
    }
    beforePrevious = previous;
    previous = current;
  }
}

const ARROWS = Gap.quote | Gap.separator | Gap.symbol;

/** Whether an arrow may stand around the words of a block, or at the end of a web address: arrows are quotation marks, separators or symbols. Without a branch, for most blocks have none. */
function mayHaveArrow({ tokens: { gaps } }: Page, { index, firstToken, endToken }: Block, counts: Int32Array): boolean {
  const row = COUNTS * index;
  const around = (gaps[firstToken]! | gaps[endToken]!) & ARROWS;
  return (around | counts[row + COUNT.quotes]! | counts[row + COUNT.separators]! | counts[row + COUNT.symbols]! | counts[row + COUNT.urls]!) !== 0;
}

/** Whether a block is few words with an arrow behind them. */
function isStep(text: string, { span, index, firstToken, endToken }: Block, counts: Int32Array): boolean {
  return counts[COUNTS * index + COUNT.halfWords]! <= 2 * MOST_STEP_WORDS && firstToken < endToken && STEP_ARROW.test(text.slice(span[1] - 3, span[1]));
}

/** `Home > News > Local`: two arrows or more, few words between them. */
function isTrail(text: string): boolean {
  return TRAIL.test(text) && !/[.!?]$/u.test(text);
}

/** Both are items of one list: the same mark stands before them. */
function sameItem(text: string, block: Block, previous: Block): boolean {
  const mark = text.charAt(block.span[0]);
  return mark === text.charAt(previous.span[0]) && /[^\p{L}\p{N}]/u.test(mark);
}

function addLinkRuns({ page }: Article, findings: Finding[]): void {
  if (!page.text.includes("](")) return;
  let run: Block[] = [];
  for (let at = 0; at <= page.blocks.length; at++) {
    const block = page.blocks[at];
    if (block !== undefined && page.text.charCodeAt(block.span[1] - 1) === 41 && LINK_LINE.test(page.text.slice(...block.span))) {
      run.push(block);
      continue;
    }
    if (run.length === 0) continue;
    const first = run[0]!;
    if (run.length >= SHORTEST_LINK_LIST) {
      for (const item of run) findings.push(chrome(item, "navigation", "link-list", 4.5, `it is one of ${run.length} links in a row`, first));
    }
    run = [];
  }
}

/** Items under "Sign up and get the following:" are of the same offer, to the first block that is no item. */
function addItemsUnderLeads({ page, shapes }: Article, before: readonly Finding[], findings: Finding[]): void {
  let logOdds: readonly number[] | undefined;
  let lead: Block | undefined;
  let categories: ReadonlyMap<number, ChromeCategory> | undefined;
  for (let i = 1; i < shapes.length; i++) {
    if (!shapes[i]!.isItem) {
      lead = undefined;
      continue;
    }
    lead ??= leadAt(i - 1);
    if (lead === undefined) continue;
    categories ??= categoriesOf(before);
    const category = categories.get(lead.index);
    if (category !== undefined) findings.push(chrome(page.blocks[i]!, category, "item", 3.5, "it is an item of the list under a line that is chrome", lead));
  }

  /** The block at a place, if it is chrome and a colon stands behind its words. */
  function leadAt(at: number): Block | undefined {
    const block = page.blocks[at]!;
    const colon = block.endToken > block.firstToken && (page.tokens.gaps[block.endToken]! & Gap.colon) !== 0;
    return colon && (logOdds ??= chromeLogOdds(page.blocks, before))[at]! > 0 ? block : undefined;
  }
}

/** The category of the first finding of chrome on each block. */
function categoriesOf(findings: readonly Finding[]): ReadonlyMap<number, ChromeCategory> {
  const categories = new Map<number, ChromeCategory>();
  for (const { kind, block, category } of findings) if (kind === "chrome" && !categories.has(block)) categories.set(block, category);
  return categories;
}

function addSlugs({ page }: Article, findings: Finding[]): void {
  const counts = countsOf(page);
  for (let i = 0, row = 0; i < page.blocks.length; i++, row += COUNTS) {
    // Most blocks have a capital, or more words.
    if (counts[row + COUNT.capitals] !== 0 || counts[row + COUNT.halfWords]! > 2 * MOST_SLUG_WORDS) continue;
    const block = page.blocks[i]!;
    if (SLUG.test(page.text.slice(block.span[0], block.span[1]))) findings.push(chrome(block, "navigation", "slug", 1.5, "it looks like the end of a web address"));
  }
}
