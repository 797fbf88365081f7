/** A page of the labelled data, as shared with the reference scorer. */
export interface GoldPage {
  readonly id: string;
  readonly raw_text: string;
  readonly gold_text?: string;
  /** Paragraphs that may be missing. */
  readonly gold_optional?: readonly string[];
  /** Snippets that must stay, and that must go, where there is no full gold text. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly lang?: string;
  readonly site?: string;
}

/** Precision and recall are means over pages, F1 is of the two means. */
export interface Score {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Pages of which nothing was left. */
  readonly empty: number;
}

/** Returns the words that the reference scorer counts. */
export function scoredWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Returns the 4-gram shingle figures of the reference scorer (shared/eval/score_chrome.py) over pages and what was kept of each. */
export function scorePages(pages: readonly GoldPage[], keptOf: (page: GoldPage) => string): Score {
  const rows = pages.filter((page) => (page.gold_text ?? "") !== "").map((page) => scorePage(page, keptOf(page)));
  const precision = mean(rows.flatMap((row) => (row.precision === undefined ? [] : [row.precision])));
  const recall = mean(rows.flatMap((row) => (row.recall === undefined ? [] : [row.recall])));
  return { pages: rows.length, precision, recall, f1: harmonic(precision, recall), empty: rows.filter((row) => row.precision === undefined).length };
}

/** Returns precision and recall of one page by shingles; precision is undefined where nothing was kept. */
export function scorePage(page: GoldPage, kept: string): { readonly precision: number | undefined; readonly recall: number | undefined } {
  const predicted = scoredWords(kept);
  const [p, g] = [shingles(predicted), shingles(scoredWords(withoutMissingOptional(page, predicted)))];
  const [all, wanted] = [total(p), total(g)];
  let hits = 0;
  for (const [gram, count] of p) hits += Math.min(count, g.get(gram) ?? 0);
  if (all === hits && wanted === hits) return { precision: 1, recall: 1 };
  return { precision: all > 0 ? hits / all : undefined, recall: wanted > 0 ? hits / wanted : undefined };
}

/** Returns the figures of the reference scorer where there are only snippets to keep and to cut. */
export function scoreSnippets(pages: readonly GoldPage[], keptOf: (page: GoldPage) => string): Score {
  let [kept, lost, wrong] = [0, 0, 0];
  for (const page of pages) {
    const text = squash(keptOf(page));
    for (const snippet of page.with ?? []) if (text.includes(squash(snippet))) kept++; else lost++;
    for (const snippet of page.without ?? []) if (text.includes(squash(snippet))) wrong++;
  }
  const precision = kept / Math.max(1, kept + wrong);
  const recall = kept / Math.max(1, kept + lost);
  return { pages: pages.length, precision, recall, f1: harmonic(precision, recall), empty: 0 };
}

function withoutMissingOptional(page: GoldPage, predicted: readonly string[]): string {
  const gold = page.gold_text ?? "";
  if ((page.gold_optional ?? []).length === 0) return gold;
  const grams = new Set(predicted.slice(0, Math.max(0, predicted.length - 2)).map((_, i) => predicted.slice(i, i + 3).join(" ")));
  const missing = (page.gold_optional ?? []).filter((paragraph) => {
    const words = scoredWords(paragraph);
    const own = words.slice(0, Math.max(0, words.length - 2)).map((_, i) => words.slice(i, i + 3).join(" "));
    return own.length === 0 || own.filter((gram) => grams.has(gram)).length / own.length < 0.5;
  });
  const left: string[] = [];
  for (const paragraph of gold.split("\n\n")) {
    const at = missing.indexOf(paragraph);
    if (at >= 0) missing.splice(at, 1);
    else left.push(paragraph);
  }
  return left.join("\n\n");
}

function shingles(words: readonly string[], size = 4): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - size + 1); i++) {
    const gram = words.slice(i, i + size).join(" ");
    if (gram !== "") counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function squash(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
