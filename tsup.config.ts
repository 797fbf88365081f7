import { existsSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";

/** What the report is drawn with is bundled into it, with its licences; nobody who only cleans installs it. */
const DRAWN_WITH = ["d3-scale", "d3-shape", "d3-force", "@noble/hashes", "entities"];
/** What cleaning needs is bundled too: so a browser can import the build as it is. */
const CLEANED_WITH = ["entities", "fast-levenshtein", "fastest-levenshtein"];

function licences(names: readonly string[]): string {
  return names.map((name) => `/*! Contains ${name}.\n${licenceOf(name)}\n*/`).join("\n");
}

function licenceOf(name: string): string {
  const file = ["LICENSE", "LICENSE.md"].map((file) => `node_modules/${name}/${file}`).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`Expected ${name} to come with its licence`);
  return readFileSync(file, "utf8").trim();
}

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      wink: "src/adapters/wink.ts",
      minhash: "src/adapters/minhash.ts",
      html: "src/adapters/html.ts",
    },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    treeshake: true,
    noExternal: CLEANED_WITH,
    banner: { js: licences(CLEANED_WITH) },
  },
  {
    entry: { report: "src/report/report.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    treeshake: true,
    noExternal: DRAWN_WITH,
    banner: { js: licences(DRAWN_WITH) },
  },
  {
    entry: { node: "src/node/node.ts" },
    format: ["esm", "cjs"],
    target: "node20",
    platform: "node",
    dts: true,
    treeshake: true,
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    banner: { js: `#!/usr/bin/env node\n${licences([...new Set([...DRAWN_WITH, ...CLEANED_WITH])])}` },
    onSuccess: async () => cp("src/schemas", "dist/schemas", { recursive: true }),
  },
]);
