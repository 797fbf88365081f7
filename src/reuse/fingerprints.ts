import { type Fingerprints, winnow } from "../sketch/fingerprints.js";
import type { Reading } from "./reading.js";

/** Words of a fingerprint, and of a run that shares one for certain: a rewritten article keeps no longer runs. */
export const GRAM = 4;
export const LEAST_RUN = 7;

/** Returns the fingerprints of a reading, finer than those of an index: two for each five words or so. */
export function fingerprintsOf({ hashes, length }: Reading): Fingerprints {
  return winnow(hashes.subarray(0, length), GRAM, LEAST_RUN);
}
