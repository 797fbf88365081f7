import type { Cluster } from "./cluster.js";
import { compareIds } from "./match.js";

/** What became of a family when documents came or went. */
export type ClusterEvent =
  | { readonly kind: "formed"; readonly id: string; readonly members: readonly string[] }
  | { readonly kind: "dissolved"; readonly id: string; readonly members: readonly string[] }
  | { readonly kind: "joined" | "left"; readonly id: string; readonly member: string }
  | { readonly kind: "merged"; readonly id: string; readonly from: readonly string[] }
  | { readonly kind: "split"; readonly id: string; readonly into: readonly string[] }
  | { readonly kind: "renamed"; readonly id: string; readonly was: string };

/**
 * Returns what changed from one set of clusters to another, in the order of the new ids, then of what is gone. A cluster goes on in
 * the one that has most of its members, the least id among equals.
 */
export function clusterEvents(before: readonly Cluster[], after: readonly Cluster[]): ClusterEvent[] {
  const oldOf = new Map(before.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  const newOf = new Map(after.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  const events: ClusterEvent[] = [];
  for (const cluster of [...after].sort((x, y) => compareIds(x.id, y.id))) {
    const sources = relatives(cluster, oldOf);
    if (sources.length === 0) {
      events.push({ kind: "formed", id: cluster.id, members: cluster.members });
      continue;
    }
    if (sources.length > 1) events.push({ kind: "merged", id: cluster.id, from: sources.map(({ id }) => id).sort(compareIds) });
    const heir = relatives(sources[0]!, newOf)[0];
    if (heir === cluster && sources[0]!.id !== cluster.id) events.push({ kind: "renamed", id: cluster.id, was: sources[0]!.id });
    for (const member of cluster.members) if (!oldOf.has(member)) events.push({ kind: "joined", id: cluster.id, member });
  }
  for (const cluster of [...before].sort((x, y) => compareIds(x.id, y.id))) {
    const heirs = relatives(cluster, newOf);
    if (heirs.length === 0) events.push({ kind: "dissolved", id: cluster.id, members: cluster.members });
    if (heirs.length > 1) events.push({ kind: "split", id: cluster.id, into: heirs.map(({ id }) => id).sort(compareIds) });
    if (heirs.length > 0) for (const member of cluster.members) if (!newOf.has(member)) events.push({ kind: "left", id: heirs[0]!.id, member });
  }
  return events;
}

/** The clusters of another set that hold members of this one, that with most first. */
function relatives({ members }: Cluster, of: ReadonlyMap<string, Cluster>): Cluster[] {
  const counts = new Map<Cluster, number>();
  for (const member of members) {
    const cluster = of.get(member);
    if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  return [...counts].sort(([x, n], [y, m]) => m - n || compareIds(x.id, y.id)).map(([cluster]) => cluster);
}
