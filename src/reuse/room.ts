/**
 * Arrays that one pair after another uses, each until the next asks for it: an array of its own for each would cost more than what is worked out
 * in it. They may be longer than was asked for.
 */
export class Room {
  private bytes = new Uint8Array(1 << 12);
  private integers = new Int32Array(1 << 12);
  private numbers = new Float64Array(1 << 12);

  /** Returns bytes of 0, at least so many. */
  zeroBytes(length: number): Uint8Array {
    if (this.bytes.length < length) this.bytes = new Uint8Array(2 * length);
    return this.bytes.fill(0, 0, length);
  }

  /** Returns integers of any value, at least so many. */
  anyIntegers(length: number): Int32Array {
    if (this.integers.length < length) this.integers = new Int32Array(2 * length);
    return this.integers;
  }

  /** Returns numbers of any value, at least so many. */
  anyNumbers(length: number): Float64Array {
    if (this.numbers.length < length) this.numbers = new Float64Array(2 * length);
    return this.numbers;
  }
}
