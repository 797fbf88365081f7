import type { Block } from "../../core/block.js";
import type { Finding, Witness } from "../../core/finding.js";
import type { Span } from "../../core/span.js";
import type { Matcher, PhraseMatch } from "../../rules/matcher.js";
import type { Rule } from "../../rules/rule.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";

/** Returns the stage that finds the phrases of rules. */
export function phrasesStage(matcher: Matcher): Stage {
  const names = new Map<Rule, string>();
  return { name: "phrases", find: (article) => findPhrases(article, matcher, names) };
}

/** What stands in a note as one space. */
const SPACES = /\s{2,}|[^\S ]/u;
const ALL_SPACES = new RegExp(SPACES, "gu");

/** A phrase that was seen. Its note is put into words when it is read: most notes never are. */
class PhraseWitness implements Witness {
  readonly span: Span;
  readonly #text: string;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.span = span;
  }

  toJSON(): Witness {
    return { note: this.note, span: this.span };
  }

  get note(): string {
    const phrase = this.#text.slice(this.span[0], this.span[1]);
    return `it has the phrase "${SPACES.test(phrase) ? phrase.replace(ALL_SPACES, " ") : phrase}"`;
  }
}

function findPhrases({ page }: Article, matcher: Matcher, names: Map<Rule, string>): Finding[] {
  const { tokens, text } = page;
  const findings: Finding[] = [];
  const matches = matcher.findAll(tokens, page.blocks);
  for (const block of page.blocks) {
    if (block.firstToken === block.endToken) {
      const rule = matcher.symbolRule(text.slice(block.span[0], block.span[1]));
      if (rule !== undefined) findings.push(findingOf(text, block, rule, block.span));
      continue;
    }
    for (const { rule, first, end } of onceForAllLanguages(matches[block.index]!, names)) findings.push(findingOf(text, block, rule, [tokens.starts[first]!, tokens.ends[end - 1]!]));
  }
  return findings;
}

function findingOf(text: string, block: Block, rule: Rule, seen: Span): Finding {
  const { kind, category } = rule;
  const span = rule.place === "trim" ? seen : block.span;
  return foundOn(kind, category, block.index, span, rule.id, rule.weight, new PhraseWitness(text, seen));
}

/** A word that several languages share says no more for it: of rules that differ in their language only, the strongest counts. */
function onceForAllLanguages(matches: readonly PhraseMatch[], names: Map<Rule, string>): readonly PhraseMatch[] {
  if (matches.length < 2) return matches;
  const strongest: PhraseMatch[] = [];
  for (const match of matches) {
    const { rule, first } = match;
    let at = strongest.length - 1;
    const least = Math.max(0, strongest.length - LOOK_BACK);
    while (at >= least && !(nameOf(strongest[at]!.rule, names) === nameOf(rule, names) && (rule.place !== "trim" || strongest[at]!.first === first))) at--;
    if (at < least) strongest.push(match);
    else if (strongest[at]!.rule.weight < rule.weight) strongest[at] = match;
  }
  return strongest;
}

/** The latest matches among which one of another language is looked for. Only what is trimmed stands in longer blocks, and that is looked for in one place. */
const LOOK_BACK = 256;

/** A rule's id without its language. */
function nameOf(rule: Rule, names: Map<Rule, string>): string {
  let name = names.get(rule);
  if (name === undefined) names.set(rule, (name = rule.id.slice(rule.id.indexOf("/"))));
  return name;
}
