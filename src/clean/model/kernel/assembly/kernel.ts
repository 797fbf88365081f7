/**
 * The trained model in AssemblyScript: what it sees of the blocks of a page, and what its networks make of them. `../twin.ts` does the same in TypeScript, and
 * both give the same bits. `memory.ts` says where everything stands.
 */
import { add, open, score } from "./lexicon";
import { look, lookAtPage } from "./looks";
import { BIASES, blocks, HEAD, LOGARITHMS, NETWORK, NETWORKS, OF_PAGE, reserve, SCALES } from "./memory";
import { narrow, readPage, scale } from "./network";

export { add, open, reserve };

export function headAt(): usize { return HEAD; }
export function pageAt(): usize { return OF_PAGE; }
export function logarithmsAt(): usize { return LOGARITHMS; }
export function scalesAt(): usize { return SCALES; }
export function biasesAt(): usize { return BIASES; }
export function weightsAt(network: usize): usize { return NETWORKS + network * NETWORK; }

/** Works out the inputs of the page whose columns were filled in. */
export function see(): void {
  if (blocks == 0) {
    memory.fill(OF_PAGE, 0, 16);
    return;
  }
  look();
  lookAtPage();
  score();
  scale();
}

/** Lets a network read the page that was seen. */
export function read(network: usize): void {
  if (blocks == 0) return;
  const weights = weightsAt(network);
  narrow(weights);
  readPage(weights, 0);
  readPage(weights, 1);
}
