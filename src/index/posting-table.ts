/** The share of places that may be taken before the table grows. */
const MOST_FULL = 0.72;
/** The share of places that are taken once as many keys are in as were expected. */
const EXPECTED_FULL = 0.6;
const LEAST_PLACES = 16;

/**
 * Which documents have a key: a hash table from 32-bit keys to lists of document numbers, in two arrays. Places are found by open addressing
 * with linear steps. A place is a pair: the key, and a head. The head is 0 in an empty place, `document + 1` where one document has the key,
 * and `-1 - cell` where more have it; a cell of the pool is a pair too, a document and the next cell (-1 at the end).
 */
export class PostingTable {
  private places: Int32Array;
  /** Places for each of the 2^32 keys. */
  private scale: number;
  private taken = 0;
  private pool = new Int32Array(0);
  private poolEnd = 0;
  /** First of the cells that were given back, linked by their second numbers; -1 where there is none. */
  private free = -1;

  /** `expected` keys fit in before the table has to grow; growing is most of the cost of a table. */
  constructor(expected: number) {
    this.places = new Int32Array(2 * Math.max(LEAST_PLACES, Math.ceil(expected / EXPECTED_FULL)));
    this.scale = (this.places.length >> 1) / 4294967296;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.places.byteLength + this.pool.byteLength;
  }

  /** Adds a document to the list of a key. Returns whether others have it. */
  add(key: number, document: number): boolean {
    this.reserve(1);
    const place = this.find(key);
    const head = this.places[place + 1]!;
    if (head === 0) this.take(place, key, document);
    else this.chain(place, head, document);
    return head !== 0;
  }

  /**
   * Adds each document to the list of its key: `keys[first]`, `keys[first + step]` and so on. Returns the indexes of the documents whose keys
   * others have.
   */
  addAll(keys: Int32Array, first: number, step: number, documents: readonly number[]): number[] {
    this.reserve(documents.length);
    const { places, scale } = this;
    const { length } = places;
    const chained: number[] = [];
    let at = first;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const key = keys[at]!;
      at += step;
      let place = (((key >>> 0) * scale) | 0) << 1;
      while (places[place + 1] !== 0 && places[place] !== key) {
        place += 2;
        if (place === length) place = 0;
      }
      const head = places[place + 1]!;
      if (head === 0) {
        places[place] = key;
        places[place + 1] = document + 1;
        this.taken++;
      } else {
        this.chain(place, head, document);
        chained.push(i);
      }
    }
    return chained;
  }

  /** Takes a document from the list of a key. Returns whether it was there. */
  remove(key: number, document: number): boolean {
    const place = this.find(key);
    const head = this.places[place + 1]!;
    if (head === 0) return false;
    if (head > 0) {
      if (head !== document + 1) return false;
      this.vacate(place);
      return true;
    }
    let before = -1;
    for (let cell = -1 - head; cell >= 0; before = cell, cell = this.pool[2 * cell + 1]!) {
      if (this.pool[2 * cell] !== document) continue;
      const next = this.pool[2 * cell + 1]!;
      if (before >= 0) this.pool[2 * before + 1] = next;
      else this.places[place + 1] = -1 - next;
      this.giveBack(cell);
      this.unchainLast(place);
      return true;
    }
    return false;
  }

  /** Appends the documents of a key to a list, in no order that means anything. */
  collect(key: number, into: number[]): void {
    const head = this.places[this.find(key) + 1]!;
    if (head > 0) into.push(head - 1);
    else if (head < 0) for (let cell = -1 - head; cell >= 0; cell = this.pool[2 * cell + 1]!) into.push(this.pool[2 * cell]!);
  }

  private take(place: number, key: number, document: number): void {
    this.places[place] = key;
    this.places[place + 1] = document + 1;
    this.taken++;
  }

  private chain(place: number, head: number, document: number): void {
    const next = head > 0 ? this.newCell(head - 1, -1) : -1 - head;
    this.places[place + 1] = -1 - this.newCell(document, next);
  }

  /** A list of one needs no cell. */
  private unchainLast(place: number): void {
    const cell = -1 - this.places[place + 1]!;
    if (this.pool[2 * cell + 1] !== -1) return;
    this.places[place + 1] = this.pool[2 * cell]! + 1;
    this.giveBack(cell);
  }

  /** Returns the index of a key's place, or of the empty place where it belongs. */
  private find(key: number): number {
    const { places } = this;
    let place = this.home(key);
    while (places[place + 1] !== 0 && places[place] !== key) {
      place += 2;
      if (place === places.length) place = 0;
    }
    return place;
  }

  /** Keys are hashes: their high part, scaled, spreads them evenly over any number of places. */
  private home(key: number): number {
    return (((key >>> 0) * this.scale) | 0) << 1;
  }

  /** Empties a place, and moves those behind it up that had been pushed away by it. */
  private vacate(emptied: number): void {
    const { places } = this;
    const { length } = places;
    let hole = emptied;
    this.taken--;
    for (let place = (hole + 2) % length; places[place + 1] !== 0; place = (place + 2) % length) {
      const home = this.home(places[place]!);
      // It may move up unless its home lies behind the hole.
      if ((place - home + length) % length < (place - hole + length) % length) continue;
      places[hole] = places[place]!;
      places[hole + 1] = places[place + 1]!;
      hole = place;
    }
    places[hole + 1] = 0;
  }

  /** Makes room for more keys. */
  private reserve(more: number): void {
    const old = this.places;
    let { length } = old;
    while (this.taken + more > (length >> 1) * MOST_FULL) length *= 2;
    if (length === old.length) return;
    this.places = new Int32Array(length);
    this.scale = (length >> 1) / 4294967296;
    for (let place = 0; place < old.length; place += 2) {
      if (old[place + 1] === 0) continue;
      const at = this.find(old[place]!);
      this.places[at] = old[place]!;
      this.places[at + 1] = old[place + 1]!;
    }
  }

  private newCell(document: number, next: number): number {
    let cell = this.free;
    if (cell >= 0) this.free = this.pool[2 * cell + 1]!;
    else {
      cell = this.poolEnd++;
      if (2 * cell >= this.pool.length) {
        const grown = new Int32Array(Math.max(64, Math.ceil(this.pool.length * 0.75) * 2));
        grown.set(this.pool);
        this.pool = grown;
      }
    }
    this.pool[2 * cell] = document;
    this.pool[2 * cell + 1] = next;
    return cell;
  }

  private giveBack(cell: number): void {
    this.pool[2 * cell + 1] = this.free;
    this.free = cell;
  }
}
