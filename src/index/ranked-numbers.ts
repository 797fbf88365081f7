/** Numbers that one chunk holds; a longer one is cut in two. */
const CHUNK = 512;

/** Different numbers in the order of a comparison, in chunks: adding and taking out cost a search and one chunk, however long the list is. */
export class RankedNumbers {
  /** None is empty. */
  private readonly chunks: number[][] = [];
  private readonly compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.compare = compare;
  }

  add(number: number): void {
    const at = this.chunkOf(number);
    const chunk = this.chunks[at];
    if (chunk === undefined) {
      this.chunks.push([number]);
      return;
    }
    chunk.splice(rankIn(chunk, number, this.compare), 0, number);
    if (chunk.length > CHUNK) this.chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
  }

  /** Takes a number out. Returns whether it was there. */
  delete(number: number): boolean {
    const at = this.chunkOf(number);
    const chunk = this.chunks[at];
    if (chunk === undefined) return false;
    const place = rankIn(chunk, number, this.compare);
    if (chunk[place] !== number) return false;
    chunk.splice(place, 1);
    if (chunk.length === 0) this.chunks.splice(at, 1);
    return true;
  }

  /** Takes the first out. */
  shift(): number | undefined {
    const first = this.chunks[0]?.[0];
    if (first !== undefined) this.delete(first);
    return first;
  }

  /** The last chunk that does not begin behind a number, the first where all do. */
  private chunkOf(number: number): number {
    let [low, high] = [0, this.chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.compare(this.chunks[middle]![0]!, number) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Returns the index where a number stands among ranked ones, or belongs. */
export function rankIn(ranked: readonly number[], number: number, compare: (a: number, b: number) => number): number {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(ranked[middle]!, number) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
