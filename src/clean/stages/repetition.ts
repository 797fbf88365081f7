import type { Block } from "../../core/block.js";
import type { Finding, RepeatCategory, Role } from "../../core/finding.js";
import { countsOf, echoesOf } from "../../text/block-counts.js";
import { ruleLogOdds } from "../evidence.js";
import type { Article, Stage } from "../stage.js";
import { containedBlocks, LEAST_CONTAINED } from "./repetition/contained.js";
import { LEAST_SHARED_RUNS, nearBlocks } from "./repetition/near.js";
import { LEAST_WORDS_IN_RUN, repeatedBlocks } from "./repetition/same.js";
import { repeatedTitles } from "./repetition/title.js";

/** One block that stands twice: `goes` has nothing that `stays` has not. */
export interface Repeat {
  readonly category: RepeatCategory;
  readonly goes: Block;
  readonly stays: Block;
  readonly weight: number;
  /** Why, in words that go on with the line of `stays`. */
  readonly note: string;
}

/** Roles whose blocks may say again what the article says: neither they nor what they repeat goes for it. */
const APART = new Set<Role>(["embed", "table", "caption", "credit", "date"]);

/** What the searches for repeats work on. */
export interface RepeatView {
  readonly article: Article;
  /** Blocks that could stand in the article: not chrome, and none that stands apart from the text. */
  readonly blocks: readonly Block[];
  /** Of these, those with some words that have runs in common with other blocks: all that may be repeats, or are repeated, but for titles and what is short. */
  readonly echoing: readonly Block[];
  readonly headline: Block | undefined;
  readonly headings: ReadonlySet<number>;
}

/** Returns the stage that finds what an article has twice. It looks only at what the stages before it left standing. */
export function repetitionStage(): Stage {
  return { name: "repetition", find: findRepeats };
}

/** Words that a block has at least to be a repeat of any sort but a title. */
const LEAST_WORDS = Math.min(LEAST_CONTAINED, LEAST_WORDS_IN_RUN);

/** Whether a block has so much in common with others that it may be a repeat, or be repeated. */
export function mayEcho({ firstToken, endToken, index }: Block, counts: Int32Array): boolean {
  return endToken - firstToken >= LEAST_WORDS && echoesOf(counts, index) >= LEAST_SHARED_RUNS;
}

const SEARCHES = [repeatedTitles, repeatedBlocks, containedBlocks, nearBlocks] as const;

function findRepeats(article: Article, before: readonly Finding[]): Finding[] {
  let view = viewOf(article, before);
  const found: Repeat[] = [];
  for (const search of SEARCHES) {
    const repeats = search(view);
    if (repeats.length === 0) continue;
    const gone = new Set(repeats.map((repeat) => repeat.goes));
    const isLeft = (block: Block): boolean => !gone.has(block);
    view = { article, blocks: view.blocks.filter(isLeft), echoing: view.echoing.filter(isLeft), headline: view.headline, headings: view.headings };
    for (const repeat of repeats) found.push(repeat);
  }
  if (found.length === 0) return [];
  const stays = new Map(found.map((repeat) => [repeat.goes, repeat.stays]));
  return found.map((repeat) => findingOf(repeat, survivor(repeat.stays, stays)));
}

/** What stays may go itself, for the sake of a third block. */
function survivor(block: Block, stays: ReadonlyMap<Block, Block>): Block {
  let last = block;
  for (let next = stays.get(last); next !== undefined; next = stays.get(last)) last = next;
  return last;
}

function viewOf(article: Article, before: readonly Finding[]): RepeatView {
  const { blocks } = article.page;
  // What the model alone takes for chrome may be a repeat all the same; the policy sees to it that what is repeated stays.
  const logOdds = ruleLogOdds(blocks, before);
  const apart = new Set<number>();
  const roles = new Map<number, Role>();
  for (const { kind, category, weight, block } of before) if (kind === "role" && weight > 0) roles.set(block, category);
  const headings = new Set<number>();
  let headline = blocks.length;
  for (const [block, role] of roles) {
    if (role === "headline") headline = Math.min(headline, block);
    else if (role === "subheading") headings.add(block);
    else if (APART.has(role)) apart.add(block);
  }
  const counts = countsOf(article.page);
  const standing: Block[] = [];
  const echoing: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (logOdds[i]! > 0 || (apart.size > 0 && apart.has(i))) continue;
    const block = blocks[i]!;
    const words = block.endToken - block.firstToken;
    if (words === 0) continue;
    standing.push(block);
    if (mayEcho(block, counts)) echoing.push(block);
  }
  return { article, blocks: standing, echoing, headline: blocks[headline], headings };
}

function findingOf({ category, goes, weight, note }: Repeat, stays: Block): Finding {
  const witness = { note: `${note} line ${stays.line}, which stays`, span: stays.span };
  return { kind: "repeat", category, block: goes.index, span: goes.span, rule: `any/repeat/${category}`, weight, witness, of: stays.index };
}
