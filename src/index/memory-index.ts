import { equalSlots, expectScheme, type Scheme, schemeKey, type Signature } from "../sketch/scheme.js";
import { BandTables } from "./band-tables.js";
import { type Bands, bandsFor } from "./bands.js";
import { BoundedTable } from "./bounded-table.js";
import type { Candidate, Candidates, CutList, IndexEntry, IndexQuery } from "./entry.js";
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
  /** How many documents the list of a fingerprint or a band keeps, of one outlet and in all. */
  readonly limits?: PostingLimits;
}

/** The threshold that a `MemoryIndexOptions` has unless told otherwise. */
export const THRESHOLD = 0.7;
const EXPECTED = 1000;
/** Fingerprints of an article of some four hundred words. */
const FINGERPRINTS_EACH = 90;
/** More slots than any scheme is known to have; room is made for thousands of signatures at once. */
export const MOST_SLOTS = 4096;

/** What the parts of an index take, in bytes; JavaScript's own overhead for each id is not counted. */
export interface IndexBytes {
  /** The tables that lead from bands to documents. */
  readonly bands: number;
  /** The tables that lead from fingerprints to documents. */
  readonly postings: number;
  readonly signatures: number;
  readonly fingerprints: number;
  /** The ids' characters, at two bytes each. */
  readonly ids: number;
}

/**
 * An index of signatures and fingerprints in memory. What it holds depends on the set of documents alone, not on the order in which they
 * came and went.
 */
export class MemoryIndex {
  /** The scheme of its signatures; others are refused. */
  readonly scheme: Scheme;
  /** How signatures are cut into bands for the threshold. */
  readonly bands: Bands;
  /** Resemblance from which nine pairs of ten at least become candidates. */
  readonly threshold: number;
  /** How many documents the list of a fingerprint or a band keeps. */
  readonly limits: PostingLimits;
  private readonly key: string;
  private readonly expected: number;
  private readonly shelf: Shelf;
  private readonly tables: BandTables;
  /** Made when the first fingerprints come: many indexes have none. */
  private passages: BoundedTable | undefined;
  private readonly tally = new Tally();

  /** @throws RangeError where an option is out of its range. */
  constructor({ scheme, threshold = THRESHOLD, expected = EXPECTED, limits = POSTING_LIMITS }: MemoryIndexOptions) {
    for (const [name, value] of Object.entries({ expected, perOutlet: limits.perOutlet, inAll: limits.inAll })) {
      if (!Number.isInteger(value) || value < 1) throw new RangeError(`Expected \`${name}\` to be a whole number from 1 up, got ${value}`);
    }
    if (!Number.isInteger(scheme.slots) || scheme.slots < 1 || scheme.slots > MOST_SLOTS) {
      throw new RangeError(`Expected a scheme of 1 to ${MOST_SLOTS} slots, got ${scheme.slots}`);
    }
    this.scheme = scheme;
    this.expected = expected;
    this.key = schemeKey(scheme);
    this.threshold = threshold;
    this.limits = limits;
    this.bands = bandsFor(threshold, scheme.slots);
    this.shelf = new Shelf(scheme.slots);
    this.tables = new BandTables(this.bands, expected, limits, this.shelf);
  }

  /** Number of documents. */
  get size(): number {
    return this.shelf.size;
  }

  /** What its parts take, counted anew at each call. */
  get bytes(): IndexBytes {
    return { bands: this.tables.bytes, postings: this.passages?.bytes ?? 0, ...this.shelf.bytes };
  }

  /**
   * Adds documents. One whose id is there already takes its place; of two with one id the later counts. What is refused is refused before
   * anything changes.
   * @throws FormatError where a signature is of another scheme.
   * @throws TypeError where an id is no string.
   * @throws RangeError where a signature has not as many values as its scheme has slots.
   */
  add(entries: readonly IndexEntry[]): void {
    for (const { id, signature } of entries) {
      if (typeof id !== "string") throw new TypeError(`Expected each \`id\` to be a string, got ${String(id)}`);
      this.expectOwn(signature);
    }
    const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    this.remove(unique.map(({ id }) => id));
    const documents = unique.map((entry) => this.shelf.put(entry));
    const banded = documents.filter((document) => !this.shelf.isEmpty(document));
    this.tables.add(banded, banded.map((document) => this.shelf.valuesOf(document)));
    for (const document of documents) {
      for (const fingerprint of this.shelf.fingerprintsOf(document)) {
        this.passages ??= new BoundedTable(this.expected * FINGERPRINTS_EACH, this.limits, this.shelf);
        this.passages.add(fingerprint, document);
      }
    }
  }

  /** Removes documents by their ids; unknown ones are passed over. Returns how many there were. */
  remove(ids: readonly string[]): number {
    const documents = [...new Set(ids)].map((id) => this.shelf.numberOf(id)).filter((document) => document !== undefined);
    for (const document of documents) {
      if (!this.shelf.isEmpty(document)) this.tables.remove(document, this.shelf.valuesOf(document));
      for (const fingerprint of this.shelf.fingerprintsOf(document)) this.passages!.remove(fingerprint, document);
      this.shelf.drop(document);
    }
    return documents.length;
  }

  /** Returns whether a document is there. */
  has(id: string): boolean {
    return this.shelf.numberOf(id) !== undefined;
  }

  /**
   * Returns what may have something in common with a document, which need not be in the index; it is not its own candidate.
   * @throws FormatError where its signature is of another scheme.
   * @throws RangeError where its signature has not as many values as its scheme has slots.
   */
  candidates({ id, signature, fingerprints }: IndexQuery): Candidates {
    this.expectOwn(signature);
    const itself = id === undefined ? undefined : this.shelf.numberOf(id);
    const found: number[] = [];
    const cut: CutList[] = [];
    if (!signature.isEmpty) this.tables.collect(signature.values, found, cut);
    this.tally.begin(this.shelf.end);
    for (const document of found) this.tally.count(document, 0);
    for (const fingerprint of new Set(fingerprints)) this.countHolders(fingerprint, cut);
    const candidates = this.tally.documents.filter((document) => document !== itself).map((document) => this.candidate(document, signature));
    return { candidates: candidates.sort(bestFirst), cut };
  }

  /** All entries, in the order of their places in memory; each is a copy, which later changes leave alone. */
  *entries(): Generator<IndexEntry> {
    for (const document of [...this.shelf.all()].sort((a, b) => a - b)) {
      const outlet = this.shelf.outletName(document);
      yield {
        id: this.shelf.idOf(document),
        ...(outlet === undefined ? {} : { outlet }),
        signature: { scheme: this.scheme, values: this.shelf.valuesOf(document).slice(), isEmpty: this.shelf.isEmpty(document) },
        fingerprints: this.shelf.fingerprintsOf(document).slice(),
      };
    }
  }

  private countHolders(fingerprint: number, cut: CutList[]): void {
    const holders: number[] = [];
    const list = this.passages?.collect(fingerprint, holders);
    for (const document of holders) this.tally.count(document, 1);
    if (list !== undefined) cut.push({ kind: "fingerprint", hash: fingerprint, documents: list.documents, outlets: list.outletCount });
  }

  private candidate(document: number, signature: Signature): Candidate {
    const isComparable = !signature.isEmpty && !this.shelf.isEmpty(document);
    const resemblance = isComparable ? equalSlots(signature.values, this.shelf.valuesOf(document)) / this.scheme.slots : 0;
    return { id: this.shelf.idOf(document), resemblance, fingerprints: this.tally.of(document) };
  }

  private expectOwn({ scheme, values }: Signature): void {
    if (scheme !== this.scheme) expectScheme(this.key, scheme);
    if (values.length !== scheme.slots) throw new RangeError(`Expected a signature of ${scheme.slots} values, got ${values.length}`);
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
