import { type FileHandle, open, readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import { digest } from "../core/digest.js";
import type { CleanDocument } from "../core/document.js";
import { InputError, openWhole } from "../node/files.js";
import { type FieldNames, parseDocument } from "../node/json-lines.js";

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
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { clean: isCleaned, files: [], places: new Map() };
    throw error;
  }
  const end = bytes.indexOf(10);
  const header = headerOf(bytes.subarray(0, Math.max(0, end)).toString("utf8"), path);
  const folder = dirname(resolve(path));
  return {
    clean: header.clean,
    files: header.files.map((file) => ({ ...file, path: resolve(folder, file.path) })),
    places: new Map(header.documents.map(({ id, ...place }) => [id, place])),
    snapshot: new Uint8Array(bytes.subarray(end + 1)),
  };
}

function headerOf(json: string, path: string): Header {
  let header: Partial<Header>;
  try {
    header = JSON.parse(json) as Header;
  } catch {
    throw new InputError(path, "expected an index file of copydesk");
  }
  if (header.kind !== KIND || header.version !== VERSION) throw new InputError(path, `expected an index file of copydesk, version ${VERSION}`);
  return header as Header;
}

/** Writes an index file, whole or not at all; the paths in it are from its own folder. */
export async function writeIndexFile(path: string, { clean: isCleaned, files, places }: IndexFile, snapshot: Uint8Array): Promise<void> {
  const folder = dirname(resolve(path));
  const documents = [...places].map(([id, place]) => ({ id, ...place }));
  const header: Header = { kind: KIND, version: VERSION, clean: isCleaned, files: files.map((file) => ({ ...file, path: relative(folder, file.path) })), documents };
  const file = await openWhole(path);
  try {
    await file.write(`${JSON.stringify(header)}\n`);
    await file.write(snapshot);
    await file.commit();
  } catch (error) {
    await file.abandon();
    throw error;
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
    const handle = this.handles.get(file) ?? (await open(path));
    this.handles.set(file, handle);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
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
