import type { Finding } from "../../core/finding.js";
import { characterTable, CharClass, CLASS_MASK } from "../../text/characters.js";
import { COUNT, COUNTS } from "../../text/counts.js";
import { TokenFlag } from "../../text/tokens.js";
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

function lookAt({ page, shapes, counts }: Article, at: number, looks: Int16Array): void {
  const { tokens: { flags, starts }, text } = page;
  const { firstToken, endToken, span: [start, end] } = page.blocks[at]!;
  const shape = shapes[at]!;
  const words = endToken - firstToken;
  const counted = COUNTS * at;
  const thousand = 1000 / Math.max(1, words);
  const row = at * LOOKS;
  looks[row] = clip(counts[counted + COUNT.halfWords]!);
  looks[row + 1] = clip(end - start);
  looks[row + 2] = share(counts[counted + COUNT.stopWords]!, words);
  looks[row + 3] = share(counts[counted + COUNT.capitals]!, words);
  looks[row + 4] = share(counts[counted + COUNT.numbers]!, words);
  looks[row + 5] = counts[counted + COUNT.uppers]! * thousand;
  looks[row + 6] = counts[counted + COUNT.commas]! * thousand;
  looks[row + 7] = clip(counts[counted + COUNT.quotes]!);
  looks[row + 8] = clip(counts[counted + COUNT.innerStops]!);
  looks[row + 9] = clip(counts[counted + COUNT.separators]!);
  looks[row + 10] = counts[counted + COUNT.dashes]! * thousand;
  looks[row + 11] = counts[counted + COUNT.brackets]! * thousand;
  looks[row + 12] = counts[counted + COUNT.symbols]! * thousand;
  looks[row + 13] = clip(counts[counted + COUNT.urls]!);
  looks[row + 14] = clip((counts[counted + COUNT.letters]! * thousand) / 10);
  looks[row + 15] = words === 0 ? marksIn(text, start, end) : marksIn(text, start, starts[firstToken]!);
  looks[row + 16] = words === 0 ? 0 : closingMark(text, start, end);
  looks[row + 17] = shape.endsSentence ? 1 : 0;
  looks[row + 18] = shape.isItem ? 1 : 0;
  looks[row + 19] = words === 0 ? -1 : flags[firstToken]! & SEEN_FLAGS;
  looks[row + 20] = words === 0 ? -1 : flags[endToken - 1]! & SEEN_FLAGS;
  looks[row + 21] = counts[counted + COUNT.singles]! * thousand;
  looks[row + 22] = counts[counted + COUNT.colons]! * thousand;
  looks[row + 23] = counts[counted + COUNT.shortSmall]! * thousand;
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
