import { chainsOf } from "./chain.js";
import { fillGap, stitch } from "./fill.js";
import type { Reading } from "./reading.js";
import { commonRuns } from "./seeds.js";

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

/**
 * Returns the stretches that two documents share, none sharing a word with another on either side, in the order of `a`: runs of five
 * words and more, and shorter ones near each other, joined over small edits. Exchanging the sides mirrors the result. Takes
 * time linear in the lengths for texts that do not repeat themselves.
 */
export function align(a: Reading, b: Reading): Stretch[] {
  // The two are put in an order of their own, so that no choice between equals depends on the caller's.
  if (comesBefore(b, a)) return inOrder(align(b, a).map((steps) => steps.map(mirrored)));
  const stretches = chainsOf(commonRuns(a, b), a, b).map(({ runs }) => {
    const steps: Step[] = [];
    let last: Step | undefined;
    for (const run of runs) {
      if (last !== undefined) steps.push(...fillGap(a, last.a + last.lengthA, run.a, b, last.b + last.lengthB, run.b));
      last = { a: run.a, b: run.b, lengthA: run.length, lengthB: run.length, kind: "same" };
      steps.push(last);
    }
    return steps;
  });
  return stitched(inOrder(stretches), a, b);
}

/** Joins stretches that are neighbours on both sides where the text between them is the same but for its letters: a scan. */
function stitched(stretches: readonly Step[][], a: Reading, b: Reading): Stretch[] {
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

function inOrder<Steps extends Stretch>(stretches: Steps[]): Steps[] {
  return stretches.sort((x, y) => x[0]!.a - y[0]!.a);
}

function mirrored({ a, b, lengthA, lengthB, kind }: Step): Step {
  return { a: b, b: a, lengthA: lengthB, lengthB: lengthA, kind };
}

function comesBefore(a: Reading, b: Reading): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (let i = 0; i < a.length; i++) if (a.hashes[i] !== b.hashes[i]) return a.hashes[i]! < b.hashes[i]!;
  return false;
}
