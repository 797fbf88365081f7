import type { Cluster } from "../../src/reuse/cluster.js";
import type { Match } from "../../src/reuse/match.js";
import type { ReusePair, ReuseSet } from "./reuse-data.js";

/** The figures of the reference scorer for one set. */
export type Figures = Readonly<Record<string, number>>;

type Found = Pick<Match, "a" | "b" | "relation" | "syndication" | "prose">;

/** Returns the figures of the reference scorer (shared/eval/score_reuse.py), the same to the last digit. */
export function scoreReuse({ name, documents, pairs }: ReuseSet, found: readonly Found[], clusters: readonly Pick<Cluster, "members">[]): Figures {
  const gold = new Map(pairs.map((pair) => [key(pair.a, pair.b), pair]));
  const scored = new Map(found.map((pair) => [key(pair.a, pair.b), pair]));
  const flagged = [...scored].filter(([, { syndication }]) => syndication >= 0.5).map(([k]) => k);
  if (name === "gedikli-reuse") {
    const tier1 = new Set([...gold].filter(([, { reuse }]) => reuse === 1).map(([k]) => k));
    const positive = new Set([...gold].filter(([, { reuse }]) => (reuse ?? 0) >= 2).map(([k]) => k));
    return { f1: f1Of(flagged.filter((k) => gold.has(k)), positive), "quotations flagged": flagged.filter((k) => tier1.has(k)).length };
  }
  if (name !== "synth") {
    const positive = new Set([...gold].filter(([, { label }]) => label === 1).map(([k]) => k));
    const f1 = f1Of(flagged.filter((k) => gold.has(k)), positive);
    if (name === "r21578v") return { f1 };
    const graded = [...gold].sort(([x], [y]) => (x < y ? -1 : 1));
    const extents = graded.map(([k]) => Math.max(0, scored.get(k)?.prose.ofA ?? 0, scored.get(k)?.prose.ofB ?? 0));
    return { f1, spearman: spearman(extents, graded.map(([, { grade }]) => grade ?? 0)) };
  }
  const isIgnored = ignoredIn(documents, gold);
  const positives = [...gold].filter(([, { label, kind }]) => label === 1 && kind !== "minor");
  const positive = new Set(positives.map(([k]) => k));
  const near = new Set(positives.filter(([, { kind }]) => kind === "near-dup").map(([k]) => k));
  const saidNear = [...scored].filter(([k, { relation }]) => (relation === "identical" || relation === "near-duplicate") && !isIgnored(k) && (near.has(k) || !positive.has(k))).map(([k]) => k);
  const used = documents.filter(({ role, recipe }) => role !== "digest" && recipe !== "template");
  const where = new Map(clusters.flatMap(({ members }, i) => members.map((member) => [member, String(i)] as const)));
  return {
    f1: f1Of(flagged.filter((k) => !isIgnored(k)), positive),
    near: f1Of(saidNear, near),
    "adjusted Rand": adjustedRand(used.map(({ cluster }) => cluster!), used.map(({ id }) => where.get(id) ?? id)),
    "hard negatives flagged": share([...gold].filter(([, pair]) => isHard(pair)).map(([k]) => k), new Set(flagged)),
  };
}

/** A score and whether the pair is labelled as reuse. */
export interface LabelledScore {
  readonly syndication: number;
  readonly isReuse: boolean;
}

/** Returns the scores of the pairs that were found and that the reference scorer counts, with their labels. */
export function labelledScores({ name, documents, pairs }: ReuseSet, found: readonly Pick<Match, "a" | "b" | "syndication">[]): LabelledScore[] {
  const gold = new Map(pairs.map((pair) => [key(pair.a, pair.b), pair]));
  const isIgnored = ignoredIn(documents, gold);
  return found
    .map(({ a, b, syndication }) => ({ k: key(a, b), syndication }))
    .filter(({ k }) => (name === "synth" ? !isIgnored(k) : gold.has(k)))
    .map(({ k, syndication }) => ({ syndication, isReuse: name === "gedikli-reuse" ? (gold.get(k)?.reuse ?? 0) >= 2 : gold.get(k)?.label === 1 }));
}

/** The pairs of synth that count neither way. */
function ignoredIn(documents: ReuseSet["documents"], gold: ReadonlyMap<string, ReusePair>): (k: string) => boolean {
  const family = new Map(documents.map(({ id, role, recipe }) => [id, role === "negative" ? recipe : undefined]));
  return (k) => {
    const pair = gold.get(k);
    const [x, y] = k.split("\n").map((id) => family.get(id));
    return pair === undefined ? (x !== undefined && x === y) || x === "quote-only" || y === "quote-only" : pair.label === 1 && pair.kind === "minor";
  };
}

function isHard({ label, kind }: ReusePair): boolean {
  return label === 0 && ["quote-only", "boilerplate-only", "template"].includes(kind ?? "");
}

function key(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function share(of: readonly string[], flagged: ReadonlySet<string>): number {
  return of.filter((k) => flagged.has(k)).length / of.length;
}

function f1Of(said: readonly string[], positive: ReadonlySet<string>): number {
  const right = said.filter((k) => positive.has(k)).length;
  return said.length + positive.size === 0 ? 0 : (2 * right) / (said.length + positive.size);
}

function adjustedRand(truth: readonly string[], found: readonly string[]): number {
  const pairsIn = (labels: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  };
  const index = pairsIn(truth.map((label, i) => `${label}\n${found[i]!}`));
  const [t, f] = [pairsIn(truth), pairsIn(found)];
  const expected = (t * f) / ((truth.length * (truth.length - 1)) / 2);
  const top = (t + f) / 2;
  return top === expected ? 1 : (index - expected) / (top - expected);
}

function spearman(x: readonly number[], y: readonly number[]): number {
  const [left, right] = [ranksOf(x), ranksOf(y)];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(left), mean(right)];
  const dot = (f: (i: number) => number): number => left.reduce((sum, _, i) => sum + f(i), 0);
  const spread = Math.sqrt(dot((i) => (left[i]! - mx) ** 2)) * Math.sqrt(dot((i) => (right[i]! - my) ** 2));
  return spread === 0 ? 0 : dot((i) => (left[i]! - mx) * (right[i]! - my)) / spread;
}

function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length - 1) / 2);
}
