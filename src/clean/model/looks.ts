import type { Finding } from "../../core/finding.js";
import { characterTable, CharClass, CLASS_MASK } from "../../text/characters.js";
import { countsOf } from "../../text/block-counts.js";
import { COUNT, COUNTS, RUN } from "../../text/counts.js";
import { TokenFlag } from "../../text/tokens.js";
import type { Article } from "../stage.js";
import { marksIn } from "./grams.js";

/** What the model sees of each block by itself, in whole numbers; shares are in thousandths. `LOOKS` values a block, in this order. */
export const LOOK_NAMES = [
  "words", "length", "stops", "capitals", "numbers", "uppers", "commas", "quotes", "innerStops", "separators", "dashes", "brackets", "symbols",
  "urls", "wordLength", "opening", "closing", "endsSentence", "isItem", "firstWord", "lastWord", "singles", "colons", "shortSmall",
  "ruleSum", "ruleMost", "roleCut", "roleKept", "copies", "copy", "said", "saidAgain",
] as const;
export const LOOKS = LOOK_NAMES.length;
export const LOOK = Object.fromEntries(LOOK_NAMES.map((name, i) => [name, i])) as Readonly<Record<(typeof LOOK_NAMES)[number], number>>;

/** Returns what the model sees of each block by itself: `LOOKS` values a block. */
export function looksOf(article: Article, before: readonly Finding[], counts = countsOf(article.page)): Int16Array {
  const looks = new Int16Array(article.page.blocks.length * LOOKS);
  for (let i = 0; i < article.page.blocks.length; i++) {
    markLooks(article, i, looks, i * LOOKS);
    lookAt(article, counts, i, looks);
  }
  addEvidence(article, before, looks, 0);
  return looks;
}

const CUT_ROLES = new Set<string>(["caption", "credit", "date"]);

function clip(value: number): number {
  return value > 32000 ? 32000 : value;
}

/** Writes what its characters tell of a block to a row of looks. */
export function markLooks({ page, shapes }: Article, at: number, looks: Int16Array, row: number): void {
  const { text, tokens } = page;
  const { firstToken, endToken, span } = page.blocks[at]!;
  // By index: taking an array apart asks for its iterator.
  const start = span[0];
  const end = span[1];
  const { endsSentence, isItem } = shapes[at]!;
  const hasWords = firstToken < endToken;
  looks[row + LOOK.length] = clip(end - start);
  looks[row + LOOK.opening] = marksIn(text, start, hasWords ? tokens.starts[firstToken]! : end);
  looks[row + LOOK.closing] = hasWords ? closingMark(text, start, end) : 0;
  looks[row + LOOK.endsSentence] = endsSentence ? 1 : 0;
  looks[row + LOOK.isItem] = isItem ? 1 : 0;
}

/** Writes what is counted in a block. */
function lookAt({ page }: Article, counts: Int32Array, at: number, looks: Int16Array): void {
  const { flags } = page.tokens;
  const { firstToken, endToken } = page.blocks[at]!;
  const words = endToken - firstToken;
  const counted = COUNTS * at;
  const thousand = 1000 / Math.max(1, words);
  const row = at * LOOKS;
  looks[row + LOOK.words] = clip(counts[counted + COUNT.halfWords]!);
  looks[row + LOOK.stops] = share(counts[counted + COUNT.stopWords]!, words);
  looks[row + LOOK.capitals] = share(counts[counted + COUNT.capitals]!, words);
  looks[row + LOOK.numbers] = share(counts[counted + COUNT.numbers]!, words);
  looks[row + LOOK.uppers] = counts[counted + COUNT.uppers]! * thousand;
  looks[row + LOOK.commas] = counts[counted + COUNT.commas]! * thousand;
  looks[row + LOOK.quotes] = clip(counts[counted + COUNT.quotes]!);
  looks[row + LOOK.innerStops] = clip(counts[counted + COUNT.innerStops]!);
  looks[row + LOOK.separators] = clip(counts[counted + COUNT.separators]!);
  looks[row + LOOK.dashes] = counts[counted + COUNT.dashes]! * thousand;
  looks[row + LOOK.brackets] = counts[counted + COUNT.brackets]! * thousand;
  looks[row + LOOK.symbols] = counts[counted + COUNT.symbols]! * thousand;
  looks[row + LOOK.urls] = clip(counts[counted + COUNT.urls]!);
  looks[row + LOOK.wordLength] = clip((counts[counted + COUNT.letters]! * thousand) / 10);
  looks[row + LOOK.firstWord] = words === 0 ? -1 : flags[firstToken]! & SEEN_FLAGS;
  looks[row + LOOK.lastWord] = words === 0 ? -1 : flags[endToken - 1]! & SEEN_FLAGS;
  looks[row + LOOK.singles] = counts[counted + COUNT.singles]! * thousand;
  looks[row + LOOK.colons] = counts[counted + COUNT.colons]! * thousand;
  looks[row + LOOK.shortSmall] = counts[counted + COUNT.shortSmall]! * thousand;
  looks[row + LOOK.copies] = clip(counts[counted + COUNT.copies]!);
  looks[row + LOOK.copy] = clip(counts[counted + COUNT.copy]!);
  const thousandOfRuns = 1000 / Math.max(1, words - RUN + 1);
  looks[row + LOOK.said] = counts[counted + COUNT.said]! * thousandOfRuns;
  looks[row + LOOK.saidAgain] = counts[counted + COUNT.saidAgain]! * thousandOfRuns;
}

/** The model was trained without the other flags. */
const SEEN_FLAGS = ~TokenFlag.uncased;

function share(count: number, words: number): number {
  return 1000 * (count / Math.max(1, words));
}

/** The last mark that is no closing quotation mark or bracket: 0 none, else a small number for each kind. */
function closingMark(text: string, start: number, end: number): number {
  const table = characterTable();
  for (let i = end - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    const charClass = table[unit]! & CLASS_MASK;
    if (charClass === CharClass.quote || charClass === CharClass.apostrophe || charClass === CharClass.bracket) continue;
    if (charClass === CharClass.stop) return unit === 63 ? 2 : unit === 0x2026 || text.charCodeAt(i - 1) === 46 ? 3 : 1;
    if (charClass === CharClass.colon) return 4;
    if (charClass === CharClass.comma) return 5;
    if (charClass === CharClass.separator || charClass === CharClass.other) return 6;
    return charClass === CharClass.dash ? 7 : 0;
  }
  return 0;
}

/** Adds to the rows of looks, the first at `from`, what the rules found on each block: chrome in tenths of log-odds, and its roles. */
export function addEvidence({ page }: Article, before: readonly Finding[], looks: Int16Array, from: number): void {
  for (const { block, kind, category, span, weight } of before) {
    const whole = page.blocks[block]!.span;
    if (span[0] > whole[0] || span[1] < whole[1]) continue;
    const row = from + block * LOOKS;
    const tenths = Math.round(10 * weight);
    if (kind === "chrome") {
      looks[row + LOOK.ruleSum]! += tenths;
      if (tenths > looks[row + LOOK.ruleMost]!) looks[row + LOOK.ruleMost] = tenths;
    } else if (kind === "role") looks[row + (CUT_ROLES.has(category) ? LOOK.roleCut : LOOK.roleKept)]! += tenths;
  }
}
