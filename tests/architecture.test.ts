import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import * as entry from "../src/index.js";

const SOURCE = join(process.cwd(), "src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => /\.ts$/u.test(name) && !name.endsWith(".d.ts"));

/** The folders of src/ that each may import from, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  text: ["core"],
  rules: ["core", "text"],
  clean: ["core", "text", "rules"],
  sketch: ["core", "text"],
  index: ["core", "sketch"],
  reuse: ["core", "text", "clean", "sketch"],
  match: ["core", "clean", "sketch", "index", "reuse"],
  adapters: ["core", "text", "clean", "sketch"],
  report: ["core"],
  node: ["core"],
  cli: ["core", "clean", "match", "reuse", "report", "node"],
};

/** The entry points that may import each package of others. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "entities/decode": /^text\/entities\.ts$/u,
  "fast-levenshtein": /^(?:clean\/stages\/repetition\/|reuse\/)/u,
  "entities/escape": /^report\/markup\.ts$/u,
  "@noble/hashes/sha2.js": /^report\/page\.ts$/u,
  "d3-scale": /^report\//u,
  "d3-shape": /^report\//u,
  "d3-force": /^report\//u,
  "wink-nlp": /^adapters\/wink\.ts$/u,
  "wink-eng-lite-web-model": /^adapters\/wink\.ts$/u,
  minhash: /^adapters\/minhash\.ts$/u,
  "cli-progress": /^cli\/progress\.ts$/u,
  commander: /^cli\//u,
  picocolors: /^cli\//u,
};

function importsOf(name: string): string[] {
  return [...readFileSync(join(SOURCE, name), "utf8").matchAll(/(?:from|import) "([^"]+)"/gu)].map((match) => match[1]!);
}

describe.each(files.filter((name) => name !== "index.ts"))("src/%s", (name) => {
  const folder = name.split("/")[0]!;
  it("imports only what its folder may", () => {
    for (const target of importsOf(name)) {
      if (target.startsWith("node:")) expect(["node", "cli"]).toContain(folder);
      else if (target.startsWith(".")) {
        const other = relative(SOURCE, join(SOURCE, name, "..", target)).split("/")[0]!;
        if (other !== folder && other !== "..") expect([...MAY_IMPORT[folder]!]).toContain(other);
      } else expect(name).toMatch(PACKAGES[target] ?? /^no package is expected/u);
    }
  });

  it("has a reason to be longer than 300 lines, if it is", () => {
    const lines = readFileSync(join(SOURCE, name), "utf8").split("\n").length;
    expect(lines).toBeLessThanOrEqual(300);
  });
});

it("exports what it exports, and nothing by accident", () => {
  expect(Object.keys(entry).sort()).toMatchInlineSnapshot(`
    [
      "AGENCIES",
      "CHROME_CATEGORIES",
      "CLUSTER_VERSION",
      "FINGERPRINT_SCHEME",
      "FormatError",
      "GUARANTEED_RUN",
      "MODEL_RULE",
      "MemoryIndex",
      "PACKS",
      "PAIR_VERSION",
      "PRIOR",
      "PROFILE_VERSION",
      "REPEAT_CATEGORIES",
      "ROLES",
      "attributedQuotations",
      "bandsFor",
      "chanceOfCandidate",
      "clean",
      "cleanBatch",
      "cleanStream",
      "clusterEvents",
      "clustersOf",
      "compare",
      "createDocumentIndex",
      "createIndex",
      "createLearner",
      "createNearDuplicateIndex",
      "createPipeline",
      "createSketcher",
      "creditsOf",
      "explainFamily",
      "fingerprints",
      "learn",
      "matchesOf",
      "memoryStore",
      "modelStage",
      "pairRecord",
      "resemblance",
      "restore",
      "restoreSnapshot",
      "schemeKey",
      "snapshot",
      "standardPolicy",
      "standardStages",
      "subjectAsIs",
      "subjectOf",
      "withThirdSources",
    ]
  `);
});
