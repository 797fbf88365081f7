import { describe, expect, it } from "vitest";
import { FormatError } from "../../src/core/errors.js";
import { createShingleComparer } from "../../src/index/shingle-sets.js";
import { resemblance } from "../../src/sketch/scheme.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
import { tokenize } from "../../src/text/tokens.js";
import { numbers, words } from "./random.js";

const sketcher = createSketcher();

describe("a sketch", () => {
  it.each([
    ["case", "The Council SAID it would not", "the council said it would not"],
    ["accents, composed or not", "l’Équipe a gagné à Québec hier", "l'e\u0301quipe a gagne a Quebec hier"],
    ["quotation marks and dashes", "“No comment,” she said — twice, in all", "No comment she said, twice. In all"],
    ["soft hyphens and marks without width", "the inter\u00adnational press as\u200bsociation met", "the international press association met"],
    ["full-width and styled letters", "Ｔｈｅ 𝐂𝐨𝐮𝐧𝐜𝐢𝐥 said it would not", "the council said it would not"],
    ["white space", "one  two\nthree\tfour\u00a0five six", "one two three four five six"],
  ])("does not see %s", (_, a, b) => {
    expect(sketcher.sketch(a).values).toEqual(sketcher.sketch(b).values);
    expect(sketcher.sketch(a).isEmpty).toBe(false);
  });

  it.each([
    ["日本語の新聞記事", 4], ["ภาษาไทย", 3], ["one two three four five", 1], ["one two three four", 0], ["", 0], ["©©©©© ©", 2], ["don't stop 'til you get enough’", 2], ["𠀀𠀁𠀂𠀃𠀄", 1],
  ])("counts the words of %s as the tokenizer does", (text, shingles) => {
    expect(sketcher.shingles(text)).toHaveLength(shingles);
    expect(Math.max(0, tokenize(text).length - 4)).toBe(shingles);
  });

  it("tells words apart where the tokenizer does", () => {
    const text = "Straße strasse STRASSE straße ΣΊΣΥΦΟΣ σίσυφος Сёла села ёлка 서울 서울시 naïve naive ﬂ f café cafe";
    const one = createSketcher({ shingle: 1 });
    const classes = (hashes: Int32Array): number[] => Array.from(hashes, (hash) => hashes.indexOf(hash));
    expect(classes(one.shingles(text))).toEqual(classes(tokenize(text).hashes));
  });

  it("depends on the seed, and its scheme says so", () => {
    const other = createSketcher({ seed: 1 });
    expect(other.sketch("one two three four five").values).not.toEqual(sketcher.sketch("one two three four five").values);
    expect(() => resemblance(other.sketch("a b c d e"), sketcher.sketch("a b c d e"))).toThrow(FormatError);
    expect(other.scheme).toEqual({ algorithm: "copydesk-fss/1", slots: 128, shingle: 5, seed: 1 });
  });

  it("of a text too short for a shingle resembles nothing, not even itself", () => {
    const short = sketcher.sketch("one two three four");
    expect(short.isEmpty).toBe(true);
    expect(resemblance(short, short)).toBe(0);
    expect(resemblance(short, sketcher.sketch(words(50).join(" ")))).toBe(0);
  });

  it.each(["webassembly", "typescript"] as const)("of a long text that repeats itself is that of its shingles once, by the %s kernel", (kernel) => {
    for (const slots of [8, 128, 1024]) {
      const own = createSketcher({ slots, kernel });
      const piece = "the council said no again and ";
      const few = own.sketch(piece.repeat(3));
      expect(own.shingles(piece.repeat(3)).length).toBeLessThan(4 * 8);
      for (const times of [50, 700, 6001]) expect(own.sketch(piece.repeat(times)).values).toEqual(few.values);
    }
  });

  it("keeps its values when others are made after it", () => {
    const first = sketcher.sketch("one two three four five six");
    const before = [...first.values];
    const many = sketcher.sketchMany(Array.from({ length: 100 }, (_, i) => words(20, `v${i}x`).join(" ")));
    expect([...first.values]).toEqual(before);
    expect(many).toHaveLength(100);
    expect(many[7]!.values).toEqual(sketcher.sketch(words(20, "v7x").join(" ")).values);
  });
});

it.each([
  [{ slots: 100 }, /Expected `slots` to be a multiple of 8 from 8 to 1024, got 100/u],
  [{ slots: 2048 }, /Expected `slots` to be a whole number from 8 to 1024, got 2048/u],
  [{ shingle: 0 }, /Expected `shingle` to be a whole number from 1 to 64, got 0/u],
  [{ kernel: "wasm" as "webassembly" }, /Expected `kernel` to be one of webassembly and typescript, got wasm/u],
  [{ seed: -1 }, /Expected `seed` to be a whole number from 0 to 4294967295, got -1/u],
])("refuses %o", (options, message) => expect(() => createSketcher(options)).toThrow(message));

describe.each([15, 40, 120, 500])("with texts of %d words", (length) => {
  const random = numbers(length);
  const comparer = createShingleComparer();
  const pairs = Array.from({ length: 600 }, (_, i) => {
    // A stretch of the second text is new; how long it is spreads the resemblances.
    const [shared, fresh] = [words(length, `a${i}x`), words(length, `b${i}x`)];
    const from = random(length + 1);
    const other = [...shared.slice(0, from), ...fresh.slice(from)];
    return [shared.join(" "), other.join(" ")] as const;
  });
  const errors = pairs.map(([a, b]) => resemblance(sketcher.sketch(a), sketcher.sketch(b)) - comparer.resemblance(sketcher.shingles(a), sketcher.shingles(b)));
  const exact = pairs.map(([a, b]) => comparer.resemblance(sketcher.shingles(a), sketcher.shingles(b)));

  it("is right on the average, and no further off than as many permutations", () => {
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const spread = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
    // The mean absolute error of a binomial share is sqrt(2 / pi) of its standard deviation.
    const permutations = exact.reduce((sum, share) => sum + Math.sqrt((2 / Math.PI) * share * (1 - share) / 128), 0) / exact.length;
    // 600 pairs: the mean wavers by .0013, one standard error; the spread by a fortieth.
    expect(Math.abs(mean)).toBeLessThan(0.004);
    expect(spread).toBeLessThan(1.08 * permutations);
  });
});
