import { BoundedList, type PostingLimits, type Ranking } from "./limits.js";
import { PostingTable } from "./posting-table.js";

/** Fingerprints of an article of some four hundred words. */
const FINGERPRINTS_EACH = 90;

/** Which documents have a fingerprint, as far as the limits go, and how many have it, exactly. */
export class FingerprintTable {
  private readonly lists: PostingTable;
  /** The few lists that are longer than the limits. */
  private readonly bounded = new Map<number, BoundedList>();
  private readonly limits: PostingLimits;
  private readonly ranking: Ranking;

  constructor(expected: number, limits: PostingLimits, ranking: Ranking) {
    this.lists = new PostingTable(expected * FINGERPRINTS_EACH);
    this.limits = limits;
    this.ranking = ranking;
  }

  get bytes(): number {
    let bytes = this.lists.bytes;
    for (const list of this.bounded.values()) bytes += 8 * list.kept.length + 32 * list.outletCount;
    return bytes;
  }

  /** Adds a document to the list of each fingerprint, which are all different. */
  add(fingerprints: Int32Array, document: number): void {
    for (const fingerprint of fingerprints) {
      const list = this.bounded.get(fingerprint);
      if (list !== undefined) list.add(document);
      else {
        this.lists.add(fingerprint, document);
        this.bound(fingerprint, document);
      }
    }
  }

  /**
   * Takes a document from its lists. Returns the fingerprints whose lists must be made anew (`rebuild`), from all documents that have
   * them: one that was kept is gone, and others wait.
   */
  remove(fingerprints: Int32Array, document: number): number[] {
    const stale: number[] = [];
    for (const fingerprint of fingerprints) {
      const list = this.bounded.get(fingerprint);
      if (list === undefined) this.lists.remove(fingerprint, document);
      else if (!list.remove(document)) stale.push(fingerprint);
      else this.unbound(fingerprint, list);
    }
    return stale;
  }

  /** Makes the lists of some fingerprints anew; `holders` are all documents that have each. */
  rebuild(holders: ReadonlyMap<number, readonly number[]>): void {
    for (const [fingerprint, documents] of holders) {
      if (!this.bounded.has(fingerprint)) continue;
      const list = new BoundedList(this.limits, this.ranking);
      for (const document of documents) list.add(document);
      this.bounded.set(fingerprint, list);
      this.unbound(fingerprint, list);
    }
  }

  /** Appends the documents that are kept for a fingerprint to a list. */
  collect(fingerprint: number, into: number[]): void {
    const list = this.bounded.get(fingerprint);
    if (list === undefined) this.lists.collect(fingerprint, into);
    else for (const document of list.kept) into.push(document);
  }

  /** Returns the list of a fingerprint where it was cut. */
  cutList(fingerprint: number): { readonly documents: number; readonly outletCount: number } | undefined {
    return this.bounded.get(fingerprint);
  }

  /** Puts a list that has become too long under its limits. */
  private bound(fingerprint: number, newest: number): void {
    const documents: number[] = [];
    this.lists.collect(fingerprint, documents);
    const { inAll, perOutlet } = this.limits;
    if (documents.length <= Math.min(inAll, perOutlet)) return;
    const outlet = this.ranking.outletOf(newest);
    const same = outlet === 0 ? 0 : documents.filter((document) => this.ranking.outletOf(document) === outlet).length;
    if (documents.length <= inAll && same <= perOutlet) return;
    const list = new BoundedList(this.limits, this.ranking);
    for (const document of documents) {
      list.add(document);
      this.lists.remove(fingerprint, document);
    }
    this.bounded.set(fingerprint, list);
  }

  /** A list within its limits is a plain one again. */
  private unbound(fingerprint: number, list: BoundedList): void {
    if (list.isCut) return;
    this.bounded.delete(fingerprint);
    for (const document of list.kept) this.lists.add(fingerprint, document);
  }
}
