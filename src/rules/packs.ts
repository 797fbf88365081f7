import { ar } from "./packs/ar.js";
import { cs } from "./packs/cs.js";
import { da } from "./packs/da.js";
import { de } from "./packs/de.js";
import { en } from "./packs/en.js";
import { es } from "./packs/es.js";
import { fi } from "./packs/fi.js";
import { fr } from "./packs/fr.js";
import { hi } from "./packs/hi.js";
import { id } from "./packs/id.js";
import { it } from "./packs/it.js";
import { ja } from "./packs/ja.js";
import { ko } from "./packs/ko.js";
import { nl } from "./packs/nl.js";
import { no } from "./packs/no.js";
import { pl } from "./packs/pl.js";
import { pt } from "./packs/pt.js";
import { ru } from "./packs/ru.js";
import { sv } from "./packs/sv.js";
import { tr } from "./packs/tr.js";
import { uk } from "./packs/uk.js";
import { vi } from "./packs/vi.js";
import { zh } from "./packs/zh.js";
import type { Pack } from "./rule.js";

/**
 * All packs that come with the library, full ones first, then small ones of certain phrases. Every one runs on every text: pages mix
 * languages.
 */
export const PACKS: readonly Pack[] = [
  en, de, fr, es, pt, it, nl, pl, ja,
  cs, sv, da, no, fi, tr, ru, uk, ar, hi, id, vi, ko, zh,
];
