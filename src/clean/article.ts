import type { DocumentFacts } from "../core/document.js";
import type { Hints } from "../core/hints.js";
import type { SiteProfile } from "../core/site-profile.js";
import type { Page } from "../text/page.js";
import { shapesOf } from "../text/shape.js";
import type { Article } from "./stage.js";

/** Returns a page with what every stage asks of it. Optional fields are left out, not undefined; the plain article, of which there are most, is one literal. */
export function articleOf(page: Page, facts: DocumentFacts = {}, hints?: Hints, site?: SiteProfile): Article {
  const shapes = shapesOf(page);
  if (hints === undefined && site === undefined) return { page, facts, shapes };
  return { page, facts, shapes, ...(hints === undefined ? {} : { hints }), ...(site === undefined ? {} : { site }) };
}
