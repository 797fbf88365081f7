import { FormatError } from "../core/errors.js";
import { FINGERPRINT_SCHEME } from "../sketch/fingerprints.js";
import { finish } from "../sketch/hash.js";
import { type Scheme, schemeKey } from "../sketch/scheme.js";
import type { IndexEntry } from "./entry.js";
import { MemoryIndex } from "./memory-index.js";
import { readHead, type SnapshotHead } from "./snapshot-head.js";

/** The version of a snapshot's layout. */
export const SNAPSHOT_VERSION = 1;

/** "CDIX", little end first. */
const MAGIC = 0x58494443;
/** Magic, version, bytes of the head, checksum in two numbers. */
const PREFIX = 20;

/**
 * Returns an index as bytes: a prefix (magic, version, length of the head, 64-bit checksum of that length and all that follows, each 32 bits with the little
 * end first), a head in JSON, padded with spaces to a multiple of four, and then the numbers of each document: its slots, where it has a
 * signature, and its fingerprints. What a document costs is 4 bytes a slot and a fingerprint, its id and some forty bytes.
 */
export function snapshot(index: MemoryIndex): Uint8Array {
  const entries = [...index.entries()];
  const head: SnapshotHead = {
    scheme: index.scheme,
    fingerprints: FINGERPRINT_SCHEME,
    threshold: index.threshold,
    limits: index.limits,
    documents: entries.map(({ id, outlet, signature, fingerprints }) => [id, outlet ?? "", fingerprints!.length, signature.isEmpty ? 0 : 1]),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const headLength = Math.ceil(text.length / 4) * 4;
  const numbers = entries.reduce((sum, { signature, fingerprints }) => sum + (signature.isEmpty ? 0 : signature.values.length) + fingerprints!.length, 0);
  const bytes = new Uint8Array(PREFIX + headLength + 4 * numbers).fill(32, PREFIX, PREFIX + headLength);
  bytes.set(text, PREFIX);
  const view = new DataView(bytes.buffer);
  let at = PREFIX + headLength;
  for (const { signature, fingerprints } of entries) {
    for (const value of signature.isEmpty ? [] : signature.values) at = write(view, at, value);
    for (const value of fingerprints!) at = write(view, at, value);
  }
  const [low, high] = checksum(bytes.subarray(PREFIX), headLength);
  [MAGIC, SNAPSHOT_VERSION, headLength, low, high].forEach((value, i) => write(view, 4 * i, value));
  return bytes;
}

/**
 * Returns the index that a snapshot holds, as fast as its documents can be added.
 * @throws FormatError where the bytes are no snapshot, of another version, damaged, or of another scheme than the one expected.
 */
export function restoreSnapshot(bytes: Uint8Array, expected?: Scheme): MemoryIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX || view.getUint32(0, true) !== MAGIC) throw new FormatError("damaged-snapshot", "Expected a snapshot of an index, got other data");
  const version = view.getUint32(4, true);
  if (version !== SNAPSHOT_VERSION) throw new FormatError("unknown-version", `Expected a snapshot of version ${SNAPSHOT_VERSION}, got ${version}`);
  const headLength = view.getUint32(8, true);
  const [low, high] = checksum(bytes.subarray(PREFIX), headLength);
  if (view.getInt32(12, true) !== low || view.getInt32(16, true) !== high || PREFIX + headLength > bytes.length) {
    throw new FormatError("damaged-snapshot", `Expected a snapshot that agrees with its checksum; its ${bytes.length} bytes do not`);
  }
  const head = readHead(bytes.subarray(PREFIX, PREFIX + headLength), bytes.length - PREFIX - headLength);
  expectSchemes(head, expected);
  const index = new MemoryIndex({ scheme: head.scheme, threshold: head.threshold, limits: head.limits, expected: Math.max(1, head.documents.length) });
  const batch: IndexEntry[] = [];
  let at = PREFIX + headLength;
  for (const [id, outlet, passages, hasSignature] of head.documents) {
    const values = new Uint32Array(head.scheme.slots);
    for (let slot = 0; slot < values.length && hasSignature === 1; slot++, at += 4) values[slot] = view.getUint32(at, true);
    const fingerprints = Int32Array.from({ length: passages }, (_, i) => view.getInt32(at + 4 * i, true));
    at += 4 * passages;
    batch.push({ id, outlet, signature: { scheme: head.scheme, values, isEmpty: hasSignature === 0 }, fingerprints });
    if (batch.length === BATCH) index.add(batch.splice(0));
  }
  index.add(batch);
  return index;
}

const BATCH = 4096;

function expectSchemes({ scheme, fingerprints }: SnapshotHead, expected: Scheme | undefined): void {
  if (fingerprints !== FINGERPRINT_SCHEME) throw new FormatError("foreign-scheme", `Expected fingerprints of the scheme ${FINGERPRINT_SCHEME}, got ${fingerprints}`);
  if (expected === undefined || schemeKey(expected) === schemeKey(scheme)) return;
  throw new FormatError("foreign-scheme", `Expected a snapshot of the scheme ${schemeKey(expected)}, got ${schemeKey(scheme)}`);
}

function write(view: DataView, at: number, value: number): number {
  view.setInt32(at, value, true);
  return at + 4;
}

/** Returns the checksum of what follows the prefix. Two lanes, each one-to-one in every byte: a change of one byte always shows, any other with a chance of one in 2^64 to be missed. */
export function checksum(bytes: Uint8Array, headLength: number): [number, number] {
  let low = 0x2545f491 ^ headLength;
  let high = 0x1b873593 ^ bytes.length;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(((high << 5) | (high >>> 27)) ^ byte, 0x5bd1e995);
  }
  return [finish(low), finish(high ^ low)];
}
