import { type Bands, writeBandKeys } from "./bands.js";
import { BoundedTable } from "./bounded-table.js";
import type { CutList } from "./entry.js";
import type { PostingLimits, Ranking } from "./limits.js";

/** Which documents have a band of slots in common: a table for each band. */
export class BandTables {
  private readonly bands: Bands;
  private readonly tables: readonly BoundedTable[];
  private keys: Int32Array;

  constructor(bands: Bands, expected: number, limits: PostingLimits, ranking: Ranking) {
    this.bands = bands;
    this.tables = Array.from({ length: bands.count }, () => new BoundedTable(expected, limits, ranking));
    this.keys = new Int32Array(bands.count);
  }

  /** Bytes of the tables. */
  get bytes(): number {
    return this.tables.reduce((sum, table) => sum + table.bytes, 0);
  }

  /** Adds documents with their slots. Many at once are quicker: one table's memory at a time, and many look-ups under way together. */
  add(documents: readonly number[], slots: readonly Uint32Array[]): void {
    const { count } = this.bands;
    if (this.keys.length < documents.length * count) this.keys = new Int32Array(documents.length * count);
    const { keys } = this;
    for (let i = 0; i < documents.length; i++) writeBandKeys(slots[i]!, this.bands, keys, i * count);
    for (let band = 0; band < count; band++) this.tables[band]!.addAll(keys, band, count, documents);
  }

  remove(document: number, slots: Uint32Array): void {
    writeBandKeys(slots, this.bands, this.keys, 0);
    for (let band = 0; band < this.bands.count; band++) this.tables[band]!.remove(this.keys[band]!, document);
  }

  /**
   * Appends the documents that have a band in common with some slots; one that has several stands there several times. Appends those of the
   * lists that were cut to `cut`.
   */
  collect(slots: Uint32Array, into: number[], cut: CutList[]): void {
    writeBandKeys(slots, this.bands, this.keys, 0);
    for (let band = 0; band < this.bands.count; band++) {
      const key = this.keys[band]!;
      const list = this.tables[band]!.collect(key, into);
      if (list !== undefined) cut.push({ kind: "band", hash: key, documents: list.documents, outlets: list.outletCount });
    }
  }
}
