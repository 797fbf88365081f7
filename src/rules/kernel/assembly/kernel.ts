/**
 * Finds the phrases of all blocks of a page, in AssemblyScript; `../../matcher.ts` does the same for one block in TypeScript. Tables of candidates have the form of
 * `../../candidate-table.ts`, code that of `../../phrase-code.ts`, and what is found that of `../../start-kinds.ts`. A candidate whose code is not packed yet is
 * handed back without an end.
 */
import { BLOCKS, FLAGS, FOUND, FOUND_END, GAPS, HASHES, HEADS, KINDS, MOST_FOUND, TABLES } from "./memory";

// The numbers of ../../start-kinds.ts.
const ANCHORED: u32 = 1;
const FLOATING: u32 = 2;
const TRIMMED: u32 = 4;
const BEHIND_ANY: u32 = 8;
const CHAINED: u32 = 16;
const NUMBER: u32 = 32;
const KIND_SHIFT: u32 = 32 - 14;
const TOKEN_SHIFT: u32 = 6;
const MOST_ANY: u32 = 6;
const FLAG_NUMBER: u32 = 4;
/** The marks that `*` does not reach over: a stop, a comma, a quotation mark. */
const PAUSE: u32 = 4 | 8 | 32;

// The traits of ../../candidate-table.ts.
const IS_END: u32 = 1;
const IS_OPEN: u32 = 2;
const IS_NUMBER: u32 = 4;
const ENDS_BLOCK: u32 = 8;

let end: usize = TABLES;
let found: usize = FOUND;

export function hashesAt(): usize { return HASHES; }
export function flagsAt(): usize { return FLAGS; }
export function gapsAt(): usize { return GAPS; }
export function blocksAt(): usize { return BLOCKS; }
export function kindsAt(): usize { return KINDS; }
export function foundAt(): usize { return FOUND; }
export function mostFound(): usize { return MOST_FOUND; }
export function codeAt(): usize { return end; }
/** Makes room for some numbers of code behind the tables, and returns whether there is any. */
export function reserve(code: u32): bool { return ensure(end + (<usize>code << 2)); }

function ensure(size: usize): bool {
  const pages = <i32>((size + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

/** Makes room for a table of some numbers of slots and of records, and returns where it stands, slots first; 0 where there is no room. */
export function addTable(table: usize, slotCount: u32, recordCount: u32): usize {
  const at = end;
  end += (<usize>slotCount + <usize>recordCount) << 2;
  if (!ensure(end)) return 0;
  const head = headOf(table);
  store<u32>(head, <u32>at);
  store<u32>(head, slotCount / 2 - 1, 4);
  store<u32>(head, <u32>at + (slotCount << 2), 8);
  return at;
}

@inline function headOf(table: usize): usize { return HEADS + table * 12; }
@inline function hashOf(token: u32): u32 { return load<u32>(HASHES + (<usize>token << 2)); }
@inline function kindsOf(token: u32): u32 { return load<u8>(KINDS + <usize>(hashOf(token) >>> KIND_SHIFT)); }
@inline function gapsOf(token: u32): u32 { return load<u16>(GAPS + (<usize>token << 1)); }
@inline function isNumber(token: u32): bool { return (load<u8>(FLAGS + <usize>token) & FLAG_NUMBER) != 0; }

/** Adds what was found at a token. What has no room is counted. */
@inline function add(kind: u32, token: u32, candidate: u32, phraseEnd: u32): void {
  if (found < FOUND_END) {
    store<u32>(found, kind | (token << TOKEN_SHIFT));
    store<u32>(found, candidate, 4);
    store<u32>(found, phraseEnd, 8);
  }
  found += 12;
}

/**
 * Looks at some blocks, those of at most `longest` words for phrases of all kinds; `open` has the kinds that may start with a number, or go on with anything
 * behind any words. Returns how much was found, or -1 where that has no room.
 */
export function find(blocks: usize, longest: u32, open: u32): i32 {
  found = FOUND;
  for (let block = BLOCKS, last = BLOCKS + (blocks << 3); block < last; block += 8) {
    const first = load<u32>(block);
    const limit = load<u32>(block, 4);
    if (first == limit) continue;
    const length = limit - first;
    let wanted = TRIMMED;
    // Before this token a word may stand that goes on behind any words at the start.
    let reach: u32 = 0;
    if (length <= longest) {
      wanted |= FLOATING | BEHIND_ANY;
      if ((kindsOf(first) & ANCHORED) != 0) look(0, ANCHORED, first, limit, length);
      if ((open & NUMBER) != 0 && isNumber(first)) add(NUMBER, first, 0, 0);
      if ((open & BEHIND_ANY) != 0) add(BEHIND_ANY, first, 0, 0);
      else reach = first + MOST_ANY + 1;
    }
    const start = found;
    if ((kindsOf(first) & CHAINED) != 0) add(CHAINED, first, 0, 0);
    for (let token = first; token < limit; token++) {
      const kinds = kindsOf(token) & wanted;
      if (kinds == 0) continue;
      if ((kinds & BEHIND_ANY) != 0 && token < reach) {
        insert(start, BEHIND_ANY, first);
        reach = 0;
      }
      if ((kinds & FLOATING) != 0) look(1, FLOATING, token, limit, length);
      if ((kinds & TRIMMED) != 0) look(2, TRIMMED, token, limit, 0);
    }
  }
  return found > FOUND_END ? -1 : <i32>((found - FOUND) / 12);
}

/** Adds what was found at a token before what was found since. */
function insert(at: usize, kind: u32, token: u32): void {
  const end = found;
  add(0, 0, 0, 0);
  if (found > FOUND_END) return;
  memory.copy(at + 12, at, end - at);
  store<u32>(at, kind | (token << TOKEN_SHIFT));
  store<u32>(at, 0, 4);
  store<u32>(at, 0, 8);
}

/** Adds the candidates of a table that may start at a token; `length` is that of its block, or 0 for one of any. */
function look(table: usize, kind: u32, token: u32, limit: u32, length: u32): void {
  const own = hashOf(token);
  const head = headOf(table);
  const mask = load<u32>(head, 4);
  const from = <usize>load<u32>(head);
  let slot = own & mask;
  let place = load<u32>(from + (<usize>slot << 3), 4);
  while (place != 0 && load<u32>(from + (<usize>slot << 3)) != own) {
    slot = (slot + 1) & mask;
    place = load<u32>(from + (<usize>slot << 3), 4);
  }
  if (place == 0) return;
  let at = <usize>load<u32>(head, 8) + (<usize>place << 2);
  const hasNext = token + 1 < limit;
  const hash = hasNext ? hashOf(token + 1) : 0;
  const bit: u32 = 1 << (hash >>> 27);
  let left = load<u32>(at);
  for (at += 4; left > 0; left--) {
    const traits = load<u32>(at, 8);
    const words = at + 24;
    const behind = words + (<usize>load<u32>(at, 12) << 2);
    if (length <= load<u32>(at, 4)) {
      // No phrase that is looked for in blocks of any length must end its block.
      const endsBlock = (traits & ENDS_BLOCK) != 0;
      const mayEnd = (traits & IS_END) != 0 && !(endsBlock && hasNext);
      const mayGoOn = hasNext && (((load<u32>(at, 16) & bit) != 0 && includes(words, behind, hash)) || ((traits & IS_NUMBER) != 0 && isNumber(token + 1)));
      if ((traits & IS_OPEN) != 0 || mayEnd || mayGoOn) walk(kind, token, limit, load<u32>(at), load<u32>(at, 20), endsBlock ? limit : token + 1);
    }
    at = behind;
  }
}

/** Where what is found of one candidate begins. */
let ofCandidate: usize = 0;

/** Adds the ends of a candidate's phrase, from `leastEnd` on; `../../phrase-code.ts` says what its code means. */
function walk(kind: u32, token: u32, limit: u32, candidate: u32, place: u32, leastEnd: u32): void {
  if (place == 0) {
    add(kind, token, candidate, 0);
    return;
  }
  ofCandidate = found;
  const from = codeAt() + (<usize>place << 2);
  for (let at = from + 4, last = at + (<usize>load<u32>(from) << 3); at < last; at += 8) {
    const marks = load<u32>(at);
    if (marks == 0 || (gapsOf(token) & marks) != 0) step(load<u32>(at, 4), kind, token, token + 1, limit, candidate, leastEnd);
  }
}

function step(place: u32, kind: u32, first: u32, at: u32, limit: u32, candidate: u32, leastEnd: u32): void {
  const state = codeAt() + (<usize>place << 2);
  if (load<u32>(state) == 1 && at >= leastEnd) addEnd(kind, first, candidate, at);
  const ofWords = state + 20;
  const ofNumbers = ofWords + (<usize>load<u32>(state, 4) << 3);
  const ofAny = ofNumbers + (<usize>load<u32>(state, 8) << 2);
  const ofMarks = ofAny + (<usize>load<u32>(state, 12) << 2);
  const last = ofMarks + (<usize>load<u32>(state, 16) << 3);
  for (let i = ofMarks; i < last; i += 8) if ((gapsOf(at) & load<u32>(i)) != 0) step(load<u32>(i, 4), kind, first, at, limit, candidate, leastEnd);
  if (at < limit) {
    const hash = hashOf(at);
    for (let i = ofWords; i < ofNumbers; i += 8) if (load<u32>(i) == hash) step(load<u32>(i, 4), kind, first, at + 1, limit, candidate, leastEnd);
    if (ofNumbers < ofAny && isNumber(at)) for (let i = ofNumbers; i < ofAny; i += 4) step(load<u32>(i), kind, first, at + 1, limit, candidate, leastEnd);
  }
  if (ofAny == ofMarks) return;
  for (let skipped: u32 = 0; skipped <= MOST_ANY && at + skipped <= limit; skipped++) {
    if (skipped > 1 && (gapsOf(at + skipped - 1) & PAUSE) != 0) break;
    for (let i = ofAny; i < ofMarks; i += 4) step(load<u32>(i), kind, first, at + skipped, limit, candidate, leastEnd);
  }
}

/** Adds an end, once. */
function addEnd(kind: u32, token: u32, candidate: u32, phraseEnd: u32): void {
  const last = min(found, FOUND_END);
  for (let at = ofCandidate; at < last; at += 12) if (load<u32>(at, 8) == phraseEnd) return;
  add(kind, token, candidate, phraseEnd);
}

@inline function includes(from: usize, end: usize, hash: u32): bool {
  for (let at = from; at < end; at += 4) if (load<u32>(at) == hash) return true;
  return false;
}
