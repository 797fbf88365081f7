import { CORPORA, readRecords } from "../accuracy/data.js";

/** Returns the texts of the corpora beside the checkout: 23,174 articles in English and German, with the marks and accents they have. */
export function corpus(): string[] {
  return CORPORA.flatMap((name) => readRecords<{ readonly text: string }>(`corpus/${name}.jsonl`).map(({ text }) => text));
}

/** Returns a text's words as peers are given them: in lower case, letters and digits only. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns the different five-word shingles of a text as strings. */
export function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const shingles = new Set<string>();
  for (let at = 0; at + 5 <= words.length; at++) shingles.add(words.slice(at, at + 5).join(" "));
  return shingles;
}
