import type { DocumentFacts } from "../core/document.js";
import { inputOf, openInput } from "./compression.js";
import { InputError } from "./errors.js";
import { openWhole, readTextFile, textFilesAt } from "./files.js";
import { FIELD_NAMES, type FieldNames, type JsonDocument, parseDocument, type RawLine, rawLines } from "./json-lines.js";

/** How documents are read. */
export interface ReadOptions {
  /** Other names of fields. @defaultValue `text`, `id`, `url`, `site`, `source`, `language`, `publishedAt`, `title` */
  readonly names?: Partial<FieldNames>;
  /** Takes what cannot be read, with its line where it has one, and the rest goes on. @defaultValue the error is thrown */
  readonly onRefused?: (error: InputError, line?: RawLine) => void;
}

/**
 * Yields the documents of a JSON Lines file or stream, one at a time: of bytes, packed with gzip (or zstd, from Node 22.15 on) or not, or
 * of text.
 * @throws InputError that names file, line and reason, where `onRefused` is not there to take it.
 */
export async function* readDocuments(from: string | AsyncIterable<Uint8Array | string>, { names, onRefused = refuse }: ReadOptions = {}): AsyncGenerator<JsonDocument, void, undefined> {
  const file = typeof from === "string" ? from : "stream";
  const { chunks } = typeof from === "string" ? await openInput(from) : inputOf(from, file);
  for await (const line of rawLines(chunks)) {
    const parsed = accepted(() => parseDocument(line, file, { ...FIELD_NAMES, ...names }), (error) => onRefused(error, line));
    if (parsed !== undefined) yield parsed;
  }
}

/**
 * Yields the text of a file, or of each file in a folder and below it (.txt, .text, .md), by name; the `id` is the name below the folder.
 * @throws InputError that names file and reason, where `onRefused` is not there to take it.
 */
export async function* readTexts(path: string, { onRefused = refuse }: Pick<ReadOptions, "onRefused"> = {}): AsyncGenerator<DocumentFacts & { readonly id: string; readonly text: string }, void, undefined> {
  for (const { path: file, name } of (await textFilesAt(path)).files) {
    try {
      yield { id: name, text: await readTextFile(file) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onRefused(error);
    }
  }
}

/** Writes values as JSON Lines, as fast as they come, to a file that is whole or absent; packed where its name ends with .gz or .zst. */
export async function writeLines(path: string, values: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  const file = await openWhole(path);
  try {
    for await (const value of values) await file.write(`${JSON.stringify(value)}\n`);
    await file.commit();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

function refuse(error: InputError): never {
  throw error;
}

function accepted<Value>(read: () => Value, refused: (error: InputError) => void): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    refused(error);
    return undefined;
  }
}
