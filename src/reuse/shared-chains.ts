import { type Chain, chainsOf } from "./chain.js";
import { reuseKernel } from "./kernel/webassembly.js";
import type { Reading } from "./reading.js";
import { commonRuns } from "./seeds.js";

/**
 * Returns the chains of what two documents share word for word, as `chainsOf` gives them: by WebAssembly where it may run, which needs no
 * warming up.
 */
export function sharedChains(a: Reading, b: Reading): Chain[] {
  return reuseKernel()?.chains(a, b) ?? chainsOf(commonRuns(a, b), a, b);
}
