import levenshtein from "fast-levenshtein";
import type { Block } from "../../../core/block.js";
import { Gap } from "../../../text/tokens.js";
import { runStandsAt, sameNumbers, sameWords } from "../../words.js";
import type { Repeat, RepeatView } from "../repetition.js";
import { sameFacts } from "./near.js";

/** Edits a letter, below which two headlines are one; a changed word of a six-word headline is more. */
const MOST_EDITS = 0.1;
/** Words of the site's name behind a headline. */
const MOST_SUFFIX_WORDS = 5;
/** A shorter headline may stand in the text by chance. */
const LEAST_WORDS = 3;

/** Returns the blocks that say the headline again: word for word, nearly so, or with the site's name behind it. */
export function repeatedTitles({ article, blocks, headline }: Pick<RepeatView, "article" | "blocks" | "headline">): Repeat[] {
  if (headline === undefined || headline.endToken - headline.firstToken < LEAST_WORDS) return [];
  const { tokens, text } = article.page;
  const words = { hashes: tokens.hashes, first: headline.firstToken, end: headline.endToken };
  const repeats: Repeat[] = [];
  for (const block of blocks) {
    if (block === headline || !mayBeTitle(block)) continue;
    if (hasSuffix(headline, block)) {
      const again = repeatedTitles({ article, blocks: blocks.filter((other) => other !== headline), headline: block });
      return [{ category: "title", goes: headline, stays: block, weight: 5, note: "with a site's name behind it, the headline of" }, ...again];
    }
    if (sameWords(tokens, block, words)) repeats.push({ category: "title", goes: block, stays: headline, weight: 6, note: "the headline again, as in" });
    else if (isNearTitle(block)) repeats.push({ category: "title", goes: block, stays: headline, weight: 4, note: "nearly the headline of" });
    else if (block.index < headline.index && hasSuffix(block, headline)) repeats.push({ category: "title", goes: block, stays: headline, weight: 5, note: "with a site's name behind it, the headline of" });
  }
  return repeats;

  /** Most blocks neither begin with the headline's first word nor are about as long. */
  function mayBeTitle(block: Block): boolean {
    return tokens.hashes[block.firstToken] === tokens.hashes[headline!.firstToken] || isAboutAsLong(block);
  }

  function isAboutAsLong({ span }: Block): boolean {
    const own = span[1] - span[0];
    const other = headline!.span[1] - headline!.span[0];
    return Math.abs(own - other) <= MOST_EDITS * Math.max(own, other);
  }

  function isNearTitle(block: Block): boolean {
    if (!isAboutAsLong(block)) return false;
    const length = Math.max(block.span[1] - block.span[0], headline!.span[1] - headline!.span[0]);
    if (article.shapes[block.index]!.endsSentence || !sameNumbers(tokens, block, headline!) || !sameFacts(article.page, block, headline!)) return false;
    return levenshtein.get(text.slice(...block.span).toLowerCase(), text.slice(...headline!.span).toLowerCase()) <= MOST_EDITS * length;
  }

  function hasSuffix(long: Block, short: Block): boolean {
    const length = short.endToken - short.firstToken;
    const rest = long.endToken - long.firstToken - length;
    if (length < LEAST_WORDS || rest < 1 || rest > MOST_SUFFIX_WORDS) return false;
    if (!runStandsAt(tokens.hashes, long.firstToken, { hashes: tokens.hashes, first: short.firstToken, end: short.endToken })) return false;
    return (tokens.gaps[long.firstToken + length]! & (Gap.dash | Gap.separator)) !== 0;
  }
}
