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
