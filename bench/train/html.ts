import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { fromDocument } from "../../src/adapters/html.js";
import type { SourceDocument } from "../../src/index.js";

/** The labelled sets that come with the HTML of their pages. */
export const HTML_SETS = ["scrapinghub", "fundus_eval", "fundus_tests"] as const;

/** A page as `fromDocument` reads it, whole (`html`) or of what Readability leaves (`html-readability`). */
export interface HtmlDocument {
  readonly set: (typeof HTML_SETS)[number];
  readonly kind: "html" | "html-readability";
  readonly id: string;
  readonly document: SourceDocument;
}

/** Yields the pages that come with their HTML, in the order of their files; those on which Readability fails only whole. */
export function* htmlDocuments(data: string): Generator<HtmlDocument> {
  for (const set of HTML_SETS) {
    for (const line of gunzipSync(readFileSync(join(data, `chrome/html/${set}.jsonl.gz`))).toString("utf8").trim().split("\n")) {
      const { id, html } = JSON.parse(line) as { readonly id: string; readonly html: string };
      const { document } = parseHTML(html);
      yield { set, kind: "html", id, document: fromDocument(document) };
      const content = mainPart(document);
      if (content !== undefined) yield { set, kind: "html-readability", id, document: fromDocument(parseHTML(`<!doctype html><html><body>${content}</body></html>`).document) };
    }
  }
}

/** Returns the HTML that Readability leaves of a page, where it leaves any; on some pages of linkedom it throws. */
function mainPart(document: Document): string | undefined {
  try {
    return new Readability(document).parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}
