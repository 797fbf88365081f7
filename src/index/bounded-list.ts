import type { PostingLimits, Ranking } from "./limits.js";
import { RankedNumbers, rankIn } from "./ranked-numbers.js";

/** The documents of one outlet in a list. */
interface Share {
  documents: number;
  /** The outlet's first, at most as many as the limit says, in the order of the ranking. Not kept for documents of no known outlet. */
  readonly first: number[];
  /** The others. */
  waiting?: RankedNumbers;
}

/**
 * The list of a fingerprint or a band that more documents have than may be kept. It keeps, of each outlet, the first `perOutlet` in the order of the
 * ranking, and of these the first `inAll`; so what is kept depends on the set of documents, not on the order in which they came. The
 * others wait by their numbers: where one goes that was kept, the next takes its place, and nothing is searched.
 */
export class BoundedList {
  documents = 0;
  /** In the order of the ranking. */
  readonly kept: number[] = [];
  /** Among the first of their outlet, but not among the first in all. */
  private readonly waiting: RankedNumbers;
  private readonly shares = new Map<number, Share>();
  private readonly limits: PostingLimits;
  private readonly ranking: Ranking;

  constructor(limits: PostingLimits, ranking: Ranking) {
    this.limits = limits;
    this.ranking = ranking;
    this.waiting = new RankedNumbers(ranking.compare);
  }

  get outletCount(): number {
    return this.shares.size;
  }

  get isCut(): boolean {
    return this.kept.length < this.documents;
  }

  /** Bytes, about: a number a document, and what a share costs. */
  get bytes(): number {
    return 8 * this.documents + 64 * this.shares.size;
  }

  add(document: number): void {
    const outlet = this.ranking.outletOf(document);
    let share = this.shares.get(outlet);
    if (share === undefined) this.shares.set(outlet, (share = { documents: 0, first: [] }));
    this.documents++;
    share.documents++;
    if (outlet !== 0) {
      const { first } = share;
      first.splice(rankIn(first, document, this.ranking.compare), 0, document);
      if (first.length > this.limits.perOutlet) {
        const last = first.pop()!;
        (share.waiting ??= new RankedNumbers(this.ranking.compare)).add(last);
        if (last === document) return;
        this.withdraw(last);
      }
    }
    this.admit(document);
  }

  /** Takes out a document, which is there. */
  remove(document: number): void {
    const outlet = this.ranking.outletOf(document);
    const share = this.shares.get(outlet)!;
    this.documents--;
    if (--share.documents === 0) this.shares.delete(outlet);
    if (share.waiting?.delete(document) === true) return;
    this.withdraw(document);
    if (outlet === 0) return;
    share.first.splice(rankIn(share.first, document, this.ranking.compare), 1);
    const next = share.waiting?.shift();
    if (next === undefined) return;
    share.first.push(next);
    this.admit(next);
  }

  /** Lets in one of the first of its outlet. */
  private admit(document: number): void {
    const { kept } = this;
    kept.splice(rankIn(kept, document, this.ranking.compare), 0, document);
    if (kept.length > this.limits.inAll) this.waiting.add(kept.pop()!);
  }

  /** Takes out one that was let in. */
  private withdraw(document: number): void {
    const { kept } = this;
    const at = rankIn(kept, document, this.ranking.compare);
    if (kept[at] !== document) {
      this.waiting.delete(document);
      return;
    }
    kept.splice(at, 1);
    const next = this.waiting.shift();
    if (next !== undefined) kept.push(next);
  }
}
