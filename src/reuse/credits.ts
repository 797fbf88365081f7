import type { Span } from "../core/span.js";
import { matchesIn } from "../text/matches.js";
import { agencyNamed } from "./agencies.js";

/** Whom a text names as the source of its words. */
export interface Credit {
  /** The agency's usual name, or the outlet as the text calls it. */
  readonly source: string;
  /** Where it is named, in the original text. */
  readonly span: Span;
  /**
   * `dateline`: at the start, as in `LONDON, Feb 4 (AP) -`. `signature`: alone at an end. `attribution`: the story is another's, as the
   * opening says: `, reports the BBC.` `mention`: somebody is said to have reported something, who may be no outlet at all.
   */
  readonly kind: "dateline" | "signature" | "attribution" | "mention";
}

/** A dateline stands at the start of one of so many lines: the first, or that under the headline. */
const DATELINE_LINES = 2;
/** Code units of a line's start in which a dateline ends. */
const DATELINE_REACH = 160;
/** `HARBOUR, Feb 4 (Reuters) -`, `Berlin (dpa/lnw) -` as far as the stroke, `/PRNewswire/ --`: the place and the date, and the name. */
const DATELINE = /^(\s*(?:[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.,'’/[\]\- ]{1,80})?[(/（])([\p{L}\p{M}.\- ]{2,40})(?:\/[\p{L}\p{M} -]{1,20})?[)/）]\s{0,3}[-–—―_:：]/u;
/** Within so many of the end a name by itself is a signature. */
const SIGNATURE_REACH = 300;
/** The last line where it is a credit by itself, `Source: AFP`; or what ends the text in brackets behind a sentence. */
const SIGNATURE_LINE = /^(?:(?:source|quelle|fuente|fonte|with|mit|by|von|credit) ?:? ?)?([\p{L}\p{M}.\- ]{2,40})$/iu;
const SIGNATURE_BRACKET = /(?:^|[.!?…。।"”’»)\]]) {0,3}[(/©] ?([\p{L}\p{M}.\- ]{2,40})\)?$/u;
/** Neither is longer. */
const SIGNATURE_LENGTH = 100;
const OPENS_SIGNATURE = /[(/©]/u;
/** In so many code units from the start an attribution is of the story, and not of something that it tells. */
const OPENING_REACH = 600;
/** One to four words with capitals, of 31 letters each at most: `BBC`, `Harbour Herald`. */
const NAME = "(\\p{Lu}[\\p{L}&]{0,30}(?: \\p{Lu}[\\p{L}&]{0,30}){0,3})";
/** `, reports the BBC.` */
const STORY_REPORTS = new RegExp(`[,"”’»]\\s{1,3}reports\\s{1,3}(the\\s{1,3})?${NAME}(?=[.,;:"”\\n]|$)`, "gu");
/** `, the Herald reported.` `, the Herald reported on Monday.` */
const STORY_REPORTED = new RegExp(`[,"”’»]\\s{1,3}(the\\s{1,3})?${NAME}\\s{1,3}(?:first\\s{1,3})?reported(?:\\s{1,3}on\\s{1,3}\\p{Lu}\\p{Ll}{2,12}|\\s{1,3}(?:today|yesterday|earlier))?(?=[.,;:"”\\n]|$)`, "gu");
/** `reports the BBC`, `selon l'AFP`, `informa EFE`, `meldet die Presse`. */
const MENTION = new RegExp(
  `\\b(?:reports\\s{1,3}(?:the\\s{1,3})?|reported\\s{1,3}by\\s{1,3}(?:the\\s{1,3})?|according\\s{1,3}to\\s{1,3}(?:a\\s{1,3}report\\s{1,3}by\\s{1,3})?(?:the\\s{1,3})?|selon\\s{1,3}(?:l['’]|la\\s{1,3})?|informa\\s{1,3}|según\\s{1,3}|secondo\\s{1,3}(?:l['’])?|meldet\\s{1,3}(?:die\\s{1,3})?|berichtet\\s{1,3}(?:die\\s{1,3}|der\\s{1,3})?)${NAME}`,
  "gu",
);
/** One of these, or `report`, stands in what `MENTION` finds. */
const MENTIONING = ["according", "selon", "informa", "según", "secondo", "meldet", "berichtet"];
/** `the Herald reported`; the name starts where a word does. */
const REPORTED = new RegExp(`(?<![\\p{L}&])${NAME}\\s{1,3}(?:reports(?=[.,:"”\\n])|(?:first\\s{1,3})?reported\\b)`, "gu");
/** Words that stand before `reported` and are no names. */
const NO_NAMES = /^(?:He|She|It|They|We|The|This|Police|Officials|Witnesses|Who|I)$/u;

/** Returns whom a text credits, in the order of the text. Linear in its length. */
export function creditsOf(text: string): Credit[] {
  const credits: Credit[] = [];
  /** Where all but mentions stand: a name counts once. */
  const decisive = new Set<number>();
  for (const at of firstLines(text)) {
    const opening = text.slice(at, at + DATELINE_REACH);
    if (!opening.includes("(") && !opening.includes("/") && !opening.includes("（")) continue;
    const [, before, name] = DATELINE.exec(opening.split("\n", 1)[0]!) ?? [];
    if (before !== undefined && name !== undefined) addAgency(name, at + before.length, "dateline");
  }
  const end = text.trimEnd();
  const lastLine = Math.max(end.lastIndexOf("\n") + 1, end.length - SIGNATURE_REACH);
  const last = end.slice(lastLine);
  const signature = signatureIn(last);
  if (signature !== undefined) addAgency(signature, lastLine + last.lastIndexOf(signature), "signature");
  // A look for a few letters is quicker than a pattern, and most texts have none of them.
  const hasReport = text.includes("report");
  for (const pattern of hasReport ? [STORY_REPORTS, STORY_REPORTED] : []) {
    for (const match of matchesIn(text.slice(0, 2 * OPENING_REACH), pattern)) {
      if (match.index >= OPENING_REACH) break;
      const [, article, name] = match;
      // Without an article it may be a person or a company.
      if (article !== undefined || agencyCalled(name!) !== undefined) addName(name!, match.index + match[0].lastIndexOf(name!), "attribution");
    }
  }
  if (hasReport || MENTIONING.some((word) => text.includes(word))) for (const match of matchesIn(text, MENTION)) addName(match[1]!, match.index + match[0].length - match[1]!.length, "mention");
  if (hasReport) for (const match of matchesIn(text, REPORTED)) addName(match[1]!, match.index, "mention");
  return credits.sort((x, y) => x.span[0] - y.span[0]);

  function addAgency(name: string, at: number, kind: Credit["kind"]): void {
    const source = agencyNamed(name);
    if (source !== undefined && !isShortFor(name, text.slice(0, at - 1))) add(source, name, at, kind);
  }

  function addName(name: string, at: number, kind: Credit["kind"]): void {
    if (!NO_NAMES.test(name)) add(agencyCalled(name) ?? name, name, at, kind);
  }

  function add(source: string, name: string, at: number, kind: Credit["kind"]): void {
    if (decisive.has(at)) return;
    if (kind !== "mention") decisive.add(at);
    credits.push({ source, span: [at, at + name.length], kind });
  }
}

/** The name that the end of a text, its last line at most, has for a signature. */
function signatureIn(last: string): string | undefined {
  const line = last.trim();
  const alone = line.length > SIGNATURE_LENGTH ? undefined : SIGNATURE_LINE.exec(line)?.[1];
  if (alone !== undefined) return alone;
  return OPENS_SIGNATURE.test(last.slice(-SIGNATURE_LENGTH)) ? SIGNATURE_BRACKET.exec(last)?.[1] : undefined;
}

/** The start of a line that is not blank, up to its first character: `  x`, and not `  `. */
const LINE = /^[^\S\n]*\S/gmu;

/** Where the first lines that are not blank start. */
function firstLines(text: string): number[] {
  const starts: number[] = [];
  LINE.lastIndex = 0;
  while (starts.length < DATELINE_LINES) {
    const match = LINE.exec(text);
    if (match === null) break;
    starts.push(match.index);
  }
  return starts;
}

/** Letters of the longest name that is told from a word by its capitals: `SID` is an agency, `Sid` is not. */
const SHORT_NAME = 4;

function agencyCalled(name: string): string | undefined {
  return name.length > SHORT_NAME || name === name.toUpperCase() ? agencyNamed(name) : undefined;
}

/** Whether a name stands for the words before it, as in `Palestinian Authority (PA)`. */
function isShortFor(name: string, before: string): boolean {
  const words = before.slice(-120).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const initials = words.slice(-name.length).map((word) => word[0]!).join("");
  return name.length > 1 && initials.toLowerCase() === name.toLowerCase();
}
