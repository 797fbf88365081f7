import { clustersOf } from "../../src/reuse/cluster.js";
import { matchesOf } from "../../src/reuse/match.js";
import { readReuseSet, type ReuseSetName, subjectsOf } from "./reuse-data.js";
import { type Figures, scoreReuse } from "./reuse-score.js";

/** Returns what the library makes of a labelled set: its matches and families, cleaned first. */
export function matchSet(name: ReuseSetName) {
  const set = readReuseSet(name);
  const subjects = subjectsOf(set);
  const matches = [...matchesOf(subjects)];
  return { set, matches, clusters: clustersOf(subjects, matches) };
}

/** Returns the figures of a labelled set. */
export function scoreSet(name: ReuseSetName): Figures {
  const { set, matches, clusters } = matchSet(name);
  return scoreReuse(set, matches, clusters);
}
