/** Which documents hold each fingerprint that two or more hold: `../../postings.ts` says what is computed. */

import { ensure, get, put, START } from "./memory";

// The constants of ../../postings.ts.
const ROOM: i32 = 8;
const DIGIT: i32 = 11;
const DIGITS: i32 = 1 << DIGIT;

let count: i32 = 0;
let documents: i32 = 0;
let hashes: usize = 0;
let firsts: usize = 0;
let groupAt: usize = 0;
let once: usize = 0;
let twice: usize = 0;
let mask: u32 = 0;

// Of the fingerprints that stand twice or more, and a few that do not.
let repeated: i32 = 0;
let keys: usize = 0;
let places: usize = 0;
let owners: usize = 0;
let order: usize = 0;
let spare: usize = 0;
let digits: usize = 0;

let starts: usize = 0;
let members: usize = 0;
let groupsOf: usize = 0;
let filled: usize = 0;

export function fingerprintsAt(): usize { return hashes; }
export function ofDocumentsAt(): usize { return firsts; }
export function groupAtAt(): usize { return groupAt; }
export function startsAt(): usize { return starts; }
export function membersAt(): usize { return members; }
/** The groups of all documents; where those of each begin replaces where its fingerprints did. */
export function groupsOfAllAt(): usize { return groupsOf; }

/** Makes room for so many fingerprints of so many documents, and returns whether there is any. */
export function openPostings(fingerprints: i32, ofDocuments: i32): bool {
  count = fingerprints;
  documents = ofDocuments;
  let size = 1024;
  while (size < ROOM * fingerprints) size <<= 1;
  mask = (size >>> 5) - 1;
  hashes = START;
  firsts = hashes + (<usize>count << 2);
  groupAt = firsts + (<usize>(documents + 1) << 2);
  once = groupAt + (<usize>count << 2);
  twice = once + (size >>> 3);
  keys = twice + (size >>> 3);
  if (!ensure(keys)) return false;
  memory.fill(once, 0, size >>> 2);
  return true;
}

/** Finds the groups of the fingerprints that were written, and returns how many there are; -1 where there is no room. */
export function group(): i32 {
  const most = countTwice();
  const column = <usize>most << 2;
  places = keys + column;
  owners = places + column;
  order = owners + column;
  spare = order + column;
  digits = spare + column;
  starts = digits + ((DIGITS + 1) << 2);
  members = starts + (<usize>((most >>> 1) + 1) << 2);
  groupsOf = members + column;
  filled = groupsOf + column;
  if (!ensure(filled + (<usize>(documents + 1) << 2))) return -1;
  findRepeated();
  for (let i = 0; i < repeated; i++) put(order, i, i);
  for (let shift = 0; shift < 32; shift += DIGIT) sortByDigit(shift);
  return findGroups();
}

/** Sets the bits of hashes, in the second table where another was there; returns how many there are on bits of the second at most. */
function countTwice(): i32 {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const hash = <u32>get(hashes, i);
    const at = <usize>((hash >>> 5) & mask) << 2;
    const bit = <u32>1 << (hash & 31);
    const seen = load<u32>(once + at);
    if ((seen & bit) == 0) store<u32>(once + at, seen | bit);
    else {
      const again = load<u32>(twice + at);
      most += (again & bit) == 0 ? 2 : 1;
      store<u32>(twice + at, again | bit);
    }
  }
  return most;
}

function findRepeated(): void {
  repeated = 0;
  for (let document = 0; document < documents; document++) {
    for (let at = get(firsts, document); at < get(firsts, document + 1); at++) {
      const hash = <u32>get(hashes, at);
      if (((load<u32>(twice + (<usize>((hash >>> 5) & mask) << 2)) >>> (hash & 31)) & 1) == 0) continue;
      put(keys, repeated, hash);
      put(places, repeated, at);
      put(owners, repeated++, document);
    }
  }
}

function sortByDigit(shift: i32): void {
  memory.fill(digits, 0, (DIGITS + 1) << 2);
  for (let i = 0; i < repeated; i++) {
    const next = digitOf(i, shift) + 1;
    put(digits, next, get(digits, next) + 1);
  }
  for (let i = 1; i < DIGITS; i++) put(digits, i, get(digits, i) + get(digits, i - 1));
  for (let i = 0; i < repeated; i++) {
    const at = get(order, i);
    const digit = digitOf(at, shift);
    const to = get(digits, digit);
    put(spare, to, at);
    put(digits, digit, to + 1);
  }
  const sorted = spare;
  spare = order;
  order = sorted;
}

@inline function digitOf(at: i32, shift: i32): i32 { return (<u32>get(keys, at) >>> shift) & (DIGITS - 1); }

function findGroups(): i32 {
  memory.fill(groupAt, 0xff, <usize>count << 2);
  memory.fill(firsts, 0, <usize>(documents + 1) << 2);
  let groups = 0;
  let used = 0;
  for (let from = 0, to = 0; from < repeated; from = to) {
    const key = get(keys, get(order, from));
    const start = used;
    for (let last = -1; to < repeated && get(keys, get(order, to)) == key; to++) {
      const member = get(owners, get(order, to));
      if (member != last) put(members, used++, member);
      last = member;
    }
    if (used - start < 2) {
      used = start;
      continue;
    }
    for (let i = start; i < used; i++) put(firsts, get(members, i) + 1, get(firsts, get(members, i) + 1) + 1);
    for (let i = from; i < to; i++) put(groupAt, get(places, get(order, i)), groups);
    put(starts, groups++, start);
  }
  put(starts, groups, used);
  for (let i = 1; i <= documents; i++) put(firsts, i, get(firsts, i) + get(firsts, i - 1));
  memory.copy(filled, firsts, <usize>(documents + 1) << 2);
  for (let one = 0; one < groups; one++) {
    for (let i = get(starts, one); i < get(starts, one + 1); i++) {
      const member = get(members, i);
      const at = get(filled, member);
      put(groupsOf, at, one);
      put(filled, member, at + 1);
    }
  }
  return groups;
}
