import { tokenize } from "../text/tokens.js";

/** A state of the automaton that one phrase is compiled to. */
export interface State {
  /** Where the next word leads, by its hash. */
  readonly words: Map<number, State[]>;
  /** Where any number leads. */
  readonly numbers: State[];
  /** Where up to six words of one sentence lead. */
  readonly any: State[];
  /** Where a colon before the next word leads. */
  readonly colons: State[];
  /** Where nothing at all leads. */
  readonly empty: State[];
}

/** A phrase as an automaton; a text matches where `end` is reached. */
export interface Phrase {
  readonly start: State;
  readonly end: State;
}

/**
 * Returns the automaton of a phrase in the notation of `Rule` (Thompson 1968, "Regular expression search algorithm").
 * @throws SyntaxError where the brackets do not match.
 */
export function compilePhrase(phrase: string): Phrase {
  const reader = { parts: phrase.match(/[()|?:]|[^\s()|?:]+/gu) ?? [], at: 0 };
  const start = emptyState();
  const end = compileAlternatives(reader, start);
  if (reader.at < reader.parts.length) throw new SyntaxError(`Expected balanced brackets in the phrase "${phrase}"`);
  return { start, end };
}

interface Reader {
  readonly parts: readonly string[];
  at: number;
}

function compileAlternatives(reader: Reader, start: State): State {
  const end = emptyState();
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
function branch(state: State): State {
  const next = emptyState();
  state.empty.push(next);
  return next;
}

function closed(reader: Reader, end: State): State {
  if (reader.parts[reader.at++] !== ")") throw new SyntaxError(`Expected a closing bracket in the phrase "${reader.parts.join(" ")}"`);
  return end;
}

function compileWord(word: string, from: State): State {
  if (word !== "*" && word !== "#" && word !== ":") return compileTokens(word, from);
  const to = emptyState();
  (word === "*" ? from.any : word === "#" ? from.numbers : from.colons).push(to);
  return to;
}

/** A written word is one token, or several in scripts without spaces. */
function compileTokens(word: string, from: State): State {
  let state = from;
  for (const hash of tokenize(word).hashes) {
    const to = emptyState();
    const same = state.words.get(hash);
    if (same === undefined) state.words.set(hash, [to]);
    else same.push(to);
    state = to;
  }
  return state;
}

function emptyState(): State {
  return { words: new Map(), numbers: [], any: [], colons: [], empty: [] };
}
