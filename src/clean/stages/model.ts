import type { ChromeCategory, Finding } from "../../core/finding.js";
import type { Shape } from "../../text/shape.js";
import { MODEL_RULE, PRIOR } from "../evidence.js";
import { type Contribution, Model, type ModelJudgement } from "../model/model.js";
import { WEIGHTS } from "../model/weights.js";
import type { Article, Stage } from "../stage.js";

let standard: Model | undefined;

/**
 * Returns the stage of the trained model. It reports for every block how likely it is chrome, all in all: the findings of the stages
 * before it are among its inputs, so that its weight stands in place of theirs.
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
  const categories = categoriesOf(page.blocks.length, before);
  return page.blocks.map(({ index, span }): Finding => {
    const category = categories[index] ?? categoryOf(shapes[index]!);
    const witness = {
      span,
      /** Worked out when it is read: most findings are never looked at. */
      get note(): string {
        return noteOf(explain(index));
      },
    };
    return { kind: "chrome", category, block: index, span, rule: MODEL_RULE, weight: -logOdds[index]! - PRIOR, witness };
  });
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

const NAMES = {
  itself: "the block itself",
  before: "the page down to it",
  after: "the page from its end up to it",
} as const;
/** Log-odds below which a contribution is not worth a mention. */
const LEAST_MENTIONED = 0.2;

/** One decimal, in a tenth of the time that `toFixed` takes. */
function tenths(value: number): string {
  const rounded = Math.round(value * 10);
  return `${Math.floor(rounded / 10)}.${rounded % 10}`;
}

function noteOf(contributions: readonly Contribution[]): string {
  const named = contributions.filter(({ weight }) => Math.abs(weight) >= LEAST_MENTIONED);
  const part = ({ topic, weight }: Contribution): string => `${NAMES[topic]} (${weight > 0 ? "-" : "+"}${tenths(Math.abs(weight))})`;
  return `the trained model, by ${named.length === 0 ? "nothing in particular" : named.map(part).join(", ")}`;
}
