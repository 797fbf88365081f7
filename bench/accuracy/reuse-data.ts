import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clean } from "../../src/clean/pipeline.js";
import type { SourceDocument } from "../../src/core/document.js";
import { candidatePairs } from "../../src/reuse/candidates.js";
import { fingerprintsOf } from "../../src/reuse/fingerprints.js";
import { type JudgedPair, judge } from "../../src/reuse/overlap.js";
import { outletOf } from "../../src/reuse/outlet.js";
import { timeOf } from "../../src/reuse/times.js";
import { postingsOf } from "../../src/reuse/postings.js";
import { standingGroups, withStanding } from "../../src/reuse/standing.js";
import { type Subject, subjectOf } from "../../src/reuse/subject.js";
import { DATA, readRecords } from "./data.js";

export const REUSE_SETS = ["synth", "gedikli-reuse", "r21578v", "cloughstevenson"] as const;
export type ReuseSetName = (typeof REUSE_SETS)[number];

/** A labelled document of a reuse set. */
export interface ReuseDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  /** Of synth only. */
  readonly cluster?: string;
  readonly role?: string;
  readonly recipe?: string;
}

/** A labelled pair. */
export interface ReusePair {
  readonly a: string;
  readonly b: string;
  readonly label: number;
  readonly kind?: string;
  readonly reuse?: number;
  readonly grade?: number;
}

export interface ReuseSet {
  readonly name: ReuseSetName;
  readonly documents: readonly ReuseDocument[];
  readonly pairs: readonly ReusePair[];
}

/** Returns a labelled set. */
export function readReuseSet(name: ReuseSetName): ReuseSet {
  return { name, documents: readRecords<ReuseDocument>(`reuse/${name}.docs.jsonl`), pairs: readRecords<ReusePair>(`reuse/${name}.pairs.jsonl`) };
}

/** Returns the SHA-256 of the labelled sets, by which a figure says what it was measured on. */
export function reuseDigest(): string {
  const hash = createHash("sha256");
  for (const name of REUSE_SETS) for (const part of ["docs", "pairs"]) hash.update(readFileSync(join(DATA, `reuse/${name}.${part}.jsonl`)));
  return hash.digest("hex").slice(0, 16);
}

/** Returns a document of a set as the library takes it. */
export function sourceOf({ id, text, title, source, date }: ReuseDocument): SourceDocument {
  return { id, text, ...(title === undefined ? {} : { title }), ...(source === undefined ? {} : { source }), ...(date === undefined ? {} : { publishedAt: date }) };
}

/** Returns the documents of a set, cleaned, as the reuse flow compares them. */
export function subjectsOf({ documents }: ReuseSet): Subject[] {
  return documents.map((document) => subjectOf(clean(sourceOf(document))));
}

/** Yields the candidate pairs of a set and the labelled ones, each once, aligned and judged. */
export function* judgedPairs(set: ReuseSet): Generator<{ readonly a: string; readonly b: string; readonly isCandidate: boolean; readonly judged: JudgedPair }> {
  const subjects = subjectsOf(set);
  const fingerprints = fingerprintsOf(subjects.map(({ words }) => words));
  const postings = postingsOf(fingerprints);
  const standing = standingGroups(postings, fingerprints, subjects.map(({ facts }) => outletOf(facts)));
  const readings = subjects.map(({ reading }, i) => withStanding(i, reading, fingerprints, postings, standing));
  const places = new Map(set.documents.map(({ id }, i) => [id, i]));
  const candidates = candidatePairs(postings, standing, { times: subjects.map(({ facts }) => timeOf(facts)) }).map(({ a, b }) => `${a} ${b}`);
  const isCandidate = new Set(candidates);
  const labelled = set.pairs.map((pair) => [places.get(pair.a)!, places.get(pair.b)!].sort((x, y) => x - y).join(" "));
  for (const key of new Set([...labelled, ...candidates])) {
    const [a, b] = key.split(" ").map(Number) as [number, number];
    yield { a: set.documents[a]!.id, b: set.documents[b]!.id, isCandidate: isCandidate.has(key), judged: judge(readings[a]!, readings[b]!) };
  }
}
