import { Gap, tokenize } from "../text/tokens.js";

/** What `/` stands for: the end of a sentence, a bracket, a dash, a mark between entries, a line break. */
const BREAK = Gap.stop | Gap.bracket | Gap.dash | Gap.separator | Gap.newline | Gap.symbol;

/** A state of a phrase's automaton, with steps that need no word already taken. */
export interface State {
  /** The phrase is complete here. */
  readonly isEnd: boolean;
  /** Where the next word leads, by its hash. */
  readonly words: ReadonlyMap<number, readonly State[]>;
  /** The same as two lists. */
  readonly hashes: readonly number[];
  readonly steps: readonly (readonly State[])[];
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

/** A state as it is built, with steps that need no word. */
interface Draft {
  readonly words: Map<number, Draft[]>;
  readonly numbers: Draft[];
  readonly any: Draft[];
  readonly marks: { readonly gap: number; readonly to: Draft }[];
  readonly empty: Draft[];
}

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
  const reached = new Set([draft]);
  for (const one of reached) for (const next of one.empty) reached.add(next);
  const words = new Map<number, State[]>();
  const [hashes, steps]: [number[], (readonly State[])[]] = [[], []];
  const state = { isEnd: reached.has(end), words, hashes, steps, numbers: [] as State[], any: [] as State[], marks: [] as MarkStep[] };
  done.set(draft, state);
  for (const one of reached) {
    for (const [hash, nexts] of one.words) words.set(hash, [...(words.get(hash) ?? []), ...nexts.map(convert)]);
    state.numbers.push(...one.numbers.map(convert));
    state.any.push(...one.any.map(convert));
    state.marks.push(...one.marks.map(({ gap, to }) => ({ gap, to: convert(to) })));
  }
  for (const [hash, nexts] of words) {
    hashes.push(hash);
    steps.push(nexts);
  }
  return state;

  function convert(next: Draft): State {
    return withoutEmptySteps(next, end, done);
  }
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
      last.empty.push(end);
      if (part !== "|") return end;
      last = previous = start;
      reader.at++;
      continue;
    }
    reader.at++;
    if (part === "?") {
      previous.empty.push(last);
      continue;
    }
    previous = branch(last);
    last = part === "(" ? closed(reader, compileAlternatives(reader, previous)) : compileWord(part, previous);
  }
}

/** A fresh state behind `state`, so that what is optional there does not touch what came before. */
function branch(state: Draft): Draft {
  const next = emptyDraft();
  state.empty.push(next);
  return next;
}

function closed(reader: Reader, end: Draft): Draft {
  if (reader.parts[reader.at++] !== ")") throw new SyntaxError(`Expected a closing bracket in the phrase "${reader.parts.join(" ")}"`);
  return end;
}

function compileWord(word: string, from: Draft): Draft {
  const to = emptyDraft();
  if (word === "*") from.any.push(to);
  else if (word === "#") from.numbers.push(to);
  else if (word === ":") from.marks.push({ gap: Gap.colon, to });
  else if (word === "/") from.marks.push({ gap: BREAK, to });
  else return compileTokens(word, from);
  return to;
}

/** A written word is one token, or several in scripts without spaces. */
function compileTokens(word: string, from: Draft): Draft {
  let state = from;
  for (const hash of tokenize(word).hashes) {
    const to = emptyDraft();
    const same = state.words.get(hash);
    if (same === undefined) state.words.set(hash, [to]);
    else same.push(to);
    state = to;
  }
  return state;
}

function emptyDraft(): Draft {
  return { words: new Map(), numbers: [], any: [], marks: [], empty: [] };
}
