import { sha256 } from "@noble/hashes/sha2.js";
import type { CleanDocument } from "../core/document.js";
import { articleSection, type Shown } from "./article.js";
import { SCRIPT } from "./client.js";
import { familiesSection } from "./families.js";
import { count, counted, html, Markup, shown } from "./markup.js";
import { overlapsSection, type ShownPair } from "./matrix.js";
import { numbersSection } from "./numbers.js";
import { pairSection } from "./pair.js";
import { reasonsData } from "./reasons.js";
import { type ReportCluster, type ReportPair, wordsOf } from "./records.js";
import { STYLE } from "./style.js";
import { createTally, type Tally } from "./tally.js";

/** What a report shows. */
export interface ReportInput {
  /** The documents to show, in order. A pair or cluster names them by their `id`, which no two may share. */
  readonly documents: readonly CleanDocument[];
  /** Pairs of the documents; one that names an absent document is left out. @defaultValue none */
  readonly pairs?: readonly ReportPair[];
  /** Families of copies. @defaultValue none */
  readonly clusters?: readonly ReportCluster[];
  /** The numbers of the whole run, where more was cleaned than is shown. @defaultValue those of `documents` */
  readonly tally?: Tally;
  /** The heading. @defaultValue "copydesk report" */
  readonly title?: string;
}

/** Pairs that are shown side by side. */
const MOST_PAIRS = 40;

/**
 * Returns one page of HTML that shows what was cut and what is shared. It asks for nothing from elsewhere, and nothing of a text is markup
 * in it: all texts are escaped, and its policy lets only its own script and style run. The same input gives the same page.
 * @throws RangeError where two documents have one id.
 */
export function htmlReport({ documents, pairs = [], clusters = [], tally = tallyOf(documents), title = "copydesk report" }: ReportInput): string {
  const articles = documents.map((document, i): Shown => ({ key: `d${i}`, document }));
  const byId = new Map<string, Shown>();
  for (const article of articles) {
    const { id } = article.document;
    if (id === undefined) continue;
    if (byId.has(id)) throw new RangeError(`Expected documents with different ids, got two with "${id}"`);
    byId.set(id, article);
  }
  const shownPairs = strongestFirst(pairs).flatMap((pair): Omit<ShownPair, "key">[] => {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    return a === undefined || b === undefined ? [] : [{ pair, a, b }];
  }).map((pair, i): ShownPair => (i < MOST_PAIRS ? { ...pair, key: `p${i}` } : pair));
  const sideBySide = shownPairs.flatMap(({ key, pair, a, b }) => (key === undefined ? [] : [pairSection(key, pair, a, b)]));
  const parts = [["articles", "Articles"], ["numbers", "Numbers"], ...(shownPairs.length === 0 ? [] : [["overlaps", "Overlaps"], ["pairs", "Side by side"]]), ...(clusters.length === 0 ? [] : [["families", "Families"]])];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${Markup.trust(STYLE)}</style>
</head>
<body data-view="marked">
<header><h1><bdi>${shown(title)}</bdi></h1>
<nav aria-label="Parts of the report"><ul>${parts.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav></header>
${controls(tallyOf(documents), documents.length)}
<main>
<section id="articles" aria-labelledby="articles-head"><h2 id="articles-head">Articles</h2>
${tally.documents > documents.length && html`<p>${count(documents.length)} of ${counted(tally.documents, "document")}; the numbers are of all.</p>`}
<noscript><p>The reasons of the cuts are shown where scripts may run; <code>copydesk explain</code> has them too.</p></noscript>
${articles.map((article) => articleSection(article, articles.length === 1))}</section>
${numbersSection(tally)}
${shownPairs.length > 0 && overlapsSection(shownPairs, familyOrder(clusters, articles))}
${sideBySide.length > 0 && html`<section id="pairs" aria-labelledby="pairs-head"><h2 id="pairs-head">Side by side</h2>${shownPairs.length > sideBySide.length && html`<p>The ${count(sideBySide.length)} strongest pairs.</p>`}${sideBySide}</section>`}
${clusters.length > 0 && familiesSection(clusters, pairs, byId)}
${reasonsData(articles)}
</main>
<script>${Markup.trust(SCRIPT)}</script>
</body>
</html>
`.html;
}

function controls({ categories }: Tally, documents: number): Markup {
  const views = [["marked", "cuts marked"], ["clean", "clean text"], ["original", "original"]] as const;
  const boxes = categories.map(({ category, cuts }) => html`<label data-category="${category}"><input type="checkbox" data-category="${category}" checked><span class="swatch" aria-hidden="true"></span>${category} ${count(cuts)}</label>`);
  return html`<div id="controls" role="region" aria-label="What is shown" tabindex="-1" hidden>
<fieldset><legend>Show</legend>${views.map(([value, name], i) => html`<label><input type="radio" name="view" value="${value}"${i === 0 && html` checked`}>${name}</label>`)}</fieldset>
${categories.length > 0 && html`<details><summary>Cuts on and off</summary><fieldset><legend>Cut</legend><label><input type="checkbox" id="all" checked>all</label>${boxes}</fieldset></details>`}
${documents > 1 && html`<label for="search">Find an article <input type="search" id="search"></label>`}
</div>`;
}

function tallyOf(documents: readonly CleanDocument[]): Tally {
  const counter = createTally();
  for (const document of documents) counter.add(document);
  return counter.tally();
}

function strongestFirst(pairs: readonly ReportPair[]): ReportPair[] {
  const words = (pair: ReportPair): number => wordsOf(pair, "prose") * 1000 + wordsOf(pair, "quotation");
  return [...pairs].sort((a, b) => b.syndication - a.syndication || words(b) - words(a));
}

/** Members of one family stand beside each other, families by their first member, all else in its own order. */
function familyOrder(clusters: readonly ReportCluster[], articles: readonly Shown[]): (article: Shown) => number {
  const place = new Map(articles.map(({ document }, i) => [document.id, i]));
  const first = new Map(clusters.flatMap(({ members }) => {
    const least = Math.min(...members.map((id) => place.get(id) ?? Infinity));
    return members.map((id) => [id, least] as const);
  }));
  return ({ document }) => {
    const own = place.get(document.id) ?? 0;
    return (first.get(document.id ?? "") ?? own) * articles.length + own;
  };
}

/** Only this script and this style may run, and nothing may be fetched. See https://www.w3.org/TR/CSP3/. */
function contentPolicy(): string {
  return `default-src 'none'; script-src '${digestOf(SCRIPT)}'; style-src '${digestOf(STYLE)}'; base-uri 'none'; form-action 'none'`;
}

function digestOf(source: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(source))))}`;
}
