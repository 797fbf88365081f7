import type { CleanDocument, DocumentFacts, SourceDocument } from "../core/document.js";
import { type Page, readPage } from "../text/page.js";
import { mayQuote, type QuotedText } from "../text/quotations.js";
import { type Quotation, quotationsWithSpeakers } from "../text/speakers.js";
import { type Credit, creditsOf } from "./credits.js";
import { foldHeadline, headlineOf } from "./headline.js";
import { readDocument, type Reading, readUnquoted, readWhole, WordMark } from "./reading.js";
import { sortedShingles } from "./resemblance.js";

/** One document as the reuse flow compares it: its words and what is known of it, without its report. */
export interface Subject {
  readonly facts: DocumentFacts;
  readonly reading: Reading;
  /** Returns the headline folded to letters and digits, empty where there is none; it is looked for at the first call. */
  readonly headline: () => string;
  /** The share of the original text that was kept, from 0 to 1. */
  readonly kept: number;
  /** Returns whom the text credits; it is read at the first call. */
  readonly credits: () => readonly Credit[];
  /** Returns what the text quotes, with who says it; it is read at the first call. */
  readonly quotations: () => readonly Quotation[];
  /** Returns the hashes of its five-word shingles in ascending order, worked out at the first call. */
  readonly shingles: () => Int32Array;
}

/** Returns a clean document as the reuse flow compares it. */
export function subjectOf(document: CleanDocument): Subject {
  const { text, original } = document;
  const headline = headlineOf(document);
  return subject(document, readDocument(document), document.report, () => headline, original.length === 0 ? 1 : text.length / original.length);
}

/** Returns a document as the reuse flow compares it, its text as it stands; faster than cleaning with nothing to cut. */
export function subjectAsIs(document: SourceDocument): Subject {
  const { text, title } = document;
  if (!mayQuote(text)) return subject(document, readUnquoted(text), NOTHING_QUOTED, () => foldHeadline(title ?? openingOf(readPage(text))), 1);
  const page = readPage(text);
  const opening = title === undefined ? openingOf(page) : "";
  return subject(document, readWhole(page), page, () => foldHeadline(title ?? opening), 1);
}

const NOTHING_QUOTED: Omit<QuotedText, "text"> = { layout: "lines", blocks: [] };

/** The first block of a page where it is no sentence. */
function openingOf({ text, blocks }: Page): string {
  const first = blocks[0];
  const opening = first === undefined ? "" : text.slice(...first.span);
  return SENTENCE_END.test(opening) ? "" : opening;
}

const SENTENCE_END = /[.!?…。]["'”’»)\]]*$/u;
const FACTS = ["id", "url", "site", "source", "language", "publishedAt", "title"] as const;

function subject(document: DocumentFacts, reading: Reading, { layout, blocks }: Omit<QuotedText, "text">, headlineIn: () => string, kept: number): Subject {
  const facts: { -readonly [key in keyof DocumentFacts]: DocumentFacts[key] } = {};
  for (const name of FACTS) if (document[name] !== undefined && document[name] !== "") facts[name] = document[name];
  let credits: readonly Credit[] | undefined;
  // Only of texts that quote something, where their blocks stand is kept.
  const quoted: QuotedText | undefined = reading.marks.some((mark) => (mark & WordMark.quoted) !== 0) ? { text: reading.text, layout, blocks: blocks.map(({ span }) => ({ span })) } : undefined;
  let quotations: readonly Quotation[] | undefined;
  let shingles: Int32Array | undefined;
  let headline: string | undefined;
  return {
    facts,
    reading,
    headline: () => (headline ??= headlineIn()),
    kept,
    credits: () => (credits ??= creditsOf(reading.text)),
    quotations: () => (quotations ??= quoted === undefined ? [] : quotationsWithSpeakers(quoted)),
    shingles: () => (shingles ??= sortedShingles(reading.hashes)),
  };
}
