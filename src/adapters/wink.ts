/**
 * English grammar as more evidence, by wink-nlp.
 *
 * @module copydesk/wink
 */
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence, type PartOfSpeech } from "wink-nlp";
import type { Block } from "../core/block.js";
import type { ChromeCategory, Finding } from "../core/finding.js";
import { chromeLogOdds, PRIOR } from "../clean/evidence.js";
import type { Article, Stage } from "../clean/stage.js";
import { isProse } from "../text/shape.js";

/** Blocks with more words say enough without their grammar. */
const MOST_WORDS = 16;
const LEAST_WORDS = 2;
/** Log-odds from which the cheap evidence has decided; below the prior it has decided the other way. */
const DECIDED = 1.5;
/** An order to the reader is a hint; an article may give orders too. Among chrome it is enough. */
const ORDER_WEIGHT = 2;
const COMPANY_WEIGHT = 1.5;
const HEADING_WEIGHT = -1.5;
/** Neighbours on either side that count as company. */
const REACH = 2;

/**
 * Returns a stage that reads the grammar of short English blocks on which the stages before it are undecided: an order to the reader
 * ("Fix the font size to suit your reading preferences") speaks for chrome, a heading ("Focus on Gang Members in
 * Deportation Plan") against it. It belongs behind the standard stages: `[...standardStages(), winkStage()]`. Loading the model takes
 * about a quarter of a second, at the call. Documents whose `language` is another than English are left alone.
 */
export function winkStage(): Stage {
  const grammar = loadGrammar();
  return { name: "wink", find: (article, before) => findByGrammar(article, before, grammar) };
}

interface Word {
  readonly text: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/** Returns the words of each sentence of a text. */
type Grammar = (text: string) => readonly (readonly Word[])[];

function loadGrammar(): Grammar {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  return (text) => {
    const sentences: Word[][] = [];
    nlp.readDoc(text).sentences().each((sentence: ItemSentence) => {
      const tokens = sentence.tokens();
      // The package declares its readers' last parameter under two types; both read a token.
      const lemma = its.lemma as unknown as typeof its.pos;
      const [texts, parts, lemmas] = [tokens.out(), tokens.out(its.pos) as PartOfSpeech[], tokens.out(lemma)];
      sentences.push(texts.map((word, i) => ({ text: word, pos: parts[i]!, lemma: lemmas[i]! })));
    });
    return sentences;
  };
}

function findByGrammar({ page, shapes, facts }: Article, before: readonly Finding[], grammar: Grammar): Finding[] {
  if (facts.language !== undefined && !/^en\b/iu.test(facts.language)) return [];
  const logOdds = chromeLogOdds(page.blocks, before);
  const findings: Finding[] = [];
  for (const block of page.blocks) {
    const shape = shapes[block.index]!;
    if (shape.words < LEAST_WORDS || shape.words > MOST_WORDS || isProse(shape)) continue;
    if (logOdds[block.index]! < PRIOR || logOdds[block.index]! >= DECIDED) continue;
    const sentences = grammar(decapitalize(page.text.slice(...block.span)));
    if (sentences.length > 0 && sentences.every(isOrder)) findings.push(orderFinding(block));
    else if (sentences.length === 1 && isHeading(sentences[0]!)) {
      findings.push(finding(block, "furniture", "heading", HEADING_WEIGHT, "its grammar is that of a heading"));
    }
  }
  return findings;

  function orderFinding(block: Block): Finding {
    const near = page.blocks.slice(Math.max(0, block.index - REACH), block.index + REACH + 1);
    const company = near.filter((other) => other !== block && logOdds[other.index]! >= 0);
    const [first] = company;
    const category = before.find((other) => other.block === first?.index && other.kind === "chrome")?.category as ChromeCategory | undefined;
    return finding(block, category ?? "widget", "order", ORDER_WEIGHT + (first === undefined ? 0 : COMPANY_WEIGHT), "it gives the reader an order");
  }
}

function finding(block: Block, category: ChromeCategory, name: string, weight: number, note: string): Finding {
  return { kind: "chrome", category, block: block.index, span: block.span, rule: `en/grammar/${name}`, weight, witness: { note, span: block.span } };
}

/** The tagger takes a capital at the start for a name. */
function decapitalize(text: string): string {
  const start = text.search(/\p{L}/u);
  return start < 0 ? text : text.slice(0, start) + text.charAt(start).toLowerCase() + text.slice(start + 1);
}

const READER = new Set(["you", "your", "yours", "our", "us", "my", "me"]);

/** It starts with a verb in its base form, `please` aside, and speaks of the reader or of the site. */
function isOrder(words: readonly Word[]): boolean {
  const spoken = words.filter(({ pos, text }) => pos !== "PUNCT" && pos !== "SYM" && text.toLowerCase() !== "please");
  const [first] = spoken;
  if (first?.pos !== "VERB" || first.lemma !== first.text.toLowerCase()) return false;
  return spoken.some(({ text }) => READER.has(text.toLowerCase()));
}

/** Mostly nouns and names, in capitals, and nothing about the reader. */
function isHeading(tokens: readonly Word[]): boolean {
  const words = tokens.filter(({ text }) => /\p{L}/u.test(text));
  const names = words.filter(({ pos, text }) => (pos === "PROPN" || pos === "NOUN") && /^\p{Lu}/u.test(text));
  return words.length >= 3 && names.length * 3 >= words.length && !words.some(({ text }) => READER.has(text.toLowerCase()));
}
