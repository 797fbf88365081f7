import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { InputError, reasonOf } from "./errors.js";
import { PartFile } from "./part-file.js";

export { InputError } from "./errors.js";

/**
 * Returns bytes as text; a byte order mark stays.
 * @throws InputError where they are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(place, "not valid UTF-8");
  }
}

/**
 * Returns the text of a file.
 * @throws InputError where it cannot be read or is not UTF-8.
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    return decodeUtf8(await readFile(path), path);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(path, reasonOf(error));
  }
}

/** A text file to read, and its name below the folder it was found in. */
export interface TextFile {
  readonly path: string;
  readonly name: string;
}

const TEXT_NAMES = /\.(?:txt|text|md)$/iu;

/**
 * Returns the text files that a path stands for: itself, or those in a folder and below it (.txt, .text, .md), by name.
 * @throws InputError where it does not exist or a folder has none.
 */
export async function textFilesAt(path: string): Promise<{ readonly files: readonly TextFile[]; readonly isFolder: boolean }> {
  const info = await stat(path).catch((error: unknown) => {
    throw new InputError(path, reasonOf(error));
  });
  if (!info.isDirectory()) return { files: [{ path, name: basename(path) }], isFolder: false };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && TEXT_NAMES.test(entry.name)).map((entry) => relative(path, join(entry.parentPath, entry.name))).sort();
  if (names.length === 0) throw new InputError(path, "the folder has no text file (.txt, .text, .md)");
  return { files: names.map((name) => ({ path: join(path, name), name })), isFolder: true };
}

/** Bytes that are read at a time. */
const CHUNK = 1 << 19;

/**
 * Opens a file to read it as a stream of bytes.
 * @throws InputError where it cannot be read.
 */
export async function openStream(path: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const file = await open(path);
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return file.createReadStream({ highWaterMark: CHUNK });
  } catch (error) {
    throw new InputError(path, reasonOf(error));
  }
}

/**
 * Does nothing where a file can be read.
 * @throws InputError where it cannot.
 */
export async function expectReadable(path: string): Promise<void> {
  try {
    const file = await open(path);
    const isFolder = (await file.stat()).isDirectory();
    await file.close();
    if (isFolder) throw Object.assign(new Error(), { code: "EISDIR" });
  } catch (error) {
    throw new InputError(path, reasonOf(error));
  }
}

/** A file that is written whole or not at all: what is written goes to a temporary file, which takes its name at the end. */
export interface WholeFile {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Gives the file its name. */
  readonly commit: () => Promise<void>;
  /** Removes what was written. */
  readonly abandon: () => Promise<void>;
}

/** Opens a file to write it whole, packed where its name ends with .gz or .zst; its folder is made where it does not exist. */
export function openWhole(path: string): Promise<WholeFile> {
  return PartFile.open(path, `${path}.${process.pid}.tmp`);
}

/** Writes a text to a file, whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await openWhole(path);
  await file.write(text);
  await file.commit();
}
