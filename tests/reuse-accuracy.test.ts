import { describe, expect, it } from "vitest";
import { hasData } from "../bench/accuracy/data.js";
import { reuseDigest } from "../bench/accuracy/reuse-data.js";
import { scoreSet } from "../bench/accuracy/reuse-measures.js";

/** The data that the floors were measured on. */
const DIGEST = "f7d7cc132688140d";

if (!hasData()) console.log("tests/reuse-accuracy.test.ts: skipped, the labelled data is not beside the checkout (../shared/data)");

/** Floors against slipping back, a little below what was measured on the sets that the score was fitted on. */
describe.skipIf(!hasData())("the accuracy on the labelled sets of reuse", () => {
  it("is measured on the data that the floors are of", () => {
    expect(reuseDigest()).toBe(DIGEST);
  });

  it("of synth", () => {
    const figures = scoreSet("synth");
    expect(figures["f1"]).toBeGreaterThan(0.975);
    expect(figures["near"]).toBeGreaterThan(0.97);
    expect(figures["adjusted Rand"]).toBeGreaterThan(0.945);
    expect(figures["hard negatives flagged"]).toBe(0);
  });

  it.each([["gedikli-reuse", 0.9], ["r21578v", 0.93], ["cloughstevenson", 0.95]] as const)("of %s", (name, floor) => {
    expect(scoreSet(name)["f1"]).toBeGreaterThan(floor);
  });

  it("of the extent of reuse", () => {
    expect(scoreSet("cloughstevenson")["spearman"]).toBeGreaterThan(0.83);
  });
});
