import { stat } from "node:fs/promises";
import { Command } from "commander";
import pc from "picocolors";
import type { CleanReport } from "../core/report.js";
import { openInput } from "../node/compression.js";
import { decodeUtf8, InputError } from "../node/files.js";
import { parseObject, rawLines } from "../node/json-lines.js";
import { explainFamily } from "../reuse/cluster.js";
import type { FamilyMatch } from "../reuse/families.js";
import type { PairRecord } from "../reuse/pair.js";
import { REUSE } from "../reuse/syndication.js";
import { STANDARD_OUTPUT, UsageError } from "./exit.js";

/** Returns the command `copydesk explain`. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("Say why: each cut of a cleaned document from its report, or what two documents share from a file of pairs.")
    .argument("<file>", "reports of `copydesk clean --report`, or pairs of `copydesk match --pairs`")
    .argument("[ids...]", "the id of a document in the reports; or the ids of two documents in the pairs")
    .option("--json", "write the reports or pairs themselves, JSON Lines")
    .addHelpText("after", "\nExamples:\n  copydesk explain reports.jsonl courier-17\n  copydesk explain pairs.jsonl courier-17 herald-4\n  copydesk explain pairs.jsonl courier-17 herald-4 --json")
    .action(explain);
}

/** One line after another: of reports nothing is held, of pairs only what makes families. */
async function explain(file: string, ids: readonly string[], { json = false }: { readonly json?: boolean }): Promise<void> {
  const records = recordsOf(file);
  const first = await records.next();
  if (first.done === true) throw new InputError(file, "it holds no report and no pair");
  const all = startingWith(first.value, records);
  await ("cuts" in first.value ? explainReports(all as AsyncIterable<CleanReport>, ids, file, json) : explainPairs(all as AsyncIterable<PairRecord>, ids, file, json));
}

type Record = CleanReport | PairRecord;

/** Yields the records of a file, which are all of the kind of the first. */
async function* recordsOf(file: string): AsyncGenerator<Record, void, undefined> {
  let kind: "cuts" | "passages" | undefined;
  for await (const { bytes, number } of rawLines((await openInput(file)).chunks)) {
    const place = `${file}:${number}`;
    const json = decodeUtf8(bytes, place).replace(/^\uFEFF/u, "");
    if (json.trim() === "") continue;
    const record = parseObject(json, place);
    const expected = kind === undefined ? "expected a report or a pair" : `expected a ${kind === "cuts" ? "report" : "pair"}, as on the lines before`;
    kind ??= "cuts" in record ? "cuts" : "passages";
    if (!Array.isArray(record[kind])) throw new InputError(place, expected);
    const damaged = kind === "cuts" ? damageOfReport(record) : damageOfPair(record);
    if (damaged !== undefined) throw new InputError(place, `the ${kind === "cuts" ? "report" : "pair"} is damaged: expected ${damaged}`);
    yield record as unknown as Record;
  }
}

/** What a report lacks of what is printed of it. */
function damageOfReport({ cuts, issues }: Readonly<globalThis.Record<string, unknown>>): string | undefined {
  if (!Array.isArray(issues)) return "a list of `issues`";
  const isWhole = (cut: unknown): boolean => isObject(cut) && typeof cut["text"] === "string" && typeof cut["probability"] === "number" && areAll(cut["reasons"], (reason) => typeof reason["weight"] === "number");
  return (cuts as unknown[]).every(isWhole) ? undefined : "cuts with a `text`, a `probability` and `reasons` with their `weight`";
}

/** What a pair lacks of what is printed of it. */
function damageOfPair({ a, b, syndication, containment, prose, quoted, contributions, passages, direction, revision }: Readonly<globalThis.Record<string, unknown>>): string | undefined {
  if (typeof a !== "string" || typeof b !== "string" || typeof syndication !== "number") return "the ids `a` and `b` and a `syndication`";
  if (![containment, prose, quoted].every(isObject)) return "`containment`, `prose` and `quoted`";
  if (!areAll(contributions, ({ value, logOdds }) => typeof value === "number" && typeof logOdds === "number")) return "`contributions` with a `value` and `logOdds`";
  if (!areAll(passages, (passage) => Array.isArray(passage["a"]) && Array.isArray(passage["b"]))) return "`passages` with their places";
  if (!isObject(direction) || !Array.isArray(direction["evidence"])) return "a `direction` with its `evidence`";
  return revision === null || (isObject(revision) && Array.isArray(revision["changes"])) ? undefined : "a `revision`, or null";
}

function isObject(value: unknown): value is Readonly<globalThis.Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function areAll(values: unknown, isWhole: (value: Readonly<globalThis.Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(values) && values.every((value: unknown) => isObject(value) && isWhole(value));
}

async function* startingWith<Value>(first: Value, rest: AsyncIterable<Value>): AsyncGenerator<Value, void, undefined> {
  yield first;
  yield* rest;
}

async function explainReports(reports: AsyncIterable<CleanReport>, ids: readonly string[], file: string, isJson: boolean): Promise<void> {
  const [id] = ids;
  if (ids.length > 1) throw new UsageError(`${file} holds reports: expected one id at most, got ${ids.length}`);
  let isFound = false;
  for await (const report of reports) {
    if (id !== undefined && report.id !== id) continue;
    isFound = true;
    await write(isJson ? [JSON.stringify(report)] : explainReport(report));
  }
  if (!isFound) throw new InputError(file, `no report of "${id ?? ""}"`);
}

function explainReport({ id, cuts, issues }: CleanReport): string[] {
  return [
    `${pc.bold(id ?? "a document without id")}: ${cuts.length} ${cuts.length === 1 ? "cut" : "cuts"}`,
    ...issues.map(({ message }) => `  ${message}`),
    ...cuts.flatMap((cut) => [
      `  line ${cut.line}, ${cut.kind} ${cut.category}, p ${cut.probability.toFixed(2)}: ${excerpt(cut.text)}`,
      ...cut.reasons.map(({ note, rule, weight }) => `    ${signed(weight)} ${note} (${rule})`),
    ]),
  ];
}

async function explainPairs(pairs: AsyncIterable<PairRecord>, ids: readonly string[], file: string, isJson: boolean): Promise<void> {
  const [a, b] = ids;
  if (a === undefined || b === undefined || ids.length > 2) throw new UsageError(`${file} holds pairs: expected two ids, got ${ids.length}`);
  const edges: FamilyMatch[] = [];
  // What comes through a pipe can be read once.
  const kept: PairRecord[] | undefined = (await stat(file)).isFile() ? undefined : [];
  for await (const pair of pairs) {
    if (isOf(pair, a, b)) return write(isJson ? [JSON.stringify(pair)] : explainPair(pair));
    if (pair.syndication < REUSE) continue;
    edges.push(edgeOf(pair));
    kept?.push(pair);
  }
  const path = explainFamily(edges, a, b);
  if (path.length === 0) return write(isJson ? [] : [`${a} and ${b} share nothing that was found, and are of no common family.`]);
  const steps = await pairsOn(path, kept ?? (recordsOf(file) as AsyncIterable<PairRecord>));
  await write(isJson ? steps.map((step) => JSON.stringify(step)) : [`${a} and ${b} are of one family through ${steps.length} matches:`, ...steps.flatMap(explainPair)]);
}

function isOf(pair: Pick<PairRecord, "a" | "b">, a: string, b: string): boolean {
  return (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);
}

/** A pair without what is not asked of it. */
function edgeOf({ a, b, syndication, passages }: PairRecord): FamilyMatch {
  return { a, b, syndication, passages: passages.map((passage) => ({ a: passage.a, b: passage.b, kind: passage.kind })) };
}

/** Returns the pairs of some edges, in the order of the edges. */
async function pairsOn(edges: readonly FamilyMatch[], pairs: AsyncIterable<PairRecord> | Iterable<PairRecord>): Promise<PairRecord[]> {
  const found = new Map<FamilyMatch, PairRecord>();
  for await (const pair of pairs) {
    const edge = edges.find((one) => isOf(pair, one.a, one.b));
    if (edge !== undefined && !found.has(edge)) found.set(edge, pair);
  }
  return edges.flatMap((edge) => found.get(edge) ?? []);
}

function explainPair({ a, b, relation, syndication, containment, prose, quoted, contributions, passages, direction, revision }: PairRecord): string[] {
  return [
    `${pc.bold(relation)}  ${a} and ${b}`,
    `  syndication ${syndication.toFixed(2)}; shared prose ${prose.words} words, quotation ${quoted.words}; ${percent(containment.aInB)} of the first, ${percent(containment.bInA)} of the second`,
    ...contributions.map(({ feature, value, logOdds }) => `    ${signed(logOdds)} ${feature} ${value.toFixed(2)}`),
    `  direction: ${direction.kind}`,
    ...direction.evidence.map(({ side, note }) => `    ${side === "a" ? a : b} ${note}`),
    ...(revision === null ? [] : [`  two states of one page, ${revision.changes.length} changes`]),
    ...passages.map((passage) => `  ${passage.kind}${passage.speaker === undefined ? "" : ` of ${passage.speaker}`}, ${passage.words} words, at ${passage.a.join("-")} and ${passage.b.join("-")}`),
  ];
}

function write(lines: readonly string[]): Promise<void> {
  return STANDARD_OUTPUT.write(lines.map((line) => `${line}\n`).join(""));
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function excerpt(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length <= 80 ? flat : `${flat.slice(0, 79)}…`;
}
