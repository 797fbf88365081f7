import type { Finding } from "../../core/finding.js";
import type { Article } from "../stage.js";
import { COLUMNS, columnsOf, reviseColumns, TOPICS } from "./columns.js";
import { PackedReader, unpackAscending } from "./decode.js";
import { Forest } from "./forest.js";
import { GramReader, MOST_KEYS } from "./grams.js";
import { inSteps, Lexicon, OUTPUTS, SCORE_STEPS } from "./lexicon.js";
import { LOOKS, looksOf } from "./looks.js";
import type { Weights } from "./weights.js";

/** What the model makes of the blocks of one page. */
export interface ModelJudgement {
  /** For each block the log-odds that it belongs to the article. */
  readonly logOdds: Float64Array;
  /** Adds what each of `TOPICS` says of one block, in log-odds, to `parts`: above 0 it speaks for the article. */
  readonly explain: (block: number, parts: Float64Array) => void;
}

/** Log-odds of the first look beyond which a second changes nothing that matters: two thirds of the blocks of a page. */
const SURE = 3;

/** The trained model, ready for use: what reads a page as log-odds. It holds no state between pages. */
export class Model {
  private readonly lexicon: Lexicon;
  private readonly first: Forest;
  private readonly second: Forest;

  constructor(weights: Weights) {
    this.lexicon = new Lexicon({
      keys: unpackAscending(weights.lexicon.keys, weights.lexicon.count),
      rows: unpackRows(weights.lexicon.rows, weights.lexicon.count),
      scales: weights.lexicon.scales,
      biases: weights.lexicon.biases,
    });
    const topicOf = (column: number): number => TOPICS.indexOf(COLUMNS[column]!.topic);
    this.first = new Forest(weights.first, COLUMNS.length, topicOf);
    this.second = new Forest(weights.second, COLUMNS.length, topicOf);
  }

  /** Returns what the model makes of a page, given what the stages before it found. Linear in the length of the page. */
  judge(article: Article, before: readonly Finding[]): ModelJudgement {
    const { first, second } = this;
    const looks = looksOf(article, before);
    const matrix = columnsOf(article, looks, this.scores(article));
    const width = COLUMNS.length;
    const beliefs = new Int16Array(article.page.blocks.length);
    for (let i = 0; i < beliefs.length; i++) beliefs[i] = inSteps(first.score(matrix, i * width));
    reviseColumns(article, looks, beliefs, matrix);
    const logOdds = new Float64Array(beliefs.length);
    const isSure = (block: number): boolean => Math.abs(beliefs[block]!) > SURE * SCORE_STEPS;
    for (let i = 0; i < logOdds.length; i++) logOdds[i] = isSure(i) ? beliefs[i]! / SCORE_STEPS : second.score(matrix, i * width);
    assumeArticle(logOdds, looks);
    return {
      logOdds,
      explain: (block, parts) => (isSure(block) ? first : second).explain(matrix, block * width, parts),
    };
  }

  /** Returns the lexical scores of a page's blocks, `OUTPUTS` a block. */
  scores({ page }: Article): Int16Array {
    const scores = new Int16Array(page.blocks.length * OUTPUTS);
    const keys = new Int32Array(MOST_KEYS);
    const reader = new GramReader();
    for (const block of page.blocks) this.lexicon.score(keys, reader.read(page, block, keys), scores, block.index * OUTPUTS);
    return scores;
  }
}

/** Log-odds that the likeliest block of a page has at least: every page has an article. Measured on held-back sites. */
const LEAST_BEST = 2;
/** Words that make a block count for it. */
const LEAST_WORDS = 8;

/** Where no block reads like an article, lifts all of them until the likeliest does: on an odd page what stands out is the article. */
function assumeArticle(logOdds: Float64Array, looks: Int16Array): void {
  let best = -Infinity;
  for (let i = 0; i < logOdds.length; i++) if (looks[i * LOOKS]! >= 2 * LEAST_WORDS && logOdds[i]! > best) best = logOdds[i]!;
  if (best === -Infinity || best >= LEAST_BEST) return;
  for (let i = 0; i < logOdds.length; i++) logOdds[i]! += LEAST_BEST - best;
}

/** The rows stand output by output, each weight one digit, 44 for 0. */
function unpackRows(text: string, count: number): Int8Array {
  const rows = new Int8Array(count * OUTPUTS);
  const reader = new PackedReader(text);
  for (let output = 0; output < OUTPUTS; output++) for (let i = 0; i < count; i++) rows[i * OUTPUTS + output] = reader.digit() - 44;
  return rows;
}
