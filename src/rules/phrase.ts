import { Gap, tokenize } from "../text/tokens.js";

/** The most words that `*` may stand for. */
export const MOST_ANY = 6;
/** What `/` stands for: the end of a sentence, a bracket, a dash, a mark between entries, a line break. */
const BREAK = Gap.stop | Gap.bracket | Gap.dash | Gap.separator | Gap.newline | Gap.symbol;

/** A state of a phrase's automaton, with steps that need no word already taken. */
export interface State {
  /** The phrase is complete here. */
  readonly isEnd: boolean;
  /** Where the next word leads, by its hash. */
  readonly words: ReadonlyMap<number, readonly State[]>;
  /** Where any number leads. */
  readonly numbers: readonly State[];
  /** Where up to six words of one sentence lead. */
  readonly any: readonly State[];
  /** Where a mark before the next word leads. */
  readonly marks: readonly MarkStep[];
}

/** A step that needs one of some marks, bits of `Gap`, before the next word. */
export interface MarkStep {
  readonly gap: number;
  readonly to: State;
}

/** A state as it is built: one step that needs a word or a mark, and steps that need none. A pack has tens of thousands. */
interface Draft {
  sort: Sort;
  /** The hash of the word, or the bits of `Gap`. */
  value: number;
  to: Draft | undefined;
  empty: readonly Draft[];
}

type Sort = "none" | "word" | "number" | "any" | "mark";

/** A compiled phrase. */
export interface CompiledPhrase {
  readonly start: State;
  /** The most words that it can have. */
  readonly longest: number;
}

/** The hashes of the tokens of written words: one each, or several in scripts without spaces. */
export type WordHashes = ReadonlyMap<string, readonly number[]>;

/** Returns the hashes of all words of some phrases, and none for the signs of their notation. They are read as one text: phrases have most of their words in common. */
export function wordHashes(phrases: Iterable<string>): WordHashes {
  const words = new Set<string>();
  for (const phrase of phrases) for (const part of partsOf(phrase)) words.add(part);
  const { length, starts, hashes } = tokenize([...words].join("\n"));
  const known = new Map<string, number[]>();
  let at = 0;
  let end = -1;
  for (const word of words) {
    end += 1 + word.length;
    const own: number[] = [];
    for (; at < length && starts[at]! < end; at++) own.push(hashes[at]!);
    known.set(word, own);
  }
  return known;
}

function partsOf(phrase: string): readonly string[] {
  return phrase.match(/[()|?:/]|[^\s()|?:/]+/gu) ?? [];
}

/**
 * Returns the automaton of a phrase in the notation of `Rule` (Thompson 1968, "Regular expression search algorithm").
 * @throws SyntaxError where the brackets do not match.
 */
export function compilePhrase(phrase: string, hashes: WordHashes = wordHashes([phrase])): CompiledPhrase {
  const reader = { parts: partsOf(phrase), at: 0, hashes };
  const start = emptyDraft();
  const { end, longest } = compileAlternatives(reader, start);
  if (reader.at < reader.parts.length) throw new SyntaxError(`Expected balanced brackets in the phrase "${phrase}"`);
  return { start: stateOf(start, { end, states: new Map() }), longest };
}

/** What the states of one automaton have in common: its last draft, and the states that stand for drafts. */
interface Automaton {
  readonly end: Draft;
  readonly states: Map<Draft, State>;
}

/** A state that stands for a draft and for all that it reaches without a word. That is looked for when it is asked for: of most phrases no text has more than the first words. */
class DraftState implements State {
  private readonly draft: Draft;
  private readonly automaton: Automaton;
  private known: State | undefined;

  constructor(draft: Draft, automaton: Automaton) {
    this.draft = draft;
    this.automaton = automaton;
  }

  get isEnd(): boolean {
    return this.steps().isEnd;
  }

  get words(): State["words"] {
    return this.steps().words;
  }

  get numbers(): State["numbers"] {
    return this.steps().numbers;
  }

  get any(): State["any"] {
    return this.steps().any;
  }

  get marks(): State["marks"] {
    return this.steps().marks;
  }

  private steps(): State {
    return (this.known ??= withoutEmptySteps(this.draft, this.automaton));
  }
}

function stateOf(draft: Draft, automaton: Automaton): State {
  let state = automaton.states.get(draft);
  if (state === undefined) automaton.states.set(draft, (state = new DraftState(draft, automaton)));
  return state;
}

function withoutEmptySteps(draft: Draft, automaton: Automaton): State {
  const reached = [draft];
  for (let i = 0; i < reached.length; i++) for (const next of reached[i]!.empty) if (!reached.includes(next)) reached.push(next);
  const words = new Map<number, State[]>();
  const state = { isEnd: reached.includes(automaton.end), words, numbers: NONE as State[], any: NONE as State[], marks: NO_MARKS as MarkStep[] };
  for (const { sort, value, to } of reached) {
    if (to === undefined) continue;
    const next = stateOf(to, automaton);
    if (sort === "word") words.set(value, withOne(words.get(value) ?? NONE, next));
    else if (sort === "number") state.numbers = withOne(state.numbers, next);
    else if (sort === "any") state.any = withOne(state.any, next);
    else state.marks = withOne(state.marks, { gap: value, to: next });
  }
  return state;
}

const NONE: readonly State[] = [];
const NO_MARKS: readonly MarkStep[] = [];

function withOne<T>(list: readonly T[], value: T): T[] {
  return list.length === 0 ? [value] : [...list, value];
}

interface Reader {
  readonly parts: readonly string[];
  readonly hashes: WordHashes;
  at: number;
}

/** A stretch of an automaton, from a draft that is known: its last draft, and the most words that it takes. */
interface Stretch {
  readonly end: Draft;
  readonly longest: number;
}

function compileAlternatives(reader: Reader, start: Draft): Stretch {
  const end = emptyDraft();
  let previous = start;
  let last = start;
  let words = 0;
  let longest = 0;
  for (;;) {
    const part = reader.parts[reader.at];
    if (part === undefined || part === ")" || part === "|") {
      addEmpty(last, end);
      longest = Math.max(longest, words);
      if (part !== "|") return { end, longest };
      last = previous = start;
      words = 0;
      reader.at++;
      continue;
    }
    reader.at++;
    if (part === "?") {
      addEmpty(previous, last);
      continue;
    }
    previous = branch(last);
    const next = part === "(" ? closed(reader, compileAlternatives(reader, previous)) : compileWord(part, previous, reader.hashes);
    last = next.end;
    words += next.longest;
  }
}

/** A fresh state behind `state`, so that what is optional there does not touch what came before. */
function branch(state: Draft): Draft {
  const next = emptyDraft();
  addEmpty(state, next);
  return next;
}

function closed(reader: Reader, inner: Stretch): Stretch {
  if (reader.parts[reader.at++] !== ")") throw new SyntaxError(`Expected a closing bracket in the phrase "${reader.parts.join(" ")}"`);
  return inner;
}

function compileWord(word: string, from: Draft, hashes: WordHashes): Stretch {
  if (word === "*") return { end: addStep(from, "any", 0), longest: MOST_ANY };
  if (word === "#") return { end: addStep(from, "number", 0), longest: 1 };
  if (word === ":") return { end: addStep(from, "mark", Gap.colon), longest: 0 };
  if (word === "/") return { end: addStep(from, "mark", BREAK), longest: 0 };
  let end = from;
  let longest = 0;
  for (const hash of hashes.get(word)!) {
    end = addStep(end, "word", hash);
    longest++;
  }
  return { end, longest };
}

/** Adds the one step of a state, and returns the state behind it. */
function addStep(from: Draft, sort: Sort, value: number): Draft {
  from.sort = sort;
  from.value = value;
  from.to = emptyDraft();
  return from.to;
}

function addEmpty(from: Draft, to: Draft): void {
  from.empty = withOne(from.empty, to);
}

function emptyDraft(): Draft {
  return { sort: "none", value: 0, to: undefined, empty: NO_DRAFTS };
}

const NO_DRAFTS: readonly Draft[] = [];
