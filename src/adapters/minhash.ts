/**
 * Signatures of the npm package minhash, made, read and queried.
 *
 * @module copydesk/minhash
 */
import minhash from "minhash";
import type { Scheme, Signature, Sketcher } from "../sketch/scheme.js";
import { SHINGLE, shingleSet } from "../text/shingles.js";
import { tokenize } from "../text/tokens.js";

export { resemblance } from "../sketch/scheme.js";
export type { Scheme, Signature, Sketcher } from "../sketch/scheme.js";

/** The parameters of the npm package's signatures. */
export interface MinhashOptions {
  /** Permutations, so numbers in a signature; an index in memory takes up to 4096. @defaultValue 128 */
  readonly slots?: number;
  /** Words of a shingle. @defaultValue 5 */
  readonly shingle?: number;
  /** The package's seed, a positive whole number. @defaultValue 1 */
  readonly seed?: number;
}

/**
 * Returns a sketcher whose signatures are those of the npm package `minhash`: its permutations over this library's shingles. For those
 * who hold such signatures; it is hundreds of times slower than the library's own. The index takes signatures of either scheme.
 * @throws RangeError where an option is no whole number from 1 up.
 */
export function createMinhashSketcher(options: MinhashOptions = {}): Sketcher {
  const { slots = 128, shingle = SHINGLE, seed = 1 } = options;
  for (const [name, value] of Object.entries({ slots, shingle, seed })) {
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`Expected \`${name}\` to be a whole number from 1 up, got ${value}`);
  }
  const scheme: Scheme = { algorithm: "npm-minhash/1", slots, shingle, seed };
  const shingles = (text: string): Int32Array => Int32Array.from(shingleSet(tokenize(text).hashes, shingle));
  const sketch = (text: string): Signature => {
    const hash = new minhash.Minhash({ numPerm: slots, seed });
    const members = shingles(text);
    for (const member of members) hash.update(String(member));
    return { scheme, values: Uint32Array.from(hash.hashvalues), isEmpty: members.length === 0 };
  };
  return { scheme, sketch, sketchMany: (texts) => texts.map(sketch), shingles };
}

/** Returns the signature of `hashvalues` that were made with the package elsewhere, over the shingles that `scheme` names. */
export function minhashSignature(scheme: Scheme, hashvalues: readonly number[]): Signature {
  if (hashvalues.length !== scheme.slots) throw new RangeError(`Expected ${scheme.slots} values, got ${hashvalues.length}`);
  return { scheme, values: Uint32Array.from(hashvalues), isEmpty: hashvalues.every((value) => value === 0xffffffff) };
}

/** What is read of an `LshIndex` of the package. */
export interface MinhashLshIndex {
  readonly bandSize: number;
  /** The keys by band; a band's name is its values, joined by full stops. */
  readonly index: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns the keys that an `LshIndex` of the package has in a band with a signature, each once. The package's own `query` throws a `TypeError` as
 * soon as one band of the signature is new to the index, which is so for nearly every new text; and a text too short for a shingle
 * matches every other, which here matches none.
 */
export function queryMinhashIndex({ bandSize, index }: MinhashLshIndex, { values, isEmpty }: Signature): string[] {
  const keys = new Set<string>();
  for (let start = 0; start < values.length && !isEmpty; start += bandSize) {
    for (const key of index[values.subarray(start, start + bandSize).join(".")] ?? []) keys.add(key);
  }
  return [...keys];
}
