/** How many documents a fingerprint's list keeps. */
export interface PostingLimits {
  /** Documents of one outlet. @defaultValue 16 */
  readonly perOutlet: number;
  /** Documents in all. @defaultValue 256 */
  readonly inAll: number;
}

export const POSTING_LIMITS: PostingLimits = { perOutlet: 16, inAll: 256 };

/** What a list asks about documents; both are numbers. */
export interface Ranking {
  /** The outlet's number, 0 where it is not known. */
  readonly outletOf: (document: number) => number;
  /** Below 0 where the first stands before the second; an order that does not depend on when they came. */
  readonly compare: (a: number, b: number) => number;
}

/**
 * The list of a fingerprint that more documents have than may be kept. It keeps, of each outlet, the first `perOutlet` in the order of the
 * ranking, and of these the first `inAll`; so what is kept depends on the set of documents, not on the order in which they came.
 */
export class BoundedList {
  documents = 0;
  /** Documents by outlet. */
  private readonly outlets = new Map<number, number>();
  private readonly limits: PostingLimits;
  private readonly ranking: Ranking;
  /** In the order of the ranking. */
  readonly kept: number[] = [];

  constructor(limits: PostingLimits, ranking: Ranking) {
    this.limits = limits;
    this.ranking = ranking;
  }

  get outletCount(): number {
    return this.outlets.size;
  }

  get isCut(): boolean {
    return this.kept.length < this.documents;
  }

  add(document: number): void {
    const outlet = this.ranking.outletOf(document);
    this.documents++;
    this.outlets.set(outlet, (this.outlets.get(outlet) ?? 0) + 1);
    const { kept } = this;
    kept.splice(this.rankOf(document), 0, document);
    // The outlet's last goes first: what remains are the first of each outlet, and of these the last goes.
    if (outlet !== 0) {
      const same = kept.filter((other) => this.ranking.outletOf(other) === outlet);
      if (same.length > this.limits.perOutlet) kept.splice(kept.indexOf(same.at(-1)!), 1);
    }
    if (kept.length > this.limits.inAll) kept.pop();
  }

  /** Returns false where one that was kept has gone while others wait that the list does not know: it must be made anew. */
  remove(document: number): boolean {
    const wasCut = this.isCut;
    const outlet = this.ranking.outletOf(document);
    const left = this.outlets.get(outlet)! - 1;
    this.documents--;
    if (left === 0) this.outlets.delete(outlet);
    else this.outlets.set(outlet, left);
    const at = this.kept.indexOf(document);
    if (at < 0) return true;
    this.kept.splice(at, 1);
    return !wasCut;
  }

  private rankOf(document: number): number {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ranking.compare(this.kept[middle]!, document) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
