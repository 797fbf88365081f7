import { BoundedList } from "./bounded-list.js";
import type { PostingLimits, Ranking } from "./limits.js";
import { PostingTable } from "./posting-table.js";

/** Which documents have a key, a fingerprint or that of a band, as far as the limits go; and how many have it, exactly. */
export class BoundedTable {
  private readonly lists: PostingTable;
  /** The few lists that are longer than the limits. */
  private readonly bounded = new Map<number, BoundedList>();
  private readonly limits: PostingLimits;
  private readonly ranking: Ranking;

  /** `expected` keys fit in before the table has to grow. */
  constructor(expected: number, limits: PostingLimits, ranking: Ranking) {
    this.lists = new PostingTable(expected);
    this.limits = limits;
    this.ranking = ranking;
  }

  get bytes(): number {
    let { bytes } = this.lists;
    for (const list of this.bounded.values()) bytes += list.bytes;
    return bytes;
  }

  add(key: number, document: number): void {
    const list = this.bounded.get(key);
    if (list !== undefined) list.add(document);
    else if (this.lists.add(key, document)) this.bound(key, document);
  }

  /** Adds each document to the list of its key: `keys[first]`, `keys[first + step]` and so on. */
  addAll(keys: Int32Array, first: number, step: number, documents: readonly number[]): void {
    if (this.bounded.size > 0) {
      for (let i = 0; i < documents.length; i++) this.add(keys[first + i * step]!, documents[i]!);
      return;
    }
    for (const i of this.lists.addAll(keys, first, step, documents)) {
      const key = keys[first + i * step]!;
      if (!this.bounded.has(key)) this.bound(key, documents[i]!);
    }
  }

  /** Takes a document from the list of a key. */
  remove(key: number, document: number): void {
    const list = this.bounded.get(key);
    if (list === undefined) {
      this.lists.remove(key, document);
      return;
    }
    list.remove(document);
    if (!list.isCut) this.unbound(key, list);
  }

  /** Appends the documents that are kept for a key to a list. Returns how many there are where the key's list was cut. */
  collect(key: number, into: number[]): { readonly documents: number; readonly outletCount: number } | undefined {
    const list = this.bounded.size === 0 ? undefined : this.bounded.get(key);
    if (list === undefined) this.lists.collect(key, into);
    else for (const document of list.kept) into.push(document);
    return list;
  }

  /** Puts a list under its limits where it has become too long, in all or by the newest document's outlet. */
  private bound(key: number, newest: number): void {
    const documents: number[] = [];
    this.lists.collect(key, documents);
    const { inAll, perOutlet } = this.limits;
    if (documents.length <= Math.min(inAll, perOutlet)) return;
    const outlet = this.ranking.outletOf(newest);
    const same = outlet === 0 ? 0 : documents.filter((document) => this.ranking.outletOf(document) === outlet).length;
    if (documents.length <= inAll && same <= perOutlet) return;
    const list = new BoundedList(this.limits, this.ranking);
    for (const document of documents) {
      list.add(document);
      this.lists.remove(key, document);
    }
    this.bounded.set(key, list);
  }

  /** A list within its limits is a plain one again. */
  private unbound(key: number, list: BoundedList): void {
    this.bounded.delete(key);
    for (const document of list.kept) this.lists.add(key, document);
  }
}
