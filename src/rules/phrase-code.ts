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

/** A state at which a walk begins, and its place once one code has packed it, of which alone it is: a look into a map for each walk would cost as much as the walk. */
export interface Start {
  readonly state: State;
  place: number;
}

/** Returns a state as one at which walks begin. */
export function startAt(state: State): Start {
  return { state, place: NOT_PACKED };
}

const NOT_PACKED = -1;

/**
 * The automata of many phrases in one array, so that what a search touches lies close together. A state is whether the phrase may end there
 * and four counts, then a pair of hash and target for each word, a target for each number and for each `*`, and a pair of marks and target for each mark; a target is
 * the place of a state.
 */
export class PhraseCode {
  private code = new Int32Array(1024);
  private length = 0;
  /** Where the states stand that were packed. */
  private readonly places = new Map<State, number>();

  /**
   * Adds to `ends` where the phrase that begins with a state may end: indexes after its last token, each once, from `leastEnd`
   * on. It begins at token `at`, and `limit` bounds the search. An automaton is packed when it is walked for the first time.
   */
  walk(start: Start, tokens: Tokens, at: number, limit: number, leastEnd: number, ends: Numbers): void {
    if (start.place === NOT_PACKED) start.place = this.places.get(start.state) ?? this.pack(start.state);
    step(this.code, start.place, tokens, at, limit, leastEnd, ends);
  }

  private pack(start: State): number {
    const states: State[] = [];
    const place = this.reserve(start, states);
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

  private write(state: State): void {
    if (this.length > this.code.length) {
      const code = new Int32Array(Math.max(this.length, 2 * this.code.length));
      code.set(this.code);
      this.code = code;
    }
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
