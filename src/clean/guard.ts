import type { Verdict } from "../core/verdict.js";
import { isProse } from "../text/shape.js";
import type { Decision } from "./policy.js";
import type { Article } from "./stage.js";

/** Where a text reads as an article throughout, the largest share of its words that may go as chrome. */
const MOST_OF_ARTICLE = 0.2;
/** The share of its words that must stand in prose for a text to read as an article throughout. */
const ARTICLE_SHARE = 0.9;
/** A block with fewer words is no article text. */
const LEAST_WORDS = 5;

/**
 * Returns the verdicts as they are, or where they would lose the article all blocks kept and an issue that says so: where no
 * article text would be left, or where a text that reads as an article from its first block to its last would lose more than a fifth
 * of its words as chrome. Repeats do not count: their words still stand.
 */
export function guard(article: Article, verdicts: readonly Verdict[]): Decision {
  const reason = reasonToKeep(article, verdicts);
  if (reason === undefined) return { verdicts, issues: [] };
  const kept = verdicts.map((verdict): Verdict => (isLoss(verdict) ? { action: "keep", block: verdict.block, role: "body" } : verdict));
  return { verdicts: kept, issues: [{ code: "quarantine", message: `The text was kept: ${reason}` }] };
}

function reasonToKeep({ page, shapes }: Article, verdicts: readonly Verdict[]): string | undefined {
  const lost = verdicts.filter(isLoss);
  if (lost.length === 0) return undefined;
  const isText = ({ block }: Verdict): boolean => shapes[block]!.words >= LEAST_WORDS;
  const stands = verdicts.some((verdict) => verdict.action !== "drop" && isText(verdict));
  if (!stands) return "no article text would have been left";
  const words = (some: readonly Verdict[]): number => some.reduce((total, { block }) => total + shapes[block]!.words, 0);
  const all = words(verdicts);
  const prose = words(verdicts.filter(({ block }) => isProse(shapes[block]!)));
  const [first, last] = [shapes[0], shapes[page.blocks.length - 1]];
  const readsThrough = first !== undefined && last !== undefined && isProse(first) && isProse(last) && prose >= ARTICLE_SHARE * all;
  const share = words(lost) / all;
  if (!readsThrough || share <= MOST_OF_ARTICLE) return undefined;
  return `it reads as an article throughout, and ${Math.round(share * 100)} % of its words would have gone as chrome`;
}

function isLoss(verdict: Verdict): boolean {
  return verdict.action === "drop" && verdict.cut.kind !== "repeat";
}
