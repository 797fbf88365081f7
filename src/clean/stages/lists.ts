import type { Block } from "../../core/block.js";
import type { ChromeCategory, Finding } from "../../core/finding.js";
import { CharClass, classOf } from "../../text/characters.js";
import type { Page } from "../../text/page.js";
import { Gap } from "../../text/tokens.js";
import { chromeLogOdds } from "../evidence.js";
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
  return { name: "lists", find: (article, before) => [...breadcrumbs(article), ...linkRuns(article), ...itemsUnderLeads(article, before), ...slugs(article)] };
}

function chrome(block: Block, category: ChromeCategory, rule: string, weight: number, note: string, witness: Block = block): Finding {
  return { kind: "chrome", category, block: block.index, span: block.span, rule: `any/${category}/${rule}`, weight, witness: { note, span: witness.span } };
}

function breadcrumbs({ page, shapes }: Article): Finding[] {
  const { blocks, text } = page;
  const isStep = (block: Block): boolean =>
    shapes[block.index]!.words <= MOST_STEP_WORDS && block.firstToken < block.endToken && !endsInWord(text, block) && STEP_ARROW.test(text.slice(block.span[1] - 3, block.span[1]));
  const findings: Finding[] = [];
  // Whether these blocks are steps.
  let [beforePrevious, previous, current] = [false, false, blocks.length > 0 && isStep(blocks[0]!)];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const next = i + 1 < blocks.length && isStep(blocks[i + 1]!);
    if (current) {
      const company = previous || next;
      findings.push(chrome(block, "navigation", "breadcrumb", company ? 5 : 2, "it is a step of a breadcrumb, an arrow behind it"));
    } else if (shapes[block.index]!.words <= MOST_TRAIL_WORDS && hasArrow(page, block) && isTrail(text.slice(...block.span))) {
      findings.push(chrome(block, "navigation", "breadcrumb", 5, "it is a breadcrumb, arrows between its steps"));
    } else if (beforePrevious && previous && sameItem(text, block, blocks[i - 1]!)) {
      findings.push(chrome(block, "navigation", "breadcrumb-end", 5, "it is the last step of a breadcrumb", blocks[i - 1]));
    }
    beforePrevious = previous;
    previous = current;
    current = next;
  }
  return findings;
}

function endsInWord(text: string, block: Block): boolean {
  const charClass = classOf(text.charCodeAt(block.span[1] - 1));
  return charClass === CharClass.letter || charClass === CharClass.digit;
}

/** Whether an arrow may stand around its words: arrows are quotation marks, separators or symbols. */
function hasArrow({ tokens: { gaps } }: Page, { firstToken, endToken }: Block): boolean {
  for (let i = firstToken; i <= endToken; i++) if ((gaps[i]! & (Gap.quote | Gap.separator | Gap.symbol)) !== 0) return true;
  return false;
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

function linkRuns({ page }: Article): Finding[] {
  const findings: Finding[] = [];
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
  return findings;
}

/** Items under "Sign up and get the following:" are of the same offer, to the first block that is no item. */
function itemsUnderLeads({ page, shapes }: Article, before: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  let logOdds: Float64Array | undefined;
  let lead: Block | undefined;
  let categories: ReadonlyMap<number, ChromeCategory> | undefined;
  for (const block of page.blocks) {
    if (lead !== undefined && shapes[block.index]!.isItem) {
      categories ??= categoriesOf(before);
      const category = categories.get(lead.index);
      if (category !== undefined) findings.push(chrome(block, category, "item", 3.5, "it is an item of the list under a line that is chrome", lead));
    } else {
      const isFollowed = shapes[block.index + 1]?.isItem ?? false;
      const colon = isFollowed && block.endToken > block.firstToken && (page.tokens.gaps[block.endToken]! & Gap.colon) !== 0;
      lead = colon && (logOdds ??= chromeLogOdds(page.blocks, before))[block.index]! > 0 ? block : undefined;
    }
  }
  return findings;
}

/** The category of the first finding of chrome on each block. */
function categoriesOf(findings: readonly Finding[]): ReadonlyMap<number, ChromeCategory> {
  const categories = new Map<number, ChromeCategory>();
  for (const { kind, block, category } of findings) if (kind === "chrome" && !categories.has(block)) categories.set(block, category);
  return categories;
}

function slugs({ page }: Article): Finding[] {
  const findings: Finding[] = [];
  for (const block of page.blocks) {
    if (!isSmallLetter(page.text.charCodeAt(block.span[0])) || block.endToken - block.firstToken > MOST_SLUG_WORDS || !SLUG.test(page.text.slice(...block.span))) continue;
    findings.push(chrome(block, "navigation", "slug", 1.5, "it looks like the end of a web address"));
  }
  return findings;
}

function isSmallLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
