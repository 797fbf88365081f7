import { Command } from "commander";
import pc from "picocolors";
import type { CleanReport } from "../core/report.js";
import { openInput } from "../node/compression.js";
import { decodeUtf8, InputError } from "../node/files.js";
import { rawLines } from "../node/json-lines.js";
import { explainFamily } from "../reuse/cluster.js";
import type { PairRecord } from "../reuse/pair.js";
import { STANDARD_OUTPUT, UsageError } from "./exit.js";

/** Returns the command `copydesk explain`. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("Say why: each cut of a cleaned document from its report, or what two documents share from a file of pairs.")
    .argument("<file>", "reports of `copydesk clean --report`, or pairs of `copydesk match --pairs`")
    .argument("[ids...]", "the id of a document in the reports; or the ids of two documents in the pairs")
    .addHelpText("after", "\nExamples:\n  copydesk explain reports.jsonl courier-17\n  copydesk explain pairs.jsonl courier-17 herald-4")
    .action(async (file: string, ids: readonly string[]) => {
      const records = await readRecords(file);
      if (records.length === 0) throw new InputError(file, "it holds no report and no pair");
      const isReports = records[0] !== undefined && "cuts" in records[0];
      const lines = isReports ? explainReports(records as readonly CleanReport[], ids, file) : explainPairs(records as readonly PairRecord[], ids, file);
      await STANDARD_OUTPUT.write(`${lines.join("\n")}\n`);
    });
}

async function readRecords(file: string): Promise<readonly object[]> {
  const records: object[] = [];
  for await (const { bytes, number } of rawLines((await openInput(file)).chunks)) {
    const text = decodeUtf8(bytes, `${file}:${number}`);
    if (text.trim() === "") continue;
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch (error) {
      throw new InputError(`${file}:${number}`, `not JSON (${(error as Error).message})`);
    }
    if (typeof record !== "object" || record === null || !("cuts" in record || "passages" in record)) throw new InputError(`${file}:${number}`, "expected a report or a pair");
    records.push(record);
  }
  return records;
}

function explainReports(reports: readonly CleanReport[], ids: readonly string[], file: string): string[] {
  if (ids.length > 1) throw new UsageError(`${file} holds reports: expected one id at most, got ${ids.length}`);
  const chosen = ids.length === 0 ? reports : reports.filter(({ id }) => id === ids[0]);
  if (chosen.length === 0) throw new InputError(file, `no report of "${ids[0] ?? ""}"`);
  return chosen.flatMap(({ id, cuts, issues }) => [
    `${pc.bold(id ?? "a document without id")}: ${cuts.length} cuts`,
    ...issues.map(({ message }) => `  ${message}`),
    ...cuts.flatMap((cut) => [
      `  line ${cut.line}, ${cut.kind} ${cut.category}, p ${cut.probability.toFixed(2)}: ${excerpt(cut.text)}`,
      ...cut.reasons.map(({ note, rule, weight }) => `    ${signed(weight)} ${note} (${rule})`),
    ]),
  ]);
}

function explainPairs(pairs: readonly PairRecord[], ids: readonly string[], file: string): string[] {
  const [a, b] = ids;
  if (a === undefined || b === undefined || ids.length > 2) throw new UsageError(`${file} holds pairs: expected two ids, got ${ids.length}`);
  const direct = pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  if (direct !== undefined) return explainPair(direct);
  const path = explainFamily(pairs, a, b);
  if (path.length === 0) return [`${a} and ${b} share nothing that was found, and are of no common family.`];
  const steps = path.map((edge) => pairs.find((pair) => pair.a === edge.a && pair.b === edge.b)!);
  return [`${a} and ${b} are of one family through ${steps.length} matches:`, ...steps.flatMap(explainPair)];
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
