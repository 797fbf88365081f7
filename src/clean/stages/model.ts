import type { ChromeCategory, Finding } from "../../core/finding.js";
import type { Shape } from "../../text/shape.js";
import { MODEL_RULE, PRIOR } from "../evidence.js";
import { type Topic, TOPICS } from "../model/columns.js";
import { Model, type ModelJudgement } from "../model/model.js";
import { WEIGHTS } from "../model/weights.js";
import type { Article, Stage } from "../stage.js";

let standard: Model | undefined;

/**
 * Returns the stage of the trained model. It reports for every block how likely it is chrome, all in all: the findings of the stages
 * before it are among its inputs, so that its weight stands in place of theirs. On text that is clean already it reports nothing.
 */
export function modelStage(): Stage {
  return {
    name: "model",
    find(article, before) {
      standard ??= new Model(WEIGHTS);
      return findingsOf(article, before, standard.judge(article, before));
    },
  };
}

/** Returns a judgement as findings, one a block. */
export function findingsOf({ page, shapes }: Article, before: readonly Finding[], { logOdds, explain }: ModelJudgement): Finding[] {
  const share = articleShare(shapes, logOdds);
  if (share >= CLEAN_SHARE) return [];
  const favour = FAVOUR * Math.max(0, (share - MIXED_SHARE) / (CLEAN_SHARE - MIXED_SHARE));
  const categories = categoriesOf(page.blocks.length, before);
  const parts = new Float64Array(TOPICS.length);
  const note = (block: number): string => {
    explain(block, parts.fill(0));
    return noteOf(parts);
  };
  return page.blocks.map(({ index, span }): Finding => {
    const category = categories[index] ?? categoryOf(shapes[index]!);
    const forChrome = -logOdds[index]! - favour;
    return { kind: "chrome", category, block: index, span, rule: MODEL_RULE, weight: forChrome - PRIOR, witness: { note: forChrome < 0 ? FOR_ARTICLE : note(index), span } };
  });
}

/**
 * Of a text's words, the share in blocks that the model takes for the article's. From the larger share on the text is clean already, as an
 * extractor leaves it, and the model is silent; from the smaller one on it gives the article the benefit of the doubt, in log-odds.
 * Chosen on held-out folds: a hard bound alone at .8 costs whole pages .008 of F1, no bound costs extractor output .02 of recall.
 */
const CLEAN_SHARE = 0.9;
const MIXED_SHARE = 0.75;
const FAVOUR = 2;

function articleShare(shapes: readonly Shape[], logOdds: Float64Array): number {
  let [all, kept] = [0, 0];
  for (const [i, { words }] of shapes.entries()) {
    all += words;
    if (logOdds[i]! > 0) kept += words;
  }
  return all === 0 ? 1 : kept / all;
}

/** The category of the strongest finding of chrome on each block. */
function categoriesOf(blocks: number, before: readonly Finding[]): (ChromeCategory | undefined)[] {
  const categories = new Array<ChromeCategory | undefined>(blocks);
  const most = new Float64Array(blocks);
  for (const { kind, block, weight, category } of before) {
    if (kind !== "chrome" || weight <= most[block]!) continue;
    most[block] = weight;
    categories[block] = category;
  }
  return categories;
}

const MOST_LABEL_WORDS = 4;
const LEAST_HEADLINE_WORDS = 5;
const MOST_HEADLINE_WORDS = 20;

/** Without a rule that says what it is, what is like a headline counts as related and the rest as furniture. */
function categoryOf({ words, endsSentence, innerStops }: Shape): ChromeCategory {
  if (endsSentence || innerStops > 0) return "furniture";
  if (words <= MOST_LABEL_WORDS) return "furniture";
  return words >= LEAST_HEADLINE_WORDS && words <= MOST_HEADLINE_WORDS ? "related" : "furniture";
}

const FOR_ARTICLE = "the trained model takes it for the article's";
const NAMES: Readonly<Record<Topic, string>> = {
  shape: "its shape",
  words: "its words",
  rules: "what the rules found",
  repeats: "what it repeats",
  place: "its place in the page",
  neighbours: "its neighbours",
};
/** Log-odds below which a contribution is not worth a mention, and how many are mentioned. */
const LEAST_MENTIONED = 0.2;
const MOST_MENTIONED = 3;
/** Contributions in words, made once each: by topic, and by tenths from -`MOST_TENTHS` on. */
const MOST_TENTHS = 150;
const named = new Array<string | undefined>(TOPICS.length * (2 * MOST_TENTHS + 1));

function nameOf(topic: number, weight: number): string {
  const tenths = Math.max(-MOST_TENTHS, Math.min(MOST_TENTHS, Math.round(-10 * weight)));
  return (named[topic * (2 * MOST_TENTHS + 1) + MOST_TENTHS + tenths] ??= `${NAMES[TOPICS[topic]!]} (${tenths < 0 ? "-" : "+"}${(Math.abs(tenths) / 10).toFixed(1)})`);
}

/** Names what moved the judgement most, strongest first; what speaks for the cut has a plus. `parts` are used up. */
function noteOf(parts: Float64Array): string {
  let names = "";
  for (let n = 0; n < MOST_MENTIONED; n++) {
    let strongest = 0;
    for (let i = 1; i < parts.length; i++) if (Math.abs(parts[i]!) > Math.abs(parts[strongest]!)) strongest = i;
    if (Math.abs(parts[strongest]!) < LEAST_MENTIONED) break;
    names += (n === 0 ? "" : ", ") + nameOf(strongest, parts[strongest]!);
    parts[strongest] = 0;
  }
  return `the trained model, by ${names === "" ? "nothing in particular" : names}`;
}
