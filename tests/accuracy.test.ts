import { describe, expect, it } from "vitest";
import { WEIGHTS } from "../src/clean/model/weights.js";
import { dataDigest, hasData } from "../bench/accuracy/data.js";
import { extractorScores, keepOf, languageScores, mean, otherLanguages, pageScores, profileScore, snippetScore } from "../bench/accuracy/measures.js";

/** What was measured on sites that the model had not seen, by the folds of training; it is in the weights. Missed yet: .949 after Readability, .957 after trafilatura. */
const UNSEEN = { page: 0.942, readability: 0.943, trafilatura: 0.951, "page/trafilatura": 0.9, "other languages": 0.88 } as const;

it.each(Object.entries(UNSEEN))("on sites that it had not seen the model had a floor: %s", (name, floor) => expect(WEIGHTS.scores[name]).toBeGreaterThanOrEqual(floor));

/** The data that the floors were measured on. */
const DIGEST = "43897e831bf508e2";

if (!hasData()) console.log("tests/accuracy.test.ts: skipped, the labelled data is not beside the checkout (../shared/data)");

/**
 * Floors against slipping back, a little below what was measured. The model was trained on these pages: what it does on sites that it
 * had not seen is in its weights, and in the README.
 */
describe.skipIf(!hasData())("the accuracy on the labelled pages", () => {
  const keep = keepOf();
  const meanF1 = (scores: Readonly<Record<string, { readonly f1: number }>>): number => mean(Object.values(scores).map(({ f1 }) => f1));

  it("is measured on the data that the floors are of", () => {
    expect(dataDigest()).toBe(DIGEST);
  });

  it("of whole pages", () => {
    expect(meanF1(pageScores(keep))).toBeGreaterThan(0.95);
  });

  it.each([
    ["readability", 0.947, 0.008],
    ["trafilatura", 0.952, 0.008],
  ])("of what %s leaves", (tool, floor, mostLost) => {
    const scores = extractorScores(tool, keep);
    expect(mean(Object.values(scores).map(({ after }) => after.f1))).toBeGreaterThan(floor);
    for (const { before, after } of Object.values(scores)) expect(before.recall - after.recall).toBeLessThan(mostLost);
  });

  it("of snippets, of other languages, and with site profiles", () => {
    expect(snippetScore(keep).f1).toBeGreaterThan(0.9);
    expect(otherLanguages(languageScores(keep))).toBeGreaterThan(0.89);
    expect(profileScore(keep).f1).toBeGreaterThan(0.963);
  });
});
