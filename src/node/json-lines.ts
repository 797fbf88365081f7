import type { DocumentFacts } from "../core/document.js";
import { decodeUtf8, InputError } from "./files.js";
import { writtenValue } from "./json-fields.js";

/** The fields of a line that hold what a document is made of; names as in the file. */
export interface FieldNames {
  readonly text: string;
  readonly id: string;
  readonly url: string;
  readonly site: string;
  readonly source: string;
  readonly language: string;
  readonly publishedAt: string;
  readonly title: string;
}

/** The names of DESIGN: each field under its own. */
export const FIELD_NAMES: FieldNames = {
  text: "text", id: "id", url: "url", site: "site", source: "source", language: "language", publishedAt: "publishedAt", title: "title",
};

/** The fields besides the text, in the order in which they are looked at. */
const FACTS = ["id", "url", "site", "source", "language", "publishedAt", "title"] as const;

/** One document of a JSON Lines file. */
export interface JsonDocument {
  /** The whole object of the line, as `JSON.parse` reads it. */
  readonly record: Readonly<Record<string, unknown>>;
  /** The line as it came, the spaces around it aside; `withText` puts another text into it and leaves all else as it is. */
  readonly json: string;
  /** The document; its `id` is the line's own (17 is "17"), else its `url`, else `line-N`. */
  readonly document: DocumentFacts & { readonly id: string; readonly text: string };
}

/** A line of a file, as bytes without the line break. */
export interface RawLine {
  readonly number: number;
  /** Where its first byte stands in the file. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/**
 * Yields the lines of a stream of bytes; the last may lack its line break.
 * @throws InputError that says after which line, where the stream breaks off with one.
 */
export async function* rawLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine> {
  for await (const lines of linesTogether(stream)) for (const line of lines) yield line;
}

/** Yields the lines as `rawLines` does, those that end in one piece of the stream together: waiting for each line takes longer than finding it. Who breaks off inside a piece may not go on with the next. */
export async function* linesTogether(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<RawLine>> {
  let parts: Uint8Array[] = [];
  let [number, offset] = [1, 0];
  function* linesIn(chunk: Uint8Array): Generator<RawLine> {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const last = chunk.subarray(from, end);
      const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
      yield { number: number++, offset, bytes };
      offset += bytes.length + 1;
      if (parts.length > 0) parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  try {
    for await (const chunk of stream) yield linesIn(chunk);
  } catch (error) {
    if (error instanceof InputError) error.message += `, after line ${number - 1}`;
    throw error;
  }
  if (parts.length > 0) yield [{ number, offset, bytes: Buffer.concat(parts) }];
}

/** Gives the id of a document whose line has none. */
export type IdElse = (document: Pick<DocumentFacts, "url"> & { readonly text: string }, line: RawLine) => string;

const urlOrLine: IdElse = ({ url }, { number }) => url ?? `line-${number}`;

/**
 * Returns the document of a line, or nothing where the line is blank. Where the line has no id, `idElse` gives one: by itself the
 * `url`, else `line-N`.
 * @throws InputError that names file, line and reason where the line is no document.
 */
export function parseDocument(line: RawLine, file: string, names: FieldNames, idElse: IdElse = urlOrLine): JsonDocument | undefined {
  const place = `${file}:${line.number}`;
  const decoded = decodeUtf8(line.bytes, place);
  const written = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  const json = written.trim();
  if (json === "") return undefined;
  const record = parseObject(written, place);
  const text = fieldOf(record, names.text);
  if (typeof text !== "string") throw new InputError(place, `expected a string in the field "${names.text}", got ${nameOf(text)}`);
  const facts: { -readonly [name in keyof JsonDocument["document"]]?: string } = {};
  for (const fact of FACTS) {
    const field = names[fact];
    const value = fieldOf(record, field);
    if (value === undefined || value === null || value === "") continue;
    if (fact === "id" && typeof value === "number") facts[fact] = numericId(json, field, place);
    else if (typeof value === "string") facts[fact] = value;
    else throw new InputError(place, `expected a string in the field "${field}", got ${nameOf(value)}`);
  }
  facts.id ??= idElse({ ...facts, text }, line);
  facts.text = text;
  // Not a copy with `id` and `text`: where an id is set twice, V8 gives each object a shape of its own, which takes several times as long to read.
  return { record, json, document: facts as JsonDocument["document"] };
}

/** The value of a field of its own; most records lack most fields, and are asked for no more than the value. */
function fieldOf(record: Readonly<Record<string, unknown>>, field: string): unknown {
  const value = record[field];
  return value !== undefined && Object.hasOwn(record, field) ? value : undefined;
}

/** A whole number in digits alone, as databases number their rows. */
const WHOLE = /^-?\d+$/u;

/** A number as the line writes it, which may have more digits than a number of JavaScript. */
function numericId(json: string, field: string, place: string): string {
  const written = writtenValue(json, field)!;
  if (!WHOLE.test(written)) throw new InputError(place, `expected a string or a whole number in the field "${field}", got ${written}`);
  return written;
}

/**
 * Returns the object that a line of JSON holds.
 * @throws InputError where it holds none.
 */
export function parseObject(json: string, place: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new InputError(place, `not JSON (${(error as Error).message})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new InputError(place, `expected a JSON object, got ${nameOf(value)}`);
  return value as Record<string, unknown>;
}

function nameOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
