import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable, type Transform } from "node:stream";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { InputError, reasonOf } from "./errors.js";

/** What Node 22.15 and later have besides; the types are of Node 20. */
interface Zstd {
  readonly createZstdDecompress?: () => Transform;
  readonly zstdCompress?: (data: Uint8Array, done: (error: Error | null, result: Uint8Array) => void) => void;
}

const ZSTD = zlib as unknown as Zstd;
/** Bytes that are read at once. */
const CHUNK = 1 << 20;
const NO_ZSTD = "zstd needs Node 22.15 or later; unpack it first, or use gzip";

/** An input as a stream of bytes, unpacked where it is packed. */
export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file as it lies on the disk, where that is known. */
  readonly size?: number;
  /** Bytes of the file that were read so far. */
  readonly bytesRead: () => number;
}

/**
 * Opens a file of JSON Lines or text; gzip and zstd are known by their first bytes (RFC 1952, RFC 8878), whatever the name.
 * @throws InputError where it cannot be read or is damaged.
 */
export async function openInput(path: string): Promise<Input> {
  try {
    const file = await open(path);
    const info = await file.stat();
    if (info.isDirectory()) {
      await file.close();
      throw Object.assign(new Error(), { code: "EISDIR" });
    }
    const stream = createReadStream(path, { fd: file, highWaterMark: CHUNK });
    return { ...inputOf(stream, path), ...(info.isFile() ? { size: info.size } : {}) };
  } catch (error) {
    throw new InputError(path, reasonOf(error));
  }
}

/**
 * Opens a file whose lines will be read again from where they lie.
 * @throws InputError where it cannot be read, or is packed.
 */
export async function openPlain(path: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const file = await open(path);
    const { bytesRead, buffer } = await file.read(new Uint8Array(4), 0, 4, 0);
    if (unpackerOf(buffer.subarray(0, bytesRead), path) === undefined) return createReadStream(path, { fd: file, start: 0 });
    await file.close();
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(path, reasonOf(error));
  }
  throw new InputError(path, "it is packed: an index reads its texts where they lie, so unpack it first");
}

/** Returns a stream as an input: of bytes, or of text, such as a stream of Node gives that an encoding was set for. */
export function inputOf(stream: AsyncIterable<Uint8Array | string>, name: string): Input {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytesOf(stream, name)) {
      read += chunk.length;
      yield chunk;
    }
  }
  return { chunks: unpacked(counted(), name), bytesRead: () => read };
}

/** What gzip and zstd begin with, where it was taken for text in UTF-8 or Latin-1. */
const PACKED_AS_TEXT = ["\u001F\uFFFD", "\u001F\u008B", "(\uFFFD/\uFFFD", "(\u00B5/\u00FD"];
const HALF = /[\uD800-\uDBFF]$/;

async function* bytesOf(stream: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  // Half of a character, whose other half the next chunk begins with.
  let half = "";
  for await (const chunk of stream) {
    if (typeof chunk !== "string") yield chunk;
    else if (chunk !== "") {
      if (isFirst && PACKED_AS_TEXT.some((start) => chunk.startsWith(start))) throw new InputError(name, "packed data came as text: set no encoding for the stream");
      isFirst = false;
      const text = half + chunk;
      half = HALF.exec(text)?.[0] ?? "";
      yield Buffer.from(half === "" ? text : text.slice(0, -1));
    }
  }
  if (half !== "") yield Buffer.from(half);
}

async function* unpacked(stream: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const first = await stream.next();
  if (first.done === true) return;
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield first.value as Uint8Array;
      yield* stream;
    } finally {
      await stream.return(undefined);
    }
  }
  let unpack: Transform | undefined;
  try {
    unpack = unpackerOf(first.value, name);
  } catch (error) {
    await stream.return(undefined);
    throw error;
  }
  if (unpack === undefined) {
    yield* whole();
    return;
  }
  // The error of either stream is thrown where the last one is read.
  pipeline(Readable.from(whole(), { objectMode: false }), unpack, () => undefined);
  try {
    yield* unpack as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(name, `damaged compressed data (${reasonOf(error)})`);
  }
}

/** Returns by which format bytes are packed, which their first ones say. */
export function packingOf(bytes: Uint8Array): "gzip" | "zstd" | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd ? "zstd" : undefined;
}

function unpackerOf(bytes: Uint8Array, name: string): Transform | undefined {
  const packing = packingOf(bytes);
  if (packing === "gzip") return zlib.createGunzip();
  if (packing === undefined) return undefined;
  if (ZSTD.createZstdDecompress === undefined) throw new InputError(name, NO_ZSTD);
  return ZSTD.createZstdDecompress();
}

/**
 * Returns what packs bytes for a file of a name: as they are, or as one gzip member or zstd frame each, which may follow one another.
 * @throws InputError where this Node cannot write such a file.
 */
export function packerOf(path: string): (bytes: Uint8Array) => Promise<Uint8Array> {
  if (/\.gz$/iu.test(path)) return promisify(zlib.gzip);
  if (!/\.zst$/iu.test(path)) return (bytes) => Promise.resolve(bytes);
  if (ZSTD.zstdCompress === undefined) throw new InputError(path, NO_ZSTD);
  return promisify(ZSTD.zstdCompress);
}
