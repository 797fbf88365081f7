/**
 * Times the clean flow against Readability on the same pages: Readability from HTML with linkedom, the library from the visible text. Each side has a process of its
 * own, so that neither pays for what the other left in memory; they work by turns, a set of pages each.
 * Prints pages a second of both in one run on one core, and their ratio, for the text alone and with its report, which is put together when it
 * is read; the same of the first time over all pages, in which both are compiled, the modules being loaded; then how the time grows with the length of a text.
 *
 *   taskset -c 0 npm run bench:speed -- clean     needs the labelled data beside the checkout, and a build
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Answer, Side, Work } from "./clean-side.js";

const SETS = ["scrapinghub", "fundus_eval", "fundus_tests"] as const;
const SIZES = [100_000, 1_000_000, 10_000_000];

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}`);
  const [readability, copydesk] = [open("readability"), open("copydesk")];
  try {
    // The answers first: both must find something on nearly every page.
    const firstOfPeer = await ask(readability, { kind: "first", sets: SETS });
    const first = await ask(copydesk, { kind: "first", sets: SETS });
    const pages = first.found.length;
    const both = first.found.filter((found, i) => found && firstOfPeer.found[i]!).length;
    if (both < 0.9 * pages) throw new Error(`Expected both to find an article on 9 pages of 10, got ${both} of ${pages}`);
    let [peer, own, reported] = [0, 0, 0];
    for (const set of SETS) {
      const ofPeer = await ask(readability, { kind: "again", set });
      const [a, b, c] = [ofPeer.milliseconds, (await ask(copydesk, { kind: "again", set })).milliseconds, (await ask(copydesk, { kind: "report", set })).milliseconds];
      print(set, ofPeer.found.length, a, b, c);
      [peer, own, reported] = [peer + a, own + b, reported + c];
    }
    print("together", pages, peer, own, reported);
    console.log(`the first time over all: Readability ${rate(pages, firstOfPeer.milliseconds)}, copydesk ${rate(pages, first.milliseconds)}, ${(firstOfPeer.milliseconds / first.milliseconds).toFixed(1)} times`);
    for (const size of SIZES) {
      const { milliseconds } = await ask(copydesk, { kind: "long", size });
      console.log(`${size / 1000} kB: ${(milliseconds / (size / 1_000_000)).toFixed(0)} ms a MB`);
    }
  } finally {
    for (const { child } of [readability, copydesk]) if (child.connected) child.disconnect();
  }
}

/** A process, and when it ends. */
interface Process {
  readonly child: ChildProcess;
  readonly end: Promise<undefined>;
}

function open(side: Side): Process {
  const child = fork(join(import.meta.dirname, "clean-side.ts"), [side], { execArgv: ["--import", "tsx"] });
  return { child, end: once(child, "exit").then(() => undefined) };
}

async function ask({ child, end }: Process, work: Work): Promise<Answer> {
  child.send(work);
  const answer = (await Promise.race([once(child, "message"), end])) as readonly [Answer] | undefined;
  if (answer === undefined) throw new Error(`Expected an answer to the work "${work.kind}", got none`);
  return answer[0];
}

function print(name: string, pages: number, peer: number, own: number, reported: number): void {
  console.log(`${name}: Readability ${rate(pages, peer)}, copydesk ${rate(pages, own)}, ${(peer / own).toFixed(1)} times; with its report ${rate(pages, reported)}, ${(peer / reported).toFixed(1)} times`);
}

function rate(pages: number, milliseconds: number): string {
  return `${((pages / milliseconds) * 1000).toFixed(0)} pages/s`;
}

await main();
