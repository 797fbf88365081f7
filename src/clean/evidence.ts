import type { Finding } from "../core/finding.js";

/**
 * Log-odds against a block being chrome before anything is seen of it. With the weights of the rules it says that a hint (2)
 * needs company and that a rule of weight 4 suffices.
 */
export const PRIOR = -3;

/** The rule id of the trained model's findings. */
export const MODEL_RULE = "model/chrome";

/**
 * Returns the log-odds that each block is chrome, from the findings so far, in their order. The trained model has weighed what was found
 * before it, and its word stands in place of that, but for what the rules had decided alone; what is found after it is added.
 */
export function chromeLogOdds(blocks: number, findings: readonly Finding[]): Float64Array {
  const sums = new Float64Array(blocks).fill(PRIOR);
  for (const { kind, rule, block, weight } of findings) {
    if (kind !== "chrome") continue;
    if (rule !== MODEL_RULE) sums[block]! += weight;
    else sums[block] = sums[block]! >= 0 ? Math.max(sums[block]!, PRIOR + weight) : PRIOR + weight;
  }
  return sums;
}

/** Returns the log-odds that each block is chrome by the rules alone, without the trained model. */
export function ruleLogOdds(blocks: number, findings: readonly Finding[]): Float64Array {
  const sums = new Float64Array(blocks).fill(PRIOR);
  for (const { kind, rule, block, weight } of findings) if (kind === "chrome" && rule !== MODEL_RULE) sums[block]! += weight;
  return sums;
}

/** Returns the probability that log-odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
