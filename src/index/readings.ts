/** Documents as a verification compares them, each read once as long as there is room. */
export interface Readings<Document, Reading> {
  readonly of: (document: Document) => Reading;
}

/** Readings that are held at once; an article's takes some ten kilobytes. */
const ROOM = 2048;

/** Returns readings. Where there are more than there is room for, those that came first go first. */
export function openReadings<Document, Reading>(read: (document: Document) => Reading): Readings<Document, Reading> {
  const held = new Map<Document, Reading>();
  return {
    of: (document) => {
      if (held.has(document)) return held.get(document)!;
      if (held.size === ROOM) held.delete(held.keys().next().value!);
      const reading = read(document);
      held.set(document, reading);
      return reading;
    },
  };
}
