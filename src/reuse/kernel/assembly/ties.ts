/** Which documents are one story: `../../ties.ts` says how that is told. */

import { aligned, ensure, get, put, START } from "./memory";

// The constant of ../../ties.ts.
const LEAST_TIE: f64 = 8;
/** Documents that may be compared at once: how many stories they are is told in eight bits. */
const MOST_OF_A_SAMPLE: i32 = 64;

// Of each document: where its groups start, how many fingerprints it has, and how many groups that are no standing text. Then all groups, and which are standing text.
let firsts: usize = 0;
let sizes: usize = 0;
let owned: usize = 0;
let groupsOf: usize = 0;
let standing: usize = 0;
let sample: usize = 0;
let ties: usize = 0;
let tied: usize = 0;
let tiedShare: f64 = 0;

// The pairs that were compared, three numbers a slot: 1 more than the lesser document, the other, and whether they are tied.
let pairs: usize = 0;
let bits: u32 = 0;
let used: u32 = 0;

export function firstsAt(): usize { return firsts; }
export function sizesAt(): usize { return sizes; }
export function groupsOfAt(): usize { return groupsOf; }
export function standingAt(): usize { return standing; }
export function sampleAt(): usize { return sample; }
/** Returns how many documents may be compared at once. */
export function mostOfSample(): i32 { return MOST_OF_A_SAMPLE; }

/** Makes room for so many documents, their groups, and groups that may be standing text; returns whether there is any. */
export function openTies(documents: i32, ofDocuments: i32, groups: i32): bool {
  firsts = START;
  sizes = firsts + (<usize>(documents + 1) << 2);
  owned = sizes + (<usize>documents << 2);
  groupsOf = owned + (<usize>documents << 2);
  standing = groupsOf + (<usize>ofDocuments << 2);
  sample = aligned(standing + groups);
  ties = sample + (MOST_OF_A_SAMPLE << 2);
  tied = ties + (MOST_OF_A_SAMPLE << 2);
  pairs = tied + MOST_OF_A_SAMPLE * MOST_OF_A_SAMPLE;
  return ensure(pairs);
}

/** Begins a round with the standing text that was written: all pairs are new. Returns whether there is room. */
export function beginRound(documents: i32, share: f64): bool {
  tiedShare = share;
  for (let document = 0; document < documents; document++) {
    let own = 0;
    for (let at = get(firsts, document); at < get(firsts, document + 1); at++) own += 1 - <i32>isStanding(get(groupsOf, at));
    put(owned, document, own);
  }
  used = 0;
  return makePairs(tied + MOST_OF_A_SAMPLE * MOST_OF_A_SAMPLE, 12);
}

@inline function isStanding(group: i32): u32 { return load<u8>(standing + group); }

/** Makes an empty table of pairs at a place, and returns whether there is room; where there is none, the old one stays. */
function makePairs(at: usize, bitsOfSlots: u32): bool {
  const size = <usize>12 << bitsOfSlots;
  if (!ensure(at + size)) return false;
  memory.fill(at, 0, size);
  pairs = at;
  bits = bitsOfSlots;
  return true;
}

/** Returns how many stories the documents of the sample are of, times 256, and how many are of the one with most; -1 where there is no room. */
export function stories(length: i32): i32 {
  let any = false;
  memory.fill(tied, 0, length * length);
  for (let i = 0; i < length; i++) put(ties, i, 1);
  for (let i = 0; i < length; i++) {
    if (<f64>get(owned, get(sample, i)) < LEAST_TIE) continue;
    for (let j = i + 1; j < length; j++) {
      const verdict = areTied(get(sample, i), get(sample, j));
      if (verdict < 0) return -1;
      if (verdict == 0) continue;
      any = true;
      store<u8>(tied + i * length + j, 1);
      store<u8>(tied + j * length + i, 1);
      put(ties, i, get(ties, i) + 1);
      put(ties, j, get(ties, j) + 1);
    }
  }
  return any ? told(length) : (length << 8) | 1;
}

/** A document that is told has no more ties. */
function told(length: i32): i32 {
  let count = 0;
  let largest = 0;
  for (let left = length; left > 0; count++) {
    let best = 0;
    for (let i = 1; i < length; i++) if (get(ties, i) > get(ties, best)) best = i;
    const most = get(ties, best);
    for (let j = 0; j < length; j++) {
      // Its own place in the sample is struck out where it is told.
      if (get(sample, j) < 0 || (j != best && load<u8>(tied + best * length + j) == 0)) continue;
      put(sample, j, -1);
      put(ties, j, get(ties, j) - 1);
      for (let i = 0; i < length; i++) put(ties, i, get(ties, i) - <i32>load<u8>(tied + i * length + j));
    }
    left -= most;
    largest = max(largest, most);
  }
  return (count << 8) | largest;
}

/** Returns 1 or 0, or -1 where there is no room. */
function areTied(x: i32, y: i32): i32 {
  const a = min(x, y);
  const b = max(x, y);
  const needed = max(LEAST_TIE, tiedShare * sqrt(<f64>get(sizes, a) * <f64>get(sizes, b)));
  if (<f64>min(get(owned, a), get(owned, b)) < needed) return 0;
  if (used << 1 >= (<u32>1 << bits) && !grow()) return -1;
  const slot = slotOf(a, b);
  if (load<i32>(slot) == 0) {
    store<i32>(slot, a + 1);
    store<i32>(slot, b, 4);
    store<i32>(slot, <i32>shareEnough(a, b, needed), 8);
    used++;
  }
  return load<i32>(slot, 8);
}

function shareEnough(a: i32, b: i32, needed: f64): bool {
  let i = get(firsts, a);
  let j = get(firsts, b);
  const endA = get(firsts, a + 1);
  const endB = get(firsts, b + 1);
  const least = <i32>ceil(needed);
  let shared = 0;
  while (i < endA && j < endB && shared + min(endA - i, endB - j) >= least) {
    const left = get(groupsOf, i);
    const right = get(groupsOf, j);
    if (left == right) shared += 1 - <i32>isStanding(left);
    i += <i32>(left <= right);
    j += <i32>(right <= left);
  }
  return shared >= least;
}

@inline function slotOf(a: i32, b: i32): usize {
  const mask = (<u32>1 << bits) - 1;
  const mixed = <u32>a * 0x9e3779b1 ^ <u32>b * 0x85ebca6b;
  let place = (mixed ^ (mixed >>> 15)) & mask;
  let slot = pairs + place * 12;
  while (load<i32>(slot) != 0 && (load<i32>(slot) != a + 1 || load<i32>(slot, 4) != b)) {
    place = (place + 1) & mask;
    slot = pairs + place * 12;
  }
  return slot;
}

/** Puts the pairs into twice the room, behind that which they had. */
function grow(): bool {
  const from = pairs;
  const end = from + (<usize>12 << bits);
  if (!makePairs(end, bits + 1)) return false;
  for (let old = from; old < end; old += 12) if (load<i32>(old) != 0) memory.copy(slotOf(load<i32>(old) - 1, load<i32>(old, 4)), old, 12);
  return true;
}
