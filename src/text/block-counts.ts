import { COUNT, COUNTS } from "./counts.js";
import type { Page } from "./page.js";
import { stopWordHashes } from "./stop-words.js";
import { textKernel } from "./tokens.js";

const known = new WeakMap<Page, Int32Array>();

/** Returns what is counted in each block of a page, in rows of `COUNTS`. It is counted once for each page object; a page of other blocks is another object. */
export function countsOf(page: Page): Int32Array {
  let counts = known.get(page);
  if (counts === undefined) known.set(page, (counts = countOnce(page)));
  return counts;
}

/** Returns the same of a page of which nobody else will ask. */
export function countOnce({ tokens, blocks }: Page): Int32Array {
  return textKernel().count(tokens, blocks, stopWordHashes());
}

/** Lets what was counted of a page go. A weak map keeps its values through collections of young garbage, and so would keep them of page after page. */
export function forgetCounts(page: Page): void {
  known.delete(page);
}

/** Returns how many runs of three words a block has in common with others, from what is counted: those that stand before it, and those behind it once more. */
export function echoesOf(counts: Int32Array, block: number): number {
  return counts[COUNTS * block + COUNT.said]! + counts[COUNTS * block + COUNT.saidAgain]!;
}
