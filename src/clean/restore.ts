import { digest } from "../core/digest.js";
import { FormatError } from "../core/errors.js";
import { type CleanReport, REPORT_VERSION, type TextMark } from "../core/report.js";

/**
 * Returns the original text that a clean text and its report were made from, code unit for code unit.
 * @throws FormatError where the report is of another version, is damaged, or does not belong to the text.
 */
export function restore({ text, report }: { readonly text: string; readonly report: CleanReport }): string {
  expectShape(report);
  if ((report.version as number) !== REPORT_VERSION) {
    throw new FormatError("unknown-version", `Expected a report of version ${REPORT_VERSION}, got ${String(report.version)}`);
  }
  expectMark(text, report.clean, "foreign-report", "the clean text");
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  for (const { span, text: removed } of report.cuts) {
    const kept = span[0] - length;
    parts.push(text.slice(at, at + kept), removed);
    at += kept;
    length = span[1];
  }
  const original = parts.join("") + text.slice(at);
  expectMark(original, report.original, "damaged-report", "the restored text");
  return original;
}

/** A report is data that may come from anywhere. */
function expectShape(report: unknown): asserts report is CleanReport {
  const { clean, original, cuts } = (typeof report === "object" && report !== null ? report : {}) as Partial<Record<"clean" | "original" | "cuts", unknown>>;
  const isMark = (mark: unknown): boolean => typeof mark === "object" && mark !== null && "length" in mark && "digest" in mark;
  const isCut = (cut: unknown): boolean => typeof cut === "object" && cut !== null && "span" in cut && Array.isArray(cut.span) && "text" in cut && typeof cut.text === "string";
  if (isMark(clean) && isMark(original) && Array.isArray(cuts) && cuts.every(isCut)) return;
  throw new FormatError("damaged-report", "Expected a report with the marks of both texts and a list of cuts, each with a span and a text");
}

function expectMark(text: string, mark: TextMark, code: "foreign-report" | "damaged-report", what: string): void {
  const found = digest(text);
  if (text.length === mark.length && found === mark.digest) return;
  throw new FormatError(code, `Expected ${what} to have ${mark.length} code units and the digest ${mark.digest}, got ${text.length} and ${found}`);
}
