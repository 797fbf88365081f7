import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";

const CLI = join(process.cwd(), "dist/cli.js");
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const line = (i: number): string => `${JSON.stringify({ id: `n${i}`, site: "courier.example", text: `The council met ${i} times this year, the clerk of the town said.\nSubscribe now\nNobody voted against paragraph ${i}.` })}\n`;
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ["temporary", "out"]) mkdirSync(join(folder, name));
});

interface Run {
  readonly child: ChildProcess;
  /** What it wrote to standard error so far. */
  readonly shown: () => string;
}

/** Starts a command; it takes standard error for a terminal where it is told so. */
function start(words: readonly string[], isTerminal = false): Run {
  const terminal = isTerminal ? ["--import", "data:text/javascript,process.stderr.isTTY=true"] : [];
  const child = spawn(process.execPath, [...terminal, CLI, ...words], { cwd: folder, stdio: ["pipe", "ignore", "pipe"], env: { ...process.env, TMPDIR: join(folder, "temporary") } });
  let shown = "";
  child.stderr.on("data", (chunk: Buffer) => (shown += chunk.toString()));
  child.stdin.on("error", () => undefined);
  return { child, shown: () => shown };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

/** Ends a run by a signal, and returns by which one it ended. */
async function end({ child }: Run, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  child.kill(signal);
  const [, ended] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return ended;
}

const HIDDEN = "\u001B[?25l";
const SHOWN = "\u001B[?25h";

describe.each(SIGNALS)("%s", (signal) => {
  it("leaves nothing of what match read from standard input, and nothing half written", async () => {
    const run = start(["match", "-", "--pairs", "out/pairs.jsonl", "--clusters", "out/families.jsonl.gz"]);
    run.child.stdin!.write(line(1));
    await until(() => readdirSync(join(folder, "temporary")).length > 0 && readdirSync(join(folder, "out")).length === 2);
    expect(await end(run, signal)).toBe(signal);
    expect([readdirSync(join(folder, "temporary")), readdirSync(join(folder, "out"))]).toEqual([[], []]);
    expect(run.shown()).toBe("");
  });

  it("shows the cursor again", async () => {
    const run = start(["learn", "-", "--profiles", "out/profiles"], true);
    run.child.stdin!.write(line(1));
    await until(() => run.shown().includes("1 documents"));
    expect(run.shown().lastIndexOf(HIDDEN)).toBeGreaterThan(run.shown().lastIndexOf(SHOWN));
    expect(await end(run, signal)).toBe(signal);
    expect(run.shown().lastIndexOf(SHOWN)).toBeGreaterThan(run.shown().lastIndexOf(HIDDEN));
    // And the line of progress is gone.
    expect(run.shown().endsWith("\u001B[1G\u001B[2K")).toBe(true);
  });

  it("leaves nothing half written of clean", async () => {
    const run = start(["clean", "--jsonl", "-", "--out", "out", "--report", "out/reports.jsonl", "--rejects", "out/rejects.jsonl"]);
    run.child.stdin!.write(line(1));
    await until(() => readdirSync(join(folder, "out")).length === 3);
    expect(await end(run, signal)).toBe(signal);
    expect(readdirSync(join(folder, "out"))).toEqual([]);
  });
});

it("is heard while match compares", async () => {
  const story = Array.from({ length: 40 }, (_, i) => `Clause ${i} of the harbour treaty speaks of ${Math.sin(i).toFixed(6)} and of nothing else.`);
  writeFileSync(join(folder, "in.jsonl"), Array.from({ length: 120 }, (_, i) => `${JSON.stringify({ id: `n${i}`, text: [...story.slice(i % 20), `Number ${i} alone says so.`].join("\n") })}\n`).join(""));
  const run = start(["match", "in.jsonl", "--no-clean", "--pairs", "out/pairs.jsonl"], true);
  await until(() => /[1-9]\d* pairs/u.test(run.shown()));
  expect(await end(run, "SIGINT")).toBe("SIGINT");
  expect(readdirSync(join(folder, "out"))).toEqual([]);
  expect(run.shown().lastIndexOf(SHOWN)).toBeGreaterThan(run.shown().lastIndexOf(HIDDEN));
});

it("ends at once what has nothing to put right, whatever it is at", async () => {
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, name), Array.from({ length: 40_000 }, (_, i) => `The ${name} of ${i} met ${(i * 7919) % 40_000} times.`).join("\n"));
  const run = start(["compare", "--no-clean", "a.txt", "b.txt"]);
  await sleep(700);
  expect(await end(run, "SIGTERM")).toBe("SIGTERM");
});

describe("a run that can go on", () => {
  const words = ["clean", "--jsonl", "in.jsonl", "--out", "out"];

  it("keeps what it has done", async () => {
    writeFileSync(join(folder, "in.jsonl"), Array.from({ length: 20_000 }, (_, i) => line(i)).join(""));
    const run = start(words);
    await until(() => existsSync(join(folder, "out/copydesk-resume.json")));
    expect(await end(run, "SIGTERM")).toBe("SIGTERM");
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["copydesk-resume.json", "in.jsonl.part"]);
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...words, "--resume"], { cwd: folder, encoding: "utf8" });
    expect(stderr).toMatch(/^copydesk: going on with in\.jsonl after line \d+000\n$/u);
    expect([status, readFileSync(join(folder, "out/in.jsonl"), "utf8").trim().split("\n").length]).toEqual([0, 20_000]);
  });

  it("leaves nothing where it has done nothing yet", async () => {
    spawnSync("mkfifo", [join(folder, "in.jsonl")]);
    const run = start(words);
    const writer = spawn("sh", ["-c", "exec sleep 60 > in.jsonl"], { cwd: folder, stdio: "ignore" });
    await until(() => existsSync(join(folder, "out/in.jsonl.part")));
    expect(await end(run, "SIGINT")).toBe("SIGINT");
    expect(readdirSync(join(folder, "out"))).toEqual([]);
    writer.kill("SIGKILL");
  });
});
