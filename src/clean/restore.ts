import { digest } from "../core/digest.js";
import { FormatError } from "../core/errors.js";
import { type CleanReport, REPORT_VERSION, type TextMark } from "../core/report.js";

/**
 * Returns the original text that a clean text and its report were made from, code unit for code unit.
 * @throws FormatError where the report is of another version, is damaged, or does not belong to the text.
 */
export function restore({ text, report }: { readonly text: string; readonly report: CleanReport }): string {
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

function expectMark(text: string, mark: TextMark, code: "foreign-report" | "damaged-report", what: string): void {
  const found = digest(text);
  if (text.length === mark.length && found === mark.digest) return;
  throw new FormatError(code, `Expected ${what} to have ${mark.length} code units and the digest ${mark.digest}, got ${text.length} and ${found}`);
}
