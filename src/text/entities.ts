import { decodeHTML } from "entities/decode";

/** An HTML entity at some place of a text. */
export interface Entity {
  /** The character it stands for. */
  readonly character: string;
  /** Index of the code unit after it. */
  readonly end: number;
}

const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/iy;

/** Returns the HTML entity that starts at `at`, an index of `&`, or nothing where the ampersand is plain text. */
export function entityAt(text: string, at: number): Entity | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text)?.[0];
  if (match === undefined) return undefined;
  const character = decodeHTML(match);
  return character === match ? undefined : { character, end: at + match.length };
}
