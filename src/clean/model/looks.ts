import type { Finding } from "../../core/finding.js";
import { characterTable, CharClass, CLASS_MASK } from "../../text/characters.js";
import { Gap, TokenFlag } from "../../text/tokens.js";
import type { Article } from "../stage.js";
import { hashRun } from "../../text/shingles.js";
import { Recurrence } from "../recurrence.js";
import { RunPlaces } from "../run-places.js";
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
export function looksOf(article: Article, before: readonly Finding[]): Int16Array {
  const looks = new Int16Array(article.page.blocks.length * LOOKS);
  for (let i = 0; i < article.page.blocks.length; i++) lookAt(article, i, looks);
  addEvidence(article, before, looks);
  addCopies(article, looks);
  addEchoes(article, looks);
  return looks;
}

const CUT_ROLES = new Set<string>(["caption", "credit", "date"]);

function clip(value: number): number {
  return value > 32000 ? 32000 : value;
}

function lookAt({ page, shapes }: Article, at: number, looks: Int16Array): void {
  const { tokens, text } = page;
  const block = page.blocks[at]!;
  const shape = shapes[at]!;
  const { flags, gaps, starts, ends } = tokens;
  const { firstToken, endToken } = block;
  const [start, end] = block.span;
  let uppers = 0;
  let commas = 0;
  let quotes = 0;
  let dashes = 0;
  let brackets = 0;
  let symbols = 0;
  let urls = 0;
  let singles = 0;
  let colons = 0;
  let letters = 0;
  let shortSmall = 0;
  for (let i = firstToken; i < endToken; i++) {
    const flag = flags[i]!;
    const length = ends[i]! - starts[i]!;
    letters += length;
    if (flag !== 0) {
      if ((flag & TokenFlag.upper) !== 0) uppers++;
      if ((flag & TokenFlag.single) !== 0) singles++;
      if ((flag & TokenFlag.url) !== 0) urls++;
    } else if (length <= 3) shortSmall++;
    const gap = gaps[i]!;
    if (gap <= Gap.space || i === firstToken) continue;
    if ((gap & Gap.comma) !== 0) commas++;
    if ((gap & Gap.quote) !== 0) quotes++;
    if ((gap & Gap.dash) !== 0) dashes++;
    if ((gap & Gap.bracket) !== 0) brackets++;
    if ((gap & Gap.symbol) !== 0) symbols++;
    if ((gap & Gap.colon) !== 0) colons++;
  }
  const count = endToken - firstToken;
  const thousand = 1000 / Math.max(1, count);
  const row = at * LOOKS;
  looks[row] = clip(2 * shape.words);
  looks[row + 1] = clip(shape.length);
  looks[row + 2] = 1000 * shape.stopShare;
  looks[row + 3] = 1000 * shape.capitalShare;
  looks[row + 4] = 1000 * shape.numberShare;
  looks[row + 5] = uppers * thousand;
  looks[row + 6] = commas * thousand;
  looks[row + 7] = clip(quotes);
  looks[row + 8] = clip(shape.innerStops);
  looks[row + 9] = clip(shape.separators);
  looks[row + 10] = dashes * thousand;
  looks[row + 11] = brackets * thousand;
  looks[row + 12] = symbols * thousand;
  looks[row + 13] = clip(urls);
  looks[row + 14] = clip(letters * thousand / 10);
  looks[row + 15] = count === 0 ? marksIn(text, start, end) : marksIn(text, start, starts[firstToken]!);
  looks[row + 16] = count === 0 ? 0 : closingMark(text, start, end);
  looks[row + 17] = shape.endsSentence ? 1 : 0;
  looks[row + 18] = shape.isItem ? 1 : 0;
  looks[row + 19] = count === 0 ? -1 : flags[firstToken]!;
  looks[row + 20] = count === 0 ? -1 : flags[endToken - 1]!;
  looks[row + 21] = singles * thousand;
  looks[row + 22] = colons * thousand;
  looks[row + 23] = shortSmall * thousand;
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

/** What the rules found on each block: chrome in tenths of log-odds, and its roles. */
function addEvidence({ page }: Article, before: readonly Finding[], looks: Int16Array): void {
  for (const { block, kind, category, span, weight } of before) {
    const [start, end] = page.blocks[block]!.span;
    if (span[0] > start || span[1] < end) continue;
    const row = block * LOOKS;
    const tenths = Math.round(10 * weight);
    if (kind === "chrome") {
      looks[row + LOOK.ruleSum]! += tenths;
      if (tenths > looks[row + LOOK.ruleMost]!) looks[row + LOOK.ruleMost] = tenths;
    } else if (kind === "role") looks[row + (CUT_ROLES.has(category) ? LOOK.roleCut : LOOK.roleKept)]! += tenths;
  }
}

/** How many blocks have the same words, and which of them this one is. */
function addCopies({ page }: Article, looks: Int16Array): void {
  const { blocks, tokens } = page;
  const recurrence = new Recurrence(blocks.length);
  const keys = new Int32Array(blocks.length);
  for (let i = 0; i < keys.length; i++) recurrence.add((keys[i] = hashRun(tokens.hashes, blocks[i]!.firstToken, blocks[i]!.endToken)));
  const seen = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    if (!recurrence.mayRecur(keys[i]!)) continue;
    const copies = seen.get(keys[i]!) ?? 0;
    looks[i * LOOKS + LOOK.copy] = clip(copies);
    seen.set(keys[i]!, copies + 1);
  }
  // Lines without words are no copies of one another.
  for (let i = 0; i < keys.length; i++) looks[i * LOOKS + LOOK.copies] = blocks[i]!.firstToken === blocks[i]!.endToken ? 0 : clip(seen.get(keys[i]!) ?? 1);
}

/**
 * What share of a block's runs of three words stands in another block before it, and in one after it: most runs stand on the page once and
 * need no more than a look at the filter.
 */
function addEchoes({ page }: Article, looks: Int16Array): void {
  const { blocks, tokens } = page;
  const runs = new Int32Array(tokens.length);
  const recurrence = new Recurrence(tokens.length);
  for (const { firstToken, endToken } of blocks) for (let i = firstToken; i + 2 < endToken; i++) recurrence.add((runs[i] = runHash(tokens.hashes, i)));
  if (recurrence.recurring === 0) return;
  const places = new RunPlaces(recurrence.recurring);
  for (const { index, firstToken, endToken } of blocks) for (let i = firstToken; i + 2 < endToken; i++) if (recurrence.mayRecur(runs[i]!)) places.add(runs[i]!, index);
  for (const { index, firstToken, endToken } of blocks) {
    let said = 0;
    let again = 0;
    for (let i = firstToken; i + 2 < endToken; i++) {
      if (!recurrence.mayRecur(runs[i]!)) continue;
      const place = places.placeOf(runs[i]!);
      if (places.first[place]! < index) said++;
      if (places.last[place]! > index) again++;
    }
    const thousand = 1000 / Math.max(1, endToken - firstToken - 2);
    looks[index * LOOKS + LOOK.said] = said * thousand;
    looks[index * LOOKS + LOOK.saidAgain] = again * thousand;
  }
}

function runHash(hashes: Int32Array, at: number): number {
  const hash = Math.imul(hashes[at]!, 0x9e3779b1) ^ Math.imul(hashes[at + 1]!, 0x85ebca6b) ^ Math.imul(hashes[at + 2]!, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
