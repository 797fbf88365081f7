/**
 * What must hold before a version is published; `npm publish` runs it first (`prepublishOnly`), `npm publish --dry-run` too. Publishing with
 * provenance asks for a CI that npm knows, with `id-token: write`: https://docs.npmjs.com/generating-provenance-statements.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { version, repository, publishConfig } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string; readonly repository?: unknown; readonly publishConfig?: { readonly provenance?: boolean } };
const isDryRun = process.env["npm_config_dry_run"] === "true";

const missing = [
  ...(readFileSync("CHANGELOG.md", "utf8").includes(`\n## ${version}\n`) ? [] : [`CHANGELOG.md has no section "${version}"`]),
  // npm compares it with the repository that the provenance names, and refuses another.
  ...(repository === undefined ? ["package.json names no `repository`, which provenance needs"] : []),
  ...(publishConfig?.provenance === true ? [] : ["package.json asks for no provenance"]),
  ...(execFileSync("git", ["status", "--porcelain"], { encoding: "utf8" }) === "" ? [] : ["there are changes that are not committed"]),
];
for (const what of missing) console.error(`${isDryRun ? "Would not be published" : "Not published"}: ${what}`);
if (missing.length > 0 && !isDryRun) process.exit(1);

// A dry run must not reach the packing that the checks do.
execFileSync("npm", ["run", "check"], { stdio: "inherit", env: { ...process.env, npm_config_dry_run: "false" } });
