import { readFileSync } from "node:fs";

/** What is expected of one line of a seed article. */
export interface GoldLine {
  readonly line: number;
  readonly verdict: "keep" | "drop";
  readonly kind?: string;
  readonly category?: string;
  readonly of?: number;
  readonly starts: string;
}

interface Gold {
  readonly articles: readonly { readonly file: string; readonly lines: readonly GoldLine[] }[];
  readonly pairs: Readonly<Record<string, string>>;
}

const FOLDER = new URL("../seeds/", import.meta.url);

/** What seeds/gold.json expects. */
export const GOLD = JSON.parse(readFileSync(new URL("gold.json", FOLDER), "utf8")) as Gold;

/** Returns the text of a seed article. */
export function seedText(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}

/** Returns the text of the seed article whose name starts with a number, such as `003`. */
export function seedByNumber(number: string): string {
  return seedText(GOLD.articles.find(({ file }) => file.startsWith(number))!.file);
}
