import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from "d3-force";
import { nameOf, type Shown } from "./article.js";
import { round } from "./charts.js";
import { count, counted, excerpt, html, type Markup, shown } from "./markup.js";
import type { ReportCluster, ReportPair } from "./records.js";

/** Families that are drawn, and members that a picture has room for; the rest is named. */
const MOST_FAMILIES = 48;
const MOST_MEMBERS = 40;

/** Returns the families of copies as pictures: a dot an article, the representative larger, a line a pair. */
export function familiesSection(clusters: readonly ReportCluster[], pairs: readonly ReportPair[], documents: ReadonlyMap<string, Shown>): Markup {
  const families = [...clusters].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
  return html`<section id="families" aria-labelledby="families-head"><h2 id="families-head">Families</h2>
<p>${counted(families.length, "family", "families")} of copies${families.length > MOST_FAMILIES && `; the ${count(MOST_FAMILIES)} largest are drawn`}.</p>
<div class="families">${families.slice(0, MOST_FAMILIES).map((family, i) => card(`f${i}`, family, pairs, documents))}</div></section>
`;
}

function card(key: string, family: ReportCluster, pairs: readonly ReportPair[], documents: ReadonlyMap<string, Shown>): Markup {
  const { members, cohesion } = family;
  return html`<article class="family" id="${key}"><h3>${counted(members.length, "article")}</h3>${picture(family, pairs)}
<ul>${members.slice(0, MOST_MEMBERS).map((id) => html`<li>${id === family.representative && html`<strong>kept: </strong>`}${name(id, documents.get(id))}</li>`)}${members.length > MOST_MEMBERS && html`<li>and ${count(members.length - MOST_MEMBERS)} more</li>`}</ul>
${cohesion !== undefined && html`<p class="facts">Weakest link ${cohesion.weakestEdge.toFixed(2)}</p>`}</article>`;
}

function name(id: string, document: Shown | undefined): Markup {
  return document === undefined ? html`<bdi>${shown(excerpt(id, 90))}</bdi>` : html`<a href="#${document.key}"><bdi>${shown(nameOf(document.document))}</bdi></a>`;
}

/** In units of the picture. */
const WIDTH = 260;
const HEIGHT = 170;
const RADIUS = 7;
/** Steps of the layout; it starts from fixed places, so that it is the same each time. */
const STEPS = 200;

interface Dot extends SimulationNodeDatum {
  readonly id: string;
}

function picture({ members, representative }: ReportCluster, pairs: readonly ReportPair[]): Markup {
  const dots: Dot[] = members.slice(0, MOST_MEMBERS).map((id) => ({ id }));
  const byId = new Map(dots.map((dot) => [dot.id, dot]));
  const links = pairs.flatMap(({ a, b, syndication }) => {
    const [source, target] = [byId.get(a), byId.get(b)];
    return source === undefined || target === undefined ? [] : [{ source, target, syndication }];
  });
  forceSimulation(dots).force("link", forceLink(links).distance(48)).force("charge", forceManyBody().strength(-90)).force("collide", forceCollide(RADIUS + 3)).force("center", forceCenter(WIDTH / 2, HEIGHT / 2)).stop().tick(STEPS);
  const x = (dot: Dot): number => round(Math.min(WIDTH - 12, Math.max(12, dot.x ?? 0)));
  const y = (dot: Dot): number => round(Math.min(HEIGHT - 12, Math.max(12, dot.y ?? 0)));
  const lines = links.map(({ source, target, syndication }) => html`<line x1="${x(source)}" y1="${y(source)}" x2="${x(target)}" y2="${y(target)}" stroke-width="${round(1 + 3 * syndication)}"/>`);
  const circles = dots.map((dot) => html`<circle cx="${x(dot)}" cy="${y(dot)}" r="${dot.id === representative ? RADIUS + 3 : RADIUS}"${dot.id === representative && html` class="kept"`}><title>${excerpt(dot.id, 90)}</title></circle>`);
  return html`<svg class="graph" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${counted(dots.length, "article")}, ${counted(links.length, "link")}">${lines}${circles}</svg>`;
}
