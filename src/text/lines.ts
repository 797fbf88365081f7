import { characterTable, CharClass, CLASS_MASK } from "./characters.js";

/** A line of a text that has more than white space. */
export interface Line {
  /** Its number, from 1; blank lines count. */
  readonly number: number;
  /** Index of the first code unit that is no white space. */
  readonly start: number;
  /** Index after the last code unit that is no white space. */
  readonly end: number;
  /** White space before `start`, in code units. */
  readonly indent: number;
}

const OTHER_BREAKS = /[\r\u0085\u2028\u2029]/u;

/** Returns the lines of a text that are not blank. CR, LF, CR LF, NEL and the Unicode separators end a line. */
export function linesOf(text: string): Line[] {
  const table = characterTable();
  const lines: Line[] = [];
  const onlyLf = !OTHER_BREAKS.test(text);
  let number = 1;
  for (let from = 0; from <= text.length; number++) {
    const to = onlyLf ? nextLf(text, from) : nextBreak(text, table, from);
    let start = from;
    while (start < to && isBlank(text, table, start)) start++;
    let end = to;
    while (end > start && isBlank(text, table, end - 1)) end--;
    if (end > start) lines.push({ number, start, end, indent: start - from });
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
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
