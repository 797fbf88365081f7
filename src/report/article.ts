import type { CleanDocument } from "../core/document.js";
import type { Cut } from "../core/report.js";
import type { Span } from "../core/span.js";
import { counted, excerpt, html, type Markup, percent, shown } from "./markup.js";
import { type Segment, segmentsOf } from "./segments.js";

/** A document of a report and the prefix of the names of its places, such as `d3`. */
export interface Shown {
  readonly key: string;
  readonly document: CleanDocument;
}

/** Returns a document's name for readers: its title, its id, or the words it begins with. */
export function nameOf({ title, id, original }: CleanDocument): string {
  return excerpt(title ?? id ?? original, 90) || "(empty)";
}

/** Returns the original text of one article with every cut in place, as a section that opens and closes. */
export function articleSection({ key, document }: Shown, isOpen: boolean): Markup {
  const { report, original, site, source, id } = document;
  const cut = report.cuts.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  const facts = [id, site, source === site ? undefined : source, document.publishedAt, document.language].filter((fact) => fact !== undefined);
  return html`<details class="article" id="${key}"${isOpen && html` open`}>
<summary><h3><bdi>${shown(nameOf(document))}</bdi></h3> <span class="share">${counted(report.cuts.length, "cut")}, ${percent(original.length === 0 ? 0 : cut / original.length)} of the text</span></summary>
<p class="facts">${facts.map((fact) => html`<bdi>${shown(excerpt(fact, 90))}</bdi> `)}${addressOf(document)}</p>
${report.issues.map(({ code, message }) => html`<p class="issue"><strong>${code}</strong> ${message}</p>`)}
<div class="text" dir="auto">${markedText(key, document)}</div>
</details>
`;
}

/** Only an address of the web is a link; others could run. */
function addressOf({ url }: CleanDocument): Markup | undefined {
  if (url === undefined) return undefined;
  const isWeb = /^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : "");
  return isWeb ? html`<a href="${url}" rel="noreferrer noopener"><bdi>${shown(excerpt(url, 90))}</bdi></a>` : html`<bdi>${shown(excerpt(url, 90))}</bdi>`;
}

/** What a stretch of an article's text is, besides being text. */
type Mark =
  | { readonly kind: "cut"; readonly index: number; readonly span: Span }
  /** The line breaks that a cut begins with; its chip stands behind them, on its own line. */
  | { readonly kind: "lead"; readonly span: Span }
  /** What stands again elsewhere; `index` is that of the cut that repeats it. */
  | { readonly kind: "original"; readonly index: number; readonly span: Span };

function marksOf({ report: { cuts } }: CleanDocument): Mark[] {
  return cuts.flatMap(({ span, text, of }, index): Mark[] => [
    { kind: "cut", index, span },
    { kind: "lead", span: [span[0], span[0] + text.search(/\S|$/u)] },
    ...(of === undefined ? [] : [{ kind: "original" as const, index, span: of.span }]),
  ]);
}

function markedText(key: string, document: CleanDocument): Markup[] {
  const { original, report } = document;
  const marks = marksOf(document);
  const segments = segmentsOf(original.length, marks.map(({ span }) => span));
  const begun = new Set<number>();
  const parts: Markup[] = [];
  for (let i = 0; i < segments.length; ) {
    const cut = of(segments[i]!, "cut")[0];
    let end = i + 1;
    while (cut !== undefined && end < segments.length && of(segments[end]!, "cut")[0] === cut) end++;
    const run = segments.slice(i, end);
    if (cut === undefined) parts.push(...run.map(inSegment));
    else {
      const lead = run.filter((segment) => of(segment, "lead").length > 0).length;
      parts.push(cutMarkup(key, cut, report.cuts[cut]!, run.slice(0, lead).map(inSegment), run.slice(lead).map(inSegment)));
    }
    i = end;
  }
  return parts;

  function of(segment: Segment, kind: Mark["kind"]): number[] {
    return segment.marks.map((mark) => marks[mark]!).filter((mark) => mark.kind === kind).map((mark) => ("index" in mark ? mark.index : 0));
  }

  /** What stands again is named where it begins, so that its repeats can link to it, and it to them. */
  function inSegment(segment: Segment): Markup {
    const text = shown(original.slice(...segment.span));
    const repeats = of(segment, "original");
    if (repeats.length === 0) return text;
    const first = repeats.filter((repeat) => !begun.has(repeat));
    for (const repeat of first) begun.add(repeat);
    return html`${first.map((repeat) => html`<a class="chip twin" id="${key}-t${repeat}" href="#${key}-c${repeat}">again in line ${report.cuts[repeat]!.line}</a>`)}<span class="original">${text}</span>`;
  }
}

/** The chip names the category and switches the cut. Its reasons stand once for all cuts, at the end of the page (see reasons.ts). */
function cutMarkup(key: string, index: number, cut: Cut, lead: readonly Markup[], rest: readonly Markup[]): Markup {
  const { of, kind, category } = cut;
  return html`<mark class="cut" id="${key}-c${index}"${kind !== "chrome" && html` data-kind="${kind}"`} data-category="${category}">${lead.length > 0 && html`<span class="gone">${lead}</span>`}<button class="chip">${category}</button>${of !== undefined && html`<a class="chip twin" href="#${key}-t${index}">as in line ${of.line}</a>`}<span class="gone">${rest}</span></mark>`;
}
