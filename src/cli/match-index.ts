import { dirname, relative, resolve } from "node:path";
import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import { digest } from "../core/digest.js";
import type { CleanDocument } from "../core/document.js";
import { FormatError } from "../core/errors.js";
import { createIndex, type Index } from "../match/create-index.js";
import { openPlain } from "../node/compression.js";
import { InputError, type WholeFile } from "../node/files.js";
import { type FieldNames, parseDocument, rawLines } from "../node/json-lines.js";
import { pairRecord } from "../reuse/pair.js";
import { REUSE } from "../reuse/syndication.js";
import { timeOf } from "../reuse/times.js";
import { type Refusals, UsageError } from "./exit.js";
import { idElse, placeIn } from "./ids.js";
import { breather } from "./signals.js";
import { expectUnchanged, type IndexFile, type Place, PlacedDocuments, readIndexFile, writeIndexFile } from "./index-file.js";

/** What is matched with an index, and where the results go. */
export interface IndexedMatch {
  readonly input: string;
  /** The index file: read where it is there, and written with the documents of the input in it. */
  readonly index: string;
  readonly names: FieldNames;
  readonly isCleaned: boolean;
  /** Milliseconds. */
  readonly within: number;
  readonly refusals: Refusals;
  readonly pairs: WholeFile | undefined;
  readonly rejects: WholeFile | undefined;
}

/** What came of it. */
export interface IndexedResult {
  /** The id of each line of the input that holds a document, by the line's number. */
  readonly lines: ReadonlyMap<number, string>;
  /** Ids of documents that reuse one of the index, or one before them in the input. */
  readonly dropped: ReadonlySet<string>;
  /** Writes the index with the documents of the input. */
  readonly save: () => Promise<void>;
}

/** Documents that are asked about together; between two such lots signals are heard. */
const BATCH = 32;

/**
 * Matches the documents of a file with those of an index and with each other, each pair once, and adds them to it. What is standing text
 * is not told: the index does not hold the collection.
 */
export async function matchWithIndex({ input, index: path, names, isCleaned, within, refusals, pairs, rejects }: IndexedMatch): Promise<IndexedResult> {
  const file = await readIndexFile(path, isCleaned);
  if (file.clean !== isCleaned) throw new UsageError(`${path} was made ${file.clean ? "of cleaned texts: leave --no-clean out" : "with --no-clean: give it here too"}`);
  const documents = new PlacedDocuments(file);
  const index = indexOf(path, documents, file.snapshot);
  // From the folder of the index, as it holds the path: one file has one name, whatever folder the command runs in.
  const idOf = idElse(placeIn(relative(dirname(resolve(path)), resolve(input))), (id) => file.places.get(id)?.digest);
  const before = file.files.length;
  const number = numberOf(file, resolve(input), names);
  const [lines, dropped] = [new Map<number, string>(), new Set<string>()];
  const breathe = breather();
  let batch: CleanDocument[] = [];
  const flush = async (): Promise<void> => {
    for (const { a, b, overlap } of await index.add(batch)) {
      if (Math.abs((file.places.get(a)?.publishedAt ?? NaN) - (file.places.get(b)?.publishedAt ?? NaN)) > within) continue;
      await pairs?.write(`${JSON.stringify(pairRecord({ a, b, ...overlap }))}\n`);
      if (overlap.syndication >= REUSE || (overlap.relation === "identical" && overlap.revision !== undefined)) dropped.add(a);
    }
    batch = [];
    await breathe();
  };
  try {
    for await (const line of rawLines(await openPlain(input))) {
      try {
        const document = parseDocument(line, input, names, idOf)?.document;
        if (document === undefined) continue;
        if (file.places.has(document.id)) throw new InputError(`${input}:${line.number}`, `a document with the id "${document.id}" is in the index already`);
        batch.push(isCleaned ? clean(document) : asClean(document));
        file.places.set(document.id, placeOf(number, line, document));
        lines.set(line.number, document.id);
      } catch (error) {
        refusals.take(error);
        await rejects?.write(Buffer.concat([line.bytes, Buffer.from("\n")]));
      }
      if (batch.length === BATCH) await flush();
    }
    await flush();
  } finally {
    await documents.close();
  }
  // A file that gave nothing is not kept.
  if (lines.size === 0) file.files.length = before;
  // Once more when the index is saved; but by then the results are written.
  await expectUnchanged(path, file);
  return { lines, dropped, save: () => writeIndexFile(path, file, index.snapshot()) };
}

/** The number of a file in an index, which it gets where the index does not have it. */
function numberOf({ files }: IndexFile, path: string, names: FieldNames): number {
  const known = files.findIndex((file) => file.path === path && JSON.stringify(file.names) === JSON.stringify(names));
  return known < 0 ? files.push({ path, names }) - 1 : known;
}

function indexOf(path: string, documents: PlacedDocuments, snapshot: Uint8Array | undefined): Index {
  try {
    return createIndex({ documents, ...(snapshot === undefined ? {} : { snapshot }) });
  } catch (error) {
    if (error instanceof FormatError) throw new InputError(path, error.message);
    throw error;
  }
}

function placeOf(file: number, line: { readonly number: number; readonly offset: number; readonly bytes: Uint8Array }, document: { readonly text: string; readonly publishedAt?: string }): Place {
  const publishedAt = timeOf(document);
  return { file, line: line.number, offset: line.offset, length: line.bytes.length, digest: digest(document.text), ...(publishedAt === undefined ? {} : { publishedAt }) };
}
