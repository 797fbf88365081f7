import type { Span } from "../core/span.js";
import { agencyNamed } from "./agencies.js";

/** Whom a text names as the source of its words. */
export interface Credit {
  /** The agency's usual name, or the outlet as the text calls it. */
  readonly source: string;
  /** Where it is named, in the original text. */
  readonly span: Span;
  /** `dateline`: at the start, as in `LONDON, Feb 4 (AP) -`. `signature`: alone at an end. `mention`: `reports the BBC`. */
  readonly kind: "dateline" | "signature" | "mention";
}

/** Within so many code units of the start of the text a name in brackets is a dateline. */
const DATELINE_REACH = 400;
/** Within so many of the end a name by itself is a signature. */
const SIGNATURE_REACH = 300;
/** `(Reuters)`, `(dpa/lnw)` as far as the stroke, `/PRNewswire/`. */
const IN_BRACKETS = /[(/（]([\p{L}\p{M}.\- ]{2,40})(?=[)/）])/gu;
/** The last line where it is a credit by itself, `Source: AFP`; or what ends the text in brackets. */
const SIGNATURE_LINE = /^(?:(?:source|quelle|fuente|fonte|with|mit|by|von|credit) ?:? ?)?([\p{L}\p{M}.\- ]{2,40})$/iu;
const SIGNATURE_BRACKET = /[(/©]([\p{L}\p{M}.\- ]{2,40})\)?$/u;
/** `reports the BBC`, `as Reuters reported`, `the Herald reported`, `wie die dpa meldet`, `selon l'AFP`, `informa EFE`. */
const MENTION =
  /(?:\breports\s+(?:the\s+)?|\b(?:first\s+)?reported\s+by\s+(?:the\s+)?|\baccording\s+to\s+(?:a\s+report\s+by\s+)?(?:the\s+)?(?=Reuters|AP\b|AFP|BBC)|\bselon\s+(?:l['’]|la\s+)?|\binforma\s+|\bsegún\s+|\bsecondo\s+(?:l['’])?|\bmeldet\s+(?:die\s+)?|\bberichtet\s+(?:die\s+|der\s+)?)(\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,3})/gu;
const REPORTED = /(\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,3})\s+(?:reports(?=[.,:”"\n])|(?:first\s+)?reported\b)(?!\s+(?:that\s+)?(?:a|an|its|his|her|their|no|net|record)\b)/gu;
/** Names that stand before `reported` and are no outlets. */
const PRONOUNS = /^(?:He|She|It|They|We|The|This|Police|Officials|Witnesses|Who|I)$/u;

/** Returns whom a text credits, in the order of the text. Linear in its length. */
export function creditsOf(text: string): Credit[] {
  const credits: Credit[] = [];
  for (const match of text.slice(0, DATELINE_REACH).matchAll(IN_BRACKETS)) add(match[1]!, match.index + 1, "dateline");
  const end = text.trimEnd();
  const lastLine = Math.max(end.lastIndexOf("\n") + 1, end.length - SIGNATURE_REACH);
  const last = end.slice(lastLine);
  const signature = SIGNATURE_LINE.exec(last.trim())?.[1] ?? SIGNATURE_BRACKET.exec(last)?.[1];
  if (signature !== undefined) add(signature, lastLine + last.lastIndexOf(signature), "signature");
  for (const match of text.matchAll(MENTION)) mention(match[1]!, match.index + match[0].length - match[1]!.length);
  for (const match of text.matchAll(REPORTED)) mention(match[1]!, match.index);
  return credits.sort((x, y) => x.span[0] - y.span[0]);

  function add(name: string, at: number, kind: Credit["kind"]): void {
    const source = agencyNamed(name);
    if (source !== undefined && !credits.some(({ span }) => span[0] === at)) credits.push({ source, span: [at, at + name.length], kind });
  }

  function mention(name: string, at: number): void {
    if (PRONOUNS.test(name)) return;
    credits.push({ source: agencyNamed(name) ?? name, span: [at, at + name.length], kind: "mention" });
  }
}
