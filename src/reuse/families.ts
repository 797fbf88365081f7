import type { Span } from "../core/span.js";
import { compareIds } from "./match.js";
import { lengthOf, unionOf } from "./spans.js";
import { REUSE } from "./syndication.js";

/** What families are made of: two ids, how surely text was reused, and where it stands in each. */
export interface FamilyMatch {
  readonly a: string;
  readonly b: string;
  readonly syndication: number;
  readonly passages: readonly { readonly a: Span; readonly b: Span; readonly kind: string }[];
}

/** Documents of one origin, before a representative is picked. */
export interface Family {
  /** Ids in the order of their code units; two or more. */
  readonly members: readonly string[];
  /** The matches that hold it together. */
  readonly edges: readonly FamilyMatch[];
}

interface Neighbour {
  readonly id: string;
  /** Where its text stands in the document whose neighbour it is. */
  readonly regions: readonly Span[];
}

/**
 * Returns the families of reuse among matches: edges at syndication .5, without chaining. A document whose passages with different
 * families lie apart, a digest, joins none of them, unless one makes up most of what it shares. When each was published makes no
 * difference: a digest often bears the date of its day and so stands before all that it quotes. Nor does the order of the matches.
 */
export function familiesOf(matches: Iterable<FamilyMatch>): Family[] {
  const edges = [...matches].filter(({ syndication }) => syndication >= REUSE).sort((x, y) => compareIds(x.a, y.a) || compareIds(x.b, y.b));
  const neighbours = neighboursOf(edges);
  const accepted = new Map([...neighbours].map(([id, near]) => [id, acceptedOf(near, neighbours)]));
  const kept = edges.filter(({ a, b }) => accepted.get(a)!.has(b) && accepted.get(b)!.has(a));
  return componentsOf(kept);
}

function neighboursOf(edges: readonly FamilyMatch[]): Map<string, Map<string, Neighbour>> {
  const neighbours = new Map<string, Map<string, Neighbour>>();
  const add = (id: string, other: string, regions: readonly Span[]): void => {
    const near = neighbours.get(id) ?? new Map<string, Neighbour>();
    neighbours.set(id, near);
    near.set(other, { id: other, regions });
  };
  for (const { a, b, passages } of edges) {
    const told = passages.filter(({ kind }) => kind !== "boilerplate");
    add(a, b, told.map((passage) => passage.a));
    add(b, a, told.map((passage) => passage.b).sort((x, y) => x[0] - y[0]));
  }
  return neighbours;
}

/** The share of what a document shares that one story must make up for the document to be of that story only. */
const DOMINANT = 0.6;
/** Passages of two neighbours are the same text where so much of the shorter lies in the other. */
const SAME_TEXT = 0.3;

/** The neighbours that a document is of one family with. */
function acceptedOf(near: ReadonlyMap<string, Neighbour>, all: ReadonlyMap<string, ReadonlyMap<string, Neighbour>>): ReadonlySet<string> {
  const stories = storiesOf([...near.values()], all);
  if (!isDigest(stories)) return new Set(near.keys());
  const weights = stories.map((story) => lengthOf(unionOf(story.flatMap(({ regions }) => regions))));
  const most = Math.max(...weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Set(most >= DOMINANT * total ? stories[weights.indexOf(most)]!.map((one) => one.id) : []);
}

/** Two stories that others carry too, or three of any kind. One more document that shares another part is no story of its own yet. */
function isDigest(stories: readonly (readonly Neighbour[])[]): boolean {
  return stories.length > 2 || stories.filter((story) => story.length > 1).length > 1;
}

/** The neighbours grouped: two are of one story where they share text with each other, or the same text with the document. */
function storiesOf(near: readonly Neighbour[], all: ReadonlyMap<string, ReadonlyMap<string, Neighbour>>): Neighbour[][] {
  const leaders = Int32Array.from(near.keys());
  const covered: Span[][] = [];
  const coveredBy = (i: number): readonly Span[] => (covered[i] ??= unionOf(near[i]!.regions));
  let count = near.length;
  for (let i = 0; i < near.length && count > 1; i++) {
    for (let j = i + 1; j < near.length && count > 1; j++) {
      const [one, other] = [leaderIn(leaders, i), leaderIn(leaders, j)];
      if (one === other) continue;
      if (!all.get(near[i]!.id)!.has(near[j]!.id) && !areSameText(coveredBy(i), coveredBy(j))) continue;
      leaders[Math.max(one, other)] = Math.min(one, other);
      count--;
    }
  }
  const groups = new Map<number, Neighbour[]>();
  for (const [i, one] of near.entries()) {
    const leader = leaderIn(leaders, i);
    const group = groups.get(leader) ?? [];
    groups.set(leader, group);
    group.push(one);
  }
  return [...groups.values()];
}

/** Follows the leaders to the one that leads itself, and halves the way for the next who asks. */
function leaderIn(leaders: Int32Array, of: number): number {
  let at = of;
  while (leaders[at] !== at) {
    leaders[at] = leaders[leaders[at]!]!;
    at = leaders[at]!;
  }
  return at;
}

/** Both as `unionOf` gives them. */
function areSameText(left: readonly Span[], right: readonly Span[]): boolean {
  const both = lengthOf(left) + lengthOf(right) - lengthOf(unionOf([...left, ...right]));
  return both >= SAME_TEXT * Math.min(lengthOf(left), lengthOf(right));
}

function componentsOf(edges: readonly FamilyMatch[]): Family[] {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    while ((leader.get(at) ?? at) !== at) at = leader.get(at)!;
    leader.set(id, at);
    return at;
  };
  for (const { a, b } of edges) leader.set(leaderOf(a), leaderOf(b));
  const families = new Map<string, { members: Set<string>; edges: FamilyMatch[] }>();
  for (const edge of edges) {
    const name = leaderOf(edge.a);
    const family = families.get(name) ?? { members: new Set<string>(), edges: [] };
    families.set(name, family);
    family.members.add(edge.a).add(edge.b);
    family.edges.push(edge);
  }
  return [...families.values()].map(({ members, edges: own }) => ({ members: [...members].sort(compareIds), edges: own })).sort((x, y) => compareIds(x.members[0]!, y.members[0]!));
}
