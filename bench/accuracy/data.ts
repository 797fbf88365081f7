import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GoldPage } from "./score.js";

/** The labelled data, beside the checkout. It holds other people's texts and is no part of the project. */
export const DATA = join(import.meta.dirname, "../../../shared/data");
export const SETS = ["scrapinghub", "fundus_eval", "fundus_tests", "wcxb"] as const;
export const CORPORA = ["bbc", "polnear", "gnad-test", "reuters21578"] as const;

/** Whether the data is there. */
export function hasData(): boolean {
  return existsSync(join(DATA, "chrome"));
}

/** Returns the records of a JSON Lines file of the data. */
export function readRecords<Record>(path: string): Record[] {
  return readFileSync(join(DATA, path), "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Record);
}

/** Returns the labelled pages of a set. */
export function readPages(set: string): GoldPage[] {
  return readRecords<GoldPage>(`chrome/${set}.jsonl`);
}

/** Returns what an extractor left of the pages of a set, by id; a page that it failed on is the empty text. */
export function readExtracted(tool: string, set: string): (page: GoldPage) => string {
  const texts = new Map(readRecords<{ readonly id: string; readonly text: string }>(`chrome/extracted/${tool}/${set}.jsonl`).map(({ id, text }) => [id, text]));
  return ({ id }) => texts.get(id) ?? "";
}

/** Returns the SHA-256 of the labelled sets, by which a figure says what it was measured on. */
export function dataDigest(): string {
  const hash = createHash("sha256");
  for (const set of SETS) hash.update(readFileSync(join(DATA, `chrome/${set}.jsonl`)));
  return hash.digest("hex").slice(0, 16);
}
