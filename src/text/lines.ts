import { characterTables, CharClass, CLASS_MASK } from "./characters.js";

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

/** Returns the lines of a text that are not blank. CR, LF, CR LF, NEL and the Unicode separators end a line. */
export function linesOf(text: string): Line[] {
  const { classes } = characterTables();
  const lines: Line[] = [];
  let number = 1;
  let from = 0;
  let start = -1;
  let end = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    const charClass = classes[unit]! & CLASS_MASK;
    if (charClass === CharClass.newline) {
      if (start >= 0) lines.push({ number, start, end, indent: start - from });
      if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
      number++;
      from = i + 1;
      start = -1;
    } else if (charClass !== CharClass.space && unit !== 0xfeff) {
      if (start < 0) start = i;
      end = i + 1;
    }
  }
  return lines;
}
