import type { CleanDocument } from "../core/document.js";
import type { Cut } from "../core/report.js";

/** What was cut under one category. Characters are UTF-16 code units. */
export interface CategoryCount {
  readonly kind: Cut["kind"];
  readonly category: Cut["category"];
  readonly cuts: number;
  readonly characters: number;
  /** The documents that have such a cut. */
  readonly documents: number;
}

/** What was cut of one site's documents. */
export interface SiteCount {
  /** The site, else the outlet; absent for documents that name neither. */
  readonly site?: string;
  readonly documents: number;
  readonly cuts: number;
  /** Characters that came in, and those of them that were cut. */
  readonly characters: number;
  readonly cut: number;
  /** Documents that were quarantined. */
  readonly quarantined: number;
}

/** The numbers of a run. */
export interface Tally {
  readonly documents: number;
  readonly characters: number;
  readonly cut: number;
  readonly cuts: number;
  readonly quarantined: number;
  /** Most characters first. */
  readonly categories: readonly CategoryCount[];
  /** Most documents first. */
  readonly sites: readonly SiteCount[];
}

/** Counts documents one by one, for runs that are too long to hold. */
export interface TallyCounter {
  /** Counts one document. */
  readonly add: (document: CleanDocument) => void;
  /** Returns the numbers of what was added so far. */
  readonly tally: () => Tally;
}

type Counting<Count> = { -readonly [Key in keyof Count]: Count[Key] };

/** Returns a counter; its memory grows with the number of sites. */
export function createTally(): TallyCounter {
  const categories = new Map<string, Counting<CategoryCount>>();
  const sites = new Map<string, Counting<SiteCount>>();
  const all = { documents: 0, characters: 0, cut: 0, cuts: 0, quarantined: 0 };
  return {
    add: ({ site, source, original, report }) => {
      const cut = report.cuts.reduce((sum, { span }) => sum + span[1] - span[0], 0);
      const quarantined = report.issues.some(({ code }) => code === "quarantine") ? 1 : 0;
      const name = site ?? source;
      const ofSite = entry(sites, name ?? "", () => ({ ...(name === undefined ? {} : { site: name }), documents: 0, cuts: 0, characters: 0, cut: 0, quarantined: 0 }));
      for (const counting of [all, ofSite]) {
        counting.documents++;
        counting.characters += original.length;
        counting.cut += cut;
        counting.cuts += report.cuts.length;
        counting.quarantined += quarantined;
      }
      const seen = new Set<string>();
      for (const { kind, category, span } of report.cuts) {
        const key = `${kind}/${category}`;
        const counting = entry(categories, key, () => ({ kind, category, cuts: 0, characters: 0, documents: 0 }));
        counting.cuts++;
        counting.characters += span[1] - span[0];
        if (!seen.has(key)) counting.documents++;
        seen.add(key);
      }
    },
    tally: () => ({
      ...all,
      categories: [...categories.values()].map((counting) => ({ ...counting })).sort((a, b) => b.characters - a.characters || order(a.category, b.category)),
      sites: [...sites.values()].map((counting) => ({ ...counting })).sort((a, b) => b.documents - a.documents || order(a.site ?? "", b.site ?? "")),
    }),
  };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
