/**
 * Runs every bench of speed, each in a process of its own; prints a table and writes out/speed.json. A bench checks its answers before it
 * times them, and fails where one is wrong; a figure short of what is asked for is marked, and makes the exit status 1.
 *
 *   npm run bench:speed             needs the data beside the checkout; `PYTHON` names an interpreter with bench/speed/requirements.txt
 *   npm run bench:speed -- bands    one of them
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figure, machine } from "./measure.js";

/** `long` takes half an hour, and is run by its name only. */
const BENCHES = ["signatures", "errors", "bands", "end-to-end", "workers"];
const ROOT = join(import.meta.dirname, "../..");
/** Prints lines of its own. */
const CLEAN = "clean";

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
console.log(machine());
for (const bench of wanted.length > 0 ? wanted : [...BENCHES, CLEAN]) {
  const output = execFileSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, `${bench}.ts`)], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (bench === CLEAN) console.log(output);
  else for (const line of output.trim().split("\n")) figures.push(JSON.parse(line) as Figure);
}
mkdirSync(join(ROOT, "out"), { recursive: true });
writeFileSync(join(ROOT, "out/speed.json"), `${JSON.stringify({ machine: machine(), figures }, undefined, 2)}\n`);
console.log("| bench | | figure | asked for |\n|---|---|---|---|");
for (const figure of figures) console.log(`| ${figure.bench} | ${figure.name} | ${round(figure.value)} ${figure.unit} | ${wish(figure)} |`);
if (figures.some(isMissed)) process.exitCode = 1;

function wish(figure: Figure): string {
  const { atLeast = -Infinity, atMost = Infinity } = figure;
  const asked = [atLeast > -Infinity ? `at least ${round(atLeast)}` : "", atMost < Infinity ? `at most ${round(atMost)}` : ""].join("");
  return isMissed(figure) ? `${asked} (MISSED)` : asked;
}

/** What is no number is missed too. */
function isMissed({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean {
  return !(value >= atLeast && value <= atMost);
}

function round(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toFixed(4);
}
