import { describe, expect, it } from "vitest";
import { createMinhashSketcher, minhashSignature, resemblance } from "../../src/adapters/minhash.js";
import { winkStage } from "../../src/adapters/wink.js";
import { createPipeline, FormatError, standardStages } from "../../src/index.js";
import { resemblanceOf, shingleSet } from "../../src/text/shingles.js";
import { tokenize } from "../../src/text/tokens.js";

describe("copydesk/wink", () => {
  // Without the trained model, which takes whole texts such as these for an extractor's and gives each line the benefit of the doubt.
  const stages = standardStages().filter(({ name }) => name !== "model");
  const pipeline = createPipeline({ stages: [...stages, winkStage()] });
  const plain = createPipeline({ stages });
  const around = (line: string, label: string): string =>
    `The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks.\n${line}\n${label}\nBuses will run over the old ferry road in the meantime, and cyclists may use the footpath on the quay.`;

  it.each(["Manage the alerts on your phone", "Turn our reminders on or off", "Tell us about your visit today"])("takes an order to the reader among chrome for chrome: %s", (line) => {
    expect(plain.clean(around(line, "Subscribe now")).text).toContain(line);
    expect(pipeline.clean(around(line, "Subscribe now")).text).not.toContain(line);
  });

  it.each(["Focus on Gang Members in Deportation Plan", "Fears for the Winter Trade", "Keep your passport in a safe place"])("leaves headings, and orders of the article's own: %s", (line) => {
    expect(pipeline.clean(around(line, "The cost")).text).toContain(line);
  });

  it("says what it saw", () => {
    const { report } = pipeline.clean(around("Manage the alerts on your phone", "Subscribe now"));
    expect(report.cuts.flatMap((cut) => cut.reasons.map(({ rule }) => rule))).toContain("en/grammar/order");
  });

  it("leaves other languages alone", () => {
    const found = pipeline.clean({ text: around("Manage the alerts on your phone", "Subscribe now"), language: "de" });
    expect(found.text).toContain("Manage the alerts");
  });
});

describe("copydesk/minhash", () => {
  const words = Array.from({ length: 300 }, (_, i) => `word${i}`);
  const sketcher = createMinhashSketcher({ slots: 256 });

  it.each([0, 60, 120, 200, 280, 300])("estimates the resemblance of texts that share their first %d words of 300", (shared) => {
    const a = words.join(" ");
    const b = [...words.slice(0, shared), ...words.slice(shared).map((word) => `other${word}`)].join(" ");
    const exact = resemblanceOf(shingleSet(tokenize(a).hashes), shingleSet(tokenize(b).hashes));
    // Three standard errors of 256 slots at most.
    expect(Math.abs(resemblance(sketcher.sketch(a), sketcher.sketch(b)) - exact)).toBeLessThan(3 * Math.sqrt(0.25 / 256));
  });

  it("gives no resemblance to texts too short for a shingle", () => {
    expect(resemblance(sketcher.sketch("one two"), sketcher.sketch("one two"))).toBe(0);
  });

  it("reads signatures that were made with the package elsewhere", () => {
    const made = sketcher.sketch(words.join(" "));
    const read = minhashSignature(made.scheme, [...made.values]);
    expect(resemblance(made, read)).toBe(1);
    expect(() => minhashSignature(made.scheme, [1, 2])).toThrow(/Expected 256 values, got 2/u);
  });

  it("refuses signatures of another scheme, and options that are none", () => {
    const other = createMinhashSketcher({ slots: 256, seed: 2 });
    expect(() => resemblance(sketcher.sketch("a b c d e f"), other.sketch("a b c d e f"))).toThrow(FormatError);
    expect(() => createMinhashSketcher({ slots: 0 })).toThrow(/Expected `slots` to be a whole number from 1 up, got 0/u);
  });
});
