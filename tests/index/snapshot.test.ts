import { describe, expect, it } from "vitest";
import { FormatError, type FormatErrorCode } from "../../src/core/errors.js";
import { MemoryIndex } from "../../src/index/memory-index.js";
import { restoreSnapshot, snapshot } from "../../src/index/snapshot.js";
import { fingerprints } from "../../src/sketch/fingerprints.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
import { words } from "../sketch/random.js";

const sketcher = createSketcher({ slots: 8 });
const texts = ["", "one two three", words(30).join(" "), [...words(30), "more"].join(" ")];
const index = new MemoryIndex({ scheme: sketcher.scheme, threshold: 0.6, limits: { perOutlet: 3, inAll: 7 } });
const entries = texts.map((text, i) => ({ id: `d${i}`, signature: sketcher.sketch(text), fingerprints: fingerprints(text).hashes, ...(i === 2 ? { outlet: "courier" } : {}) }));
index.add(entries);
const bytes = snapshot(index);

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

  it("is refused where another scheme is expected", () => {
    expect(codeOf(() => restoreSnapshot(bytes, createSketcher().scheme))).toBe("foreign-scheme");
  });
});
