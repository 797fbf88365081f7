import { digest } from "../core/digest.js";
import type { IndexEntry } from "./entry.js";
import type { Ranking } from "./limits.js";

/** Signatures that one array holds; whole arrays are added, so that nothing is copied as the shelf grows. */
const PAGE = 4096;
/** A `Map` holds no more. */
const MOST_DOCUMENTS = 2 ** 24 - 1;
const NO_FINGERPRINTS = new Int32Array(0);

/** What is kept of each document, by a number from 0 that is given again once its document has gone. */
export class Shelf implements Ranking {
  private readonly slots: number;
  private readonly numbers = new Map<string, number>();
  private readonly ids: (string | undefined)[] = [];
  /** The first 52 bits of the digest of each id. */
  private readonly marks: number[] = [];
  private readonly outlets: number[] = [];
  private readonly outletNumbers = new Map<string, number>();
  /** Numbers are given again once no document is of their outlet; 0 stands for no known outlet. */
  private readonly outletNames: (string | undefined)[] = [undefined];
  private readonly outletSizes: number[] = [0];
  private readonly freeOutlets: number[] = [];
  private readonly pages: Uint32Array[] = [];
  private readonly empty: boolean[] = [];
  private readonly passages: Int32Array[] = [];
  private readonly free: number[] = [];

  constructor(slots: number) {
    this.slots = slots;
  }

  /** Documents on the shelf. */
  get size(): number {
    return this.numbers.size;
  }

  /** One above the highest number that was ever given. */
  get end(): number {
    return this.ids.length;
  }

  put({ id, outlet, signature, fingerprints }: IndexEntry): number {
    if (this.size >= MOST_DOCUMENTS) throw new RangeError(`Expected at most ${MOST_DOCUMENTS} documents in one index in memory`);
    const document = this.free.pop() ?? this.ids.length;
    this.numbers.set(id, document);
    this.ids[document] = id;
    this.marks[document] = Number.parseInt(digest(id).slice(0, 13), 16);
    this.outlets[document] = this.outletNumber(outlet);
    this.empty[document] = signature.isEmpty;
    this.passages[document] = fingerprints === undefined || fingerprints.length === 0 ? NO_FINGERPRINTS : Int32Array.from(new Set(fingerprints));
    if (document >= this.pages.length * PAGE) this.pages.push(new Uint32Array(PAGE * this.slots));
    this.pages[Math.floor(document / PAGE)]!.set(signature.values, (document % PAGE) * this.slots);
    return document;
  }

  drop(document: number): void {
    this.numbers.delete(this.ids[document]!);
    this.ids[document] = undefined;
    this.leaveOutlet(this.outlets[document]!);
    this.passages[document] = NO_FINGERPRINTS;
    this.free.push(document);
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** The numbers of all documents. */
  all(): IterableIterator<number> {
    return this.numbers.values();
  }

  idOf(document: number): string {
    return this.ids[document]!;
  }

  outletOf(document: number): number {
    return this.outlets[document]!;
  }

  outletName(document: number): string | undefined {
    return this.outletNames[this.outlets[document]!];
  }

  isEmpty(document: number): boolean {
    return this.empty[document]!;
  }

  fingerprintsOf(document: number): Int32Array {
    return this.passages[document]!;
  }

  valuesOf(document: number): Uint32Array {
    const at = (document % PAGE) * this.slots;
    return this.pages[Math.floor(document / PAGE)]!.subarray(at, at + this.slots);
  }

  /** An order by digests of the ids: it favours no outlet, and does not depend on when documents came. */
  readonly compare = (a: number, b: number): number => {
    const [x, y] = [this.marks[a]!, this.marks[b]!];
    if (x !== y) return x < y ? -1 : 1;
    return this.idOf(a) < this.idOf(b) ? -1 : Number(this.idOf(a) !== this.idOf(b));
  };

  /** Bytes of the signatures, in whole pages; of the fingerprints; and of the ids, at two bytes a character. */
  get bytes(): { readonly signatures: number; readonly fingerprints: number; readonly ids: number } {
    let [fingerprints, ids] = [0, 0];
    for (const [id, document] of this.numbers) {
      fingerprints += this.passages[document]!.byteLength;
      ids += 2 * id.length;
    }
    return { signatures: this.pages.length * PAGE * this.slots * 4, fingerprints, ids };
  }

  /** Counts one more document of an outlet. Returns the outlet's number. */
  private outletNumber(outlet: string | undefined): number {
    if (outlet === undefined || outlet === "") return 0;
    let number = this.outletNumbers.get(outlet);
    if (number === undefined) {
      number = this.freeOutlets.pop() ?? this.outletNames.length;
      this.outletNumbers.set(outlet, number);
      this.outletNames[number] = outlet;
      this.outletSizes[number] = 0;
    }
    this.outletSizes[number]!++;
    return number;
  }

  private leaveOutlet(number: number): void {
    if (number === 0 || --this.outletSizes[number]! > 0) return;
    this.outletNumbers.delete(this.outletNames[number]!);
    this.outletNames[number] = undefined;
    this.freeOutlets.push(number);
  }
}
