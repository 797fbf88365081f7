import { FormatError } from "../core/errors.js";

/** How signatures are made: data that travels with each of them. Signatures of two schemes are never compared. */
export interface Scheme {
  /** The algorithm, with the version of its bits. */
  readonly algorithm: string;
  /** Numbers in a signature. */
  readonly slots: number;
  /** Words of a shingle. */
  readonly shingle: number;
  readonly seed: number;
}

/** A text's set of shingles in a fixed number of slots. */
export interface Signature {
  readonly scheme: Scheme;
  readonly values: Float64Array;
  /** The text is too short for one shingle: it resembles nothing. */
  readonly isEmpty: boolean;
}

/** Makes and compares signatures of one scheme. */
export interface Sketcher {
  readonly scheme: Scheme;
  /** Returns the signature of a text's shingles, case, accents and marks aside. */
  readonly sketch: (text: string) => Signature;
  readonly sketchMany: (texts: readonly string[]) => Signature[];
}

/**
 * Returns the estimated resemblance (Jaccard) of the texts behind two signatures, from 0 to 1: the share of equal slots.
 * @throws FormatError where the schemes differ.
 */
export function resemblance(a: Signature, b: Signature): number {
  if (schemeKey(a.scheme) !== schemeKey(b.scheme)) {
    throw new FormatError("foreign-scheme", `Expected two signatures of one scheme, got ${schemeKey(a.scheme)} and ${schemeKey(b.scheme)}`);
  }
  if (a.isEmpty || b.isEmpty) return 0;
  let equal = 0;
  for (let i = 0; i < a.values.length; i++) if (a.values[i] === b.values[i]) equal++;
  return equal / a.values.length;
}

/** Returns a scheme as a short text, equal for equal schemes. */
export function schemeKey({ algorithm, slots, shingle, seed }: Scheme): string {
  return `${algorithm}:${slots}:${shingle}:${seed}`;
}
