/** Places of the filter for each key. */
const PLACES_A_KEY = 8;

/**
 * A filter that knows which keys it may have seen more than once: most keys of a page stand there once, and cost no entry in a map.
 * One in some eight keys that it was shown once passes for one that recurs.
 */
export class Recurrence {
  private readonly counts: Uint8Array;
  private readonly shift: number;

  /** For about `keys` keys. */
  constructor(keys: number) {
    const bits = Math.max(6, 32 - Math.clz32(PLACES_A_KEY * keys));
    this.counts = new Uint8Array(2 ** bits);
    this.shift = 32 - bits;
  }

  add(key: number): void {
    const place = Math.imul(key, 0x9e3779b1) >>> this.shift;
    if (this.counts[place]! < 2) this.counts[place]!++;
  }

  /** Whether a key was added more than once; it may say so of one that was not. */
  mayRecur(key: number): boolean {
    return this.counts[Math.imul(key, 0x9e3779b1) >>> this.shift] === 2;
  }
}

/** The first and the last block in which each run of words stands: an open-addressed table. */
export class RunPlaces {
  /** By place: the first block with the run of that place, and the last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  private readonly runs: Int32Array;
  private readonly shift: number;

  /** For at most `runs` runs. */
  constructor(runs: number) {
    const bits = Math.max(4, 33 - Math.clz32(runs));
    this.shift = 32 - bits;
    this.runs = new Int32Array(2 ** bits);
    this.first = new Int32Array(2 ** bits).fill(-1);
    this.last = new Int32Array(2 ** bits);
  }

  /** Notes that a run stands in a block; blocks come in their order. */
  add(run: number, block: number): void {
    const place = this.placeOf(run);
    if (this.first[place] === -1) {
      this.runs[place] = run;
      this.first[place] = block;
    }
    this.last[place] = block;
  }

  /** Returns the place of a run that was added, or the one where it would be. */
  placeOf(run: number): number {
    const mask = this.runs.length - 1;
    let place = Math.imul(run, 0x9e3779b1) >>> this.shift;
    while (this.first[place] !== -1 && this.runs[place] !== run) place = (place + 1) & mask;
    return place;
  }
}
