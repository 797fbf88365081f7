import { type ClusterDocument, preferenceOf, type RepresentativePolicy } from "./cluster.js";
import type { Match } from "./match.js";

/**
 * Returns the ids of documents that are states of a page with the same words as another state, which the policy prefers, or which is
 * known already: nothing is lost where they go. They are no family, for nobody carries another's text. Who stands for a family stays.
 */
export function sameStates(documents: readonly ClusterDocument[], matches: Iterable<Pick<Match, "a" | "b" | "relation" | "revision">>, policy: RepresentativePolicy = "earliest", known: ReadonlySet<string> = new Set(), representatives: ReadonlySet<string> = new Set()): Set<string> {
  const byId = new Map(documents.map((document) => [document.facts.id!, document]));
  const repeated = new Set<string>();
  for (const { a, b, relation, revision } of matches) {
    if (relation !== "identical" || revision === undefined) continue;
    const goes = !known.has(b) && preferenceOf(byId.get(a), byId.get(b), policy) < 0 ? b : a;
    if (!representatives.has(goes)) repeated.add(goes);
  }
  return repeated;
}
