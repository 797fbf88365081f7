/**
 * Reads numbers that are packed in a text: each character stands for one digit from 0 to 90. The characters are those of ASCII from
 * `#` to `~` without the backslash, so that a text of them needs no escapes and compresses as well as the numbers do.
 */
export const DIGITS = 91;

/** A place in a packed text; reading moves it on. */
export class PackedReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Returns the next digit, from 0 to 90. */
  digit(): number {
    const code = this.text.charCodeAt(this.at++);
    return code > 92 ? code - 36 : code - 35;
  }

  /** Returns the next number of `count` digits, the highest first. */
  number(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * DIGITS + this.digit();
    return value;
  }

  /** Returns the next number of three digits that may be below 0. */
  signed(): number {
    return this.number(3) - MIDDLE;
  }
}

const MIDDLE = (DIGITS * DIGITS * DIGITS - 1) / 2;

/** Returns the ascending numbers whose differences are packed: two digits each, or the digit 90 and then four. */
export function unpackAscending(text: string, count: number): Int32Array {
  const reader = new PackedReader(text);
  const values = new Int32Array(count);
  for (let i = 0, value = -1; i < count; i++) {
    const high = reader.digit();
    value += high === DIGITS - 1 ? reader.number(4) : high * DIGITS + reader.digit();
    values[i] = value;
  }
  return values;
}
