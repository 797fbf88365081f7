import { FormatError } from "../core/errors.js";

/** How signatures are made: data that travels with each of them. Signatures of two schemes are never compared. */
export interface Scheme {
  /** Normalization, hash and algorithm, with the version of their bits. */
  readonly algorithm: string;
  /** Numbers in a signature. */
  readonly slots: number;
  /** Words of a shingle; in scripts without spaces each character counts as a word. */
  readonly shingle: number;
  readonly seed: number;
}

/** A text's set of shingles in a fixed number of slots. */
export interface Signature {
  readonly scheme: Scheme;
  /**
   * One value a slot. Signatures that were made one after another are views of one buffer: `slice()` a few that outlive the rest, and those whose
   * buffer is to be transferred.
   */
  readonly values: Uint32Array;
  /** The text is too short for one shingle: it resembles nothing, not even itself. */
  readonly isEmpty: boolean;
}

/** Makes signatures of one scheme. */
export interface Sketcher {
  readonly scheme: Scheme;
  /** Returns the signature of a text's shingles, case, accents and marks aside. */
  readonly sketch: (text: string) => Signature;
  /** Returns the signatures of texts, in their order. */
  readonly sketchMany: (texts: readonly string[]) => Signature[];
  /** Returns the 32-bit hashes of a text's shingles, in order, with repeats: the very set that the signature stands for. */
  readonly shingles: (text: string) => Int32Array;
}

/**
 * Returns the estimated resemblance (Jaccard) of the texts behind two signatures, from 0 to 1: the share of equal slots. Its standard
 * error is at most `Math.sqrt(0.25 / slots)`, .044 for 128 slots.
 * @throws FormatError where the schemes differ.
 */
export function resemblance(a: Signature, b: Signature): number {
  if (a.scheme !== b.scheme) expectScheme(schemeKey(a.scheme), b.scheme);
  return a.isEmpty || b.isEmpty ? 0 : equalSlots(a.values, b.values) / a.values.length;
}

/** Returns how many of the slots of two signatures are equal. */
export function equalSlots(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < a.length; i++) equal += a[i] === b[i] ? 1 : 0;
  return equal;
}

/** Returns a scheme as a short text, equal for equal schemes. */
export function schemeKey({ algorithm, slots, shingle, seed }: Scheme): string {
  return `${algorithm}:${slots}:${shingle}:${seed}`;
}

/**
 * Refuses a scheme whose key is not the one expected.
 * @throws FormatError
 */
export function expectScheme(key: string, found: Scheme): void {
  if (schemeKey(found) !== key) throw new FormatError("foreign-scheme", `Expected signatures of the scheme ${key}, got ${schemeKey(found)}`);
}
