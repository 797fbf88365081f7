import type { Finding } from "../core/finding.js";

/**
 * Log-odds against a block being chrome before anything is seen of it. With the weights of the rules it says that a hint (2)
 * needs company and that a rule of weight 4 suffices.
 */
export const PRIOR = -3;

/** The rule id of the trained model's findings. */
export const MODEL_RULE = "model/chrome";
/** A rule of this weight counts beside the model; what weaker ones say the model has weighed. */
const CERTAIN = 5;

/**
 * Returns the log-odds that each block is chrome, from the findings so far, in their order. The trained model has weighed what was found
 * before it: of that only what is certain still counts, what the site's other pages say, and what speaks against a certain rule.
 */
export function chromeLogOdds(blocks: number, findings: readonly Finding[]): Float64Array {
  const sums = new Float64Array(blocks).fill(PRIOR);
  const lasting = new Float64Array(blocks);
  for (const { kind, rule, block, weight } of findings) {
    if (kind !== "chrome") continue;
    if (rule === MODEL_RULE) sums[block] = PRIOR + weight + Math.max(0, lasting[block]!);
    else {
      sums[block]! += weight;
      if (weight >= CERTAIN || rule.startsWith("site/") || rule.startsWith("any/reporting/")) lasting[block]! += weight;
    }
  }
  return sums;
}

/** Returns the probability that log-odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
