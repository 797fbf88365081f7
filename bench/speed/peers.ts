import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import minhash from "minhash";
import { shinglesOf } from "./corpus.js";

const require = createRequire(import.meta.url);

/** A way from a text to a signature, and from two signatures to an estimate. */
export interface Peer<Signature> {
  readonly sign: (text: string) => Signature;
  readonly compare: (a: Signature, b: Signature) => number;
}

type Numbers = ArrayLike<number>;

function share(a: Numbers, b: Numbers): number {
  return Array.from(a, (value, i) => value === b[i]).filter(Boolean).length / a.length;
}

export const npmMinhash: Peer<Numbers> = {
  sign: (text) => {
    const hash = new minhash.Minhash({ numPerm: 128 });
    for (const shingle of shinglesOf(text)) hash.update(shingle);
    return hash.hashvalues;
  },
  compare: share,
};

interface BloomFilters {
  readonly MinHashFactory: new (hashes: number, most: number) => { create: () => { bulkLoad: (members: number[]) => void; readonly _signature: number[] } };
}
/** It takes numbers for members; their products with its factors must stay below 2^53. */
const factory = new (require("bloom-filters") as BloomFilters).MinHashFactory(128, 2 ** 24);

export const bloomFilters: Peer<Numbers> = {
  sign: (text) => {
    const hash = factory.create();
    hash.bulkLoad([...shinglesOf(text)].map(hash24));
    return hash._signature;
  },
  compare: share,
};

function hash24(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 24)) & 0xffffff;
}

interface SimHashJs {
  readonly SimHash: new () => { hash: (text: string) => number };
}
const simhash = new (require("simhash-js") as SimHashJs).SimHash();

/** One number of 32 bits over shingles of characters: not an estimate of resemblance, but text in, signature out. */
export const simhashJs: Peer<number> = {
  sign: (text) => simhash.hash(text),
  compare: (a, b) => 1 - ((a ^ b) >>> 0).toString(2).replaceAll("0", "").length / 32,
};

/** What peers.py printed: seconds of processor time by engine, versions, and what it found. */
export type PythonFigures = Readonly<Record<string, number | string>>;

/** Runs peers.py with the interpreter that `PYTHON` names, over some texts. Returns nothing where none is named. */
export function runPython(mode: "signatures" | "index", texts: readonly string[]): PythonFigures | undefined {
  const python = process.env["PYTHON"];
  if (python === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "copydesk-peers-"));
  try {
    const file = join(folder, "texts.jsonl");
    writeFileSync(file, texts.map((text) => JSON.stringify(text)).join("\n"));
    return JSON.parse(execFileSync(python, [join(import.meta.dirname, "peers.py"), mode, file], { encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1", RAYON_NUM_THREADS: "1" } })) as PythonFigures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
