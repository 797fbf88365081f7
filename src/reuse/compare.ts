import type { CleanDocument, SourceDocument } from "../core/document.js";
import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import { type Overlap, overlapOf } from "./overlap.js";

/** What may be said to a comparison. */
export interface CompareOptions {
  /** Whether texts are cleaned before they are compared; clean documents never are. @defaultValue true */
  readonly clean?: boolean;
}

/**
 * Returns what two articles have in common. Strings and plain documents are cleaned first; places are in the original texts.
 * @throws TypeError where an input is no text and no document.
 */
export function compare(a: string | SourceDocument | CleanDocument, b: string | SourceDocument | CleanDocument, options: CompareOptions = {}): Overlap {
  const read = options.clean === false ? asClean : clean;
  return overlapOf(isClean(a) ? a : read(a), isClean(b) ? b : read(b));
}

function isClean(input: string | SourceDocument | CleanDocument): input is CleanDocument {
  // A caller without types may pass anything; what is no document is refused where it is read.
  const given: unknown = input;
  return typeof given === "object" && given !== null && "report" in given && "kept" in given;
}
