import type { Block } from "../../core/block.js";
import type { Page } from "../../text/page.js";
import { Gap, TokenFlag } from "../../text/tokens.js";
import { type WordSet, wordSet } from "../../text/word-set.js";
import { BY_WORDS } from "../words.js";

/** A line in the form in which pages of a site are compared. */
export interface LineKey {
  readonly line: string;
  /** What the mask stands for; a plain line has none. */
  readonly mask?: "date" | "name" | "text";
}

/** Months and days of the week, for lines such as `Updated 4 February`. */
const CALENDAR =
  "jan january feb february march apr april jun june jul july aug august sep sept september oct october nov november dec december mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday " +
  "januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche " +
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro " +
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia am pm uhr";
let calendar: WordSet | undefined;

/** A longer line is compared by its beginning. */
const LONGEST = 240;
const MOST_NAME_WORDS = 6;
const MOST_LEAD_WORDS = 4;

/** Words before the name of whoever wrote an article, beside `BY_WORDS`; behind others capitals are a headline, or a noun in German. */
const NAME_LEADS = "text texte texto tekst testo words author autor auteur autore reporter reporting redakteur editor";
let nameLeads: WordSet | undefined;

/** Returns the plain form of a block, and its masked forms: dates, names behind a word that leads to one, whatever follows a colon. */
export function lineKeys(page: Page, block: Block): LineKey[] {
  const words = foldedWords(page, block);
  if (words.length === 0) return [];
  const keys: LineKey[] = [{ line: words.join(" ").slice(0, LONGEST) }];
  const dated = maskDates(page, block, words);
  if (dated !== undefined) keys.push({ line: dated, mask: "date" });
  const { tokens } = page;
  const length = words.length;
  const rest = (from: number): boolean => Array.from({ length: length - from }, (_, i) => tokens.flags[block.firstToken + from + i]! & TokenFlag.capital).every((flag) => flag !== 0);
  nameLeads ??= wordSet([BY_WORDS, NAME_LEADS]);
  if (length >= 2 && length <= MOST_NAME_WORDS && nameLeads.has(tokens.hashes[block.firstToken]!) && rest(1)) keys.push({ line: `${words[0]!} <name>`, mask: "name" });
  for (let i = 1; i <= Math.min(MOST_LEAD_WORDS, length - 1); i++) {
    if ((tokens.gaps[block.firstToken + i]! & Gap.colon) === 0) continue;
    // A time and a number of a list have a colon as well, and so has who asks and who answers in an interview.
    if ((tokens.flags[block.firstToken + i - 1]! & TokenFlag.number) === 0 && (i > 1 || words[0]!.length > 1)) keys.push({ line: `${words.slice(0, i).join(" ")}: <text>`, mask: "text" });
    break;
  }
  return keys;
}

function foldedWords({ text, tokens }: Page, { firstToken, endToken }: Block): string[] {
  const words: string[] = [];
  for (let i = firstToken; i < endToken; i++) words.push(text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase());
  return words;
}

/** A line with a date in it, the date masked: a number beside a month or a day, or three numbers. Nothing where there is none. */
function maskDates({ tokens }: Page, { firstToken }: Block, words: readonly string[]): string | undefined {
  calendar ??= wordSet([CALENDAR]);
  const masked: string[] = [];
  let [numbers, names] = [0, 0];
  for (const [i, word] of words.entries()) {
    const isNumber = (tokens.flags[firstToken + i]! & TokenFlag.number) !== 0;
    const isName = !isNumber && calendar.has(tokens.hashes[firstToken + i]!);
    if (isNumber) numbers++;
    if (isName) names++;
    if (!isNumber && !isName) masked.push(word);
    else if (masked.at(-1) !== "<date>") masked.push("<date>");
  }
  return numbers > 0 && (names > 0 || numbers >= 3) && words.length <= 12 ? masked.join(" ") : undefined;
}
