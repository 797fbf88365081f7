import { rmSync } from "node:fs";
import { type FileHandle, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import { digest } from "../core/digest.js";
import type { CleanDocument } from "../core/document.js";
import { reasonOf } from "../node/errors.js";
import { InputError, openWhole } from "../node/files.js";
import { noteUnfinished } from "../node/unfinished.js";
import { FIELD_NAMES, type FieldNames, parseDocument } from "../node/json-lines.js";

/** The version of the shape of index files. */
const VERSION = 1;
const KIND = "copydesk index";

/** Where a document stands: the texts stay in the files that they came in. */
export interface Place {
  /** Which of the files. */
  readonly file: number;
  /** Number of its line, the place of the line's first byte, and the number of its bytes. */
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  /** Of its text, to notice that the file has changed. */
  readonly digest: string;
  readonly publishedAt?: number;
}

/** What an index file holds: a line of JSON, then the bytes of the index. */
export interface IndexFile {
  readonly clean: boolean;
  /** The files, with the names of their fields. */
  readonly files: { readonly path: string; readonly names: FieldNames }[];
  readonly places: Map<string, Place>;
  /** What `snapshot` gave; nothing in a new one. */
  readonly snapshot?: Uint8Array;
  /** Tells whether the file was written again since; nothing where it was not there. */
  readonly state: string | undefined;
}

interface Header {
  readonly kind: typeof KIND;
  readonly version: typeof VERSION;
  readonly clean: boolean;
  readonly files: IndexFile["files"];
  readonly documents: readonly (Place & { readonly id: string })[];
}

/**
 * Returns what an index file holds, or an empty one where there is no such file.
 * @throws InputError where it is no index file.
 */
export async function readIndexFile(path: string, isCleaned: boolean): Promise<IndexFile> {
  // Before the bytes: what is written between the two is noticed when the index is saved.
  const state = await stateOf(path);
  if (state === undefined) return { clean: isCleaned, files: [], places: new Map(), state };
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InputError(path, reasonOf(error));
  });
  const end = bytes.indexOf(10);
  const header = headerOf(bytes.subarray(0, Math.max(0, end)).toString("utf8"), path);
  const folder = dirname(resolve(path));
  return {
    clean: header.clean,
    files: header.files.map((file) => ({ ...file, path: resolve(folder, file.path) })),
    places: new Map(header.documents.map(({ id, ...place }) => [id, place])),
    snapshot: new Uint8Array(bytes.subarray(end + 1)),
    state,
  };
}

function headerOf(json: string, path: string): Header {
  let header: unknown;
  try {
    header = JSON.parse(json);
  } catch {
    throw new InputError(path, "expected an index file of copydesk");
  }
  if (!isRecord(header) || header["kind"] !== KIND || header["version"] !== VERSION) throw new InputError(path, `expected an index file of copydesk, version ${VERSION}`);
  const { clean: isCleaned, files, documents } = header;
  const damaged = (what: string, expected: string): InputError => new InputError(path, `damaged index file: expected ${expected} in \`${what}\``);
  if (typeof isCleaned !== "boolean") throw damaged("clean", "true or false");
  if (!Array.isArray(files)) throw damaged("files", "a list");
  if (!Array.isArray(documents)) throw damaged("documents", "a list");
  const file = files.findIndex((one) => !isFile(one));
  if (file >= 0) throw damaged(`files[${file}]`, "a path and the names of fields");
  const document = documents.findIndex((one) => !isPlace(one, files.length));
  if (document >= 0) throw damaged(`documents[${document}]`, "an id and a place in one of the files");
  return header as unknown as Header;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFile(value: unknown): boolean {
  if (!isRecord(value) || typeof value["path"] !== "string" || !isRecord(value["names"])) return false;
  const names = value["names"];
  return Object.keys(FIELD_NAMES).every((fact) => typeof names[fact] === "string");
}

function isPlace(value: unknown, files: number): boolean {
  if (!isRecord(value) || typeof value["id"] !== "string" || typeof value["digest"] !== "string") return false;
  const isFrom = (least: number, key: string): boolean => Number.isSafeInteger(value[key]) && (value[key] as number) >= least;
  if (!isFrom(0, "file") || !isFrom(1, "line") || !isFrom(0, "offset") || !isFrom(0, "length")) return false;
  return (value["file"] as number) < files && (value["publishedAt"] === undefined || typeof value["publishedAt"] === "number");
}

/** What changes whenever a file is written anew; nothing where there is none. */
async function stateOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new InputError(path, reasonOf(error));
  }
}

/**
 * Does nothing where an index file is as it was read.
 * @throws InputError where another run has written it since.
 */
export async function expectUnchanged(path: string, { state }: IndexFile): Promise<void> {
  if ((await stateOf(path)) !== state) throw new InputError(path, "another run has written it meanwhile, so nothing was added; run this again");
}

/**
 * Writes an index file, whole or not at all; the paths in it are from its own folder.
 * @throws InputError where another run has written it since it was read, or does so now.
 */
export async function writeIndexFile(path: string, index: IndexFile, snapshot: Uint8Array): Promise<void> {
  const { clean: isCleaned, files, places } = index;
  const folder = dirname(resolve(path));
  const documents = [...places].map(([id, place]) => ({ id, ...place }));
  const header: Header = { kind: KIND, version: VERSION, clean: isCleaned, files: files.map((file) => ({ ...file, path: relative(folder, file.path) })), documents };
  const file = await openWhole(path);
  try {
    await file.write(`${JSON.stringify(header)}\n`);
    await file.write(snapshot);
    await alone(path, async () => {
      await expectUnchanged(path, index);
      await file.commit();
    });
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/** Does something while no other run does it: between the look at the index file and its new name nobody else may give it one. */
async function alone(path: string, work: () => Promise<void>): Promise<void> {
  const lock = `${path}.lock`;
  const handle = await open(lock, "wx").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new InputError(path, `another run writes it now, so nothing was added; run this again (if none does, remove ${lock})`);
  });
  const struck = noteUnfinished(() => rmSync(lock, { force: true }));
  try {
    await work();
  } finally {
    await handle.close();
    await rm(lock, { force: true });
    struck();
  }
}

/** Gives documents back from the files that they came in. Close it when done. */
export class PlacedDocuments {
  private readonly index: IndexFile;
  private readonly handles = new Map<number, FileHandle>();

  constructor(index: IndexFile) {
    this.index = index;
  }

  /**
   * Returns the documents of some ids.
   * @throws InputError where a file is not as it was.
   */
  async get(ids: readonly string[]): Promise<ReadonlyMap<string, CleanDocument>> {
    const found = new Map<string, CleanDocument>();
    for (const id of ids) {
      const place = this.index.places.get(id);
      if (place !== undefined) found.set(id, await this.read(id, place));
    }
    return found;
  }

  async close(): Promise<void> {
    for (const handle of this.handles.values()) await handle.close();
  }

  private async read(id: string, { file, line, offset, length, digest: wanted }: Place): Promise<CleanDocument> {
    const { path, names } = this.index.files[file]!;
    const handle = this.handles.get(file) ?? (await openPlaced(path));
    this.handles.set(file, handle);
    // Not the length that the index gives: it may be damaged, and larger than memory.
    const held = Math.max(0, Math.min(length, (await handle.stat()).size - offset));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(held), 0, held, offset);
    const parsed = bytesRead === length ? parseAgain() : undefined;
    if (parsed === undefined || parsed.document.id !== id || digest(parsed.document.text) !== wanted) throw new InputError(`${path}:${line}`, `"${id}" is not there as it was indexed`);
    return this.index.clean ? clean(parsed.document) : asClean(parsed.document);

    function parseAgain(): ReturnType<typeof parseDocument> {
      try {
        return parseDocument({ number: line, offset, bytes: buffer }, path, names, () => id);
      } catch (error) {
        if (error instanceof InputError) return undefined;
        throw error;
      }
    }
  }
}

async function openPlaced(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw new InputError(path, reasonOf(error));
  });
}
