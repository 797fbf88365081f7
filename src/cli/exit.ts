import { resolve } from "node:path";
import { InputError, type WholeFile } from "../node/files.js";

/** The call was wrong: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Counts what was refused and names each on standard error; the rest goes on. */
export class Refusals {
  count = 0;

  /** Takes an input error; anything else is no refusal and is thrown on. */
  take(error: unknown): void {
    if (!(error instanceof InputError)) throw error;
    this.count++;
    // On a terminal, in place of the progress line.
    process.stderr.write(`${process.stderr.isTTY ? "\r\u001B[K" : ""}copydesk: ${error.message}\n`);
  }
}

/** Where a command's output goes: a file that is whole or absent, or standard output. */
export type Output = Pick<WholeFile, "write" | "commit" | "abandon">;

/** Standard output, which is written as it comes. */
export const STANDARD_OUTPUT: Output = {
  write: (content) =>
    new Promise((done, fail) => {
      process.stdout.write(content, (error) => (error ? fail(error) : done()));
    }),
  commit: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
};

/** Whether standard output was closed by who reads it, as `head` does that has seen enough: no error. */
export function isClosedPipe(error: unknown): boolean {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code === "EPIPE" || (code === "ERR_STREAM_DESTROYED" && process.stdout.destroyed);
}

/**
 * Does nothing where no file is written twice, and none that is read.
 * @throws UsageError that names the file otherwise.
 */
export function expectApart(inputs: readonly string[], outputs: readonly string[]): void {
  const paths = [...inputs.filter((input) => input !== "-"), ...outputs].map((path) => resolve(path));
  const twice = outputs.find((output) => paths.indexOf(resolve(output)) !== paths.lastIndexOf(resolve(output)));
  if (twice !== undefined) throw new UsageError(`${twice} would be written twice, or over an input`);
}
