import type { CollectedFingerprints } from "./fingerprints.js";
import { openKernel } from "./kernel/webassembly.js";
import type { Postings } from "./postings.js";

/** And so many fingerprints: two short sentences are no tie. */
const LEAST_TIE = 8;

/**
 * Returns the number of stories that some documents are of, and how many are of the one with most: of documents that between them are
 * tied to all others, the one with most ties first. No single link: a long row of documents, each tied to the next, is several stories.
 */
export type StoriesOf = (documents: readonly number[]) => { readonly count: number; readonly largest: number };

/** Returns what tells the stories of a collection, given its standing text and the share of fingerprints that ties two documents: by WebAssembly where it may run. Of the rounds only the last that was begun may be asked. */
export function storiesIn(postings: Postings, fingerprints: CollectedFingerprints): (standing: Uint8Array, tiedShare: number) => StoriesOf {
  const round = openKernel()?.openTies(postings, fingerprints);
  return (standing, tiedShare) => {
    const stories = round?.(standing, tiedShare);
    let twin: Ties | undefined;
    // Where there was no room once, there is none.
    return (documents) => (twin === undefined ? stories?.(documents) : undefined) ?? (twin ??= new Ties(postings, standing, fingerprints, tiedShare)).stories(documents);
  };
}

/** The twin of what the kernel does. Which documents are one story: they share so large a part of their fingerprints, standing text aside. Each pair is compared once. */
export class Ties {
  private readonly known = new PairTable();
  private readonly postings: Postings;
  private readonly standing: Uint8Array;
  private readonly fingerprints: CollectedFingerprints;
  private readonly tiedShare: number;
  /** Of each document, the groups that are no standing text: what it may share. */
  private readonly owned: Int32Array;

  /** The share is of the geometric mean of the numbers of fingerprints. */
  constructor(postings: Postings, standing: Uint8Array, fingerprints: CollectedFingerprints, tiedShare: number) {
    this.postings = postings;
    this.standing = standing;
    this.fingerprints = fingerprints;
    this.tiedShare = tiedShare;
    this.owned = new Int32Array(postings.firsts.length - 1);
    for (let document = 0; document < this.owned.length; document++) {
      let owned = 0;
      for (let at = postings.firsts[document]!; at < postings.firsts[document + 1]!; at++) owned += 1 - standing[postings.groupsOf[at]!]!;
      this.owned[document] = owned;
    }
  }

  /** As `StoriesOf` has it. */
  stories(documents: readonly number[]): ReturnType<StoriesOf> {
    const { length } = documents;
    let tied: Uint8Array | undefined;
    /** Of each, to those that are not told yet, itself among them. */
    const ties = new Int32Array(length).fill(1);
    for (let i = 0; i < length; i++) {
      if (this.owned[documents[i]!]! < LEAST_TIE) continue;
      for (let j = i + 1; j < length; j++) {
        if (!this.areTied(documents[i]!, documents[j]!)) continue;
        tied ??= new Uint8Array(length * length);
        tied[i * length + j] = tied[j * length + i] = 1;
        ties[i]!++;
        ties[j]!++;
      }
    }
    if (tied === undefined) return { count: length, largest: 1 };
    const isTold = new Uint8Array(length);
    let [count, largest] = [0, 0];
    for (let left = length; left > 0; count++) {
      let best = 0;
      for (let i = 1; i < length; i++) if (ties[i]! > ties[best]!) best = i;
      const most = ties[best]!;
      for (let j = 0; j < length; j++) {
        if (isTold[j] === 1 || (j !== best && tied[best * length + j] === 0)) continue;
        isTold[j] = 1;
        ties[j]!--;
        for (let i = 0; i < length; i++) ties[i]! -= tied[i * length + j]!;
      }
      left -= most;
      largest = Math.max(largest, most);
    }
    return { count, largest };
  }

  private areTied(x: number, y: number): boolean {
    const [a, b] = x < y ? [x, y] : [y, x];
    const needed = Math.max(LEAST_TIE, this.tiedShare * Math.sqrt(this.countOf(a) * this.countOf(b)));
    if (Math.min(this.owned[a]!, this.owned[b]!) < needed) return false;
    const slot = this.known.slotOf(a, b);
    if (this.known.values[slot] === UNKNOWN) this.known.values[slot] = this.shareEnough(a, b, needed) ? TIED : APART;
    return this.known.values[slot] === TIED;
  }

  private countOf(document: number): number {
    const { firsts } = this.fingerprints;
    return firsts[document + 1]! - firsts[document]!;
  }

  private shareEnough(a: number, b: number, needed: number): boolean {
    const { firsts, groupsOf } = this.postings;
    let [i, j, shared] = [firsts[a]!, firsts[b]!, 0];
    const [endA, endB] = [firsts[a + 1]!, firsts[b + 1]!];
    while (i < endA && j < endB && shared + Math.min(endA - i, endB - j) >= needed) {
      const [left, right] = [groupsOf[i]!, groupsOf[j]!];
      if (left === right) shared += 1 - this.standing[left]!;
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return shared >= needed;
  }
}

const UNKNOWN = 0;
const TIED = 1;
const APART = 2;

/** A value for each of some pairs of numbers, the lesser first: open addressing, as a Map would need a number for each pair on the heap. */
class PairTable {
  /** By slot; 0 for a pair that is new. A slot holds until the next call. */
  values = new Uint8Array(1 << 12);
  private pairs = new Int32Array(2 << 12).fill(-1);
  private size = 0;

  /** Returns the slot of a pair, which is put there if it is new. */
  slotOf(a: number, b: number): number {
    if (this.size * 2 >= this.values.length) this.grow();
    const slot = this.find(a, b);
    if (this.pairs[slot * 2] === -1) {
      this.pairs[slot * 2] = a;
      this.pairs[slot * 2 + 1] = b;
      this.size++;
    }
    return slot;
  }

  private find(a: number, b: number): number {
    const mask = this.values.length - 1;
    const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.pairs[slot * 2] !== -1 && (this.pairs[slot * 2] !== a || this.pairs[slot * 2 + 1] !== b)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const [pairs, values] = [this.pairs, this.values];
    this.pairs = new Int32Array(pairs.length * 2).fill(-1);
    this.values = new Uint8Array(values.length * 2);
    for (let slot = 0; slot < values.length; slot++) {
      if (pairs[slot * 2] === -1) continue;
      const to = this.find(pairs[slot * 2]!, pairs[slot * 2 + 1]!);
      this.pairs[to * 2] = pairs[slot * 2]!;
      this.pairs[to * 2 + 1] = pairs[slot * 2 + 1]!;
      this.values[to] = values[slot]!;
    }
  }
}
