import type { Block } from "../core/block.js";
import type { Finding } from "../core/finding.js";
import { type Weights, WEIGHTS } from "./model/weights.js";

/**
 * Log-odds against a block being chrome before anything is seen of it. With the weights of the rules it says that a hint (2)
 * needs company and that a rule of weight 4 suffices.
 */
export const PRIOR = -3;

/** The rule id of the trained model's findings. */
export const MODEL_RULE = "model/chrome";

/** Whether a rule is of what was trained: the model, and what the markup tells beside it. */
export function isTrained(rule: string): boolean {
  return rule === MODEL_RULE || rule.startsWith("html/");
}

/** Log-odds below which the model takes a block for the article's, and what the rules must say then to be heard. */
const DOUBTED = -2;
const LEAST_AGAINST_DOUBT = 2;

/** The rule id of a line that the site prints on its other pages. */
export const SITE_RULE = "site/line";

/** Whether a rule is one of what the site prints on its other pages. */
export function isOfSite(rule: string): boolean {
  return rule.startsWith("site/");
}

/** Log-odds that each block is chrome: by all that was found, and by the rules alone, without what was trained. They are those of a list of findings as it is: read them before it grows. */
export interface ChromeOdds {
  readonly all: readonly number[];
  readonly byRules: readonly number[];
}

/** What was added up of a list of findings. */
interface Sums {
  readonly blocks: readonly Block[];
  /** Findings that were added up. */
  count: number;
  /** By all that was found, the model's word in place of what it has weighed. Plain lists: room for typed ones is dearer. */
  readonly weighed: number[];
  readonly byRules: number[];
  /** What comes of both; nothing where another finding of chrome came since. */
  all: readonly number[] | undefined;
}

/** Of lists that stages are adding to, and nobody changes in another way: each stage that asks adds what came since. */
const growing = new WeakMap<readonly Finding[], Sums>();

/** Keeps the sums of a list that only grows, until `endSums`. */
export function beginSums(blocks: readonly Block[], findings: readonly Finding[]): void {
  growing.set(findings, noSums(blocks));
}

/**
 * From now on whoever asks has all findings of the list added up anew: they may have been changed. Call it in the end: a weak map keeps its values through collections of
 * young garbage, and so would keep the blocks of page after page.
 */
export function endSums(findings: readonly Finding[]): void {
  growing.delete(findings);
}

function noSums(blocks: readonly Block[]): Sums {
  const none = (): number[] => new Array<number>(blocks.length).fill(PRIOR);
  return { blocks, count: 0, weighed: none(), byRules: none(), all: undefined };
}

function sumsOf(blocks: readonly Block[], findings: readonly Finding[]): Sums {
  const known = growing.get(findings);
  const sums = known?.blocks === blocks ? known : noSums(blocks);
  for (; sums.count < findings.length; sums.count++) addTo(sums, findings[sums.count]!);
  return sums;
}

function addTo(sums: Sums, finding: Finding): void {
  const { kind, rule, block, weight } = finding;
  if (kind !== "chrome" || !coversBlock(sums.blocks, finding)) return;
  sums.all = undefined;
  if (rule === MODEL_RULE) sums.weighed[block] = PRIOR + weight;
  else {
    sums.weighed[block]! += weight;
    if (!isTrained(rule)) sums.byRules[block]! += weight;
  }
}

/**
 * Returns the log-odds that each block is chrome, from the findings so far, in their order. The trained model has weighed what was found
 * before it, and its word stands in place of that; what is found after it is added. But what the rules decide alone stands, if not by a
 * narrow margin where the model is of another mind.
 */
export function chromeOdds(blocks: readonly Block[], findings: readonly Finding[]): ChromeOdds {
  const sums = sumsOf(blocks, findings);
  return { all: (sums.all ??= allOf(sums)), byRules: sums.byRules };
}

function allOf({ weighed, byRules }: Sums): readonly number[] {
  const all = weighed.slice();
  for (let i = 0; i < all.length; i++) if (byRules[i]! >= (all[i]! < DOUBTED ? LEAST_AGAINST_DOUBT : 0)) all[i] = Math.max(all[i]!, byRules[i]!);
  return all;
}

/** Returns the log-odds that each block is chrome by all that was found. */
export function chromeLogOdds(blocks: readonly Block[], findings: readonly Finding[]): readonly number[] {
  return chromeOdds(blocks, findings).all;
}

/** Returns the log-odds that each block is chrome by the rules alone, without what was trained, as `ChromeOdds` has them. */
export function ruleLogOdds(blocks: readonly Block[], findings: readonly Finding[]): readonly number[] {
  return sumsOf(blocks, findings).byRules;
}

/** Whether a finding is one on all of its block, and not on a part of it. */
export function coversBlock(blocks: readonly Block[], { block, span }: Finding): boolean {
  const whole = blocks[block]!.span;
  return span === whole || (span[0] <= whole[0] && span[1] >= whole[1]);
}

/** Returns the probability that log-odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * Returns the log-odds that a cut of chrome is right, given those that the findings add up to: on a line through points that were fitted
 * to what models cut on sites they had not seen, level beyond its ends. It never falls, so the order of cuts stays.
 */
export function calibrated(logOdds: number, points: Weights["calibration"] = WEIGHTS.calibration): number {
  // Most cuts are sure: from the last point on.
  let after = points.length;
  while (after > 0 && !(points[after - 1]![0]! <= logOdds)) after--;
  if (after === 0) return points[0]![1]!;
  if (after === points.length) return points[after - 1]![1]!;
  const low = points[after - 1]!;
  const high = points[after]!;
  return low[1]! + ((high[1]! - low[1]!) * (logOdds - low[0]!)) / (high[0]! - low[0]!);
}
