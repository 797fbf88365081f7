import type { Finding } from "../core/finding.js";

/**
 * Log-odds against a block being chrome before anything is seen of it. With the weights of the rules it says that a hint (2)
 * needs company and that a rule of weight 4 suffices.
 */
export const PRIOR = -3;

/** Returns the log-odds that each block is chrome, from the findings so far. */
export function chromeLogOdds(blocks: number, findings: readonly Finding[]): Float64Array {
  const sums = new Float64Array(blocks).fill(PRIOR);
  for (const finding of findings) if (finding.kind === "chrome") sums[finding.block]! += finding.weight;
  return sums;
}

/** Returns the probability that log-odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
