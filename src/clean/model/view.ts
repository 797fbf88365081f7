import type { Block } from "../../core/block.js";
import type { Finding } from "../../core/finding.js";
import { countOnce, countsOf, echoesOf } from "../../text/block-counts.js";
import { COUNT, COUNTS } from "../../text/counts.js";
import { type Page, TextBlock } from "../../text/page.js";
import type { Shape } from "../../text/shape.js";
import { ruleLogOdds } from "../evidence.js";
import { foundOn } from "../found-on.js";
import type { Article } from "../stage.js";

/** What the model is shown of a page. */
export interface ModelView {
  readonly article: Article;
  /** What was found on the blocks that are shown. */
  readonly before: readonly Finding[];
  /** What is counted in the blocks that are shown; see `countsOf`. */
  readonly counts: Int32Array;
  /** The index in the page of each block that is shown, where not all are. */
  readonly shown?: readonly number[];
}

/** An advertisement's label has no more words. */
const MOST_WORDS = 3;

/**
 * Returns a page without the labels of its advertisements, on which the rules decide alone: they stand between the paragraphs of an
 * article, and the model takes what stands beside them for chrome. Passing them over gained .001 of F1 on whole pages of each set and
 * .004 on one, with no training anew.
 */
export function viewOf(article: Article, before: readonly Finding[]): ModelView {
  const { page, shapes } = article;
  const labels = new Set<number>();
  for (const { kind, category, block, weight } of before) {
    if (kind === "chrome" && category === "advertisement" && weight > 0 && shapes[block]!.words <= MOST_WORDS) labels.add(block);
  }
  if (labels.size > 0) {
    const byRules = ruleLogOdds(page.blocks, before);
    for (const block of labels) if (byRules[block]! < 0) labels.delete(block);
  }
  if (labels.size === 0) return { article, before, counts: countsOf(page) };
  const shown: number[] = [];
  const shapesShown: Shape[] = [];
  const places = new Int32Array(page.blocks.length);
  for (const label of labels) places[label] = -1;
  const blocks: Block[] = [];
  for (const block of page.blocks) {
    if (places[block.index]! < 0) continue;
    places[block.index] = shown.length;
    blocks.push(placed(block, shown.length));
    shown.push(block.index);
    shapesShown.push(shapes[block.index]!);
  }
  const foundThere: Finding[] = [];
  for (const finding of before) if (places[finding.block]! >= 0) foundThere.push(moved(finding, places[finding.block]!));
  const { text, layout, tokens } = page;
  const pageShown = { text, layout, tokens, blocks };
  return {
    article: { page: pageShown, facts: article.facts, shapes: shapesShown },
    before: foundThere,
    counts: standAlone(page, labels) ? rowsOf(countsOf(page), shown) : countOnce(pageShown),
    shown,
  };
}

/** Whether no other block has words of the labels, but for other labels: then nothing that is counted in the others changes without them. */
function standAlone(page: Page, labels: ReadonlySet<number>): boolean {
  const counts = countsOf(page);
  const textOf = (label: number): string => page.text.slice(page.blocks[label]!.span[0], page.blocks[label]!.span[1]);
  const copies = new Map<string, number>();
  for (const label of labels) copies.set(textOf(label), (copies.get(textOf(label)) ?? 0) + 1);
  for (const label of labels) if (counts[COUNTS * label + COUNT.copies] !== copies.get(textOf(label)) || echoesOf(counts, label) > 0) return false;
  return true;
}

/** Returns the rows of some blocks, in ascending order; those that stand together are copied together. */
function rowsOf(counts: Int32Array, blocks: readonly number[]): Int32Array {
  const rows = new Int32Array(COUNTS * blocks.length);
  for (let first = 0, end = 0; first < blocks.length; first = end) {
    do end++; while (end < blocks.length && blocks[end] === blocks[end - 1]! + 1);
    rows.set(counts.subarray(COUNTS * blocks[first]!, COUNTS * (blocks[end - 1]! + 1)), COUNTS * first);
  }
  return rows;
}

function placed({ span, line, endLine, firstToken, endToken }: Block, index: number): Block {
  return new TextBlock(index, span, line, endLine, firstToken, endToken);
}

function moved({ kind, category, span, rule, weight, witness }: Finding, block: number): Finding {
  return foundOn(kind, category, block, span, rule, weight, witness);
}
