import levenshtein from "fast-levenshtein";
import type { CleanDocument } from "../core/document.js";

/** A headline longer than this is none; what is compared letter by letter stays short. */
const LONGEST = 300;

/** Returns a document's headline, folded to its letters and digits: its title, else its first block of that role, else the empty text. */
export function headlineOf({ title, original, report }: CleanDocument): string {
  const block = report.blocks.find(({ role }) => role === "headline");
  return foldHeadline(title ?? (block === undefined ? "" : original.slice(...block.span)));
}

/** Returns a headline folded to its letters and digits; the empty text where it is too long to be one. */
export function foldHeadline(text: string): string {
  return text.length > LONGEST ? "" : text.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

/** Returns how alike two folded headlines are, from 0 to 1: the share of letters that need no edit. 0 where one is missing. */
export function headlineLikeness(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  return a === b ? 1 : 1 - levenshtein.get(a, b) / Math.max(a.length, b.length);
}
