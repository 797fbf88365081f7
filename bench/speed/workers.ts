/**
 * Whether worker threads pay, with `tinypool`: one thread, beside two that are sent the texts, and two that read their own half of a file.
 * Wall time, since that is what threads are for; needs two free cores.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import Tinypool from "tinypool";
import { corpus } from "./corpus.js";
import { expect, report } from "./measure.js";
import work, { type Task } from "./worker.js";

const ROUNDS = 5;
const texts = corpus();
const folder = mkdtempSync(join(tmpdir(), "copydesk-workers-"));
const halves = [texts.filter((_, i) => i % 2 === 0), texts.filter((_, i) => i % 2 === 1)];
const files = halves.map((half, i) => {
  const file = join(folder, `${i}.jsonl`);
  writeFileSync(file, half.map((text) => JSON.stringify(text)).join("\n"));
  return file;
});
// A thread of Node 20 reads no TypeScript.
const outfile = join(import.meta.dirname, "../../out/worker.mjs");
buildSync({ entryPoints: [join(import.meta.dirname, "worker.ts")], outfile, format: "esm" });
const pool = new Tinypool({ filename: outfile, minThreads: 2, maxThreads: 2, execArgv: [] });
const run = (tasks: readonly Task[]): Promise<number[]> => Promise.all(tasks.map((task) => pool.run(task) as Promise<number>));
const ways = {
  "texts, one thread": () => Promise.resolve(halves.map((half) => work({ texts: half }))),
  "texts, sent to two": () => run(halves.map((half) => ({ texts: half }))),
  "files, one thread": () => Promise.resolve(files.map((file) => work({ file }))),
  "files, read by two": () => run(files.map((file) => ({ file }))),
};
const expected = await ways["texts, one thread"]();
for (const [name, way] of Object.entries(ways)) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    expect((await way()).join() === expected.join(), name);
    least = Math.min(least, performance.now() - from);
  }
  report("workers", [{ name, value: least, unit: "ms" }]);
}
await pool.destroy();
rmSync(folder, { recursive: true });
