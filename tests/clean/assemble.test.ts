import { describe, expect, it } from "vitest";
import { clean, createPipeline, type Finding, modelStage, restore, type Stage, standardPolicy, type Verdict } from "../../src/index.js";

const PAGE = ["Menu", "Sign in", "Bridge stays shut until spring", "By Ann Lee", "The council said on Monday that the bridge over the river would stay shut until the spring, since two of its piers have cracks.", "Advertisement", "Repairs will cost four million crowns, the mayor told reporters, twice as much as the town had set aside for them.", "Sign up for our newsletter", "Terms of use | Privacy policy"].join("\n");

/** Freezes all that can be reached, by names and by symbols. */
function deepFreeze(value: unknown): void {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze((value as Record<PropertyKey, unknown>)[key]);
}

describe("a report that is put together when it is read", () => {
  const { report } = clean(PAGE);

  it("says what went", () => expect(report.cuts.length).toBeGreaterThan(2));
  it("is the same object each time", () => {
    const document = clean(PAGE);
    expect(document.report).toBe(document.report);
  });
  it.each([
    ["spread", (document: ReturnType<typeof clean>) => ({ ...document })],
    ["written as JSON", (document: ReturnType<typeof clean>) => JSON.parse(JSON.stringify(document)) as typeof document],
    ["cloned", (document: ReturnType<typeof clean>) => structuredClone(document)],
    ["frozen to its depth", (document: ReturnType<typeof clean>) => (deepFreeze(document), document)],
    ["behind a proxy", (document: ReturnType<typeof clean>) => new Proxy(document, {})],
    ["inherited from", (document: ReturnType<typeof clean>) => Object.create(document) as typeof document],
  ])("is there where a document is %s", (_, copy) => {
    const copied = copy(clean(PAGE));
    expect(copied.report).toEqual(report);
    expect(restore(copied)).toBe(PAGE);
  });
  it("is one of the document's own fields, with those of its facts", () => expect(Object.keys(clean({ id: "a", text: PAGE }))).toEqual(["id", "text", "original", "kept", "report"]));
  it("gives its place to another", () => expect({ ...clean(PAGE), report: 1 }.report).toBe(1));

  it("says the same of verdicts that another policy hands on", () => {
    const handing = createPipeline({ policy: (article, findings, options) => {
      const { verdicts, issues } = standardPolicy(article, findings, options);
      return { verdicts: verdicts.map((verdict) => (verdict.action === "drop" ? { ...verdict, cut: { ...verdict.cut } } : { ...verdict })), issues };
    } });
    expect(handing.clean(PAGE)).toEqual(clean(PAGE));
  });

  it("is not what says that a policy gave no grounds", () => {
    const policy = (): { verdicts: Verdict[]; issues: [] } => ({ verdicts: [{ action: "drop", block: 0, cut: { kind: "chrome", category: "promo", span: [0, 4], probability: 1, grounds: [] as unknown as readonly [Finding] } }], issues: [] });
    expect(() => createPipeline({ policy }).clean("Menu")).toThrow(TypeError);
    const trimming = (): { verdicts: Verdict[]; issues: [] } => ({ verdicts: [{ action: "trim", block: 0, role: "body", cuts: [{ kind: "chrome", category: "promo", span: [0, 4], probability: 1, grounds: [] as unknown as readonly [Finding] }] }], issues: [] });
    expect(() => createPipeline({ policy: trimming }).clean("Menu of the day")).toThrow(TypeError);
  });

  it("gives other policies plain objects", () => {
    let verdicts: readonly Verdict[] = [];
    createPipeline({ policy: (article, findings, options) => {
      const decision = standardPolicy(article, findings, options);
      verdicts = decision.verdicts;
      return decision;
    } }).clean(PAGE);
    for (const verdict of verdicts) for (const plain of verdict.action === "drop" ? [verdict, verdict.cut] : [verdict]) expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(verdicts.map(({ action }) => action)).toContain("drop");
  });

  it("says how likely a cut of what has a role is right by the rules alone", () => {
    const finding = (rule: string, weight: number, label: object): Stage => ({ name: rule, find: ({ page }) => page.blocks.slice(1, 2).map(({ index, span }) => ({ kind: "chrome", category: "promo", block: index, span, rule, weight, witness: { note: "it is so", span }, ...label })) });
    const [rule, role, model] = [finding("own/promo", 4, {}), finding("own/headline", 5, { kind: "role", category: "headline" }), finding("model/chrome", 9, {})];
    const likely = (...stages: Stage[]): number[] => createPipeline({ stages }).clean(PAGE).report.cuts.map(({ probability }) => probability);
    expect(likely(rule, role, model)).toEqual(likely(rule, role));
    expect(likely(rule, role)).toHaveLength(1);
    expect(likely(rule, model)[0]).toBeGreaterThan(likely(rule, role)[0]!);
  });
});

describe("what a stage is shown", () => {
  /** Findings of a pipeline as its policy sees them. */
  function findingsOf(text: string): readonly Finding[] {
    let seen: readonly Finding[] = [];
    createPipeline({ policy: (article, findings, options) => standardPolicy(article, (seen = findings), options) }).clean(text);
    return seen;
  }

  it("can be written as JSON, notes and all", () => {
    const findings = findingsOf(PAGE);
    for (const { witness } of findings) expect(JSON.parse(JSON.stringify(witness))).toEqual({ note: witness.note, span: witness.span });
    for (const rule of ["model/chrome", "en/newsletter/"]) expect(findings.find((finding) => finding.rule.startsWith(rule))?.witness.note).toMatch(/\S/u);
  });

  it("may be handed to the model in part, and is judged as that part", () => {
    const model = modelStage();
    let wanted: readonly number[] = [];
    let got: readonly number[] = [];
    const part: Stage = {
      name: "part",
      find: (article) => {
        const blocks = article.page.blocks.slice(4, 7).map((block, index) => ({ ...block, index }));
        got = model.find({ ...article, page: { ...article.page, blocks }, shapes: article.shapes.slice(4, 7) }, []).map(({ weight }) => weight);
        return [];
      },
    };
    createPipeline({ stages: [part] }).clean(PAGE);
    createPipeline({ stages: [{ name: "all", find: (article) => ((wanted = model.find(article, []).map(({ weight }) => weight)), []) }] }).clean(PAGE.split("\n").slice(4, 7).join("\n"));
    expect(got).toEqual(wanted);
    expect(got).toHaveLength(3);
  });
});
