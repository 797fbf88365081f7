import { openInput } from "../node/compression.js";
import { decodeUtf8, InputError } from "../node/files.js";
import { parseObject, rawLines } from "../node/json-lines.js";
import type { ReportCluster, ReportPair } from "../report/report.js";

/**
 * Returns the pairs that `copydesk match --pairs` wrote.
 * @throws InputError that names file, line and reason at the first line that is no pair.
 */
export function readPairs(path: string): Promise<ReportPair[]> {
  return readRecords(path, (record) => isPair(record) ? record : undefined, "a pair with `a`, `b`, `relation`, `syndication` and `passages`");
}

/**
 * Returns the families that `copydesk match --clusters` wrote.
 * @throws InputError that names file, line and reason at the first line that is no family.
 */
export function readClusters(path: string): Promise<ReportCluster[]> {
  return readRecords(path, (record) => isCluster(record) ? record : undefined, "a cluster with `id` and `members`");
}

async function readRecords<Record>(path: string, accept: (record: unknown) => Record | undefined, expected: string): Promise<Record[]> {
  const records: Record[] = [];
  for await (const { bytes, number } of rawLines((await openInput(path)).chunks)) {
    const place = `${path}:${number}`;
    const json = decodeUtf8(bytes, place);
    if (json.trim() === "") continue;
    const record = accept(parseObject(json, place));
    if (record === undefined) throw new InputError(place, `expected ${expected}`);
    records.push(record);
  }
  return records;
}

type Fields = Readonly<Record<string, unknown>>;

function isPair(value: unknown): value is ReportPair {
  const { a, b, relation, syndication, passages } = value as Fields;
  return typeof a === "string" && typeof b === "string" && typeof relation === "string" && typeof syndication === "number" && Array.isArray(passages) && passages.every(isPassage);
}

function isPassage(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { a, b, words, kind } = value as Fields;
  return isSpan(a) && isSpan(b) && typeof words === "number" && ["prose", "quotation", "boilerplate"].includes(kind as string);
}

function isSpan(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

function isCluster(value: unknown): value is ReportCluster {
  const { id, members, representative, cohesion } = value as Fields;
  const isCohesion = cohesion === undefined || (typeof cohesion === "object" && cohesion !== null && typeof (cohesion as Fields)["weakestEdge"] === "number");
  return typeof id === "string" && Array.isArray(members) && members.every((member) => typeof member === "string") && (representative === undefined || typeof representative === "string") && isCohesion;
}
