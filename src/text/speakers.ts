import type { Span } from "../core/span.js";
import { ABBREVIATIONS, ARTICLES, AUXILIARIES, DETERMINERS, DOUBTFUL_VERBS, NO_NAMES, PARTICLES, ROLES, SOURCE_LINKS, SOURCES, STOPS } from "./attribution-words.js";
import { matchesIn } from "./matches.js";
import { readPage } from "./page.js";
import { postsOf } from "./posts.js";
import { paragraphsOf, type QuotedText, quotationsOf } from "./quotations.js";
import { isSpeechVerb, SPEECH_VERBS } from "./speech.js";

/** Who says something, as the text names them. */
export interface Speaker {
  /** As it stands there, a title before it included: `Mayor Ann Lee`. */
  readonly name: string;
  /** Where the text names them. */
  readonly span: Span;
}

/** Something that is quoted in a text. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Missing where the text does not name anyone beside it: `she said` names nobody. */
  readonly speaker?: Speaker;
}

/** So far from a quotation its speaker is looked for, in code units, inside its paragraph. */
const REACH = 200;

/**
 * Returns the quotations of a text in order, with who says them where the text says so beside them: `X told reporters: “…”`,
 * `“…”, sagte X`, `« … », selon X`, `Xは「…」と述べた`. What follows in the same paragraph without a speaker of its own is of the last one, and so is
 * what goes on over paragraphs. Pronouns are not resolved: `she said` behind a quotation names nobody, whoever is named before it. Takes time linear in the length of the text.
 */
export function attributedQuotations(text: string): Quotation[] {
  return quotationsWithSpeakers(readPage(text));
}

/** Returns the quotations of a text that was read, with who says them. What `quotationsOf` gives may be given where it is known. */
export function quotationsWithSpeakers(page: QuotedText, spans: readonly Span[] = quotationsOf(page)): Quotation[] {
  const { text } = page;
  const speakers: (Speaker | undefined)[] = [];
  const paragraphs = paragraphsOf(page);
  let paragraph = 0;
  let begun = 0;
  for (const [i, [start, end]] of spans.entries()) {
    while (paragraph < paragraphs.length && paragraphs[paragraph]![1] <= start) paragraph++;
    const [from, to] = paragraphs[paragraph] ?? [start, end];
    const before = Math.max(from, spans[i - 1]?.[1] ?? 0, start - REACH);
    const after = Math.min(to, spans[i + 1]?.[0] ?? text.length, end + REACH);
    const isFirst = i === 0 || spans[i - 1]![1] <= from;
    const behind = tokensOf(text, end, after);
    const speaker = speakerAfter(text, end, after, behind) ?? (isAttributed(text, end, behind) ? undefined : (speakerBefore(text, before, start) ?? (isFirst ? undefined : inherited(text, spans[i - 1]![1], start, speakers[i - 1]))));
    speakers.push(speaker);
    // A quotation that its paragraph leaves open goes on in the next: who is named at any of its parts says all of it.
    if (!isFirst || i === 0 || isClosed(text, spans[i - 1]!)) begun = i;
    if (speaker !== undefined) for (let at = begun; at < i; at++) speakers[at] ??= speaker;
  }
  const quotations = spans.map((span, i): Quotation => ({ span, ...(speakers[i] === undefined ? {} : { speaker: speakers[i] }) }));
  return [...quotations, ...postQuotations(text, page.blocks)].sort((x, y) => x.span[0] - y.span[0]);
}

const CLOSING_MARKS = "”“\"»«›‹’'」』＂‘";

function isClosed(text: string, [start, end]: Span): boolean {
  return end - start > 1 && CLOSING_MARKS.includes(text.charAt(end - 1));
}

/** Whose words go on behind an attribution: the last speaker's, where nothing but it stands between. */
function inherited(text: string, from: number, to: number, speaker: Speaker | undefined): Speaker | undefined {
  if (speaker === undefined || to - from > REACH) return undefined;
  const between = text.slice(from, to);
  // The attribution's sentence may end between the two; in another one somebody else may have begun to speak.
  const ends = between.search(/[.!?。](?=\s|$)/u);
  return (ends < 0 || between.slice(ends + 1).trim() === "") && !between.includes(":") ? speaker : undefined;
}

/** Words behind a quotation in which its attribution comes to its verb: `a spokesman for the harbour told`. */
const ATTRIBUTION = 8;
const GERMAN_SUBJECT = /^(?:der|die|das|ein|eine)$/u;

/** Whether what follows a quotation says who speaks, by a name or by none: `he said`, `so die Sprecherin`. */
function isAttributed(text: string, start: number, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => !",–—-".includes(token.text));
  const first = tokens[at];
  if (first === undefined || !isWord(first) || STOPS.has(first.folded)) return false;
  if (SOURCES.has(first.folded)) return true;
  if (first.folded === "so" && GERMAN_SUBJECT.test(tokens[at + 1]?.folded ?? "")) return true;
  for (let i = at; i < at + ATTRIBUTION && i < tokens.length && !".!?;:".includes(tokens[i]!.text); i++) {
    if (!isVerb(tokens[i]) || DOUBTFUL_VERBS.has(tokens[i]!.folded)) continue;
    // Behind a full stop in the quotation a new sentence may begin, with somebody else's words: `“…” The council said that …`.
    return !(isCapital(first) && SENTENCE_END.test(text.slice(Math.max(0, start - 3), start))) || isClauseEnd(tokens[i + 1]);
  }
  return false;
}

const SENTENCE_END = /[.!?…].?$/u;

interface Token {
  readonly text: string;
  readonly folded: string;
  /** Offset in the text. */
  readonly at: number;
}

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}’'-]*|[^\s\p{L}]/gu;

/** Words, and marks one by one; a point behind a title or an initial belongs to it. */
function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const match of matchesIn(text.slice(from, to), TOKEN)) {
    const [word] = match;
    const last = tokens.at(-1);
    const belongs = word === "." && last !== undefined && (ABBREVIATIONS.has(last.folded) || /^\p{Lu}$/u.test(last.text));
    if (belongs) tokens[tokens.length - 1] = { text: `${last.text}.`, folded: `${last.folded}.`, at: last.at };
    else tokens.push({ text: word, folded: word.toLowerCase(), at: from + match.index });
  }
  return tokens;
}

const BEGINS_WORD = /^\p{L}/u;
const BEGINS_NAME = /^\p{Lu}/u;

function isWord({ text }: Token): boolean {
  return BEGINS_WORD.test(text);
}

function isCapital({ text }: Token): boolean {
  return BEGINS_NAME.test(text);
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && !NO_NAMES.has(token.folded);
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && isSpeechVerb(token.text);
}

function speakerOf(text: string, tokens: readonly Token[], from: number, to: number): Speaker {
  const [first, last] = [tokens[from]!, tokens[to - 1]!];
  const span: Span = [first.at, last.at + last.text.length];
  return { name: text.slice(...span).replace(/\s+/gu, " ").replace(/['’]s?$/u, ""), span };
}

/** The index after the name that begins at a token; the index itself where none begins there. An article may be one of its particles, or not. */
function endOfName(tokens: readonly Token[], from: number, mayHoldArticle = true): number {
  let end = from;
  while (isName(tokens[end])) {
    end++;
    if (!mayHoldArticle && ARTICLES.has(tokens[end]?.folded ?? "")) return end;
    let particles = 0;
    while (particles < 2 && tokens[end + particles] !== undefined && PARTICLES.has(tokens[end + particles]!.folded)) particles++;
    if (particles > 0 && isName(tokens[end + particles])) end += particles;
  }
  return end;
}

/** Where the name begins that a role leads to from the end of another, `Real Madrid head coach Carlo Ancelotti`; else -1. */
function behindRole(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at < end + 3 && tokens[at] !== undefined && isWord(tokens[at]!) && !isCapital(tokens[at]!)) at++;
  return at > end && ROLES.has(tokens[at - 1]!.folded) && isName(tokens[at]) ? at : -1;
}

/** The name at some tokens or behind a title there, `the mayor, Ann Lee`. Behind an article it needs two words: in `der Sprecher` is none. */
function nameFrom(text: string, tokens: readonly Token[], start: number, mayHoldArticle = true): Speaker | undefined {
  let at = start;
  let least = 1;
  for (let left = 6; left > 0 && at < tokens.length; left--, at++) {
    const token = tokens[at]!;
    if (isName(token)) {
      const end = endOfName(tokens, at, mayHoldArticle);
      const behind = behindRole(tokens, end);
      if (behind > 0) return speakerOf(text, tokens, behind, endOfName(tokens, behind, mayHoldArticle));
      if (end - at >= least) return speakerOf(text, tokens, at, end);
      at = end - 1;
      continue;
    }
    if (NO_NAMES.has(token.folded) && !DETERMINERS.has(token.folded)) return undefined;
    if (STOPS.has(token.folded) && !DETERMINERS.has(token.folded)) return undefined;
    if (token.text === "," && at > start) least = 2;
    else if (!isWord(token)) return undefined;
    else if (DETERMINERS.has(token.folded)) least = 2;
  }
  return undefined;
}

/** `“…,” said X`, `“…”, X told reporters`, `», selon X`, and after a post `— X (@x)`. */
function speakerAfter(text: string, start: number, end: number, tokens: readonly Token[]): Speaker | undefined {
  const japanese = JAPANESE_AFTER.exec(text.slice(start, end));
  if (japanese !== null) return japaneseSpeaker(japanese[1], start + japanese[0].indexOf(japanese[1] ?? ""));
  let at = 0;
  while (at < tokens.length && ",–—-".includes(tokens[at]!.text)) at++;
  const endsInside = at === 0 && CLOSING_MARKS.includes(text.charAt(start - 1)) && text.charAt(start - 2) === ".";
  if (tokens[at] === undefined) return undefined;
  if (SOURCES.has(tokens[at]!.folded)) return nameFrom(text, tokens, SOURCE_LINKS.has(tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1);
  let verb = at;
  while (verb < at + 3 && !isVerb(tokens[verb]) && tokens[verb] !== undefined && AUXILIARIES.has(tokens[verb]!.folded)) verb++;
  if (isVerb(tokens[verb])) {
    // In `ha detto` both are in the list.
    while (isVerb(tokens[verb + 1])) verb++;
    return nameFrom(text, tokens, verb + 1, ENGLISH.has(tokens[verb]!.folded));
  }
  const begin = isCapital(tokens[at]!) && PARTICLES.has(tokens[at]!.folded) ? at + 1 : at;
  const whole = endOfName(tokens, begin);
  if (whole === begin) return undefined;
  const behind = behindRole(tokens, whole);
  const name = behind > 0 ? endOfName(tokens, behind) : whole;
  let next = name;
  if (tokens[next]?.text === ",") {
    const close = tokens.findIndex((token, i) => i > next && ",.;:".includes(token.text));
    if (close < 0 || tokens[close]!.text !== ",") return undefined;
    next = close + 1;
  }
  while (next < name + 20 && tokens[next] !== undefined && AUXILIARIES.has(tokens[next]!.folded) && !isClauseEnd(tokens[next + 1])) next++;
  if (!isVerb(tokens[next]) || (endsInside && !isClauseEnd(tokens[next + 1]))) return undefined;
  return nameEndingAt(text, tokens, name - 1);
}

function isClauseEnd(token: Token | undefined): boolean {
  return token === undefined || ".,;:".includes(token.text);
}

/** `X told reporters: “…”`, `According to X, “…”`, `Dazu sagte X: „…“`: in the same sentence. */
function speakerBefore(text: string, start: number, end: number): Speaker | undefined {
  const japanese = JAPANESE_BEFORE.exec(text.slice(start, end));
  if (japanese !== null) return japaneseSpeaker(japanese[1], start + japanese.index);
  const all = tokensOf(text, start, end);
  if (".!?;…".includes(all.at(-1)?.text ?? ".")) return undefined;
  const stop = all.findLastIndex((token, i) => ".!?;".includes(token.text) && i < all.length - 1);
  const tokens = all.slice(stop + 1);
  let verb = tokens.length - 1;
  while (verb >= 0 && !(isVerb(tokens[verb]) && tokens[verb]!.folded !== "so")) verb--;
  if (verb < 0 || tokens.length - verb > 14) return fromSource(text, tokens);
  const endsWithColon = tokens.at(-1)!.text === ":";
  if (!ENGLISH.has(tokens[verb]!.folded) && endsWithColon) {
    const name = endOfName(tokens, verb + 1, false);
    if (name > verb + 1) return speakerOf(text, tokens, verb + 1, name);
  }
  let before = verb - 1;
  while (before > 0 && (AUXILIARIES.has(tokens[before]!.folded) || (isVerb(tokens[before]) && before > 1))) before--;
  if (before < 0) return endsWithColon ? nameFrom(text, tokens, verb + 1, ENGLISH.has(tokens[verb]!.folded)) : undefined;
  if (isName(tokens[before])) return nameEndingAt(text, tokens, before);
  if (tokens[before]!.text !== ",") return undefined;
  // `Ann Lee, who runs the ferry, said`: the name before the first of the commas.
  const comma = tokens.findIndex((token, i) => token.text === "," && isName(tokens[i - 1]));
  return comma < 0 || comma >= before ? undefined : nameEndingAt(text, tokens, comma - 1);
}

/** The name whose last word is given; of `Ann Lee of Tevin` the first. */
function nameEndingAt(text: string, tokens: readonly Token[], last: number): Speaker | undefined {
  let first = Math.max(0, last - 8);
  while (first < last && !(isName(tokens[first]) && endOfName(tokens, first) === last + 1)) first++;
  const before = tokens[first - 1];
  if (before !== undefined && isCapital(before) && PARTICLES.has(before.folded)) first--;
  if (before === undefined || !STOPS.has(before.folded)) return speakerOf(text, tokens, first, last + 1);
  return isName(tokens[first - 2]) ? nameEndingAt(text, tokens, first - 2) : undefined;
}

function fromSource(text: string, tokens: readonly Token[]): Speaker | undefined {
  const source = tokens.findLastIndex(({ folded }) => SOURCES.has(folded));
  if (source < 0 || tokens.length - source > 14) return undefined;
  return nameFrom(text, tokens, SOURCE_LINKS.has(tokens[source + 1]?.folded ?? "") ? source + 2 : source + 1);
}

const ENGLISH: ReadonlySet<string> = new Set(SPEECH_VERBS["en"]!.split(" "));

/** `Xは「` with at most so much between; `」とXは述べた`. Names in Chinese characters and katakana, with the title behind. */
const JAPANESE_BEFORE = /([\p{Script=Han}\p{Script=Katakana}ー・]{2,20}(?:さん)?)[はが][^。「」は]{0,30}$/u;
const JAPANESE_AFTER = /^と、?([\p{Script=Han}\p{Script=Katakana}ー・]{2,20}(?:さん)?)[はが][^。「」]{0,10}(?:述べ|説明|強調|[話語言])/u;

function japaneseSpeaker(name: string | undefined, at: number): Speaker | undefined {
  return name === undefined ? undefined : { name, span: [at, at + name.length] };
}

const POST_NAME = /^[—–-]\s*(\S.{0,60}?)\s*\(@/u;

/** Embedded posts, each with the name under it. */
function postQuotations(text: string, blocks: readonly { readonly span: Span }[]): Quotation[] {
  const posts: Quotation[] = [];
  let signer: Speaker | undefined;
  for (const { at, signs } of postsOf(text, blocks)) {
    const { span } = blocks[at]!;
    const name = signs ? POST_NAME.exec(text.slice(...span))?.[1] : undefined;
    const start = name === undefined ? 0 : span[0] + text.slice(...span).indexOf(name);
    if (signs) signer = name === undefined ? undefined : { name, span: [start, start + name.length] };
    else posts.push({ span, ...(signer === undefined ? {} : { speaker: signer }) });
  }
  return posts;
}
