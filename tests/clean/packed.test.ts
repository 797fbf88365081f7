import { describe, expect, it } from "vitest";
import { PackedReader, unpackAscending } from "../../src/clean/model/decode.js";
import { Forest } from "../../src/clean/model/forest.js";

const digit = (value: number): string => String.fromCharCode(value + 35 < 92 ? value + 35 : value + 36);
const number = (value: number, count: number): string => Array.from({ length: count }, (_, i) => digit(Math.floor(value / 91 ** (count - 1 - i)) % 91)).join("");
const signed = (value: number): string => number(value + 376785, 3);

describe("packed numbers", () => {
  it.each([0, 56, 57, 58, 90])("reads the digit %i", (value) => expect(new PackedReader(digit(value)).digit()).toBe(value));
  it.each([-32768, -1, 0, 1, 32767])("reads the signed number %i", (value) => expect(new PackedReader(signed(value)).signed()).toBe(value));
  it("reads ascending numbers, near and far apart", () => {
    const packed = number(6, 2) + number(1, 2) + digit(90) + number(1_000_000, 4);
    expect([...unpackAscending(packed, 3)]).toEqual([5, 6, 1_000_006]);
  });
});

describe("a forest", () => {
  // One split on column 1 at 10: left 1, right a split on column 0 at -5 with 2 and 3.
  const nodes = number(1, 2) + number(0, 2) + number(255, 2) + signed(4096) + number(0, 2) + number(0, 2) + number(255, 2) + signed(8192) + number(255, 2) + signed(12288);
  const forest = new Forest({ trees: 1, bias: 0.5, thresholds: number(1, 2) + signed(-5) + number(1, 2) + signed(10), nodes }, 2, (column) => column);
  it.each([[[0, 10], 1.5], [[0, 11], 3.5], [[-5, 11], 2.5], [[-4, 32000], 3.5]] as const)("scores %j as %d", (row, wanted) => expect(forest.score(Int16Array.from(row), 0)).toBe(wanted));
  it("credits a leaf to the split that moved it most", () => {
    const parts = new Float64Array(2);
    forest.explain(Int16Array.from([0, 10]), 0, parts);
    expect([...parts]).toEqual([0, 1]);
  });
});
