import type { Chain } from "./chain.js";
import { fillGap, stitch } from "./fill.js";
import type { Reading } from "./reading.js";
import { sharedChains } from "./shared-chains.js";

/** A step of an alignment: words of one document beside words of the other, in the order of both. */
export interface Step {
  readonly a: number;
  readonly b: number;
  readonly lengthA: number;
  readonly lengthB: number;
  /** `same`: word for word. `alike`: the same but for some letters. `differs`: what stands on one side instead of the other's. */
  readonly kind: "same" | "alike" | "differs";
}

/** One stretch of text that two documents share, edited or not: it begins and ends with shared words. */
export type Stretch = readonly Step[];

/** Returns a step. All are made here, for V8 reads objects faster where all are of one make. */
export function step(a: number, b: number, lengthA: number, lengthB: number, kind: Step["kind"]): Step {
  return { a, b, lengthA, lengthB, kind };
}

/**
 * Returns the stretches that two documents share, none sharing a word with another on either side, in the order of `a`: runs of five
 * words and more, and shorter ones near each other, joined over small edits. Exchanging the sides mirrors the result. Takes
 * time linear in the lengths for texts that do not repeat themselves.
 */
export function align(a: Reading, b: Reading): Stretch[] {
  // The two are put in an order of their own, so that no choice between equals depends on the caller's.
  if (!comesBefore(b, a)) return alignInOrder(a, b);
  const stretches: Step[][] = [];
  for (const steps of alignInOrder(b, a)) stretches.push(mirrored(steps));
  return inOrder(stretches);
}

function alignInOrder(a: Reading, b: Reading): Step[][] {
  const stretches: Step[][] = [];
  for (const chain of sharedChains(a, b)) stretches.push(stepsOf(chain, a, b));
  return stretches.length < 2 ? stretches : stitched(inOrder(stretches), a, b);
}

function stepsOf(chain: Chain, a: Reading, b: Reading): Step[] {
  const steps: Step[] = [];
  let [endA, endB] = [0, 0];
  for (const run of chain) {
    if (steps.length > 0) fillGap(a, endA, run.a, b, endB, run.b, steps);
    steps.push(step(run.a, run.b, run.length, run.length, "same"));
    [endA, endB] = [run.a + run.length, run.b + run.length];
  }
  return steps;
}

/** Joins stretches that are neighbours on both sides where the text between them is the same but for its letters: a scan. */
function stitched(stretches: readonly Step[][], a: Reading, b: Reading): Step[][] {
  const places = stretches.map((_, i) => i).sort((x, y) => stretches[x]![0]!.b - stretches[y]![0]!.b);
  const rank = new Int32Array(stretches.length);
  for (const [at, i] of places.entries()) rank[i] = at;
  const joined: Step[][] = [];
  for (const [i, steps] of stretches.entries()) {
    const before = joined.at(-1)?.at(-1);
    const between = before === undefined || rank[i] !== rank[i - 1]! + 1 ? undefined : stitch(a, before.a + before.lengthA, steps[0]!.a, b, before.b + before.lengthB, steps[0]!.b);
    if (between === undefined) joined.push(steps);
    else joined.at(-1)!.push(between, ...steps);
  }
  return joined;
}

/** The words that both sides of a step have. */
export function sharedWords({ kind, lengthA, lengthB }: Step): number {
  return kind === "differs" ? 0 : Math.min(lengthA, lengthB);
}

function inOrder(stretches: Step[][]): Step[][] {
  return stretches.sort((x, y) => x[0]!.a - y[0]!.a);
}

function mirrored(steps: Stretch): Step[] {
  const others: Step[] = [];
  for (const { a, b, lengthA, lengthB, kind } of steps) others.push(step(b, a, lengthB, lengthA, kind));
  return others;
}

function comesBefore(a: Reading, b: Reading): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (let i = 0; i < a.length; i++) if (a.hashes[i] !== b.hashes[i]) return a.hashes[i]! < b.hashes[i]!;
  return false;
}
