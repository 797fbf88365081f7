import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { winkStage } from "../../src/adapters/wink.js";
import { type CleanReport, clean, compare, createPipeline, restore, standardStages } from "../../src/index.js";
import { temporaryFolder } from "../folder.js";
import { GOLD, type GoldLine, seedByNumber, seedText } from "../seeds.js";

/** What a report says of a line, in the words of gold.json. */
function verdictOn(report: CleanReport, { line, starts }: GoldLine): GoldLine {
  const cut = report.cuts.find((one) => one.line <= line && line <= one.endLine);
  if (cut === undefined) return { line, verdict: "keep", starts };
  const { kind, category, of } = cut;
  return { line, verdict: "drop", kind, category, ...(of === undefined ? {} : { of: of.line }), starts };
}

function expected(lines: readonly GoldLine[]): GoldLine[] {
  return lines.map(({ line, verdict, kind, category, of, starts }) => ({
    line, verdict, ...(verdict === "keep" ? {} : { kind: kind!, category: category! }), ...(of === undefined ? {} : { of }), starts,
  }));
}

const withWink = createPipeline({ stages: [...standardStages(), winkStage()] });

describe.each(GOLD.articles)("$file", ({ file, lines }) => {
  const text = seedText(file);

  it("gets the verdict of gold.json on each line", () => {
    const { report } = clean(text);
    expect(lines.map((line) => verdictOn(report, line))).toEqual(expected(lines));
  });

  it("gets the same verdicts with the grammar stage", () => {
    const { report } = withWink.clean(text);
    expect(lines.map((line) => verdictOn(report, line))).toEqual(expected(lines));
  });

  it("is restored", () => {
    expect(restore(clean(text))).toBe(text);
  });

  it("comes out the same when cleaned again", () => {
    const once = clean(text).text;
    expect(clean(once).text).toBe(once);
  });
});

it.each(["000", "002"])("article %s comes back byte for byte", (number) => {
  expect(clean(seedByNumber(number)).text).toBe(seedByNumber(number));
});

describe("the command line", () => {
  const out = temporaryFolder();
  const run = (...words: readonly string[]): string => execFileSync(process.execPath, ["dist/cli.js", ...words], { encoding: "utf8" });

  it("gives the same verdicts and the same texts", () => {
    run("clean", "seeds", "--out", out, "--report", join(out, "reports.jsonl"));
    const reports = readFileSync(join(out, "reports.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as CleanReport);
    for (const { file, lines } of GOLD.articles) {
      const report = reports.find(({ id }) => id === file)!;
      expect(lines.map((line) => verdictOn(report, line))).toEqual(expected(lines));
      const text = readFileSync(join(out, file), "utf8");
      expect(text).toBe(clean(seedText(file)).text);
      expect(restore({ text, report })).toBe(seedText(file));
    }
  });
});

describe.each(Object.entries(GOLD.pairs))("pair %s", (pair, relation) => {
  const [a, b] = pair.split("-").map(seedByNumber) as [string, string];

  it(`is ${relation}, and no reuse`, () => {
    const overlap = compare(a, b);
    expect(overlap.relation).toBe(relation);
    expect(overlap.syndication).toBeLessThan(0.5);
  });

  it("is mirrored when its sides are exchanged", () => {
    const overlap = compare(a, b);
    const mirrored = compare(b, a);
    expect(mirrored.syndication).toBe(overlap.syndication);
    expect(mirrored.containment).toEqual({ aInB: overlap.containment.bInA, bInA: overlap.containment.aInB });
    const flip = mirrored.passages.map(({ a: left, b: right, ...rest }) => ({ ...rest, a: right, b: left })).sort((x, y) => x.a[0] - y.a[0]);
    expect(flip).toEqual(overlap.passages);
  });

  it("shares the words that its passages name", () => {
    const fold = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "");
    for (const { a: left, b: right, words } of compare(a, b).passages) {
      const [one, other] = [fold(a.slice(...left)), fold(b.slice(...right))];
      expect(words).toBeGreaterThanOrEqual(5);
      expect([one, other]).toEqual([expect.stringContaining(other.slice(0, 12)), expect.stringContaining(one.slice(0, 12))]);
    }
  });
});
