import { rmSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { packerOf } from "./compression.js";
import { writeError } from "./errors.js";
import { noteUnfinished } from "./unfinished.js";

/** Bytes that are held back and written, and packed, at once. */
const BUFFER = 1 << 18;

/** A file that is written under another name and takes its own at the end: it is whole or absent. By its name it is packed (.gz, .zst). */
export class PartFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #pack: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Leaves the file to whoever goes on with it, should the process be ended. */
  readonly #keep: () => void;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #size: number;

  private constructor(path: string, temporary: string, handle: FileHandle, size: number, keep: () => void) {
    this.path = path;
    this.#temporary = temporary;
    this.#handle = handle;
    this.#pack = packerOf(path);
    this.#size = size;
    this.#keep = keep;
  }

  /**
   * Opens the file that stands in for another; its folder is made where it does not exist. Of what a former run left there, `size` bytes stay.
   * @throws InputError where it cannot be written, or this Node cannot pack such a file.
   */
  static async open(path: string, temporary: string, size = 0): Promise<PartFile> {
    packerOf(path);
    const keep = size > 0 ? () => undefined : noteUnfinished(() => rmSync(temporary, { force: true }));
    try {
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(temporary, size > 0 ? "r+" : "w");
      await handle.truncate(size);
      return new PartFile(path, temporary, handle, size, keep);
    } catch (error) {
      keep();
      throw writeError(path, error);
    }
  }

  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes >= BUFFER) await this.#flush();
  }

  /** Writes what is held back, to the disk, and returns the size of the file, which stays from here on even if the process is ended. */
  async save(): Promise<number> {
    await this.#flush();
    await this.#handle.datasync();
    this.#keep();
    return this.#size;
  }

  /** Gives the file its name. */
  async commit(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
    try {
      await rename(this.#temporary, this.path);
    } catch (error) {
      throw writeError(this.path, error);
    }
    this.#keep();
  }

  /** Removes what was written. */
  async abandon(): Promise<void> {
    await this.#handle.close();
    await rm(this.#temporary, { force: true });
    this.#keep();
  }

  async #flush(): Promise<void> {
    if (this.#heldBytes === 0) return;
    const bytes = await this.#pack(Buffer.concat(this.#held));
    this.#held = [];
    this.#heldBytes = 0;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.#size);
      done += bytesWritten;
      this.#size += bytesWritten;
    }
  }
}
