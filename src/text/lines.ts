import { characterTable, CharClass, CLASS_MASK } from "./characters.js";
import type { Tokens } from "./tokens.js";

/** Numbers of a row. */
export const LINE_NUMBERS = 6;

/** The lines of a text that have more than white space, in its order. */
export class Lines {
  /** Number of lines. */
  readonly length: number;
  /** Six numbers a line, in the order of the methods below, so that a page of many short lines makes no object for each. */
  private readonly rows: Int32Array;

  constructor(rows: Int32Array) {
    this.rows = rows;
    this.length = rows.length / LINE_NUMBERS;
  }

  /** Its number, from 1; blank lines count. */
  number(line: number): number {
    return this.rows[LINE_NUMBERS * line]!;
  }

  /** Index of the first code unit that is no white space. */
  start(line: number): number {
    return this.rows[LINE_NUMBERS * line + 1]!;
  }

  /** Index after the last code unit that is no white space. */
  end(line: number): number {
    return this.rows[LINE_NUMBERS * line + 2]!;
  }

  /** White space before `start`, in code units. */
  indent(line: number): number {
    return this.rows[LINE_NUMBERS * line + 3]!;
  }

  /** Index of its first token. */
  firstToken(line: number): number {
    return this.rows[LINE_NUMBERS * line + 4]!;
  }

  /** Index after its last token. */
  endToken(line: number): number {
    return this.rows[LINE_NUMBERS * line + 5]!;
  }

  /** Whether the next line of the text is no blank one. */
  isFollowed(line: number): boolean {
    return line + 1 < this.length && this.number(line + 1) === this.number(line) + 1;
  }
}

/** Returns the lines of a text that are not blank, with their tokens. CR, LF, CR LF, NEL and the Unicode separators end a line. `kernel/` does the same in WebAssembly. */
export function typescriptLines(text: string, { starts, length }: Tokens): Lines {
  const table = characterTable();
  let rows = new Int32Array(LINE_NUMBERS * 64);
  let count = 0;
  let token = 0;
  let number = 1;
  for (let from = 0; from <= text.length; number++) {
    const to = nextBreak(text, table, from);
    let start = from;
    while (start < to && isBlank(text, table, start)) start++;
    let end = to;
    while (end > start && isBlank(text, table, end - 1)) end--;
    if (end > start) {
      if (count === rows.length) {
        const larger = new Int32Array(2 * count);
        larger.set(rows);
        rows = larger;
      }
      while (token < length && starts[token]! < start) token++;
      const firstToken = token;
      while (token < length && starts[token]! < end) token++;
      rows.set([number, start, end, start - from, firstToken, token], count);
      count += LINE_NUMBERS;
    }
    from = to + (to + 1 < text.length && text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return new Lines(rows.slice(0, count));
}

function nextBreak(text: string, table: Int32Array, from: number): number {
  let at = from;
  while (at < text.length && (table[text.charCodeAt(at)]! & CLASS_MASK) !== CharClass.newline) at++;
  return at;
}

function isBlank(text: string, table: Int32Array, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0xfeff || (table[unit]! & CLASS_MASK) === CharClass.space;
}
