import { barChart } from "./charts.js";
import { count, counted, excerpt, html, type Markup, percent, shown } from "./markup.js";
import type { SiteCount, Tally } from "./tally.js";

/** Sites that are shown; the rest is summed up. */
const MOST_SITES = 40;

/** Returns the numbers of a run by category and by site, as bars and as tables. */
export function numbersSection(tally: Tally): Markup {
  return html`<section id="numbers" aria-labelledby="numbers-head"><h2 id="numbers-head">Numbers</h2>
<p>${counted(tally.documents, "document")}, ${counted(tally.characters, "character")}; ${counted(tally.cuts, "cut")} took ${percent(share(tally.cut, tally.characters))} of the text. ${tally.quarantined > 0 && `${counted(tally.quarantined, "document")} quarantined: the cuts would have left no article.`}</p>
<div class="columns"><div>${categories(tally)}</div><div>${sites(tally)}</div></div></section>
`;
}

function categories({ categories: rows, characters }: Tally): Markup {
  if (rows.length === 0) return html`<p>Nothing was cut.</p>`;
  const bars = rows.map(({ category, cuts, characters: cut }) => ({ label: category, value: cut, note: counted(cuts, "cut"), category }));
  return html`<h3>By category</h3><p>Bars are characters.</p>${barChart(bars, "Characters cut by category")}
<details><summary>As a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Cuts by category"><table><thead><tr><th scope="col">Category</th><th scope="col">Kind</th><th scope="col">Cuts</th><th scope="col">Documents</th><th scope="col">Characters</th><th scope="col">Of the text</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.category}</th><td>${row.kind}</td><td>${count(row.cuts)}</td><td>${count(row.documents)}</td><td>${count(row.characters)}</td><td>${percent(share(row.characters, characters))}</td></tr>`)}</tbody></table></div></details>`;
}

function sites({ sites: all }: Tally): Markup {
  if (all.every(({ site }) => site === undefined)) return html`<h3>By site</h3><p>No document names its site.</p>`;
  const [rows, rest] = [all.slice(0, MOST_SITES), all.slice(MOST_SITES)];
  const bars = rows.map((row) => ({ label: excerpt(siteName(row), 17), value: share(row.cut, row.characters), note: `${percent(share(row.cut, row.characters))} of ${count(row.documents)}` }));
  return html`<h3>By site</h3><p>Bars are shares of the text; behind them, of how many documents.</p>${barChart(bars, "Share of the text cut by site")}${rest.length > 0 && html`<p>And ${counted(rest.length, "site")} more.</p>`}
<details><summary>As a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Cuts by site"><table><thead><tr><th scope="col">Site</th><th scope="col">Documents</th><th scope="col">Cuts</th><th scope="col">Of the text</th><th scope="col">Quarantined</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row"><bdi>${shown(excerpt(siteName(row), 60))}</bdi></th><td>${count(row.documents)}</td><td>${count(row.cuts)}</td><td>${percent(share(row.cut, row.characters))}</td><td>${count(row.quarantined)}</td></tr>`)}</tbody></table></div></details>`;
}

function siteName({ site }: SiteCount): string {
  return site ?? "(no site)";
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
