import { equalSlots, expectScheme, type Scheme, schemeKey, type Signature } from "../sketch/scheme.js";
import { BandTables } from "./band-tables.js";
import { type Bands, bandsFor } from "./bands.js";
import type { Candidate, Candidates, CutList, IndexEntry } from "./entry.js";
import { FingerprintTable } from "./fingerprint-table.js";
import { POSTING_LIMITS, type PostingLimits } from "./limits.js";
import { Shelf } from "./shelf.js";

/** How an index in memory is laid out. */
export interface MemoryIndexOptions {
  /** The scheme of its signatures; others are refused. */
  readonly scheme: Scheme;
  /** Resemblance above 0, up to 1, from which nine pairs of ten at least become candidates. Lower finds more and asks for more verification. @defaultValue 0.7 */
  readonly threshold?: number;
  /** Documents that will come, about. Too few cost time while the tables grow, too many cost memory. @defaultValue 1000 */
  readonly expected?: number;
  /** How many documents a fingerprint's list keeps, of one outlet and in all. */
  readonly limits?: PostingLimits;
}

/** The threshold that a `MemoryIndexOptions` has unless told otherwise. */
export const THRESHOLD = 0.7;
const EXPECTED = 1000;

/** What the parts of an index take, in bytes; the ids and JavaScript's own overhead are not counted. */
export interface IndexBytes {
  /** The tables that lead from bands to documents. */
  readonly bands: number;
  /** The tables that lead from fingerprints to documents. */
  readonly postings: number;
  readonly signatures: number;
  readonly fingerprints: number;
}

/**
 * An index of signatures and fingerprints in memory. What it holds depends on the set of documents alone, not on the order in which they
 * came and went.
 */
export class MemoryIndex {
  readonly scheme: Scheme;
  readonly bands: Bands;
  readonly threshold: number;
  readonly limits: PostingLimits;
  private readonly key: string;
  private readonly shelf: Shelf;
  private readonly tables: BandTables;
  private readonly passages: FingerprintTable;
  private readonly tally = new Tally();

  /** @throws RangeError where an option is out of its range. */
  constructor({ scheme, threshold = THRESHOLD, expected = EXPECTED, limits = POSTING_LIMITS }: MemoryIndexOptions) {
    for (const [name, value] of Object.entries({ expected, perOutlet: limits.perOutlet, inAll: limits.inAll })) {
      if (!Number.isInteger(value) || value < 1) throw new RangeError(`Expected \`${name}\` to be a whole number from 1 up, got ${value}`);
    }
    this.scheme = scheme;
    this.key = schemeKey(scheme);
    this.threshold = threshold;
    this.limits = limits;
    this.bands = bandsFor(threshold, scheme.slots);
    this.shelf = new Shelf(scheme.slots);
    this.tables = new BandTables(this.bands, expected);
    this.passages = new FingerprintTable(EXPECTED, limits, this.shelf);
  }

  /** Number of documents. */
  get size(): number {
    return this.shelf.size;
  }

  get bytes(): IndexBytes {
    return { bands: this.tables.bytes, postings: this.passages.bytes, ...this.shelf.bytes };
  }

  /**
   * Adds documents. One whose id is there already takes its place; of two with one id the later counts.
   * @throws FormatError where a signature is of another scheme; then none is added.
   */
  add(entries: readonly IndexEntry[]): void {
    for (const { signature } of entries) this.expectOwn(signature);
    const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    this.remove(unique.map(({ id }) => id));
    const documents = unique.map((entry) => this.shelf.put(entry));
    const banded = documents.filter((document) => !this.shelf.isEmpty(document));
    this.tables.add(banded, banded.map((document) => this.shelf.valuesOf(document)));
    for (const document of documents) this.passages.add(this.shelf.fingerprintsOf(document), document);
  }

  /**
   * Removes documents by their ids; unknown ones are passed over. Returns how many there were. Where a fingerprint's list had been cut and
   * loses one that it kept, it is filled up from all documents' fingerprints, once for all ids: so many ids at once are cheaper.
   */
  remove(ids: readonly string[]): number {
    const documents = [...new Set(ids)].map((id) => this.shelf.numberOf(id)).filter((document) => document !== undefined);
    const stale = new Set<number>();
    for (const document of documents) {
      if (!this.shelf.isEmpty(document)) this.tables.remove(document, this.shelf.valuesOf(document));
      for (const fingerprint of this.passages.remove(this.shelf.fingerprintsOf(document), document)) stale.add(fingerprint);
      this.shelf.drop(document);
    }
    if (stale.size > 0) this.passages.rebuild(this.holdersOf(stale));
    return documents.length;
  }

  has(id: string): boolean {
    return this.shelf.numberOf(id) !== undefined;
  }

  /**
   * Returns what may have something in common with a document, which need not be in the index; it is not its own candidate.
   * @throws FormatError where its signature is of another scheme.
   */
  candidates({ id, signature, fingerprints }: Pick<IndexEntry, "id" | "signature" | "fingerprints">): Candidates {
    this.expectOwn(signature);
    const itself = this.shelf.numberOf(id);
    const found: number[] = [];
    if (!signature.isEmpty) this.tables.collect(signature.values, found);
    this.tally.begin(this.shelf.end);
    for (const document of found) this.tally.count(document, 0);
    const cut: CutList[] = [];
    for (const fingerprint of new Set(fingerprints)) this.countHolders(fingerprint, cut);
    const candidates = this.tally.documents.filter((document) => document !== itself).map((document) => this.candidate(document, signature));
    return { candidates: candidates.sort(bestFirst), cut };
  }

  /** All entries, in the order of their numbers. */
  *entries(): Generator<IndexEntry> {
    for (const document of [...this.shelf.all()].sort((a, b) => a - b)) {
      const outlet = this.shelf.outletName(document);
      yield {
        id: this.shelf.idOf(document),
        ...(outlet === undefined ? {} : { outlet }),
        signature: { scheme: this.scheme, values: this.shelf.valuesOf(document), isEmpty: this.shelf.isEmpty(document) },
        fingerprints: this.shelf.fingerprintsOf(document),
      };
    }
  }

  private countHolders(fingerprint: number, cut: CutList[]): void {
    const holders: number[] = [];
    this.passages.collect(fingerprint, holders);
    for (const document of holders) this.tally.count(document, 1);
    const list = this.passages.cutList(fingerprint);
    if (list !== undefined) cut.push({ fingerprint, documents: list.documents, outlets: list.outletCount });
  }

  private candidate(document: number, signature: Signature): Candidate {
    const isComparable = !signature.isEmpty && !this.shelf.isEmpty(document);
    const resemblance = isComparable ? equalSlots(signature.values, this.shelf.valuesOf(document)) / this.scheme.slots : 0;
    return { id: this.shelf.idOf(document), resemblance, fingerprints: this.tally.of(document) };
  }

  /** All documents that have each of some fingerprints. */
  private holdersOf(fingerprints: ReadonlySet<number>): Map<number, number[]> {
    const holders = new Map([...fingerprints].map((fingerprint): [number, number[]] => [fingerprint, []]));
    for (const document of this.shelf.all()) {
      for (const fingerprint of this.shelf.fingerprintsOf(document)) holders.get(fingerprint)?.push(document);
    }
    return holders;
  }

  private expectOwn({ scheme }: Signature): void {
    if (scheme !== this.scheme) expectScheme(this.key, scheme);
  }
}

/** Counts by document, without clearing in between. */
class Tally {
  documents: number[] = [];
  private round = 0;
  private rounds = new Int32Array(0);
  private counts = new Int32Array(0);

  begin(documents: number): void {
    this.documents = [];
    this.round++;
    if (this.rounds.length >= documents) return;
    this.rounds = new Int32Array(documents * 2);
    this.counts = new Int32Array(documents * 2);
  }

  count(document: number, by: number): void {
    if (this.rounds[document] !== this.round) {
      this.rounds[document] = this.round;
      this.counts[document] = 0;
      this.documents.push(document);
    }
    this.counts[document]! += by;
  }

  of(document: number): number {
    return this.counts[document]!;
  }
}

function bestFirst(a: Candidate, b: Candidate): number {
  return b.fingerprints - a.fingerprints || b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1);
}
