import { describe, expect, it } from "vitest";
import { PackedReader, unpackAscending } from "../../src/clean/model/decode.js";
import { digit, number, signed } from "./packed.js";

describe("packed numbers", () => {
  it.each([0, 56, 57, 58, 90])("reads the digit %i", (value) => expect(new PackedReader(digit(value)).digit()).toBe(value));
  it.each([-32768, -1, 0, 1, 32767])("reads the signed number %i", (value) => expect(new PackedReader(signed(value)).signed()).toBe(value));
  it("reads ascending numbers, near and far apart", () => {
    const packed = number(6, 2) + number(1, 2) + digit(90) + number(1_000_000, 4);
    expect([...unpackAscending(packed, 3)]).toEqual([5, 6, 1_000_006]);
  });
});
