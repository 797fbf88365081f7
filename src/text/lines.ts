import { characterTable, CharClass, CLASS_MASK } from "./characters.js";

/** The lines of a text that have more than white space, in its order. */
export class Lines {
  /** Number of lines. */
  length = 0;
  /** Four numbers a line, so that a page of many short lines makes no object for each. */
  private rows: Int32Array = new Int32Array(4 * 64);

  /** Adds a line. */
  add(number: number, start: number, end: number, indent: number): void {
    const at = 4 * this.length++;
    if (at === this.rows.length) {
      const rows = new Int32Array(2 * at);
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows[at] = number;
    this.rows[at + 1] = start;
    this.rows[at + 2] = end;
    this.rows[at + 3] = indent;
  }

  /** Its number, from 1; blank lines count. */
  number(line: number): number {
    return this.rows[4 * line]!;
  }

  /** Index of the first code unit that is no white space. */
  start(line: number): number {
    return this.rows[4 * line + 1]!;
  }

  /** Index after the last code unit that is no white space. */
  end(line: number): number {
    return this.rows[4 * line + 2]!;
  }

  /** White space before `start`, in code units. */
  indent(line: number): number {
    return this.rows[4 * line + 3]!;
  }

  /** Whether the next line of the text is no blank one. */
  isFollowed(line: number): boolean {
    return line + 1 < this.length && this.number(line + 1) === this.number(line) + 1;
  }
}

const OTHER_BREAKS = ["\r", "\u0085", "\u2028", "\u2029"];

/** Returns the lines of a text that are not blank. CR, LF, CR LF, NEL and the Unicode separators end a line. */
export function linesOf(text: string): Lines {
  const table = characterTable();
  const lines = new Lines();
  const onlyLf = !OTHER_BREAKS.some((character) => text.includes(character));
  let number = 1;
  for (let from = 0; from <= text.length; number++) {
    const to = onlyLf ? nextLf(text, from) : nextBreak(text, table, from);
    let start = from;
    while (start < to && isBlank(text, table, start)) start++;
    let end = to;
    while (end > start && isBlank(text, table, end - 1)) end--;
    if (end > start) lines.add(number, start, end, start - from);
    from = to + (to + 1 < text.length && text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function nextLf(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
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
