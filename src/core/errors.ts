/** Why data was refused. */
export type FormatErrorCode = "foreign-report" | "damaged-report" | "unknown-version" | "foreign-scheme" | "damaged-profile" | "damaged-snapshot";

/** Thrown where data is damaged or belongs to something else; a caller's mistake is a `TypeError` or `RangeError` instead. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  readonly code: FormatErrorCode;

  /** An error with the code of what was wrong. */
  constructor(code: FormatErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
