/** UTF-16 code units of a text that are read at once; each takes three bytes at most. */
export const CHUNK = 16384;

const encoder = new TextEncoder();

/**
 * Writes a text as UTF-8 into `bytes`, which hold `3 * CHUNK`, a chunk at a time, and calls `read` with the number of bytes of each. Half
 * a surrogate pair is written as U+FFFD. An empty text is one empty chunk.
 */
export function readChunks(text: string, bytes: () => Uint8Array, read: (length: number, isLast: boolean) => void): void {
  let from = 0;
  while (text.length - from > CHUNK) {
    // A pair is not cut in two.
    const end = from + CHUNK - (isHighSurrogate(text.charCodeAt(from + CHUNK - 1)) ? 1 : 0);
    read(encoder.encodeInto(text.slice(from, end), bytes()).written, false);
    from = end;
  }
  read(encoder.encodeInto(from === 0 ? text : text.slice(from), bytes()).written, true);
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
