import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";

const CLI = join(process.cwd(), "dist/cli.js");
const CHECKPOINT = "copydesk-resume.json";
const LINES = 6000;
const folder = temporaryFolder();

/** Documents of a few lines, every hundredth line no document, and a blank one now and then. */
const INPUT = Array.from({ length: LINES }, (_, i) => (i % 100 === 99 ? `{"text": ${i}` : i % 250 === 0 ? "" : JSON.stringify({ id: `n${i}`, text: `The council met ${i} times this year, the clerk of the town said.\nSubscribe now\nNobody voted against paragraph ${i}.` }))).join("\n");

const words = (input: string, out: string, ...more: string[]): string[] => [CLI, "clean", "--jsonl", input, "--out", out, "--report", join(out, "reports.jsonl"), "--rejects", join(out, "rejects.jsonl"), ...more];

function run(arguments_: readonly string[]): { status: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, arguments_, { cwd: folder, encoding: "utf8" });
  return { status, err: stderr };
}

const read = (out: string, name: string): string => {
  const bytes = readFileSync(join(folder, out, name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
};

/** Starts a run and kills it once it has saved a point; nothing of it can tidy up. */
async function cutOff(arguments_: readonly string[], out: string): Promise<void> {
  const child = spawn(process.execPath, arguments_, { cwd: folder, stdio: "ignore" });
  while (!existsSync(join(folder, out, CHECKPOINT))) await sleep(5);
  child.kill("SIGKILL");
  await once(child, "close");
}

describe.each([["in.jsonl", (text: string) => Buffer.from(text)], ["in.jsonl.gz", (text: string) => gzipSync(text)]] as const)("a run over %s that was killed", (name, pack) => {
  const whole = `whole-${name}`;
  beforeAll(() => {
    writeFileSync(join(folder, name), pack(INPUT));
    expect(run(words(name, whole)).status).toBe(1);
  });

  it("goes on where it was, and ends with the same files", async () => {
    const out = `cut-${name}`;
    await cutOff(words(name, out), out);
    expect(existsSync(join(folder, out, name))).toBe(false);
    const { status, err } = run(words(name, out, "--resume"));
    expect(err).toMatch(/^copydesk: going on with \S+ after line [1-5]000\n/u);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, out)).sort()).toEqual(readdirSync(join(folder, whole)).sort());
    for (const file of [name, "reports.jsonl", "rejects.jsonl"]) expect(read(out, file)).toBe(read(whole, file));
  });

  it("begins anew without --resume", async () => {
    const out = `anew-${name}`;
    await cutOff(words(name, out), out);
    expect(run(words(name, out)).err).not.toContain("going on");
    expect(read(out, name)).toBe(read(whole, name));
  });

  it("does not go on with another input or other options", async () => {
    const out = `other-${name}`;
    await cutOff(words(name, out), out);
    expect(run(words(name, out, "--resume", "--drop", "byline")).err).toContain("other inputs, outputs or options");
    const { atime, mtimeMs } = statSync(join(folder, name));
    utimesSync(join(folder, name), atime, new Date(mtimeMs + 5000));
    expect(run(words(name, out, "--resume")).err).toContain("other inputs, outputs or options");
    expect(existsSync(join(folder, out, name))).toBe(false);
  });
});

it.each([
  ["is too short", (out: string) => truncateSync(join(out, "d.jsonl.part"), 100), /d\.jsonl\.part: it has 100 bytes, and the run that was cut off had written \d+/u],
  ["is gone", (out: string) => rmSync(join(out, "d.jsonl.part")), /d\.jsonl\.part: it is gone, and the run that was cut off had written \d+ bytes to it/u],
  ["is beside a checkpoint that is no JSON", (out: string) => truncateSync(join(out, CHECKPOINT), 20), /copydesk-resume\.json: not JSON/u],
  ["is beside a checkpoint that lacks all", (out: string) => writeFileSync(join(out, CHECKPOINT), '{"version":1}'), /copydesk-resume\.json: the checkpoint is damaged/u],
])("does not go on where a part %s, and removes nothing", async (what, damage, message) => {
  const out = what.replaceAll(" ", "-");
  writeFileSync(join(folder, "d.jsonl"), INPUT);
  await cutOff(words("d.jsonl", out), out);
  damage(join(folder, out));
  const left = readdirSync(join(folder, out)).sort();
  const { status, err } = run(words("d.jsonl", out, "--resume"));
  expect(err).toMatch(message);
  expect(status).toBe(1);
  expect(readdirSync(join(folder, out)).sort()).toEqual(left);
});

it("gives the names that are missing where a run was cut off among them", () => {
  const name = "small.jsonl";
  writeFileSync(join(folder, name), '{"text":"One."}\n');
  expect(run(words(name, "a")).status).toBe(0);
  // As a run leaves it that was killed between two renames.
  const { size, mtimeMs } = statSync(join(folder, name));
  const names = { text: "text", id: "id", url: "url", site: "site", source: "source", language: "language", publishedAt: "publishedAt", title: "title" };
  const call = JSON.stringify([[[join(folder, name), size, mtimeMs]], { out: "b", report: "b/reports.jsonl", rejects: "b/rejects.jsonl", names, options: { keep: [], drop: [] } }]);
  expect(run(words(name, "b")).status).toBe(0);
  writeFileSync(join(folder, "b", "reports.jsonl.part"), "the reports\n");
  writeFileSync(join(folder, "b", CHECKPOINT), JSON.stringify({ version: 1, call, input: 1, line: 0, refused: 0, files: { "b/reports.jsonl": 12, "b/rejects.jsonl": 0, "b/small.jsonl": 1 }, isDone: true }));
  expect(run(words(name, "b", "--resume"))).toMatchObject({ status: 0 });
  expect(read("b", "reports.jsonl")).toBe("the reports\n");
  expect(readdirSync(join(folder, "b")).sort()).toEqual(["rejects.jsonl", "reports.jsonl", "small.jsonl"]);
});

it.each([[["--jsonl", "--resume", "in.jsonl"]], [["--jsonl", "--resume", "--out", "x"]], [["--resume", "a.txt"]]])("--resume needs a folder and files: %j", (flags) => {
  expect(run([CLI, "clean", ...flags])).toMatchObject({ status: 2 });
});

it("`head` that closes the pipe is no error, and leaves nothing half done", () => {
  writeFileSync(join(folder, "long.jsonl"), INPUT.replaceAll("\n", " \n"));
  const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; "${process.execPath}" "${CLI}" clean --jsonl long.jsonl --report head/reports.jsonl 2> errors | head -n 1 > first`], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(readFileSync(join(folder, "errors"), "utf8")).not.toContain("EPIPE");
  expect(readdirSync(join(folder, "head"))).toEqual([]);
});
