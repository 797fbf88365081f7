/**
 * A million synthetic signatures in 16 bands of 8, beside a `Map<number, number[]>` a band: bytes a document, inserts and queries a second. Every
 * tenth is a near-copy of an earlier one. Both must give the same answers. Bytes are those of the tables' arrays.
 */
import { type IndexEntry, MemoryIndex, type Scheme, type Signature } from "copydesk";
import { BandTables } from "../../src/index/band-tables.js";
import { POSTING_LIMITS } from "../../src/index/limits.js";
import { expect, report, timeOf } from "./measure.js";

const DOCUMENTS = 1_000_000;
const QUERIES = 100_000;
const BATCH = 1000;
const BANDS = { count: 16, rows: 8 };
const ROUNDS = 2;
const scheme: Scheme = { algorithm: "synthetic", slots: 128, shingle: 5, seed: 0 };

/** The signature of a document: by its number alone, so that a million need not be held twice. */
function signatureOf(document: number): Signature {
  const values = new Uint32Array(128);
  let state = Math.imul(document % 10 === 9 ? document - 5 : document, 0x9e3779b1) | 1;
  for (let slot = 0; slot < 128; slot++) {
    state = (Math.imul(state, 0x2c1b3c6d) + 0x297a2d39) | 0;
    values[slot] = (state ^ (state >>> 15)) >>> 2;
  }
  if (document % 10 === 9) for (let slot = 0; slot < 128; slot += 24) values[slot] = document;
  return { scheme, values, isEmpty: false };
}

class MapIndex {
  readonly maps = Array.from({ length: BANDS.count }, () => new Map<number, number[]>());

  add(values: Uint32Array, document: number): void {
    for (const [band, map] of this.maps.entries()) {
      const key = keyOf(values, band);
      const list = map.get(key);
      if (list === undefined) map.set(key, [document]);
      else list.push(document);
    }
  }

  query(values: Uint32Array): number[] {
    return this.maps.flatMap((map, band) => map.get(keyOf(values, band)) ?? []);
  }
}

function keyOf(values: Uint32Array, band: number): number {
  let key = band;
  for (let slot = band * BANDS.rows; slot < (band + 1) * BANDS.rows; slot++) key = Math.imul(key ^ values[slot]!, 0x01000193) ^ (key >>> 15);
  return key;
}

const numbers = Array.from({ length: QUERIES }, (_, i) => Math.imul(i, 7919) % DOCUMENTS);
/** Compared in full, one by one. */
const CHECKED = 20_000;
const ranking = { outletOf: () => 0, compare: (a: number, b: number) => a - b };
const best = { own: { insert: Infinity, query: Infinity }, map: { insert: Infinity, query: Infinity } };
let bytes = 0;
for (let round = 0; round < ROUNDS; round++) {
  const own = measureOwn();
  const maps = measureMaps();
  expect(own.found >= QUERIES && own.found === maps.found, `${own.found} documents, and ${maps.found} of a Map a band`);
  expect(own.answers.every((answer, i) => answer === maps.answers[i]), "the answers differ");
}
report("bands", [
  { name: "tables", value: bytes / DOCUMENTS, unit: "bytes a document", atMost: 320 },
  { name: "inserts", value: (1000 * DOCUMENTS) / best.own.insert, unit: "a second" },
  { name: "queries", value: (1000 * QUERIES) / best.own.query, unit: "a second" },
  { name: "inserts, Map a band", value: (1000 * DOCUMENTS) / best.map.insert, unit: "a second" },
  { name: "queries, Map a band", value: (1000 * QUERIES) / best.map.query, unit: "a second" },
  { name: "inserts / Map a band", value: best.map.insert / best.own.insert, unit: "times", atLeast: 5 },
  { name: "queries / Map a band", value: best.map.query / best.own.query, unit: "times", atLeast: 4 },
]);
measureIndex();

interface Answers {
  /** Documents that were found, by all queries together. */
  readonly found: number;
  /** The documents that the first queries found, each as one text. */
  readonly answers: readonly string[];
}

function answerOf(documents: readonly number[]): string {
  return [...new Set(documents)].sort((a, b) => a - b).join();
}

function measureOwn(): Answers {
  const tables = new BandTables(BANDS, DOCUMENTS, POSTING_LIMITS, ranking);
  let inserting = 0;
  for (let from = 0; from < DOCUMENTS; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => signatureOf(from + i).values);
    const documents = batch.map((_, i) => from + i);
    inserting += timeOf(() => tables.add(documents, batch));
  }
  const queries = numbers.map((document) => signatureOf(document).values);
  let found = 0;
  const querying = timeOf(() => {
    for (const query of queries) {
      const documents: number[] = [];
      tables.collect(query, documents, []);
      found += new Set(documents).size;
    }
  });
  best.own = { insert: Math.min(best.own.insert, inserting), query: Math.min(best.own.query, querying) };
  bytes = tables.bytes;
  const answers = queries.slice(0, CHECKED).map((query) => {
    const documents: number[] = [];
    tables.collect(query, documents, []);
    return answerOf(documents);
  });
  return { found, answers };
}

/** The whole index, which keeps ids and signatures besides, and answers with candidates, the best first. */
function measureIndex(): void {
  const index = new MemoryIndex({ scheme, threshold: 0.8, expected: DOCUMENTS });
  expect(index.bands.count === BANDS.count && index.bands.rows === BANDS.rows, "the bands");
  let inserting = 0;
  for (let from = 0; from < DOCUMENTS; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i): IndexEntry => ({ id: `${from + i}`, signature: signatureOf(from + i) }));
    inserting += timeOf(() => index.add(batch));
  }
  const queries = numbers.map((document) => ({ id: "", signature: signatureOf(document) }));
  const querying = timeOf(() => queries.forEach((query) => index.candidates(query)));
  report("whole index", [
    { name: "inserts", value: (1000 * DOCUMENTS) / inserting, unit: "a second" },
    { name: "queries", value: (1000 * QUERIES) / querying, unit: "a second" },
    { name: "signatures", value: index.bytes.signatures / DOCUMENTS, unit: "bytes a document" },
    { name: "ids' characters", value: index.bytes.ids / DOCUMENTS, unit: "bytes a document" },
  ]);
}

function measureMaps(): Answers {
  const maps = new MapIndex();
  let inserting = 0;
  for (let from = 0; from < DOCUMENTS; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => signatureOf(from + i).values);
    inserting += timeOf(() => batch.forEach((values, i) => maps.add(values, from + i)));
  }
  const queries = numbers.map((document) => signatureOf(document).values);
  let found = 0;
  const querying = timeOf(() => {
    for (const query of queries) found += new Set(maps.query(query)).size;
  });
  best.map = { insert: Math.min(best.map.insert, inserting), query: Math.min(best.map.query, querying) };
  return { found, answers: queries.slice(0, CHECKED).map((query) => answerOf(maps.query(query))) };
}
