/** Returns a source of whole numbers from 0 up to a limit, the same numbers for the same seed (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Returns words that no text has, `w0`, `w1` and so on, of `count`, from a vocabulary of its own. */
export function words(count: number, prefix = "w"): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i}`);
}
