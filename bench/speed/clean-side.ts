/** One side of the bench of cleaning, in a process of its own: does what it is sent, and answers how long that took. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { clean } from "copydesk";
import { parseHTML } from "linkedom";
import { DATA, readPages } from "../accuracy/data.js";
import type { Answer } from "./clean.js";

export type Side = "readability" | "copydesk";
/** All pages of some sets for the first time; a set again and again, with its reports or without; a text of some length. */
export type Work = { readonly kind: "first"; readonly sets: readonly string[] } | { readonly kind: "again" | "report"; readonly set: string } | { readonly kind: "long"; readonly size: number };

/** How long a side goes over a set again and again at least, in seconds, until its last rounds count. */
const SECONDS = 10;
const ROUNDS = 5;
/** How often a long text is cleaned, of which the least counts. */
const LONG_ROUNDS = 3;

interface HtmlPage {
  readonly id: string;
  readonly html: string;
}

/** A page's HTML for the one side, its text for the other. */
function inputsOf(side: Side, set: string): readonly string[] {
  const html = gunzipSync(readFileSync(join(DATA, `chrome/html/${set}.jsonl.gz`))).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as HtmlPage);
  const texts = new Map(readPages(set).map(({ id, raw_text }) => [id, raw_text]));
  const pages = html.filter(({ id }) => texts.has(id));
  return pages.map(({ id, html }) => (side === "readability" ? html : texts.get(id)!));
}

function answer(side: Side, work: Work): Answer {
  if (work.kind === "long") {
    const all = readPages("scrapinghub").map(({ raw_text }) => raw_text).join("\n");
    const text = all.repeat(Math.ceil(work.size / all.length)).slice(0, work.size);
    return least(Array.from({ length: LONG_ROUNDS }, () => timed(() => [clean(text).text.length > 0])));
  }
  const inputs = work.kind === "first" ? work.sets.flatMap((set) => inputsOf(side, set)) : inputsOf(side, work.set);
  const one = side === "readability" ? (html: string) => (read(html)?.length ?? 0) > 0 : work.kind === "report" ? (text: string) => clean(text).report.blocks.length > 0 : (text: string) => clean(text).text.length > 0;
  const all = (): Answer => timed(() => inputs.map(one));
  if (work.kind === "first") return all();
  const answers: Answer[] = [];
  for (const end = performance.now() + 1000 * SECONDS; answers.length < ROUNDS || performance.now() < end; ) answers.push(all());
  return least(answers.slice(-ROUNDS));
}

function least(answers: readonly Answer[]): Answer {
  return answers.reduce((best, next) => (next.milliseconds < best.milliseconds ? next : best));
}

function read(html: string): string | undefined {
  try {
    return new Readability(documentOf(html)).parse()?.textContent ?? undefined;
  } catch {
    // Readability gives up on some pages; that costs it little time.
    return undefined;
  }
}

/** linkedom types its documents by the DOM library, which this project does not have. */
function documentOf(html: string): ConstructorParameters<typeof Readability>[0] {
  return (parseHTML(html) as unknown as { readonly document: ConstructorParameters<typeof Readability>[0] }).document;
}

function timed(work: () => readonly boolean[]): Answer {
  const from = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(from);
  return { milliseconds: (user + system) / 1000, found };
}

process.on("message", (work: Work) => process.send!(answer(process.argv[2] as Side, work)));
