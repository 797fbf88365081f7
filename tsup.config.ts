import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

/** What the report is drawn with is bundled into it, with its licences; nobody who only cleans installs it. */
const BUNDLED = ["d3-scale", "d3-shape", "d3-force", "@noble/hashes"];

function licences(): string {
  return BUNDLED.map((name) => `/*! Contains ${name}.\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}\n*/`).join("\n");
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
    sourcemap: true,
    treeshake: true,
  },
  {
    entry: { report: "src/report/report.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    sourcemap: true,
    treeshake: true,
    banner: { js: licences() },
  },
  {
    entry: { node: "src/node/node.ts" },
    format: ["esm", "cjs"],
    target: "node20",
    platform: "node",
    dts: true,
    sourcemap: true,
    treeshake: true,
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    banner: { js: `#!/usr/bin/env node\n${licences()}` },
    sourcemap: true,
  },
]);
