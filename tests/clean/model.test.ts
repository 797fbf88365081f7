import { describe, expect, it } from "vitest";
import { COLUMNS } from "../../src/clean/model/columns.js";
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
/** Leaves are rounded, and so is what the second look knows of the first. */
const TOLERANCE = 0.1;

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

  it("gives the same for a text read twice", () => {
    expect([...judge(SAMPLES[2]!).logOdds]).toEqual([...judge(SAMPLES[2]!).logOdds]);
  });

  it("fits the number of columns that a split has room for", () => {
    expect(COLUMNS.length).toBeLessThan(255);
  });

  it("carries where it came from", () => {
    expect(WEIGHTS.data).toMatch(/^[0-9a-f]{64}$/u);
    expect(Object.keys(WEIGHTS.scores)).toContain("page");
  });
});
