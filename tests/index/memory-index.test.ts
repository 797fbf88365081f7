import { describe, expect, it } from "vitest";
import { digest } from "../../src/core/digest.js";
import { FormatError } from "../../src/core/errors.js";
import { bandsFor, chanceOfCandidate, writeBandKeys } from "../../src/index/bands.js";
import type { Candidates, CutList, IndexEntry } from "../../src/index/entry.js";
import { MemoryIndex } from "../../src/index/memory-index.js";
import { restoreSnapshot, snapshot } from "../../src/index/snapshot.js";
import type { Scheme } from "../../src/sketch/scheme.js";
import { numbers } from "../sketch/random.js";

const scheme: Scheme = { algorithm: "test/1", slots: 8, shingle: 5, seed: 0 };
const limits = { perOutlet: 2, inAll: 4 };
const OUTLETS = ["courier", "herald", "", "gazette"];

/** An index that looks at everything, each time. */
class NaiveIndex {
  readonly entries = new Map<string, IndexEntry>();
  private readonly bands = bandsFor(0.5, scheme.slots);

  candidates(query: IndexEntry): Candidates {
    const shared = new Map<string, number>();
    const cut: CutList[] = [];
    const look = (kind: CutList["kind"], hash: number, has: (entry: IndexEntry) => boolean): void => {
      const holders = [...this.entries.values()].filter(has);
      const kept = this.kept(holders);
      for (const { id } of kept) if (id !== query.id) shared.set(id, (shared.get(id) ?? 0) + (kind === "band" ? 0 : 1));
      if (kept.length < holders.length) cut.push({ kind, hash, documents: holders.length, outlets: new Set(holders.map(({ outlet }) => outlet ?? "")).size });
    };
    const keys = new Int32Array(this.bands.count);
    writeBandKeys(query.signature.values, this.bands, keys, 0);
    for (const [band, key] of keys.entries()) if (!query.signature.isEmpty) look("band", key, (entry) => !entry.signature.isEmpty && this.haveBand(band, entry, query));
    for (const fingerprint of new Set(query.fingerprints)) look("fingerprint", fingerprint, (entry) => entry.fingerprints!.includes(fingerprint));
    const candidates = [...shared].map(([id, fingerprints]) => ({ id, resemblance: this.resemblance(this.entries.get(id)!, query), fingerprints }));
    return { candidates: candidates.sort((a, b) => b.fingerprints - a.fingerprints || b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1)), cut };
  }

  /** The first of each outlet in the order of the digests of their ids, and of these the first in all. */
  private kept(holders: readonly IndexEntry[]): IndexEntry[] {
    const inOrder = holders.toSorted((a, b) => (digest(a.id) < digest(b.id) ? -1 : 1));
    const ofOutlet = (entry: IndexEntry): IndexEntry[] => inOrder.filter(({ outlet }) => outlet === entry.outlet);
    return inOrder.filter((entry) => (entry.outlet ?? "") === "" || ofOutlet(entry).indexOf(entry) < limits.perOutlet).slice(0, limits.inAll);
  }

  private haveBand(band: number, { signature: a }: IndexEntry, { signature: b }: IndexEntry): boolean {
    const start = band * this.bands.rows;
    return a.values.slice(start, start + this.bands.rows).every((value, row) => value === b.values[start + row]);
  }

  private resemblance({ signature: a }: IndexEntry, { signature: b }: IndexEntry): number {
    return a.isEmpty || b.isEmpty ? 0 : a.values.filter((value, slot) => value === b.values[slot]).length / scheme.slots;
  }
}

function randomEntry(random: (below: number) => number, id: string): IndexEntry {
  return {
    id,
    outlet: OUTLETS[random(4)]!,
    signature: { scheme, values: Uint32Array.from({ length: 8 }, () => random(4)), isEmpty: random(10) === 0 },
    fingerprints: Int32Array.from({ length: random(5) }, () => random(9) - 4),
  };
}

describe("an index in memory", () => {
  it("answers ten thousand random operations as one does that looks at everything", () => {
    const random = numbers(4);
    let index = new MemoryIndex({ scheme, threshold: 0.5, expected: 1, limits });
    const naive = new NaiveIndex();
    for (let step = 0; step < 10_000; step++) {
      const ids = Array.from({ length: 1 + random(3) }, () => `d${random(60)}`);
      const what = random(20);
      if (what < 7) {
        const entries = ids.map((id) => randomEntry(random, id));
        index.add(entries);
        for (const entry of entries) naive.entries.set(entry.id, entry);
      } else if (what < 12) {
        expect(index.remove(ids)).toBe([...new Set(ids)].filter((id) => naive.entries.delete(id)).length);
      } else if (what === 12 && step % 10 === 0) index = restoreSnapshot(snapshot(index), scheme);
      else {
        const query = naive.entries.get(ids[0]!) ?? randomEntry(random, ids[0]!);
        expect(index.candidates(query)).toEqual(naive.candidates(query));
      }
      expect(index.size).toBe(naive.entries.size);
    }
  });

  it("holds the same whatever came first, and after documents went and came again", () => {
    const random = numbers(8);
    const entries = Array.from({ length: 80 }, (_, i) => randomEntry(random, `d${i}`));
    const make = (): MemoryIndex => new MemoryIndex({ scheme, threshold: 0.5, limits });
    const [one, backwards, again] = [make(), make(), make()];
    one.add(entries);
    for (const entry of entries.toReversed()) backwards.add([entry]);
    again.add(entries);
    for (const entry of entries) {
      again.remove([entry.id]);
      again.add([entry]);
    }
    expect(entries.some((entry) => one.candidates(entry).cut.length > 0)).toBe(true);
    for (const entry of entries) {
      expect(backwards.candidates(entry)).toEqual(one.candidates(entry));
      expect(again.candidates(entry)).toEqual(one.candidates(entry));
    }
  });

  it("gives its memory back to those who come later", () => {
    const random = numbers(9);
    const index = new MemoryIndex({ scheme, threshold: 0.5 });
    index.add(Array.from({ length: 500 }, (_, i) => randomEntry(random, `d${i}`)));
    const { bytes } = index;
    for (let round = 1; round < 20; round++) {
      index.remove(Array.from({ length: 500 }, (_, i) => `d${i + 500 * (round - 1)}`));
      index.add(Array.from({ length: 500 }, (_, i) => randomEntry(random, `d${i + 500 * round}`)));
    }
    expect(index.size).toBe(500);
    expect(index.bytes.signatures).toBe(bytes.signatures);
    expect(index.bytes.bands).toBeLessThan(1.5 * bytes.bands);
  });

  it("takes any string for an id", () => {
    const random = numbers(10);
    const ids = ["", "__proto__", "constructor", "\ud800", "a\0b", "語", "1", "01"];
    const index = new MemoryIndex({ scheme, threshold: 0.5 });
    index.add(ids.map((id) => ({ ...randomEntry(random, id), fingerprints: Int32Array.of(1) })));
    const found = restoreSnapshot(snapshot(index)).candidates({ ...randomEntry(random, "other"), fingerprints: Int32Array.of(1) });
    expect(new Set(found.candidates.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it("refuses signatures of another scheme, and takes none of their batch", () => {
    const random = numbers(12);
    const index = new MemoryIndex({ scheme, threshold: 0.5 });
    const [own, foreign] = [randomEntry(random, "own"), randomEntry(random, "foreign")];
    const other = { ...foreign, signature: { ...foreign.signature, scheme: { ...scheme, seed: 1 } } };
    expect(() => index.add([own, other])).toThrow(FormatError);
    expect(() => index.candidates(other)).toThrow(/Expected signatures of the scheme test\/1:8:5:0, got test\/1:8:5:1/u);
    expect(index.size).toBe(0);
    expect(() => new MemoryIndex({ scheme, expected: 0 })).toThrow(/Expected `expected` to be a whole number from 1 up, got 0/u);
  });
});

it("refuses entries that are none before anything changes", () => {
  const random = numbers(13);
  const index = new MemoryIndex({ scheme, threshold: 0.5 });
  const entry = randomEntry(random, "a");
  index.add([entry]);
  const before = [...index.entries()];
  const short = { ...entry, signature: { ...entry.signature, values: entry.signature.values.slice(1) } };
  expect(() => index.add([randomEntry(random, "a"), short])).toThrow(/Expected a signature of 8 values, got 7/u);
  expect(() => index.add([randomEntry(random, "a"), { ...entry, id: 5 as unknown as string }])).toThrow(/Expected each `id` to be a string, got 5/u);
  expect(() => index.candidates(short)).toThrow(RangeError);
  expect([...index.entries()]).toEqual(before);
  expect(() => new MemoryIndex({ scheme: { ...scheme, slots: 1e9 } })).toThrow(/Expected a scheme of 1 to 4096 slots, got 1000000000/u);
});

it("gives entries that later changes leave alone, and frees outlets' names", () => {
  const random = numbers(14);
  const index = new MemoryIndex({ scheme, threshold: 0.5 });
  index.add([{ ...randomEntry(random, "a"), outlet: "courier" }]);
  const [entry] = index.entries();
  const values = [...entry!.signature.values];
  for (let i = 0; i < 20; i++) {
    index.remove(["a"]);
    index.add([{ ...randomEntry(random, "a"), outlet: `outlet ${i}` }]);
    expect([...index.entries()][0]!.outlet).toBe(`outlet ${i}`);
  }
  expect([...entry!.signature.values]).toEqual(values);
});

describe("bands", () => {
  it("are of one slot where even those leave less than nine of ten", () => {
    expect(bandsFor(0.001, 128)).toEqual({ count: 128, rows: 1 });
    expect(chanceOfCandidate(0.001, bandsFor(0.001, 128))).toBeLessThan(0.9);
  });

  it.each([[0.5, 42, 3], [0.7, 21, 6], [0.8, 16, 8], [1, 1, 128]])("for a threshold of %d are %d of %d slots", (threshold, count, rows) => {
    expect(bandsFor(threshold, 128)).toEqual({ count, rows });
    expect(chanceOfCandidate(threshold, { count, rows })).toBeGreaterThanOrEqual(0.9);
  });

  it("are refused where the threshold is none", () => {
    expect(() => bandsFor(0, 128)).toThrow(/Expected `threshold` to be above 0 and at most 1, got 0/u);
    expect(() => bandsFor(1.01, 128)).toThrow(RangeError);
  });
});
