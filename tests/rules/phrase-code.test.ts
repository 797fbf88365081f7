import fc from "fast-check";
import { expect, it } from "vitest";
import { compilePhrase, type State, wordHashes } from "../../src/rules/phrase.js";
import { Numbers, PhraseCode } from "../../src/rules/phrase-code.js";
import { Matcher } from "../../src/rules/matcher.js";
import type { Rule } from "../../src/rules/rule.js";
import { Gap, TokenFlag, tokenize, type Tokens } from "../../src/text/tokens.js";

/** Where a phrase may end, by walking its states one by one. */
function endsOf(state: State, tokens: Tokens, at: number, first: number, ends: Set<number> = new Set()): Set<number> {
  if (state.isEnd && at > first) ends.add(at);
  for (const { gap, to } of state.marks) if ((tokens.gaps[at]! & gap) !== 0) endsOf(to, tokens, at, first, ends);
  if (at < tokens.length) {
    for (const next of state.words.get(tokens.hashes[at]!) ?? []) endsOf(next, tokens, at + 1, first, ends);
    if ((tokens.flags[at]! & TokenFlag.number) !== 0) for (const next of state.numbers) endsOf(next, tokens, at + 1, first, ends);
  }
  for (let words = 0; words <= 6 && at + words <= tokens.length; words++) {
    if (words > 1 && (tokens.gaps[at + words - 1]! & (Gap.stop | Gap.comma | Gap.quote)) !== 0) break;
    for (const next of state.any) endsOf(next, tokens, at + words, first, ends);
  }
  return ends;
}

const word = fc.constantFrom("a", "b", "c", "#", "*", ":", "/");
const phrase = fc.letrec<{ readonly phrase: string; readonly part: string }>((tie) => ({
  phrase: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
  part: fc.oneof({ maxDepth: 3 }, word, word.map((one) => `${one}?`), fc.array(tie("phrase"), { minLength: 1, maxLength: 3 }).map((parts) => `(${parts.join("|")})`), tie("phrase").map((one) => `(${one})?`)),
})).phrase;
const text = fc.array(fc.constantFrom("a", "b", "c", "7", "x,", "a.", "b:", "- c"), { maxLength: 10 }).map((words) => words.join(" "));

it("walks packed automata like their states", () => {
  fc.assert(fc.property(fc.array(phrase, { minLength: 1, maxLength: 4 }), text, (phrases, read) => {
    const [code, tokens] = [new PhraseCode(), tokenize(read)];
    for (const start of phrases.map((phrase) => compilePhrase(phrase).start)) {
      for (let first = 0; first < tokens.length; first++) {
        const ends = new Numbers();
        code.walk(code.placeOf([{ state: start, marks: 0 }]), tokens, first, tokens.length, first + 1, ends);
        expect(ends.values.slice(0, ends.count).sort((x, y) => x - y)).toEqual([...endsOf(start, tokens, first, first)].sort((x, y) => x - y));
      }
    }
  }), { seed: 20170901, numRuns: 400 });
});

it("finds a phrase of any number of ways", () => {
  const rule: Rule = { id: "en/promo/many", kind: "chrome", category: "promo", place: "head", weight: 4, phrases: [`in (${Array.from({ length: 40 }, (_, i) => `# unit${i}`).join("|")})`], cuts: [], keeps: [] };
  const matcher = Matcher.of([rule]);
  for (const unit of ["unit0", "unit39", "unit40"]) {
    const tokens = tokenize(`in 7 ${unit}`);
    expect(matcher.find(tokens, { firstToken: 0, endToken: tokens.length }).length).toBe(unit === "unit40" ? 0 : 1);
  }
});

it.each(["line", "head", "part", "tail", "trim", "chain"] as const)("refuses a phrase with a bracket that nothing closes in a rule of place %s", (place) => {
  const rule: Rule = { id: "en/promo/open", kind: "chrome", category: "promo", place, weight: 4, phrases: ["read (more|all"], cuts: [], keeps: [] };
  expect(() => Matcher.of([rule])).toThrow(SyntaxError);
});

it("knows each word by itself, whatever words it is read with", () => {
  const words = ["don't", "U.S.", "中国語", "&amp;", "www.example.org", "a-b", "3,000", "ǅ", "co\u00ADop", "«", "l’été", "[link]"];
  const hashes = wordHashes([words.join(" ")]);
  for (const word of words) expect(hashes.get(word)).toEqual([...tokenize(word).hashes]);
});
