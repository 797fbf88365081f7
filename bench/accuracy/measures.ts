import { clean, type CleanDocument, type CleanOptions, createPipeline, learn, type Pipeline } from "../../src/index.js";
import { CORPORA, readExtracted, readPages, readRecords, SETS } from "./data.js";
import { type GoldPage, type Score, scorePage, scoredWords, scorePages, scoreSnippets } from "./score.js";

/** The gold texts have neither; the library keeps both unless it is told otherwise. */
export const DROP: CleanOptions = { drop: ["headline", "byline"] };

/** Returns what a pipeline keeps of a text. */
export type Keep = (text: string, options?: CleanOptions) => string;

/** Returns the keeping of the standard pipeline, or of another. */
export function keepOf(pipeline: Pipeline = createPipeline()): Keep {
  return (text, options = {}) => pipeline.clean(text, { ...DROP, ...options }).text;
}

/** Returns the scores on whole pages, a set each. */
export function pageScores(keep: Keep): Record<string, Score> {
  return bySet((set) => scorePages(readPages(set), (page) => keep(page.raw_text)));
}

/** Returns the scores of an extractor's output as it is, and cleaned, a set each. */
export function extractorScores(tool: string, keep: Keep): Record<string, { readonly before: Score; readonly after: Score }> {
  return bySet((set) => {
    const [pages, extracted] = [readPages(set), readExtracted(tool, set)];
    return { before: scorePages(pages, extracted), after: scorePages(pages, (page) => keep(extracted(page))) };
  });
}

/** Returns the score on the pages of which only snippets are labelled. */
export function snippetScore(keep: Keep): Score {
  return scoreSnippets(readPages("trafilatura"), (page) => keep(page.raw_text));
}

/** Returns the mean F1 of pages in each language. */
export function languageScores(keep: Keep): Record<string, { readonly pages: number; readonly f1: number }> {
  const rows = new Map<string, number[]>();
  for (const page of readPages("fundus_tests")) {
    const { precision = 0, recall = 0 } = scorePage(page, keep(page.raw_text));
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    rows.set(page.lang ?? "?", [...(rows.get(page.lang ?? "?") ?? []), f1]);
  }
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([language, f1s]) => [language, { pages: f1s.length, f1: mean(f1s) }]));
}

/** Returns the mean F1 of all pages that are neither English nor German. */
export function otherLanguages(scores: ReturnType<typeof languageScores>): number {
  const others = Object.entries(scores).filter(([language]) => !/^(?:en|de)/u.test(language)).map(([, score]) => score);
  const pages = others.reduce((sum, score) => sum + score.pages, 0);
  return others.reduce((sum, score) => sum + score.f1 * score.pages, 0) / pages;
}

/** Returns the score with site profiles, each learned from the other pages of the site. */
export function profileScore(keep: Keep): Score {
  const pages = readPages("fundus_eval");
  const others = (page: GoldPage): { text: string }[] => pages.filter(({ site, id }) => site === page.site && id !== page.id).map(({ raw_text }) => ({ text: raw_text }));
  return scorePages(pages, (page) => keep(page.raw_text, { site: learn(page.site ?? "", others(page)) }));
}

/** What was cut of articles that are clean. */
export interface FalseAlarms {
  readonly words: number;
  readonly cut: number;
  /** Words cut, by kind, category and first rule. */
  readonly byRule: Record<string, number>;
}

/** Returns what is cut of the articles of each corpus, which have no chrome. */
export function falseAlarms(): Record<string, FalseAlarms> {
  return Object.fromEntries(CORPORA.map((corpus) => [corpus, alarmsOf(readRecords<{ readonly text: string }>(`corpus/${corpus}.jsonl`).map(({ text }) => clean(text)))]));
}

function alarmsOf(documents: readonly CleanDocument[]): FalseAlarms {
  const byRule: Record<string, number> = {};
  let [words, cut] = [0, 0];
  for (const { original, report } of documents) {
    words += wordCount(original);
    for (const { text, kind, category, reasons } of report.cuts) {
      const key = `${kind} ${category} ${reasons[0]!.rule}`;
      byRule[key] = (byRule[key] ?? 0) + wordCount(text);
      cut += wordCount(text);
    }
  }
  return { words, cut, byRule };
}

/** Returns the words that a second cleaning of the labelled pages cuts, and the words that it is given. */
export function secondCleaning(): { readonly words: number; readonly cut: number } {
  let [words, cut] = [0, 0];
  for (const page of SETS.flatMap(readPages)) {
    const once = clean(page.raw_text).text;
    words += wordCount(once);
    cut += wordCount(once) - wordCount(clean(once).text);
  }
  return { words, cut };
}

/** What was cut under one category, in words, and how much of it the gold text has: such cuts were wrong. */
export interface CategoryScore {
  readonly words: number;
  readonly wrong: number;
}

const GRAM = 4;

/** Returns what is cut of whole pages by kind and category, most first. A cut is wrong in so far as its 4-grams are the gold text's. */
export function categoryScores(): Record<string, CategoryScore> {
  const scores = new Map<string, CategoryScore>();
  for (const page of SETS.flatMap(readPages)) {
    const { text, report } = clean(page.raw_text, DROP);
    const [wanted, kept] = [new Set(grams(page.gold_text ?? "")), new Set(grams(text))];
    for (const cut of report.cuts) {
      const name = `${cut.kind}/${cut.category}`;
      const { words, wrong } = scores.get(name) ?? { words: 0, wrong: 0 };
      const lost = grams(cut.text).filter((gram) => wanted.has(gram) && !kept.has(gram)).length;
      scores.set(name, { words: words + scoredWords(cut.text).length, wrong: wrong + lost });
    }
  }
  return Object.fromEntries([...scores].sort(([, a], [, b]) => b.words - a.words));
}

function grams(text: string): string[] {
  const words = scoredWords(text);
  return words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(" "));
}

function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function bySet<Value>(measure: (set: string) => Value): Record<string, Value> {
  return Object.fromEntries(SETS.map((set) => [set, measure(set)]));
}

/** Returns the mean of some numbers, 0 of none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
