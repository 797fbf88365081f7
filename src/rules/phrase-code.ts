import { Gap, TokenFlag, type Tokens } from "../text/tokens.js";
import type { State } from "./phrase.js";

/** The words that `*` may stand for, and the marks that it does not reach over. */
export const MOST_ANY = 6;
const PAUSE = Gap.stop | Gap.comma | Gap.quote;

/** Bits of a state's first number: whether the phrase may end here, then how many steps of each sort follow. */
const IS_END = 1;
const WORDS_SHIFT = 1;
const NUMBERS_SHIFT = 17;
const ANY_SHIFT = 22;
const MARKS_SHIFT = 27;
const MOST_WORDS = 0xffff;
const MOST_OTHERS = 31;

/**
 * The automata of many phrases in one array, so that what a search touches lies close together. A state is its first number, then a pair of
 * hash and target for each word, a target for each number and for each `*`, and a pair of marks and target for each mark; a target is
 * the place of a state.
 */
export class PhraseCode {
  private readonly code: number[] = [];
  private readonly places = new Map<State, number>();
  private packed = new Int32Array();

  /** Packs the automaton that begins with a state, and returns its place. All are added before any is walked. */
  add(start: State): number {
    return this.places.get(start) ?? this.addNew(start);
  }

  private addNew(start: State): number {
    const places = new Map<State, number>();
    const place = this.place(start, places);
    for (const [state, at] of places) this.write(state, at, places);
    for (const [state, at] of places) this.places.set(state, at);
    return place;
  }

  /** Gives every state that can be reached room of its own. */
  private place(state: State, places: Map<State, number>): number {
    const known = places.get(state);
    if (known !== undefined) return known;
    const at = this.code.length;
    places.set(state, at);
    const targets = [...state.words.values()].flat();
    this.code.length += 1 + 2 * targets.length + state.numbers.length + state.any.length + 2 * state.marks.length;
    for (const target of [...targets, ...state.numbers, ...state.any, ...state.marks.map(({ to }) => to)]) this.place(target, places);
    return at;
  }

  private write({ isEnd, words, numbers, any, marks }: State, at: number, places: ReadonlyMap<State, number>): void {
    const pairs = [...words].flatMap(([hash, targets]) => targets.map((target) => [hash, places.get(target)!] as const));
    if (pairs.length > MOST_WORDS || Math.max(numbers.length, any.length, marks.length) > MOST_OTHERS) {
      throw new RangeError(`Expected a phrase with at most ${MOST_WORDS} words and ${MOST_OTHERS} other steps in one place, got ${pairs.length} and ${Math.max(numbers.length, any.length, marks.length)}`);
    }
    const steps = [
      (isEnd ? IS_END : 0) | (pairs.length << WORDS_SHIFT) | (numbers.length << NUMBERS_SHIFT) | (any.length << ANY_SHIFT) | (marks.length << MARKS_SHIFT),
      ...pairs.flat(),
      ...[...numbers, ...any].map((target) => places.get(target)!),
      ...marks.flatMap(({ gap, to }) => [gap, places.get(to)!]),
    ];
    for (let i = 0; i < steps.length; i++) this.code[at + i] = steps[i]!;
  }

  private pack(): void {
    this.packed = Int32Array.from(this.code);
    this.code.length = 0;
    this.places.clear();
  }

  /**
   * Adds to `ends` where the phrase that begins with the state at `place` may end: indexes after its last token, each once, from `leastEnd`
   * on. It begins at token `at`, and `limit` bounds the search.
   */
  walk(place: number, tokens: Tokens, at: number, limit: number, leastEnd: number, ends: number[]): void {
    if (this.packed.length === 0) this.pack();
    step(this.packed, place, tokens, at, limit, leastEnd, ends);
  }
}

function step(code: Int32Array, place: number, tokens: Tokens, at: number, limit: number, leastEnd: number, ends: number[]): void {
  const head = code[place]!;
  if ((head & IS_END) !== 0 && at >= leastEnd && !ends.includes(at)) ends.push(at);
  const words = (head >>> WORDS_SHIFT) & MOST_WORDS;
  const numbers = (head >>> NUMBERS_SHIFT) & MOST_OTHERS;
  const any = (head >>> ANY_SHIFT) & MOST_OTHERS;
  const ofWords = place + 1;
  const ofNumbers = ofWords + 2 * words;
  const ofAny = ofNumbers + numbers;
  const ofMarks = ofAny + any;
  for (let i = ofMarks, end = ofMarks + 2 * (head >>> MARKS_SHIFT); i < end; i += 2) if ((tokens.gaps[at]! & code[i]!) !== 0) step(code, code[i + 1]!, tokens, at, limit, leastEnd, ends);
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
