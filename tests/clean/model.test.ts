import { describe, expect, it } from "vitest";
import { calibrated } from "../../src/clean/evidence.js";
import { Model } from "../../src/clean/model/model.js";
import { WEIGHTS } from "../../src/clean/model/weights.js";
import { articleOf, evidenceStages } from "../../bench/train/article.js";
import { clean } from "../../src/index.js";
import expected from "./model.expected.json" with { type: "json" };
import { SAMPLES } from "./model.samples.js";

const model = new Model(WEIGHTS);
const stages = evidenceStages();
const judge = (text: string): ReturnType<Model["judge"]> & { readonly lines: readonly string[] } => {
  const { article, findings } = articleOf(text, stages);
  return { ...model.judge(article, findings), lines: article.page.blocks.map(({ span }) => text.slice(...span)) };
};
/** Weights are rounded, and the trainer reckons with shorter numbers. */
const TOLERANCE = 0.05;

describe("the trained model", () => {
  it.each(SAMPLES.map((text, i) => [i, text] as const))("gives the log-odds of the trainer, sample %i", (i, text) => {
    const { logOdds } = judge(text);
    const wanted = expected.logOdds[i]!;
    expect(logOdds).toHaveLength(wanted.length);
    for (const [block, value] of logOdds.entries()) expect(Math.abs(value - wanted[block]!)).toBeLessThan(TOLERANCE);
  });

  it("tells the article from what stands around it", () => {
    const { logOdds, lines } = judge(SAMPLES[0]!);
    const kept = lines.filter((_, i) => logOdds[i]! > 0);
    expect(kept).toContain("Talks had broken down twice since January. The company said then that it could not run the winter timetable with fewer crews.");
    expect(kept).not.toContain("Terms of use | Privacy policy | Cookie settings");
    expect(kept).not.toContain("Weather");
  });

  it("leaves a clean text alone", () => {
    expect(clean(SAMPLES[1]!).text).toBe(SAMPLES[1]);
  });

  it("says what moved it, in words", () => {
    const [cut] = clean(SAMPLES[0]!).report.cuts;
    expect(cut?.reasons.find(({ rule }) => rule === "model/chrome")?.note).toMatch(/^the trained model, by .*\([+-]\d/u);
  });

  it("is heard where a phrase alone speaks against a reporter's sentence", () => {
    const body = ["Le maire a annoncé mardi que le pont du port resterait fermé jusqu'au printemps, après la découverte de fissures dans deux piles.", "À lire aussi sur les murs de la ville : des affiches contre le maire.", "Les travaux coûteront quatre millions de couronnes, deux fois plus que la ville n'avait prévu pour cette réparation."];
    expect(clean(body.join("\n")).text).toBe(body.join("\n"));
  });

  it("explains a judgement by parts that add up to it", () => {
    const { logOdds, parts } = judge(SAMPLES[0]!);
    for (const [block, value] of logOdds.entries()) expect(parts.itself[block]! + parts.before[block]! + parts.after[block]!).toBeCloseTo(value, 6);
  });

  it("calibrates probabilities without changing their order", () => {
    const points = WEIGHTS.calibration;
    const values = Array.from({ length: 41 }, (_, i) => calibrated(i / 2 - 10));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    for (const [odds, right] of points) expect(calibrated(odds!)).toBeCloseTo(right!, 6);
  });

  it("carries where it came from", () => {
    expect(WEIGHTS.data).toMatch(/^[0-9a-f]{64}$/u);
    expect(Object.keys(WEIGHTS.scores)).toContain("page");
  });
});
