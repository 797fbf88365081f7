import { constants, isAscii } from "node:buffer";
import { randomUUID } from "node:crypto";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { packingOf } from "./compression.js";
import { InputError, reasonOf } from "./errors.js";
import { PartFile } from "./part-file.js";

export { InputError } from "./errors.js";

/**
 * Returns bytes as text; a byte order mark stays.
 * @throws InputError where they are not UTF-8, or too many for a text.
 */
export function decodeUtf8(bytes: Uint8Array, place: string): string {
  const ascii = isAscii(bytes);
  if (ascii && bytes.length > constants.MAX_STRING_LENGTH) throw new InputError(place, `longer than a text may be here (${constants.MAX_STRING_LENGTH} characters)`);
  // A copy, where the decoder would look at each byte.
  if (ascii) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  try {
    return decoder.decode(bytes);
  } catch {
    throw new InputError(place, "not valid UTF-8");
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Returns the text of a file.
 * @throws InputError where it cannot be read or is not UTF-8.
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    const packing = packingOf(bytes);
    if (packing !== undefined) throw new InputError(path, `it is packed (${packing}); unpack it first`);
    return decodeUtf8(bytes, path);
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
  const names = (await textNames(path, "")).sort();
  if (names.length === 0) throw new InputError(path, "the folder has no text file (.txt, .text, .md)");
  return { files: names.map((name) => ({ path: join(path, name), name })), isFolder: true };
}

/** Names of the text files in a folder and below it; a link to a file is one, a link to a folder may lead round in circles. */
async function textNames(folder: string, below: string): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = join(below, entry.name);
    if (entry.isDirectory()) names.push(...(await textNames(folder, name)));
    else if (TEXT_NAMES.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(folder, name)))))) names.push(name);
  }
  return names;
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then((info) => info.isFile(), () => false);
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
  /** Adds to the file, and resolves when more may come. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Gives the file its name. */
  readonly commit: () => Promise<void>;
  /** Removes what was written. */
  readonly abandon: () => Promise<void>;
}

/**
 * Opens a file to write it whole, packed where its name ends with .gz or .zst; its folder is made where it does not exist. Of several that
 * write to one path at a time, the last to commit has its name.
 */
export function openWhole(path: string): Promise<WholeFile> {
  return PartFile.open(path, `${path}.${randomUUID()}.tmp`);
}

/** Writes a text to a file, whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await openWhole(path);
  try {
    await file.write(text);
    await file.commit();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
