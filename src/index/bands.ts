import { finish } from "../sketch/hash.js";

/** How a signature is cut into bands: two documents are candidates of each other where all slots of one band are equal. */
export interface Bands {
  /** Number of bands. */
  readonly count: number;
  /** Slots of a band. */
  readonly rows: number;
}

/** Of pairs that resemble each other as much as the threshold says, at least this share become candidates. */
export const RECALL_AT_THRESHOLD = 0.9;

/**
 * Returns the bands for a threshold of resemblance above 0, up to 1: as many slots to a band as leave `RECALL_AT_THRESHOLD` at the threshold, for
 * more slots to a band mean fewer candidates in vain. With 128 slots: .5 gives 42 bands of 3, .7 gives 21 of 6, .8 gives 16 of 8. Where even
 * bands of one slot leave less than that (with 128 slots below a threshold of .018), they are what is returned; `chanceOfCandidate` says
 * what they leave.
 * @throws RangeError where the threshold is out of range.
 */
export function bandsFor(threshold: number, slots: number): Bands {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`Expected \`threshold\` to be above 0 and at most 1, got ${threshold}`);
  let best: Bands = { count: slots, rows: 1 };
  for (let rows = 2; rows <= slots; rows++) {
    const bands = { count: Math.floor(slots / rows), rows };
    if (chanceOfCandidate(threshold, bands) >= RECALL_AT_THRESHOLD) best = bands;
  }
  return best;
}

/** Returns the probability, from 0 to 1, that two documents of some resemblance become candidates: `1 - (1 - resemblance ** rows) ** count`. */
export function chanceOfCandidate(resemblance: number, { count, rows }: Bands): number {
  return 1 - (1 - resemblance ** rows) ** count;
}

/** Writes a 32-bit key for each band of a signature into `into`, from index `at`. */
export function writeBandKeys(values: Uint32Array, { count, rows }: Bands, into: Int32Array, at: number): void {
  let slot = 0;
  for (let band = 0; band < count; band++) {
    let key = band;
    for (let row = 0; row < rows; row++) key = Math.imul(key ^ values[slot++]!, 0x01000193) ^ (key >>> 15);
    into[at + band] = finish(key);
  }
}
