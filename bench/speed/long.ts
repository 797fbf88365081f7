/**
 * Runs `copydesk clean` and `copydesk match` over JSON Lines files of articles of our own, a quarter of a million and a million, one in twenty of
 * them a copy of another: peak memory, documents a second, and whether the memory of `clean` grows. Takes half an hour and 3 GB of disk.
 *
 *   npm run bench:speed -- long        needs a build; SIZES=1000000 COMMANDS=match does a part of it
 */
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { report } from "./measure.js";

const CLI = join(import.meta.dirname, "../../dist/cli.js");
const SIZES = (process.env["SIZES"] ?? "250000,1000000").split(",").map(Number);
const COMMANDS = (process.env["COMMANDS"] ?? "clean,match").split(",");
/** What the memory of `clean` may grow by from the first size to the last. */
const MOST_GROWTH = 1.3;
const COPY_EVERY = 20;
const WORDS = "the council said on tuesday that bridge harbour would stay shut until april after divers found cracks in two of its piers and nobody who lives there knows how they will get to work or school when winter comes with ice wind rain over valley town sea ferry boat road price".split(" ");

interface Run {
  readonly seconds: number;
  /** Megabytes. */
  readonly peak: number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-long-"));
  try {
    const runs = new Map<string, Run>();
    for (const size of SIZES) {
      const input = join(folder, `${size}.jsonl`);
      await writeArticles(input, size);
      for (const command of [["clean", "--jsonl", input, "--out", join(folder, "clean.jsonl")], ["match", input, "--pairs", join(folder, "pairs.jsonl"), "--no-clean"]]) {
        if (!COMMANDS.includes(command[0]!)) continue;
        const done = await run(command);
        runs.set(`${command[0]!} ${size}`, done);
        report("long", [{ name: `${command[0]!}, ${size.toLocaleString("en")} documents: speed`, value: size / done.seconds, unit: "documents a second" }]);
        report("long", [{ name: `${command[0]!}, ${size.toLocaleString("en")} documents: peak memory`, value: done.peak, unit: "MB" }]);
      }
      rmSync(input);
    }
    if (!COMMANDS.includes("clean")) return;
    const [first, last] = [SIZES[0]!, SIZES.at(-1)!].map((size) => runs.get(`clean ${size}`)!.peak);
    report("long", [{ name: `clean: memory at ${SIZES.at(-1)!.toLocaleString("en")} over that at ${SIZES[0]!.toLocaleString("en")}`, value: last! / first!, unit: "times", atMost: MOST_GROWTH }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeArticles(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const sentence = (): string => {
    const words = Array.from({ length: 14 + random(8) }, () => (random(4) === 0 ? `w${random(60_000)}` : WORDS[random(WORDS.length)]!));
    return `${words[0]!.charAt(0).toUpperCase()}${words.join(" ").slice(1)}.`;
  };
  let kept = "";
  for (let i = 0; i < count; i++) {
    const story = i % COPY_EVERY === COPY_EVERY - 1 ? kept : Array.from({ length: 4 }, () => `${sentence()} ${sentence()}`).join("\n");
    if (i % COPY_EVERY === 0) kept = story;
    const text = `Home\nNews\nSport\n${story}\nShare on Facebook\nRead more: ${sentence()}\nPrivacy policy`;
    if (!file.write(`${JSON.stringify({ id: String(i), site: `site${i % 50}.example`, text })}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

/** Runs the command line; the peak of its memory is read from the system while it runs. */
async function run(command: readonly string[]): Promise<Run> {
  const from = performance.now();
  const child = spawn(process.execPath, [CLI, ...command], { stdio: ["ignore", "ignore", "inherit"] });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid!}/status`, "utf8"))?.[1] ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 200);
  const [code] = (await once(child, "exit")) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(`Expected ${command[0]!} to end well, got ${code}`);
  return { seconds: (performance.now() - from) / 1000, peak };
}

await main();
