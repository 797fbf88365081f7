import { en } from "./packs/en.js";
import type { Pack } from "./rule.js";

/** All packs that come with the library. */
export const PACKS: readonly Pack[] = [en];
