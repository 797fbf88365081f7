/**
 * Returns the JSON of an object with another text as the value of one of its fields, all else as it stands, to the character: numbers of
 * any size, spaces, order and escapes. Of a field that stands twice the last counts, as for `JSON.parse`. Takes time linear in the length.
 * @throws TypeError where the object has no such field, or it is none.
 */
export function withText(json: string, field: string, text: string): string {
  const place = valueOf(json, field);
  if (place === undefined) throw new TypeError(`Expected an object with the field "${field}"`);
  return `${json.slice(0, place.start)}${JSON.stringify(text)}${json.slice(place.end)}`;
}

/** Returns the value of a field of an object as its JSON writes it, or nothing where the object has no such field. */
export function writtenValue(json: string, field: string): string | undefined {
  const place = valueOf(json, field);
  return place === undefined ? undefined : json.slice(place.start, place.end);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the value of a field stands in the JSON of an object; nothing where it is the JSON of something else, or breaks off. */
function valueOf(json: string, field: string): Place | undefined {
  if (!json.trimStart().startsWith("{")) return undefined;
  const signs = /["{}[\],:]/gu;
  let [depth, start] = [0, 0];
  let key: string | undefined;
  let found: Place | undefined;
  for (let match = signs.exec(json); match !== null; match = signs.exec(json)) {
    const { 0: sign, index } = match;
    if (sign === '"') {
      const end = stringEnd(json, index);
      if (end === undefined) return undefined;
      if (depth === 1) key ??= JSON.parse(json.slice(index, end)) as string;
      signs.lastIndex = end;
    } else if (sign === ":") {
      if (depth === 1) start = index + 1;
    } else if (sign === "{" || sign === "[") depth++;
    else {
      // The end of a member, or of what lies deeper.
      if (depth === 1) {
        if (key === field) found = trimmed(json, start, index);
        key = undefined;
      }
      if (sign !== ",") depth--;
    }
  }
  return found;
}

/** The place behind the string that begins at a quotation mark; nothing where it does not end. */
function stringEnd(json: string, start: number): number | undefined {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
  return undefined;
}

function trimmed(json: string, start: number, end: number): Place {
  const value = json.slice(start, end);
  return { start: end - value.trimStart().length, end: start + value.trimEnd().length };
}
