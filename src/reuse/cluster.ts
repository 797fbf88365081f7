import { MOST_DOCUMENTS } from "./candidates.js";
import { type Family, familiesOf, type FamilyMatch } from "./families.js";
import { compareIds } from "./match.js";
import { namesOutlet, outletOf } from "./outlet.js";
import { timeOf } from "./times.js";
import type { Subject } from "./subject.js";

/** The version of the shape of clusters; it changes when a field changes its meaning or goes. */
export const CLUSTER_VERSION = 1;

/** A family of reuse. */
export interface Cluster {
  readonly version: typeof CLUSTER_VERSION;
  /** The id of its representative. */
  readonly id: string;
  /** Ids in the order of their code units; two or more. */
  readonly members: readonly string[];
  readonly representative: string;
  readonly cohesion: {
    /** The least syndication among the matches that hold it together. */
    readonly weakestEdge: number;
    /**
     * The least syndication among all pairs of members; 0 where two share nothing. Of a family of more than 128, whose members are not all
     * compared with each other, among its matches.
     */
    readonly weakestPair: number;
  };
}

/**
 * Which member of a family stands for it: the `earliest` (those without a date last), the `longest`, the `cleanest` (the largest part of
 * the page was kept), or that of an outlet, by its name, else the earliest. The least id breaks ties.
 */
export type RepresentativePolicy = "earliest" | "longest" | "cleanest" | { readonly outlet: string };

/** What a policy looks at in each document. */
export type ClusterDocument = Pick<Subject, "facts" | "kept"> & { readonly reading: { readonly length: number } };

/**
 * Returns the families among the matches of documents, each with its representative. The order of either makes no difference. Matches
 * below reuse hold nothing together; they are looked at for `cohesion`, so give all.
 */
export function clustersOf(documents: readonly ClusterDocument[], matches: Iterable<FamilyMatch>, policy: RepresentativePolicy = "earliest"): Cluster[] {
  const byId = new Map(documents.map((document) => [document.facts.id!, document]));
  const all = [...matches];
  const scores = new Map(all.map(({ a, b, syndication }) => [pairKey(a, b), syndication]));
  const families = familiesOf(all);
  const weakest = weakestMatches(families, all);
  return families
    .map((family): Cluster => {
      const representative = [...family.members].sort((x, y) => preferenceOf(byId.get(x), byId.get(y), policy) || compareIds(x, y))[0]!;
      return { version: CLUSTER_VERSION, id: representative, members: family.members, representative, cohesion: cohesionOf(family, scores, weakest.get(family)!) };
    })
    .sort((x, y) => compareIds(x.id, y.id));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** The least syndication of a family's matches, those that do not hold it together among them. */
function weakestMatches(families: readonly Family[], matches: readonly FamilyMatch[]): Map<Family, number> {
  const familyOf = new Map(families.flatMap((family) => family.members.map((member) => [member, family] as const)));
  const weakest = new Map(families.map((family) => [family, 1]));
  for (const { a, b, syndication } of matches) {
    const family = familyOf.get(a);
    if (family !== undefined && family === familyOf.get(b)) weakest.set(family, Math.min(weakest.get(family)!, syndication));
  }
  return weakest;
}

function cohesionOf({ members, edges }: Family, scores: ReadonlyMap<string, number>, weakestMatch: number): Cluster["cohesion"] {
  let weakestPair = weakestMatch;
  if (members.length <= MOST_DOCUMENTS) for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) weakestPair = Math.min(weakestPair, scores.get(pairKey(a, b)) ?? 0);
  return { weakestEdge: edges.reduce((least, { syndication }) => Math.min(least, syndication), 1), weakestPair };
}

/** Returns a number below 0 where a policy prefers the first of two documents, above 0 where it prefers the second; the least id breaks ties. */
export function preferenceOf(a: ClusterDocument | undefined, b: ClusterDocument | undefined, policy: RepresentativePolicy): number {
  return a === undefined || b === undefined ? 0 : byPolicy(a, b, policy) || compareIds(a.facts.id!, b.facts.id!);
}

function byPolicy(a: ClusterDocument, b: ClusterDocument, policy: RepresentativePolicy): number {
  const earlier = (timeOf(a.facts) ?? Infinity) - (timeOf(b.facts) ?? Infinity) || 0;
  if (policy === "earliest") return earlier;
  if (policy === "longest") return b.reading.length - a.reading.length;
  if (policy === "cleanest") return b.kept - a.kept;
  const isOf = ({ facts }: ClusterDocument): number => (namesOutlet(policy.outlet, outletOf(facts) ?? "") ? 0 : 1);
  return isOf(a) - isOf(b) || earlier;
}

/** How two members hang together: the matches from one to the other whose weakest is strongest, in order; empty where none leads there. */
export function explainFamily(matches: Iterable<FamilyMatch>, a: string, b: string): FamilyMatch[] {
  const families = familiesOf(matches);
  const family = families.find(({ members }) => members.includes(a) && members.includes(b));
  if (family === undefined) return [];
  const direct = family.edges.find((edge) => pairKey(edge.a, edge.b) === pairKey(a, b));
  if (direct !== undefined) return [direct];
  return strongestPath(family, a, b);
}

function strongestPath({ edges }: Family, a: string, b: string): FamilyMatch[] {
  const best = new Map<string, { readonly weakest: number; readonly path: readonly FamilyMatch[] }>([[a, { weakest: 1, path: [] }]]);
  const open = new Set([a]);
  while (open.size > 0) {
    const id = [...open].sort((x, y) => best.get(y)!.weakest - best.get(x)!.weakest || best.get(x)!.path.length - best.get(y)!.path.length || compareIds(x, y))[0]!;
    open.delete(id);
    const { weakest, path } = best.get(id)!;
    if (id === b) return [...path];
    for (const edge of edges) {
      const other = edge.a === id ? edge.b : edge.b === id ? edge.a : undefined;
      if (other === undefined) continue;
      const next = Math.min(weakest, edge.syndication);
      if (next <= (best.get(other)?.weakest ?? -1)) continue;
      best.set(other, { weakest: next, path: [...path, edge] });
      open.add(other);
    }
  }
  return [];
}
