import type { Block } from "../core/block.js";
import type { DocumentFacts } from "../core/document.js";
import type { Hints } from "../core/hints.js";
import type { SiteProfile } from "../core/site-profile.js";
import type { Page } from "../text/page.js";
import { COUNT, COUNTS } from "../text/counts.js";
import { shapesOf } from "../text/shape.js";
import { countsOf } from "../text/tokens.js";
import type { Article } from "./stage.js";

/** Returns a page with what every stage asks of it. Optional fields are left out, not undefined; the plain article, of which there are most, is one literal. */
export function articleOf(page: Page, facts: DocumentFacts = {}, hints?: Hints, site?: SiteProfile): Article {
  const counts = countsOf(page.tokens, page.blocks);
  const shapes = shapesOf(page, counts);
  if (hints === undefined && site === undefined) return { page, facts, counts, shapes };
  return { page, facts, counts, shapes, ...(hints === undefined ? {} : { hints }), ...(site === undefined ? {} : { site }) };
}

/** Returns how many runs of three words a block has in common with others, those that stand before it and behind it twice. */
export function echoes({ counts }: Article, { index }: Block): number {
  return counts[COUNTS * index + COUNT.said]! + counts[COUNTS * index + COUNT.saidAgain]!;
}
