import type { Verdict } from "../core/verdict.js";
import { isProse, type Shape } from "../text/shape.js";
import { SITE_RULE } from "./evidence.js";
import type { Article } from "./stage.js";

/** Where a text reads as an article throughout, the largest share of its words that may go as chrome. */
const MOST_OF_ARTICLE = 0.2;
/** The share of its words that must stand in prose for a text to read as an article throughout. */
const ARTICLE_SHARE = 0.9;
/** Where a text has no prose at all, a block with fewer words is no article text. */
const LEAST_WORDS = 5;
const LEAST_SENTENCE_WORDS = 3;
/** Where a site profile tells what only this page has, the least share of those words that an article is. Labelled pages have .17 at least. */
const LEAST_OF_OWN = 0.1;
/** Documents from which a profile must be learned to tell that. */
const LEAST_DOCUMENTS = 3;
/** Lines that may stand over an article's first paragraph, and under its last: headline, standfirst, byline, date. */
const MOST_OVER = 4;
const MOST_UNDER = 1;

/**
 * Returns how verdicts would lose the article, if they would: where no article text would be left, or where a text that reads as an article
 * from its first block to its last would lose more than a fifth of its words as chrome. Repeats do not count: their words still
 * stand.
 */
export function lossOf({ shapes, site }: Article, verdicts: readonly Verdict[]): string | undefined {
  if (!verdicts.some(isLoss)) return undefined;
  // What the site prints on its other pages too is no sign of an article, however much it looks like one.
  const isArticle = (block: number): boolean => isProse(shapes[block]!) && !isOfSite(verdicts[block]!);
  const first = verdicts.findIndex(({ block }) => isArticle(block));
  const isText = first >= 0 ? ({ block }: Verdict): boolean => isArticle(block) : ({ block }: Verdict): boolean => shapes[block]!.words >= LEAST_WORDS || (shapes[block]!.endsSentence && shapes[block]!.words >= LEAST_SENTENCE_WORDS);
  if (!verdicts.some((verdict) => verdict.action !== "drop" && isText(verdict))) return "no article text would have been left";
  const words = (some: readonly Verdict[]): number => some.reduce((total, { block }) => total + shapes[block]!.words, 0);
  if (site !== undefined && site.documents >= LEAST_DOCUMENTS) {
    const own = verdicts.filter((verdict) => !isOfSite(verdict));
    const left = 1 - words(own.filter(isLoss)) / words(own);
    if (left < LEAST_OF_OWN) return `of what no other page of its site has, ${Math.round(100 * left)} % of the words would have been left`;
  }
  const stretch = articleStretch(shapes, first, isArticle);
  if (stretch === undefined) return undefined;
  const inside = verdicts.slice(...stretch);
  const share = words(inside.filter(isLoss)) / words(inside);
  if (share <= MOST_OF_ARTICLE) return undefined;
  return `it reads as an article throughout, and ${Math.round(share * 100)} % of its words would have gone as chrome`;
}

/** Returns the verdicts with all chrome kept. */
export function withoutLoss(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.map((verdict): Verdict => (isLoss(verdict) ? { action: "keep", block: verdict.block, role: "body" } : verdict));
}

/** The blocks from the first paragraph to behind the last where it is prose throughout, but for a few lines over and under it. Most pages have more lines over it, and nothing else is asked of them. */
function articleStretch(shapes: readonly Shape[], first: number, isArticle: (block: number) => boolean): [number, number] | undefined {
  if (first < 0 || first > MOST_OVER) return undefined;
  let last = shapes.length - 1;
  while (!isArticle(last)) last--;
  if (shapes.length - 1 - last > MOST_UNDER) return undefined;
  let [inProse, all] = [0, 0];
  for (let i = first; i <= last; i++) {
    all += shapes[i]!.words;
    if (isArticle(i)) inProse += shapes[i]!.words;
  }
  return inProse >= ARTICLE_SHARE * all ? [first, last + 1] : undefined;
}

function isOfSite(verdict: Verdict): boolean {
  return verdict.action === "drop" && verdict.cut.grounds.some(({ rule }) => rule === SITE_RULE);
}

function isLoss(verdict: Verdict): boolean {
  return verdict.action === "drop" && verdict.cut.kind !== "repeat";
}
