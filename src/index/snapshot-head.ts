import { FormatError } from "../core/errors.js";
import type { Scheme } from "../sketch/scheme.js";
import type { PostingLimits } from "./limits.js";
import { MOST_SLOTS } from "./memory-index.js";

/** What stands in a snapshot before the numbers of its documents. */
export interface SnapshotHead {
  readonly scheme: Scheme;
  /** The scheme of the fingerprints. */
  readonly fingerprints: string;
  readonly threshold: number;
  readonly limits: PostingLimits;
  /** Of each document: id, outlet ("" where unknown), number of fingerprints, 1 where it has a signature. Half a surrogate pair is escaped by JSON. */
  readonly documents: readonly (readonly [id: string, outlet: string, fingerprints: number, hasSignature: number])[];
}

/**
 * Returns the head that some bytes hold, where it is a head and `numbers` bytes are what it announces.
 * @throws FormatError
 */
export function readHead(bytes: Uint8Array, numbers: number): SnapshotHead {
  const head = parse(bytes);
  if (!isRecord(head)) throw damaged("a head that is an object", head);
  const { scheme, fingerprints, threshold, limits, documents } = head;
  if (!isScheme(scheme)) throw damaged("a scheme with an algorithm, slots, a shingle and a seed", scheme);
  if (typeof fingerprints !== "string") throw damaged("a scheme of fingerprints", fingerprints);
  if (typeof threshold !== "number" || !(threshold > 0 && threshold <= 1)) throw damaged("a threshold above 0 and at most 1", threshold);
  if (!isRecord(limits) || !isWhole(limits["perOutlet"], 1) || !isWhole(limits["inAll"], 1)) throw damaged("limits from 1 up", limits);
  if (!Array.isArray(documents)) throw damaged("a list of documents", documents);
  const ids = new Set<string>();
  let announced = 0;
  for (const document of documents as readonly unknown[]) {
    if (!isDocument(document)) throw damaged("a document's id, outlet, number of fingerprints, and 0 or 1", document);
    ids.add(document[0]);
    announced += 4 * (document[2] + document[3] * scheme.slots);
  }
  if (ids.size < documents.length) throw damaged("each id once", `${documents.length - ids.size} more than once`);
  if (announced !== numbers) throw damaged(`the ${announced} bytes of numbers that its head announces`, numbers);
  return { scheme, fingerprints, threshold, limits: limits as unknown as PostingLimits, documents: documents as SnapshotHead["documents"] };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw damaged("a head in JSON", error instanceof Error ? error.message : error);
  }
}

function isScheme(scheme: unknown): scheme is Scheme {
  if (!isRecord(scheme)) return false;
  return typeof scheme["algorithm"] === "string" && isWhole(scheme["slots"], 1, MOST_SLOTS) && isWhole(scheme["shingle"], 1) && isWhole(scheme["seed"], 0);
}

function isDocument(document: unknown): document is SnapshotHead["documents"][number] {
  if (!Array.isArray(document) || document.length !== 4) return false;
  const [id, outlet, fingerprints, hasSignature] = document as readonly unknown[];
  return typeof id === "string" && typeof outlet === "string" && isWhole(fingerprints, 0) && isWhole(hasSignature, 0, 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most;
}

/** What came is shown in short. */
function damaged(expected: string, found: unknown): FormatError {
  const text = found === undefined ? "nothing" : JSON.stringify(found);
  const shown = typeof found === "string" ? found : text;
  return new FormatError("damaged-snapshot", `Expected a snapshot with ${expected}, got ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}`);
}
