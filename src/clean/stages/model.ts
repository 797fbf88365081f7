import type { ChromeCategory, Finding, Witness } from "../../core/finding.js";
import type { Span } from "../../core/span.js";
import type { Shape } from "../../text/shape.js";
import { MODEL_RULE, PRIOR } from "../evidence.js";
import { foundOn } from "../found-on.js";
import { Model, type ModelJudgement } from "../model/model.js";
import type { Reading } from "../model/reading.js";
import { WEIGHTS } from "../model/weights.js";
import { type ModelView, viewOf } from "../model/view.js";
import type { Stage } from "../stage.js";

type ChromeFinding = Finding & { readonly kind: "chrome" };

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
      const view = viewOf(article, before);
      return findingsOf(view, standard.judge(view.article, view.before, view.counts));
    },
  };
}

/** Returns a judgement as findings, one for each block that the model was shown. */
export function findingsOf({ article: { page, shapes }, before, shown }: ModelView, { logOdds, parts }: ModelJudgement): Finding[] {
  const strongest = strongestChrome(page.blocks.length, before);
  // A loop for the reason that `shapesOf` has.
  const findings: Finding[] = [];
  for (const { index, span } of page.blocks) {
    const category = strongest[index]?.category ?? categoryOf(shapes[index]!);
    findings.push(foundOn("chrome", category, shown === undefined ? index : shown[index]!, span, MODEL_RULE, -logOdds[index]! - PRIOR, new ModelWitness(span, parts, index)));
  }
  return findings;
}

/** What the model made of a block. Its note is put into words when it is read: most notes never are. */
class ModelWitness implements Witness {
  readonly span: Span;
  readonly #parts: Reading;
  readonly #block: number;

  constructor(span: Span, parts: Reading, block: number) {
    this.span = span;
    this.#parts = parts;
    this.#block = block;
  }

  toJSON(): Witness {
    return { note: this.note, span: this.span };
  }

  get note(): string {
    const { itself, before, after } = this.#parts;
    return itself[this.#block]! + before[this.#block]! + after[this.#block]! > 0 ? FOR_ARTICLE : noteOf(this.#parts, this.#block);
  }
}

/** The strongest finding of chrome on each block. */
function strongestChrome(blocks: number, before: readonly Finding[]): (ChromeFinding | undefined)[] {
  const strongest = new Array<ChromeFinding | undefined>(blocks);
  for (const finding of before) {
    if (finding.kind === "chrome" && finding.weight > (strongest[finding.block]?.weight ?? 0)) strongest[finding.block] = finding;
  }
  return strongest;
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
/** Tenths of log-odds below which a contribution is not worth a mention, and up to which it has a wording of its own. */
const LEAST_MENTIONED = 2;
const MOST_WORDED = 400;
const NAMES = { itself: "the block itself", before: "the page down to it", after: "the page from its end up to it" } as const;

/** Names what a judgement rests on; what speaks for the cut has a plus. */
function noteOf(parts: Reading, block: number): string {
  const itself = wordingOf(OPENINGS.itself, parts.itself[block]!);
  const before = wordingOf(itself === "" ? OPENINGS.before : ADDED.before, parts.before[block]!);
  const after = wordingOf(itself === "" && before === "" ? OPENINGS.after : ADDED.after, parts.after[block]!);
  const all = itself + before + after;
  return all === "" ? "the trained model, by nothing in particular" : all;
}

/** A contribution in words, which are made once: where it opens the note, and behind another. */
interface Wording {
  readonly words: string;
  readonly known: string[];
}

const OPENINGS = wordings("the trained model, by ");
const ADDED = wordings(", ");

function wordings(before: string): Readonly<Record<keyof Reading, Wording>> {
  const wording = (part: keyof Reading): Wording => ({ words: before + NAMES[part], known: [] });
  return { itself: wording("itself"), before: wording("before"), after: wording("after") };
}

function wordingOf({ words, known }: Wording, forArticle: number): string {
  const tenths = Math.min(MOST_WORDED, Math.round(Math.abs(forArticle) * 10));
  if (Math.abs(forArticle) * 10 < LEAST_MENTIONED) return "";
  const at = 2 * tenths + (forArticle > 0 ? 1 : 0);
  return (known[at] ??= `${words} (${forArticle > 0 ? "-" : "+"}${Math.floor(tenths / 10)}.${tenths % 10})`);
}
