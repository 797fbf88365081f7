import { Gap, TokenFlag, type Tokens } from "../text/tokens.js";
import { MOST_ANY, type State } from "./phrase.js";

/** The marks that `*` does not reach over. */
const PAUSE = Gap.stop | Gap.comma | Gap.quote;

/** The numbers with which a state begins: whether the phrase may end there, and how many steps of each sort follow. */
const HEAD = 5;

/** A list of numbers whose room is used again; only the first `count` are of it. (To set the length of an array is slow, and gives its room away.) */
export class Numbers {
  readonly values: number[] = [];
  count = 0;

  add(value: number): void {
    this.values[this.count++] = value;
  }

  has(value: number): boolean {
    for (let i = 0; i < this.count; i++) if (this.values[i] === value) return true;
    return false;
  }
}

/** A state behind a word, and marks of which one must stand before that word: bits of `Gap`, or 0 where none need. */
export interface MarkedState {
  readonly state: State;
  readonly marks: number;
}

/**
 * The automata of many phrases in one array, so that what a search touches lies close together. A state is whether the phrase may end there
 * and four counts, then a pair of hash and target for each word, a target for each number and for each `*`, and a pair of marks and target for each mark; a target is
 * the place of a state. Where a walk may begin is a count, then a pair of marks and target for each state.
 */
export class PhraseCode {
  /** What is packed, up to `length`. No state stands at 0. */
  code = new Int32Array(1024);
  length = 1;
  /** Where the states stand that were packed. */
  private readonly places = new Map<State, number>();

  /** Packs states at which walks begin, and returns the place from which `walk` begins with them. */
  placeOf(starts: readonly MarkedState[]): number {
    const targets = starts.map(({ state }) => this.pack(state));
    const place = this.length;
    this.length += 1 + 2 * starts.length;
    this.ensure();
    this.code[place] = starts.length;
    for (const [i, { marks }] of starts.entries()) this.code.set([marks, targets[i]!], place + 1 + 2 * i);
    return place;
  }

  /**
   * Adds to `ends` where the phrase that begins with the states of a place may end: indexes after its last token, each once, from `leastEnd`
   * on. It goes on at token `at`, and `limit` bounds the search.
   */
  walk(place: number, tokens: Tokens, at: number, limit: number, leastEnd: number, ends: Numbers): void {
    const { code } = this;
    for (let i = place + 1, end = i + 2 * code[place]!; i < end; i += 2) {
      if (code[i] === 0 || (tokens.gaps[at - 1]! & code[i]!) !== 0) step(code, code[i + 1]!, tokens, at, limit, leastEnd, ends);
    }
  }

  private pack(start: State): number {
    const states: State[] = [];
    const place = this.reserve(start, states);
    this.ensure();
    for (const state of states) this.write(state);
    return place;
  }

  /** Gives a state and all that can be reached from it room of their own, where they have none. */
  private reserve(state: State, states: State[]): number {
    const known = this.places.get(state);
    if (known !== undefined) return known;
    const at = this.length;
    this.places.set(state, at);
    states.push(state);
    let targets = 0;
    for (const nexts of state.words.values()) targets += nexts.length;
    this.length += HEAD + 2 * targets + state.numbers.length + state.any.length + 2 * state.marks.length;
    for (const nexts of state.words.values()) for (const next of nexts) this.reserve(next, states);
    for (const next of state.numbers) this.reserve(next, states);
    for (const next of state.any) this.reserve(next, states);
    for (const { to } of state.marks) this.reserve(to, states);
    return at;
  }

  /** Makes room for what has a place. */
  private ensure(): void {
    if (this.length <= this.code.length) return;
    const code = new Int32Array(Math.max(this.length, 2 * this.code.length));
    code.set(this.code);
    this.code = code;
  }

  private write(state: State): void {
    const { code, places } = this;
    const start = places.get(state)!;
    let at = start + HEAD;
    for (const [hash, nexts] of state.words) {
      for (const next of nexts) {
        code[at++] = hash;
        code[at++] = places.get(next)!;
      }
    }
    const words = (at - start - HEAD) / 2;
    for (const next of state.numbers) code[at++] = places.get(next)!;
    for (const next of state.any) code[at++] = places.get(next)!;
    for (const { gap, to } of state.marks) {
      code[at++] = gap;
      code[at++] = places.get(to)!;
    }
    code.set([state.isEnd ? 1 : 0, words, state.numbers.length, state.any.length, state.marks.length], start);
  }
}

function step(code: Int32Array, place: number, tokens: Tokens, at: number, limit: number, leastEnd: number, ends: Numbers): void {
  if (code[place] === 1 && at >= leastEnd && !ends.has(at)) ends.add(at);
  const numbers = code[place + 2]!;
  const any = code[place + 3]!;
  const ofWords = place + HEAD;
  const ofNumbers = ofWords + 2 * code[place + 1]!;
  const ofAny = ofNumbers + numbers;
  const ofMarks = ofAny + any;
  for (let i = ofMarks, end = ofMarks + 2 * code[place + 4]!; i < end; i += 2) if ((tokens.gaps[at]! & code[i]!) !== 0) step(code, code[i + 1]!, tokens, at, limit, leastEnd, ends);
  if (at < limit) {
    const hash = tokens.hashes[at]!;
    for (let i = ofWords; i < ofNumbers; i += 2) if (code[i] === hash) step(code, code[i + 1]!, tokens, at + 1, limit, leastEnd, ends);
    if (numbers > 0 && (tokens.flags[at]! & TokenFlag.number) !== 0) for (let i = ofNumbers; i < ofAny; i++) step(code, code[i]!, tokens, at + 1, limit, leastEnd, ends);
  }
  if (any === 0) return;
  for (let skipped = 0; skipped <= MOST_ANY && at + skipped <= limit; skipped++) {
    if (skipped > 1 && (tokens.gaps[at + skipped - 1]! & PAUSE) !== 0) break;
    for (let i = ofAny; i < ofMarks; i++) step(code, code[i]!, tokens, at + skipped, limit, leastEnd, ends);
  }
}
