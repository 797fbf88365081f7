import { normalize } from "node:path";
import { digest } from "../core/digest.js";
import type { IdElse } from "../node/json-lines.js";

/**
 * Returns what names the documents of a file whose lines have no id: the `url`, where no document before has it for an id with another
 * text, which is another state of the page; else the place. `digestOf` gives the digest of a document's text by its id.
 */
export function idElse(placeOf: (line: number) => string, digestOf: (id: string) => string | undefined): IdElse {
  return ({ url, text }, { number }) => {
    if (url === undefined) return placeOf(number);
    const known = digestOf(url);
    return known === undefined || known === digest(text) ? url : placeOf(number);
  };
}

/** The place of a line in the one file that is read. */
export function lineOf(line: number): string {
  return `line-${line}`;
}

/** The place of a line, or of a text, where several files and folders are read, so that no two have the same. */
export function placeIn(file: string): (line: number) => string {
  return (line) => `${normalize(file)}:${line}`;
}
