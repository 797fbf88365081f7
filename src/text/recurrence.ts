/** Places of the filter for each key. */
const PLACES_A_KEY = 8;

/**
 * A filter that knows which keys it may have seen more than once: most keys of a page stand there once, and cost no entry in a map.
 * One in some eight keys that it was shown once passes for one that recurs.
 */
export class Recurrence {
  private readonly counts: Uint8Array;
  /** Of the keys that were added, those of which it says that they may recur. */
  recurring = 0;
  private readonly shift: number;

  /** For about `keys` keys. */
  constructor(keys: number) {
    const bits = Math.max(6, 32 - Math.clz32(PLACES_A_KEY * keys));
    this.counts = new Uint8Array(2 ** bits);
    this.shift = 32 - bits;
  }

  add(key: number): void {
    const place = Math.imul(key, 0x9e3779b1) >>> this.shift;
    const count = this.counts[place]!;
    if (count < 2) this.counts[place] = count + 1;
    // With the second of a place the first recurs as well.
    this.recurring += count === 0 ? 0 : 3 - count;
  }

  /** Whether a key was added more than once; it may say so of one that was not. */
  mayRecur(key: number): boolean {
    return this.counts[Math.imul(key, 0x9e3779b1) >>> this.shift] === 2;
  }
}
