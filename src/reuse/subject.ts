import type { CleanDocument, DocumentFacts, SourceDocument } from "../core/document.js";
import type { Span } from "../core/span.js";
import { type Page, readPage } from "../text/page.js";
import { hashesOf, tokensBeside } from "../text/tokens.js";
import { mayQuote, quotationsOf, type QuotedText } from "../text/quotations.js";
import { type Quotation, quotationsWithSpeakers } from "../text/speakers.js";
import { type Credit, creditsOf } from "./credits.js";
import { foldHeadline, headlineOf } from "./headline.js";
import { WordMark } from "./marks.js";
import { readDocument, type Reading, readUnquoted, readWhole } from "./reading.js";
import { distinctShingles } from "./resemblance.js";

/** One document as the reuse flow compares it: its words and what is known of it, without its report. Of a text as it stands, what only a match asks for is worked out when it asks. */
export interface Subject {
  readonly facts: DocumentFacts;
  /** The hashes of its words, in order. */
  readonly words: Int32Array;
  /** Its words with their places and what they are, worked out at the first look. */
  readonly reading: Reading;
  /** Returns the headline folded to letters and digits, empty where there is none; it is looked for at the first call. */
  headline(): string;
  /** The share of the original text that was kept, from 0 to 1. */
  readonly kept: number;
  /** Returns whom the text credits; it is read at the first call. */
  credits(): readonly Credit[];
  /** Returns what the text quotes, with who says it; it is read at the first call. */
  quotations(): readonly Quotation[];
  /** Returns the hashes of its five-word shingles, each once, in the order of the text; they are worked out at the first call. */
  shingles(): Int32Array;
}

/** Returns a clean document as the reuse flow compares it. */
export function subjectOf(document: CleanDocument): Subject {
  const { text, original, report } = document;
  const reading = readDocument(document);
  // Only of texts that quote something, where their blocks stand is kept.
  const quoted: QuotedText | undefined = quotesSomething(reading) ? { text: original, layout: report.layout, blocks: report.blocks.map(({ span }) => ({ span })) } : undefined;
  const headline = headlineOf(document);
  const kept = original.length === 0 ? 1 : text.length / original.length;
  return new LazySubject(document, kept, original, reading.hashes, { reading: () => reading, headline: () => headline, quotations: () => (quoted === undefined ? [] : quotationsWithSpeakers(quoted)) });
}

/** Returns a document as the reuse flow compares it, its text as it stands; faster than cleaning with nothing to cut. */
export function subjectAsIs(document: SourceDocument): Subject {
  const { text, title } = document;
  const words = hashesOf(text);
  return new LazySubject(document, 1, text, words, new TextAsIs(text, title, words));
}

/** How a subject finds what only a match asks for. */
interface Sources {
  readonly reading: () => Reading;
  readonly headline: () => string;
  /** Whom the text quotes, and what. */
  readonly quotations: () => readonly Quotation[];
}

/** The sources of a text as it stands: it is cut into blocks where something is quoted, or a headline is asked for. */
class TextAsIs implements Sources {
  private readonly text: string;
  private readonly title: string | undefined;
  private readonly words: Int32Array;
  /** What is kept of its page: where its blocks stand. */
  private knownOutline: QuotedText | undefined;
  private spans: readonly Span[] | undefined;

  constructor(text: string, title: string | undefined, words: Int32Array) {
    this.text = text;
    this.title = title;
    this.words = words;
  }

  reading(): Reading {
    const tokens = tokensBeside(this.text, this.words);
    if (!mayQuote(this.text)) return readUnquoted(this.text, tokens);
    const page = readPage(this.text, tokens);
    this.knownOutline = outlineOf(page);
    this.spans = quotationsOf(page);
    return readWhole(page, this.spans);
  }

  headline(): string {
    return foldHeadline(this.title ?? openingOf(this.outline));
  }

  quotations(): readonly Quotation[] {
    return mayQuote(this.text) ? quotationsWithSpeakers(this.outline, this.spans) : [];
  }

  private get outline(): QuotedText {
    return (this.knownOutline ??= outlineOf(readPage(this.text, tokensBeside(this.text, this.words))));
  }
}

function outlineOf({ text, layout, blocks }: Page): QuotedText {
  return { text, layout, blocks: blocks.map(({ span }) => ({ span })) };
}

function quotesSomething({ marks }: Reading): boolean {
  return marks.some((mark) => (mark & WordMark.quoted) !== 0);
}

/** The first block of a page where it is no sentence. */
function openingOf({ text, blocks }: QuotedText): string {
  const first = blocks[0];
  const opening = first === undefined ? "" : text.slice(...first.span);
  return SENTENCE_END.test(opening) ? "" : opening;
}

const SENTENCE_END = /[.!?…。]["'”’»)\]]*$/u;

/** A subject that works things out where they are asked for, and once. */
class LazySubject implements Subject {
  readonly facts: DocumentFacts;
  readonly kept: number;
  readonly words: Int32Array;
  private readonly text: string;
  private readonly sources: Sources;
  private knownReading: Reading | undefined;
  private knownHeadline: string | undefined;
  private knownCredits: readonly Credit[] | undefined;
  private knownQuotations: readonly Quotation[] | undefined;
  private knownShingles: Int32Array | undefined;

  constructor(document: DocumentFacts, kept: number, text: string, words: Int32Array, sources: Sources) {
    this.facts = factsOf(document);
    this.kept = kept;
    this.text = text;
    this.words = words;
    this.sources = sources;
  }

  get reading(): Reading {
    return (this.knownReading ??= this.sources.reading());
  }

  headline(): string {
    return (this.knownHeadline ??= this.sources.headline());
  }

  credits(): readonly Credit[] {
    return (this.knownCredits ??= creditsOf(this.text));
  }

  quotations(): readonly Quotation[] {
    return (this.knownQuotations ??= this.sources.quotations());
  }

  shingles(): Int32Array {
    return (this.knownShingles ??= distinctShingles(this.words));
  }
}

/** What is known of a document, and nothing else that it may carry. Each fact by its name: looked up in a list of names, they take ten times as long. */
function factsOf({ id, url, site, source, language, publishedAt, title }: DocumentFacts): DocumentFacts {
  const facts: { -readonly [key in keyof DocumentFacts]: DocumentFacts[key] } = {};
  if (isKnown(id)) facts.id = id;
  if (isKnown(url)) facts.url = url;
  if (isKnown(site)) facts.site = site;
  if (isKnown(source)) facts.source = source;
  if (isKnown(language)) facts.language = language;
  if (isKnown(publishedAt)) facts.publishedAt = publishedAt;
  if (isKnown(title)) facts.title = title;
  return facts;
}

function isKnown(fact: string | undefined): fact is string {
  return fact !== undefined && fact !== "";
}
