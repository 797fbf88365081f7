import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { clean, compare, learn } from "../src/index.js";
import { pairRecord } from "../src/reuse/pair.js";
import { DOCUMENTS } from "./report/articles.js";
import { GOLD, seedText } from "./seeds.js";

const FOLDER = "src/schemas";
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const schemas = new Map(readdirSync(FOLDER).map((file) => [file.replace(".schema.json", ""), ajv.compile(JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as object)]));

/** Returns what a schema complains of in a value as a file holds it. */
function complaints(name: string, value: unknown): string[] {
  const validate: ValidateFunction = schemas.get(name)!;
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** As `copydesk match` writes them. */
const PAIR = {
  version: 1, a: "x", b: "y", relation: "partial", syndication: 0.71, resemblance: 0.12, containment: { aInB: 0.3, bInA: 0.2 },
  prose: { words: 40, ofA: 0.3, ofB: 0.2 }, quoted: { words: 0 }, passages: [{ a: [0, 10], b: [5, 15], words: 40, kind: "prose" }, { a: [20, 30], b: [25, 35], words: 6, kind: "quotation", speaker: "Ann Lee" }],
  direction: { kind: "unknown", evidence: [{ kind: "longer", side: "a", note: "has 12 words more" }] }, sameSource: false, revision: null,
  contributions: [{ feature: "unbrokenRuns", value: 2.5, logOdds: 1.2 }],
};
const CLUSTER = { version: 1, id: "x", members: ["x", "y"], representative: "x", cohesion: { weakestEdge: 0.7, weakestPair: 0.7 } };

describe("JSON Schemas", () => {
  it("hold for the reports of the seeds and of hostile articles", () => {
    const seeds = GOLD.articles.map(({ file }) => clean({ id: file, text: seedText(file) }, { drop: ["byline"] }));
    for (const { report } of [...seeds, ...DOCUMENTS, clean(""), clean("No id.")]) expect(complaints("report", report)).toEqual([]);
  });

  it("hold for site profiles, documents, pairs and clusters", () => {
    const texts = ["One line of all.\nMore of the first.", "One line of all.\nMore of the second."].map((text) => ({ text }));
    expect(complaints("site-profile", learn("a.example", texts))).toEqual([]);
    expect(complaints("document", { id: "a", text: "", extra: [1] })).toEqual([]);
    expect(complaints("pair", PAIR)).toEqual([]);
    expect(complaints("pair", { ...PAIR, revision: { changes: [{ a: [1, 2] }] } })).toEqual([]);
    expect(complaints("cluster", CLUSTER)).toEqual([]);
  });

  it("hold for what copydesk compare writes, which is a pair that may be unrelated", () => {
    const [a, b] = ["The bridge will stay shut until April, the council said on Monday.", "Three farms were flooded when the dam broke."];
    for (const [x, y] of [[a, b], [a, a], [a, ""]] as const) expect(complaints("comparison", pairRecord({ a: "a.txt", b: "b.txt", ...compare(x, y) }))).toEqual([]);
    const schema = (name: string): Record<string, unknown> & { readonly properties: Readonly<Record<string, unknown>> } => JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), "utf8")) as never;
    const { $id, title, description, properties: { relation, ...properties }, ...rest } = schema("pair");
    const { properties: { relation: relations, ...others }, ...comparison } = schema("comparison");
    expect([others, comparison]).toEqual([properties, { ...rest, $id: String($id).replace("pair", "comparison"), title: expect.not.stringMatching(String(title)) as string, description: expect.not.stringMatching(String(description)) as string }]);
    expect(relations).toEqual({ enum: [...(relation as { readonly enum: readonly string[] }).enum, "unrelated"] });
  });

  it.each([
    ["report", { ...clean("x").report, version: 2 }],
    ["report", { ...clean("x").report, extra: 1 }],
    ["report", { ...clean("A line.\nAdvertisement").report, cuts: [{ span: [0, 1] }] }],
    ["site-profile", { site: "x" }],
    ["document", { id: "x" }],
    ["pair", { ...PAIR, relation: "unrelated" }],
    ["pair", { ...PAIR, passages: [{ a: [0, 1, 2], b: [0, 1], words: 1, kind: "prose" }] }],
    ["cluster", { ...CLUSTER, members: ["x"] }],
    ["comparison", { ...PAIR, a: undefined }],
  ])("refuse what is no %s", (name, value) => {
    expect(complaints(name, value)).not.toEqual([]);
  });

  it("are in the package", () => {
    const require = createRequire(import.meta.url);
    for (const name of schemas.keys()) expect(require(`copydesk/schemas/${name}.schema.json`)).toHaveProperty("title");
  });
});
