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
    process.stderr.write(`copydesk: ${error.message}\n`);
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
