import { Gap, tokenize } from "../text/tokens.js";

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

/**
 * Returns the first state of the automaton of a phrase in the notation of `Rule` (Thompson 1968, "Regular expression search algorithm").
 * @throws SyntaxError where the brackets do not match.
 */
export function compilePhrase(phrase: string): State {
  const reader = { parts: phrase.match(/[()|?:/]|[^\s()|?:/]+/gu) ?? [], at: 0 };
  const start = emptyDraft();
  const end = compileAlternatives(reader, start);
  if (reader.at < reader.parts.length) throw new SyntaxError(`Expected balanced brackets in the phrase "${phrase}"`);
  return withoutEmptySteps(start, end, new Map());
}

/** Returns the state that stands for a draft and for all that it reaches without a word. */
function withoutEmptySteps(draft: Draft, end: Draft, done: Map<Draft, State>): State {
  const known = done.get(draft);
  if (known !== undefined) return known;
  const reached = [draft];
  for (let i = 0; i < reached.length; i++) for (const next of reached[i]!.empty) if (!reached.includes(next)) reached.push(next);
  const words = new Map<number, State[]>();
  const state = { isEnd: reached.includes(end), words, numbers: NONE as State[], any: NONE as State[], marks: NO_MARKS as MarkStep[] };
  done.set(draft, state);
  for (const { sort, value, to } of reached) {
    if (to === undefined) continue;
    const next = withoutEmptySteps(to, end, done);
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
  at: number;
}

function compileAlternatives(reader: Reader, start: Draft): Draft {
  const end = emptyDraft();
  let previous = start;
  let last = start;
  for (;;) {
    const part = reader.parts[reader.at];
    if (part === undefined || part === ")" || part === "|") {
      addEmpty(last, end);
      if (part !== "|") return end;
      last = previous = start;
      reader.at++;
      continue;
    }
    reader.at++;
    if (part === "?") {
      addEmpty(previous, last);
      continue;
    }
    previous = branch(last);
    last = part === "(" ? closed(reader, compileAlternatives(reader, previous)) : compileWord(part, previous);
  }
}

/** A fresh state behind `state`, so that what is optional there does not touch what came before. */
function branch(state: Draft): Draft {
  const next = emptyDraft();
  addEmpty(state, next);
  return next;
}

function closed(reader: Reader, end: Draft): Draft {
  if (reader.parts[reader.at++] !== ")") throw new SyntaxError(`Expected a closing bracket in the phrase "${reader.parts.join(" ")}"`);
  return end;
}

function compileWord(word: string, from: Draft): Draft {
  if (word === "*") return addStep(from, "any", 0);
  if (word === "#") return addStep(from, "number", 0);
  if (word === ":") return addStep(from, "mark", Gap.colon);
  if (word === "/") return addStep(from, "mark", BREAK);
  // A written word is one token, or several in scripts without spaces.
  let state = from;
  for (const hash of tokenize(word).hashes) state = addStep(state, "word", hash);
  return state;
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
