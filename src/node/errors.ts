/** An input that could not be used; its message names the file, the line where there is one, and the reason. */
export class InputError extends Error {
  override readonly name = "InputError";

  /** An error that names a place, `file:line` or the file alone, and says in words what is wrong there. */
  constructor(place: string, reason: string) {
    super(`${place}: ${reason}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a folder",
  EACCES: "may not be read",
  ENOTDIR: "a part of the path is no folder",
};

/** Returns why a file could not be used, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}

const WRITE_REASONS: Readonly<Record<string, string>> = {
  EACCES: "may not be written",
  EPERM: "may not be written",
  EROFS: "may not be written",
  EEXIST: "a part of the path is no folder",
  ENOSPC: "there is no space left",
};

/** Returns an error that says in words why a file could not be written. */
export function writeError(path: string, error: unknown): InputError {
  return new InputError(path, WRITE_REASONS[(error as NodeJS.ErrnoException).code ?? ""] ?? reasonOf(error));
}
