/**
 * Times the clean flow against Readability on the same pages: Readability from HTML with linkedom, the library from the visible text.
 * Prints pages a second of both in one run on one core, and their ratio, for the text alone and with its report, which is put together when it
 * is read; the same of the first time over all pages, in which both are compiled, the modules being loaded; then how the time grows with the length of a text.
 *
 *   npm run bench:speed -- clean     needs the labelled data beside the checkout, and a build
 */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { clean } from "copydesk";
import { parseHTML } from "linkedom";
import { DATA, readPages } from "../accuracy/data.js";

const SETS = ["scrapinghub", "fundus_eval", "fundus_tests"] as const;
/** How long each goes over a set again and again at least, in seconds, until its last rounds count. */
const SECONDS = 10;
const ROUNDS = 5;

interface HtmlPage {
  readonly id: string;
  readonly html: string;
}

function main(): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}`);
  const sets = SETS.map((name) => {
    const html = gunzipSync(readFileSync(join(DATA, `chrome/html/${name}.jsonl.gz`))).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as HtmlPage);
    const texts = new Map(readPages(name).map(({ id, raw_text }) => [id, raw_text]));
    const pages = html.filter(({ id }) => texts.has(id));
    return { name, pages, texts: pages.map(({ id }) => texts.get(id)!) };
  });
  const [pages, texts] = [sets.flatMap((set) => set.pages), sets.flatMap((set) => set.texts)];
  // The answers first: both must find something on nearly every page.
  let [found, ofPeer]: [boolean[], boolean[]] = [[], []];
  const firstOfPeer = timed(() => (ofPeer = pages.map((page) => (read(page)?.length ?? 0) > 0)));
  const firstOwn = timed(() => (found = texts.map((text) => clean(text).text.length > 0)));
  let [peer, own, reported, before] = [0, 0, 0, 0];
  for (const set of sets) {
    const both = set.pages.filter((_, i) => found[before + i]! && ofPeer[before + i]!).length;
    if (both < 0.9 * set.pages.length) throw new Error(`Expected both to find an article on 9 pages of 10 of ${set.name}, got ${both} of ${set.pages.length}`);
    before += set.pages.length;
    const [a, b, c] = [best(() => set.pages.forEach(read)), best(() => set.texts.forEach((text) => clean(text).text)), best(() => set.texts.forEach((text) => clean(text).report))];
    print(set.name, set.pages.length, a, b, c);
    [peer, own, reported] = [peer + a, own + b, reported + c];
  }
  print("together", pages.length, peer, own, reported);
  console.log(`the first time over all: Readability ${rate(pages.length, firstOfPeer)}, copydesk ${rate(pages.length, firstOwn)}, ${(firstOfPeer / firstOwn).toFixed(1)} times`);
  const all = readPages("scrapinghub").map(({ raw_text }) => raw_text).join("\n");
  for (const size of [100_000, 1_000_000, 10_000_000]) {
    const text = all.repeat(Math.ceil(size / all.length)).slice(0, size);
    const from = performance.now();
    clean(text);
    console.log(`${size / 1000} kB: ${((performance.now() - from) / (size / 1_000_000)).toFixed(0)} ms a MB`);
  }
}

function print(name: string, pages: number, peer: number, own: number, reported: number): void {
  console.log(`${name}: Readability ${rate(pages, peer)}, copydesk ${rate(pages, own)}, ${(peer / own).toFixed(1)} times; with its report ${rate(pages, reported)}, ${(peer / reported).toFixed(1)} times`);
}

function read({ html }: HtmlPage): string | undefined {
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

/** The least processor time of the last rounds, in milliseconds. */
function best(work: () => void): number {
  const times: number[] = [];
  for (const end = performance.now() + 1000 * SECONDS; times.length < ROUNDS || performance.now() < end; ) times.push(timed(work));
  return Math.min(...times.slice(-ROUNDS));
}

/** The processor time of some work, in milliseconds. */
function timed(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function rate(pages: number, milliseconds: number): string {
  return `${((pages / milliseconds) * 1000).toFixed(0)} pages/s`;
}

main();
