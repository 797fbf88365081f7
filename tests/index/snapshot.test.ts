import { describe, expect, it } from "vitest";
import { FormatError, type FormatErrorCode } from "../../src/core/errors.js";
import { MemoryIndex } from "../../src/index/memory-index.js";
import { checksum, restoreSnapshot, snapshot } from "../../src/index/snapshot.js";
import { fingerprints } from "../../src/sketch/fingerprints.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
import { words } from "../sketch/random.js";

const sketcher = createSketcher({ slots: 8 });
const texts = ["", "one two three", words(30).join(" "), [...words(30), "more"].join(" ")];
const index = new MemoryIndex({ scheme: sketcher.scheme, threshold: 0.6, limits: { perOutlet: 3, inAll: 7 } });
const entries = texts.map((text, i) => ({ id: `d${i}`, signature: sketcher.sketch(text), fingerprints: fingerprints(text).hashes, ...(i === 2 ? { outlet: "courier" } : {}) }));
index.add(entries);
const bytes = snapshot(index);

/** A snapshot of any contents with the checksum that belongs to them. */
function sealed(head: string, numbers: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(head);
  const padded = new Uint8Array(Math.ceil(text.length / 4) * 4).fill(32);
  padded.set(text);
  const view = new DataView(new ArrayBuffer(20));
  const [low, high] = checksum(Uint8Array.from([...padded, ...numbers]), padded.length);
  [0x58494443, 1, padded.length, low, high].forEach((value, i) => view.setInt32(4 * i, value, true));
  return Uint8Array.from([...new Uint8Array(view.buffer), ...padded, ...numbers]);
}

function codeOf(work: () => unknown): FormatErrorCode | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return undefined;
}

describe("a snapshot", () => {
  it("gives the index back", () => {
    const back = restoreSnapshot(bytes, sketcher.scheme);
    expect([...back.entries()]).toEqual([...index.entries()]);
    expect({ bands: back.bands, limits: back.limits, threshold: back.threshold, size: back.size }).toEqual({ bands: index.bands, limits: { perOutlet: 3, inAll: 7 }, threshold: 0.6, size: 4 });
    for (const entry of entries) expect(back.candidates(entry)).toEqual(index.candidates(entry));
    expect(snapshot(back)).toEqual(bytes);
  });

  it("of nothing gives nothing back, and may stand anywhere in its memory", () => {
    const empty = snapshot(new MemoryIndex({ scheme: sketcher.scheme }));
    const shifted = new Uint8Array(empty.length + 3);
    shifted.set(empty, 3);
    expect(restoreSnapshot(shifted.subarray(3)).size).toBe(0);
  });

  it("is refused with any one byte changed, cut short, or with more behind it", () => {
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at]! ^= 1 << (at % 8);
      expect(codeOf(() => restoreSnapshot(damaged))).toBe(at >= 4 && at < 8 ? "unknown-version" : "damaged-snapshot");
    }
    for (let length = 0; length < bytes.length; length += 7) expect(codeOf(() => restoreSnapshot(bytes.subarray(0, length)))).toBe("damaged-snapshot");
    expect(codeOf(() => restoreSnapshot(Uint8Array.from([...bytes, 0])))).toBe("damaged-snapshot");
  });

  it("of more documents than are added at once gives them all back", () => {
    const many = new MemoryIndex({ scheme: sketcher.scheme, expected: 5000 });
    many.add(Array.from({ length: 5000 }, (_, i) => ({ id: `d${i}`, outlet: `o${i % 3}`, signature: sketcher.sketch(words(30, `t${i}x`).join(" ")), fingerprints: Int32Array.of(i, -i) })));
    const back = restoreSnapshot(snapshot(many), sketcher.scheme);
    expect(back.size).toBe(5000);
    expect([...back.entries()]).toEqual([...many.entries()]);
    for (const i of [0, 4095, 4096, 4999]) expect(back.candidates({ signature: sketcher.sketch(words(30, `t${i}x`).join(" ")) }).candidates.map(({ id }) => id)).toContain(`d${i}`);
  });

  const headLength = new DataView(bytes.buffer).getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + headLength))) as Record<string, unknown> & { documents: [unknown, unknown, unknown, unknown][]; scheme: object };
  const changed = (change: (head: Record<string, unknown> & { documents: [unknown, unknown, unknown, unknown][] }) => void): string => {
    const copy = structuredClone(head);
    change(copy);
    return JSON.stringify(copy);
  };
  const numbers = bytes.subarray(20 + headLength);

  it("with a right checksum and right contents is read, as the next test supposes", () => {
    expect(restoreSnapshot(sealed(JSON.stringify(head), numbers)).size).toBe(4);
  });

  it.each([
    ["no JSON", "{", numbers],
    ["no object", "null", numbers],
    ["a list", "[]", numbers],
    ["no scheme", changed((copy) => delete copy["scheme"]), numbers],
    ["a billion slots", changed((copy) => { copy["scheme"] = { ...head.scheme, slots: 1e9 }; }), numbers],
    ["a billion slots and no documents", changed((copy) => { copy["scheme"] = { ...head.scheme, slots: 1e9 }; copy.documents = []; }), new Uint8Array()],
    ["half a slot", changed((copy) => { copy["scheme"] = { ...head.scheme, slots: 7.5 }; }), numbers],
    ["a seed that is none", changed((copy) => { copy["scheme"] = { ...head.scheme, seed: "0" }; }), numbers],
    ["a threshold that is none", changed((copy) => { copy["threshold"] = 2; }), numbers],
    ["limits of nothing", changed((copy) => { copy["limits"] = { perOutlet: 0, inAll: 1 }; }), numbers],
    ["no documents", changed((copy) => { copy["documents"] = null as never; }), numbers],
    ["an id that is a number", changed((copy) => { copy.documents[0]![0] = 7; }), numbers],
    ["an outlet that is none", changed((copy) => { copy.documents[0]![1] = null; }), numbers],
    ["an id twice", changed((copy) => { copy.documents[1]![0] = "d0"; }), numbers],
    ["more fingerprints than there are", changed((copy) => { copy.documents[3]![2] = 1e6; }), numbers],
    ["fewer than none", changed((copy) => { copy.documents[3]![2] = -1; }), numbers],
    ["fewer fingerprints than there are", changed((copy) => { copy.documents[3]![2] = 0; }), numbers],
    ["a signature that is neither there nor not", changed((copy) => { copy.documents[3]![3] = 2; }), numbers],
    ["bytes that nothing reads", JSON.stringify(head), Uint8Array.from([...numbers, 0, 0, 0, 0])],
    ["bytes that are missing", JSON.stringify(head), numbers.subarray(4)],
  ])("with a right checksum and %s is refused", (_, text, rest) => {
    expect(codeOf(() => restoreSnapshot(sealed(text, rest)))).toBe("damaged-snapshot");
  });

  it("is refused where another scheme is expected", () => {
    expect(codeOf(() => restoreSnapshot(bytes, createSketcher().scheme))).toBe("foreign-scheme");
  });
});
