import type { Tokens } from "./tokens.js";

/** The tokens so far; the arrays grow as they fill. */
export class TokenList {
  /** What was seen since the last token. */
  gap = 0;
  private length = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  private hashes: Int32Array;
  private flags: Uint8Array;
  private gaps: Uint16Array;

  constructor(textLength: number) {
    // A word and the space behind it take six code units in most languages.
    const capacity = (textLength >> 2) + 16;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.hashes = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.gaps = new Uint16Array(capacity);
  }

  push(start: number, end: number, hash: number, flags: number): void {
    const i = this.length++;
    // One place is left for the gap behind the last token.
    if (i + 1 >= this.starts.length) this.grow();
    this.starts[i] = start;
    this.ends[i] = end;
    this.hashes[i] = hash;
    this.flags[i] = flags;
    this.gaps[i] = this.gap;
    this.gap = 0;
  }

  done(): Tokens {
    const { length } = this;
    this.gaps[length] = this.gap;
    return {
      length,
      starts: this.starts.subarray(0, length),
      ends: this.ends.subarray(0, length),
      hashes: this.hashes.subarray(0, length),
      flags: this.flags.subarray(0, length),
      gaps: this.gaps.subarray(0, length + 1),
    };
  }

  private grow(): void {
    const capacity = this.starts.length * 2;
    const [starts, ends, hashes] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
    const [flags, gaps] = [new Uint8Array(capacity), new Uint16Array(capacity)];
    starts.set(this.starts);
    ends.set(this.ends);
    hashes.set(this.hashes);
    flags.set(this.flags);
    gaps.set(this.gaps);
    [this.starts, this.ends, this.hashes, this.flags, this.gaps] = [starts, ends, hashes, flags, gaps];
  }
}
