/** One side of the bench of cleaning, in a process of its own: does what it is sent, and answers how long that took. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DATA, readPages } from "../accuracy/data.js";

export type Side = "readability" | "copydesk";
/** All pages of some sets for the first time; a set again and again, with its reports or without; a text of some length. */
export type Work = { readonly kind: "first"; readonly sets: readonly string[] } | { readonly kind: "again" | "report"; readonly set: string } | { readonly kind: "long"; readonly size: number };

/** What a side says of some work. */
export interface Answer {
  /** Time of processor. */
  readonly milliseconds: number;
  /** Of each page, or of the one text, whether something was found. */
  readonly found: readonly boolean[];
}

/** Whether something is found in an input: as text alone, and with its report. */
interface Tool {
  readonly finds: (input: string) => boolean;
  readonly reports: (input: string) => boolean;
}

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

/** Loads what a side needs, and nothing of the other. */
async function open(side: Side): Promise<Tool> {
  if (side === "copydesk") {
    const { clean } = await import("copydesk");
    return { finds: (text) => clean(text).text.length > 0, reports: (text) => clean(text).report.blocks.length > 0 };
  }
  const [{ Readability }, { parseHTML }] = await Promise.all([import("@mozilla/readability"), import("linkedom")]);
  const finds = (html: string): boolean => {
    try {
      // linkedom types its documents by the DOM library, which this project does not have.
      const { document } = parseHTML(html) as unknown as { readonly document: ConstructorParameters<typeof Readability>[0] };
      return (new Readability(document).parse()?.textContent ?? "").length > 0;
    } catch {
      // Readability gives up on some pages; that costs it little time.
      return false;
    }
  };
  return { finds, reports: finds };
}

function answer(side: Side, { finds, reports }: Tool, work: Work): Answer {
  if (work.kind === "long") {
    const all = readPages("scrapinghub").map(({ raw_text }) => raw_text).join("\n");
    const text = all.repeat(Math.ceil(work.size / all.length)).slice(0, work.size);
    return least(Array.from({ length: LONG_ROUNDS }, () => timed(() => [finds(text)])));
  }
  const inputs = work.kind === "first" ? work.sets.flatMap((set) => inputsOf(side, set)) : inputsOf(side, work.set);
  const all = (): Answer => timed(() => inputs.map(work.kind === "report" ? reports : finds));
  if (work.kind === "first") return all();
  const answers: Answer[] = [];
  for (const end = performance.now() + 1000 * SECONDS; answers.length < ROUNDS || performance.now() < end; ) answers.push(all());
  return least(answers.slice(-ROUNDS));
}

function least(answers: readonly Answer[]): Answer {
  return answers.reduce((best, next) => (next.milliseconds < best.milliseconds ? next : best));
}

function timed(work: () => readonly boolean[]): Answer {
  const from = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(from);
  return { milliseconds: (user + system) / 1000, found };
}

const side = process.argv[2] as Side;
const tool = await open(side);
process.on("message", (work: Work) => process.send!(answer(side, tool, work)));
