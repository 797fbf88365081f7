import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clean } from "../src/index.js";
import { temporaryFolder } from "./folder.js";
import { GOLD, seedText } from "./seeds.js";

it("the example cleans the seeds, says why, and shows what they share", () => {
  const folder = temporaryFolder();
  for (const name of ["seeds", "examples", "node_modules", "dist", "package.json"]) symlinkSync(join(process.cwd(), name), join(folder, name));
  const out = execFileSync(process.execPath, ["--import", "tsx", join(process.cwd(), "examples/cleanup.ts")], { cwd: folder, encoding: "utf8" });
  expect(readdirSync(join(folder, "out"))).toEqual(GOLD.articles.map(({ file }) => file));
  for (const { file } of GOLD.articles) expect(readFileSync(join(folder, "out", file), "utf8")).toBe(clean(seedText(file)).text);
  expect(out).toContain("Nothing was cut: the text came back byte for byte.");
  expect(out).toContain("line 11 (of 7), line 12 (of 8), line 13 (of 9), line 14 (of 10)");
  expect(out.match(/quotations/gu)?.length).toBe(8);
  expect(out.match(/unrelated/gu)?.length).toBe(2);
});
