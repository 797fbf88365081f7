import { rmSync } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { InputError, writeError } from "./errors.js";
import { readTextFile } from "./files.js";
import { parseObject } from "./json-lines.js";
import { PartFile } from "./part-file.js";
import { noteUnfinished } from "./unfinished.js";

/** How far a run came. */
export interface Progress {
  /** Index of the input that was read, and the lines of it that are done. */
  readonly input: number;
  readonly line: number;
  /** Lines that were refused so far, in all inputs. */
  readonly refused: number;
}

interface Checkpoint extends Progress {
  readonly version: 1;
  /** What was read and how; another call may not go on with these files. */
  readonly call: string;
  /** Bytes of each output that belong to what is done. */
  readonly files: Readonly<Record<string, number>>;
  /** All is written; only the names are to be given. */
  readonly isDone: boolean;
}

/** Where a run begins that none went before. */
const START: Progress = { input: 0, line: 0, refused: 0 };

/**
 * Outputs of one run, each whole or absent, all at the same point after each `save`, so that a run that was cut off goes on there. What is
 * not finished stands beside its place as `NAME.part`.
 */
export class Resumable {
  /** Where to go on. */
  readonly from: Progress;
  /** A former run had written all: there is nothing to do but `commit`. */
  readonly isDone: boolean;
  readonly #file: string;
  readonly #call: string;
  readonly #sizes: Map<string, number>;
  readonly #parts = new Map<string, PartFile>();

  private constructor(file: string, call: string, checkpoint: Checkpoint | undefined) {
    this.#file = file;
    this.#call = call;
    this.from = checkpoint ?? START;
    this.isDone = checkpoint?.isDone ?? false;
    this.#sizes = new Map(Object.entries(checkpoint?.files ?? {}));
  }

  /**
   * Begins a run, or goes on with one that was cut off.
   * @param file where the run notes how far it came
   * @param call what is read and how, as a text; a run goes on only with the same
   * @throws InputError where the former run was another call's, or what it left is damaged; nothing of it is touched then.
   */
  static async open(file: string, call: string, isResumed: boolean): Promise<Resumable> {
    await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
      throw writeError(dirname(file), error);
    });
    if (!isResumed) await rm(file, { force: true });
    const checkpoint = await readCheckpoint(file);
    if (checkpoint !== undefined && checkpoint.call !== call) throw new InputError(file, "the run that was cut off had other inputs, outputs or options; run it again without --resume");
    if (checkpoint?.isDone === false) await expectParts(checkpoint);
    return new Resumable(file, call, checkpoint);
  }

  /** Opens an output at the point that was saved last. */
  async output(path: string): Promise<PartFile> {
    const part = this.#parts.get(path) ?? (await PartFile.open(path, partOf(path), this.#sizes.get(path) ?? 0));
    this.#parts.set(path, part);
    return part;
  }

  /** Whether a former run had opened an output and not dropped it. */
  has(path: string): boolean {
    return this.#sizes.has(path);
  }

  /** Removes one output for good, and notes how far the run came. */
  async drop(path: string, progress: Progress): Promise<void> {
    const part = this.#parts.get(path);
    this.#parts.delete(path);
    this.#sizes.delete(path);
    await this.save(progress);
    await part?.abandon();
  }

  /** Notes how far the run came; whatever happens from here on, it can go on from this point. */
  async save(progress: Progress, isDone = false): Promise<void> {
    const files = Object.fromEntries(this.#sizes);
    for (const [path, part] of this.#parts) files[path] = await part.save();
    const checkpoint: Checkpoint = { version: 1, ...progress, call: this.#call, files, isDone };
    const temporary = `${this.#file}.tmp`;
    const struck = noteUnfinished(() => rmSync(temporary, { force: true }));
    await writeFile(temporary, JSON.stringify(checkpoint), { flush: true });
    await rename(temporary, this.#file);
    struck();
  }

  /** Gives all outputs their names, the ones opened first last. */
  async commit(progress: Progress): Promise<void> {
    if (this.isDone) {
      for (const path of [...this.#sizes.keys()].reverse()) if (await exists(partOf(path))) await rename(partOf(path), path);
    } else {
      await this.save(progress, true);
      for (const part of [...this.#parts.values()].reverse()) await part.commit();
    }
    await rm(this.#file, { force: true });
  }

  /** Removes what was written. */
  async abandon(): Promise<void> {
    for (const part of this.#parts.values()) await part.abandon();
    await rm(this.#file, { force: true });
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}

async function readCheckpoint(file: string): Promise<Checkpoint | undefined> {
  if (!(await exists(file))) return undefined;
  const value = parseObject(await readTextFile(file), file) as unknown as Checkpoint;
  // What is read from a file may be anything.
  if ((value.version as number) !== 1) throw new InputError(file, `expected a checkpoint of version 1, got ${String(value.version)}`);
  const isWhole = typeof value.call === "string" && [value.input, value.line, value.refused].every(isCount) && typeof value.isDone === "boolean" && typeof value.files === "object" && (value.files as unknown) !== null && Object.values(value.files).every(isCount);
  if (!isWhole) throw new InputError(file, `the checkpoint is damaged; ${ANEW}`);
  return value;
}

const ANEW = "run it again without --resume";

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Throws where an output lacks what the former run had written of it. */
async function expectParts({ files }: Checkpoint): Promise<void> {
  for (const [path, size] of Object.entries(files)) {
    const part = partOf(path);
    const found = await stat(part).then((info) => info.size, () => undefined);
    if (found === undefined && size > 0) throw new InputError(part, `it is gone, and the run that was cut off had written ${size} bytes to it; ${ANEW}`);
    if (found !== undefined && found < size) throw new InputError(part, `it has ${found} bytes, and the run that was cut off had written ${size}; ${ANEW}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
