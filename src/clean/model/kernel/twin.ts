import { ofPage, scaledInputs } from "../inputs.js";
import { openLexicon } from "../lexicon.js";
import { looksOf } from "../looks.js";
import { readNetwork } from "../reading.js";
import type { Kernel, KernelData } from "./kernel.js";

/** Returns the kernel in TypeScript, for where WebAssembly may not run. It says what the other computes. */
export function typescriptKernel({ lexicon, networks }: KernelData): Kernel {
  const score = openLexicon(lexicon);
  return {
    see: (article, before, counts) => {
      const { length } = article.page.blocks;
      const looks = looksOf(article, before, counts);
      const same = ofPage(length, looks);
      const inputs = scaledInputs(length, looks, score(article.page), same);
      return { ofPage: same, read: (network) => readNetwork(networks[network], inputs, length) };
    },
  };
}
