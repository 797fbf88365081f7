import type { Article } from "../stage.js";
import { OUTPUTS, SCORE_STEPS } from "./lexicon.js";
import { LOOK, LOOK_NAMES, LOOKS, topicOf } from "./looks.js";

/** What a column of the model is about, as a report names it. */
export const TOPICS = ["shape", "words", "rules", "repeats", "place", "neighbours"] as const;
export type Topic = (typeof TOPICS)[number];

/** One input of the trees. */
export interface Column {
  readonly name: string;
  readonly topic: Topic;
}

const RULE_LOOKS = new Set(["ruleSum", "ruleMost", "roleCut", "roleKept"]);
const REPEAT_LOOKS = new Set(["copies", "copy", "said", "saidAgain"]);
const ASIDE = [-3, -2, -1, 1, 2, 3] as const;
const NEAR = [-2, -1, 1, 2] as const;
/** What of a neighbour's looks counts. */
const ASIDE_LOOKS = [LOOK.words, LOOK.stops, LOOK.capitals, LOOK.ruleSum] as const;
const WINDOWS = [2, 5, 12, 25] as const;
const SIDES = [3, 10] as const;
const FAR = 80;

function column(topic: Topic, ...names: readonly string[]): Column[] {
  return names.map((name) => ({ name, topic }));
}

function viewColumns(view: string): Column[] {
  return [
    ...column("place", `${view}.before`, `${view}.after`),
    ...column("neighbours", ...WINDOWS.flatMap((reach) => [`${view}.sum${reach}`, `${view}.share${reach}`])),
    ...column("neighbours", ...SIDES.flatMap((reach) => [`${view}.over${reach}`, `${view}.under${reach}`])),
    ...column("neighbours", ...["blocksUp", "blocksDown", "wordsUp", "wordsDown", "sizeUp", "sizeDown"].map((name) => `${view}.${name}`)),
    ...column("place", `${view}.fromStart`, `${view}.fromEnd`, `${view}.total`, `${view}.totalShare`),
  ];
}

/** The inputs of the trees, in their order. */
export const COLUMNS: readonly Column[] = [
  ...LOOK_NAMES.map((name) => ({ name, topic: RULE_LOOKS.has(name) ? "rules" : REPEAT_LOOKS.has(name) ? "repeats" : "shape" }) as const),
  ...column("words", "article", "next", "previous", "inside"),
  ...column("place", "blocksBefore", "blocksAfter", "blocks", "pageWords", "pageShort", "pageEnds", "pageEndWords"),
  ...NEAR.flatMap((side) => column("neighbours", ...ASIDE_LOOKS.map((look) => `${LOOK_NAMES[look]!}${side}`))),
  ...NEAR.flatMap((side) => column("neighbours", `next${side}`, `previous${side}`, `inside${side}`)),
  ...viewColumns("prose"),
  ...column("words", "belief"),
  ...ASIDE.map((side) => ({ name: `belief${side}`, topic: "neighbours" }) as const),
  ...column("repeats", "topicShare", "topicCount"),
  ...viewColumns("likely"),
];
/** The first of the columns that a second look works out anew. */
const BELIEF = COLUMNS.findIndex(({ name }) => name === "belief");

/**
 * Returns a matrix of whole numbers, a row for each block and a column for each of `COLUMNS`, as they are at the first look, when the
 * lexical scores are all that speaks for a block.
 */
export function columnsOf(article: Article, looks: Int16Array, scores: Int16Array): Int16Array {
  const count = article.page.blocks.length;
  const matrix = new Int16Array(count * COLUMNS.length);
  const writer = new Writer(article, looks, scores, matrix);
  writer.writeSeen();
  const beliefs = new Int16Array(count);
  for (let i = 0; i < count; i++) beliefs[i] = scores[i * OUTPUTS]!;
  writer.writeBeliefs(beliefs);
  return matrix;
}

/** Writes the columns anew that rest on what each block is believed to be, in steps of `1 / SCORE_STEPS` log-odds. */
export function reviseColumns(article: Article, looks: Int16Array, beliefs: Int16Array, matrix: Int16Array): void {
  new Writer(article, looks, beliefs, matrix).writeBeliefs(beliefs);
}

/** What no neighbour stands for. */
const NOTHING = -30000;
const SHORT_LENGTH = 30;
const PROSE_LENGTH = 80;
const PROSE_STOPS = 200;

class Writer {
  private readonly article: Article;
  private readonly looks: Int16Array;
  private readonly scores: Int16Array;
  private readonly matrix: Int16Array;
  private readonly count: number;
  private at = 0;

  constructor(article: Article, looks: Int16Array, scores: Int16Array, matrix: Int16Array) {
    this.article = article;
    this.looks = looks;
    this.scores = scores;
    this.matrix = matrix;
    this.count = article.page.blocks.length;
  }

  /** Writes what does not rest on beliefs. */
  writeSeen(): void {
    const { count, looks, scores } = this;
    this.at = 0;
    for (let look = 0; look < LOOKS; look++) this.copy(looks, LOOKS, look, 0);
    for (let output = 0; output < OUTPUTS; output++) this.copy(scores, OUTPUTS, output, 0);
    this.page();
    for (const side of NEAR) for (const look of ASIDE_LOOKS) this.copy(looks, LOOKS, look, side);
    for (const side of NEAR) for (let output = 1; output < OUTPUTS; output++) this.copy(scores, OUTPUTS, output, side);
    const prose = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const row = i * LOOKS;
      prose[i] = looks[row + LOOK.length]! > PROSE_LENGTH && looks[row + LOOK.stops]! > PROSE_STOPS ? 1 : 0;
    }
    this.view(prose, 0.35);
  }

  writeBeliefs(beliefs: Int16Array): void {
    this.at = BELIEF;
    this.copy(beliefs, 1, 0, 0);
    for (const side of ASIDE) this.copy(beliefs, 1, 0, side);
    const likely = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) likely[i] = 1 / (1 + Math.exp(-beliefs[i]! / SCORE_STEPS));
    this.topic(likely);
    this.view(likely, 0.4);
  }

  /** Writes one value of the block `side` blocks away. */
  private copy(from: Int16Array, width: number, offset: number, side: number): void {
    const { count, matrix } = this;
    const stride = COLUMNS.length;
    let to = this.at++;
    for (let i = 0; i < count; i++, to += stride) {
      const other = i + side;
      matrix[to] = other < 0 || other >= count ? NOTHING : from[other * width + offset]!;
    }
  }

  private topic(likely: Float64Array): void {
    const { article, count, looks, matrix } = this;
    const shares = new Int16Array(count);
    const counts = new Int16Array(count);
    topicOf(article, (i) => likely[i]! > 0.5 && looks[i * LOOKS + LOOK.words]! > 16, shares, counts);
    for (let i = 0; i < count; i++) {
      const to = i * COLUMNS.length + this.at;
      matrix[to] = shares[i]!;
      matrix[to + 1] = counts[i]!;
    }
    this.at += 2;
  }

  private page(): void {
    const { count, looks, matrix } = this;
    let [words, short, ends, endWords] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const row = i * LOOKS;
      const size = looks[row + LOOK.words]!;
      words += size;
      if (looks[row + LOOK.length]! < SHORT_LENGTH) short++;
      if (looks[row + LOOK.endsSentence]! !== 0) {
        ends++;
        endWords += size;
      }
    }
    const pageWords = clip(words / 2);
    for (let i = 0; i < count; i++) {
      const to = i * COLUMNS.length + this.at;
      matrix[to] = clip(i);
      matrix[to + 1] = clip(count - 1 - i);
      matrix[to + 2] = clip(count);
      matrix[to + 3] = pageWords;
      matrix[to + 4] = (1000 * short) / count;
      matrix[to + 5] = (1000 * ends) / count;
      matrix[to + 6] = (1000 * endWords) / (words + 1);
    }
    this.at += 7;
  }

  /** Writes where a block stands, its page seen as blocks of which each belongs to the article by `share`. */
  private view(share: Float64Array, bias: number): void {
    const { count, looks, matrix } = this;
    const words = new Float64Array(count + 1);
    const kept = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) {
      const size = looks[i * LOOKS]! / 2 + 0.25;
      words[i + 1] = words[i]! + size;
      kept[i + 1] = kept[i]! + size * share[i]!;
    }
    const [best, bestEnd] = densest(words, kept, bias);
    const down = new Int32Array(count);
    for (let i = count - 1, next = count; i >= 0; i--) {
      down[i] = next;
      if (share[i]! > 0.5) next = i;
    }
    const all = kept[count]! + 1e-6;
    const totalShare = (1000 * all) / (words[count]! + 1);
    const size = (i: number): number => (i < 0 || i >= count ? NOTHING : looks[i * LOOKS]!);
    for (let i = 0, up = -1; i < count; i++) {
      let to = i * COLUMNS.length + this.at;
      matrix[to++] = (1000 * kept[i]!) / all;
      matrix[to++] = 1000 - (1000 * kept[i + 1]!) / all;
      for (let k = 0; k < WINDOWS.length; k++) {
        const low = Math.max(0, i - WINDOWS[k]!);
        const high = Math.min(count, i + WINDOWS[k]! + 1);
        const sum = kept[high]! - kept[low]!;
        matrix[to++] = clip(4 * sum);
        matrix[to++] = (1000 * sum) / (words[high]! - words[low]! + 1);
      }
      for (let k = 0; k < SIDES.length; k++) {
        const low = Math.max(0, i - SIDES[k]!);
        const high = Math.min(count, i + SIDES[k]! + 1);
        matrix[to++] = (1000 * (kept[i]! - kept[low]!)) / (words[i]! - words[low]! + 1);
        matrix[to++] = (1000 * (kept[high]! - kept[i + 1]!)) / (words[high]! - words[i + 1]! + 1);
      }
      const next = down[i]!;
      matrix[to++] = up < 0 ? FAR : Math.min(FAR, i - up);
      matrix[to++] = next === count ? FAR : Math.min(FAR, next - i);
      matrix[to++] = up < 0 ? 32000 : clip(words[i]! - words[up + 1]!);
      matrix[to++] = next === count ? 32000 : clip(words[next]! - words[i + 1]!);
      matrix[to++] = size(up);
      matrix[to++] = size(next);
      matrix[to++] = i < best ? -clip(words[best]! - words[i]!) : Math.min(FAR, i - best);
      matrix[to++] = i > bestEnd ? clip(words[i + 1]! - words[bestEnd + 1]!) : -Math.min(FAR, bestEnd - i);
      matrix[to++] = clip(all);
      matrix[to] = totalShare;
      if (share[i]! > 0.5) up = i;
    }
    this.at += VIEW_COLUMNS;
  }
}

const VIEW_COLUMNS = viewColumns("").length;

function clip(value: number): number {
  return value > 32000 ? 32000 : value;
}

/** Returns the first and the last block of the run in which what is kept most outweighs `bias` of all words. */
function densest(words: Float64Array, kept: Float64Array, bias: number): readonly [number, number] {
  let [run, start, most, best, bestEnd] = [0, 0, -1, 0, 0];
  for (let i = 0; i + 1 < words.length; i++) {
    if (run <= 0) [run, start] = [0, i];
    run += kept[i + 1]! - kept[i]! - bias * (words[i + 1]! - words[i]!);
    if (run > most) [most, best, bestEnd] = [run, start, i];
  }
  return [best, bestEnd];
}
