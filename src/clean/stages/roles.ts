import type { Block } from "../../core/block.js";
import type { Finding, Role } from "../../core/finding.js";
import { CharClass, classOf } from "../../text/characters.js";
import { postsOf } from "../../text/posts.js";
import { isProse, isTitleLike } from "../../text/shape.js";
import { type ChromeOdds, chromeOdds, isOfSite, MODEL_RULE } from "../evidence.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";
import { type WordSet, wordSet } from "../../text/word-set.js";
import { BY_WORDS, sameWords, wordsOf } from "../words.js";

/** Returns the stage that says what each block is: headline, byline, subheading, embedded post and so on. */
export function rolesStage(): Stage {
  return { name: "roles", find: findRoles };
}

function findRoles(article: Article, before: readonly Finding[]): Finding[] {
  const { blocks } = article.page;
  const odds = chromeOdds(blocks, before);
  const logOdds = odds.all;
  const findings: Finding[] = [];
  addEmbeds(article, findings);
  const taken = new Set<number>();
  for (const { block } of findings) taken.add(block);
  let isModelled = false;
  for (const { kind, weight, block, rule } of before) {
    if (kind === "role" && weight > 3) taken.add(block);
    if (rule === MODEL_RULE) isModelled = true;
  }
  const standing: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (logOdds[i]! <= 0 && block.firstToken < block.endToken && !taken.has(i)) standing.push(block);
  }
  const headline = isModelled ? findHeadlineOver(article, before, odds, standing[0]) : undefined;
  if (headline !== undefined) findings.push(headline);
  else addHeadline(article, standing, findings);
  addByShape(article, standing, findings);
  addDoubtfulSubheadings(article, logOdds, findings);
  addDoubtfulBylines(article, logOdds, standing[0], findings);
  return findings;
}

function role(block: Block, category: Role, weight: number, note: string): Finding {
  return foundOn("role", category, block.index, block.span, `any/role/${category}`, weight, { note, span: block.span });
}

function addEmbeds({ page }: Article, findings: Finding[]): void {
  for (const { at, signs } of postsOf(page.text, page.blocks)) {
    if (signs) findings.push(role(page.blocks[at]!, "embed", 5, "it signs an embedded post"));
    else findings.push(role(page.blocks[at]!, "embed", 4, "it stands over the signature of an embedded post, within the length of one"));
  }
}

/** Lines that the model is not sure of, and that stand like subheadings between paragraphs of the article. */
function addDoubtfulSubheadings({ page, shapes }: Article, logOdds: readonly number[], findings: Finding[]): void {
  const isBody = (i: number): boolean => logOdds[i]! < 0 && isProse(shapes[i]!);
  for (let i = 1; i + 1 < logOdds.length; i++) {
    if (logOdds[i]! <= 0 || logOdds[i]! > SURELY_CHROME || !isBody(i - 1) || !isBody(i + 1)) continue;
    const block = page.blocks[i]!;
    if (shapes[i]!.words > MOST_SUBHEADING_WORDS || !isTitleLike(page, block, shapes[i]!)) continue;
    findings.push(role(block, "subheading", 3.5, "it stands between paragraphs of the article like a subheading"));
  }
}

/** Bylines that the model takes for chrome, over the article's first block. */
function addDoubtfulBylines(article: Article, logOdds: readonly number[], first: Block | undefined, findings: Finding[]): void {
  if (first === undefined) return;
  const { blocks } = article.page;
  const end = Math.min(blocks.length, first.index + BYLINE_REACH);
  for (let i = Math.max(0, first.index - HEADLINE_REACH); i < end; i++) {
    if (logOdds[i]! > 0 && isByline(article, blocks[i])) findings.push(role(blocks[i]!, "byline", 3.5, "it names who wrote the article"));
  }
}

/** A byline may stand a few blocks behind the headline. */
const BYLINE_REACH = 4;

/** Blocks over the first paragraph among which a headline is looked for, and the words it has at least. */
const HEADLINE_REACH = 12;
const LEAST_HEADLINE_WORDS = 3;
/** Log-odds of chrome beyond which the model is sure that a line is none. */
const SURELY_CHROME = 2.5;
/** The same for a line that stands twice over the article, as headlines do: in a menu's trail, and as the title. */
const SURELY_CHROME_TWICE = 5;

/** Where the model told the article from what stands around it: of the lines like titles over its first block the likeliest. */
function findHeadlineOver(article: Article, before: readonly Finding[], { all: logOdds, byRules }: ChromeOdds, first: Block | undefined): Finding | undefined {
  const { page, shapes, facts } = article;
  if (first === undefined) return undefined;
  const title = facts.title === undefined ? undefined : wordsOf(facts.title);
  const near = page.blocks.slice(Math.max(0, first.index - HEADLINE_REACH), first.index + 1);
  const best = likeliest(byRules, logOdds, false) ?? (article.site === undefined ? undefined : likeliestOnPage());
  if (best === undefined) return undefined;
  if (isTitle(best)) return role(best, "headline", 5, "it is the document's title");
  // Of its copies the first is the headline, and the others are repeats.
  const headline = copiesOf(best).find((block) => byRules[block.index]! <= 0) ?? best;
  return role(headline, "headline", 4, "it is the likeliest title over the article");

  function isTitle(block: Block): boolean {
    return title !== undefined && sameWords(page.tokens, block, title);
  }

  /** The document's title, or else the line that the model is least sure of to be chrome among those that the given rules do not cut. */
  function likeliest(rules: readonly number[], all: readonly number[], isOverByline: boolean): Block | undefined {
    let best: Block | undefined;
    for (const block of near) {
      const shape = shapes[block.index]!;
      if (isByline(article, block)) continue;
      if (isTitle(block)) return block;
      const logOdds = all[block.index]!;
      if (rules[block.index]! > 0 || logOdds > SURELY_CHROME_TWICE || shape.words < LEAST_HEADLINE_WORDS || !isTitleLike(page, block, shape)) continue;
      if (logOdds > SURELY_CHROME && copiesOf(block).length < 2) continue;
      if (isOverByline && !isByline(article, page.blocks[block.index + 1])) continue;
      if (best === undefined || logOdds <= all[best.index]!) best = block;
    }
    return best;
  }

  /** The same over a byline, without what the site prints elsewhere: it lists its headlines on other pages, but has its own name over all. */
  function likeliestOnPage(): Block | undefined {
    const { all, byRules: rules } = chromeOdds(page.blocks, before.filter(({ rule }) => !isOfSite(rule)));
    return likeliest(rules, all, true);
  }

  function copiesOf(block: Block): readonly Block[] {
    const words = { hashes: page.tokens.hashes, first: block.firstToken, end: block.endToken };
    return near.filter((other) => sameWords(page.tokens, other, words));
  }
}

/** A headline may have this much before it: one sentence that stands over it. */
const MOST_BEFORE_HEADLINE = 1;

function addHeadline(article: Article, standing: readonly Block[], findings: Finding[]): void {
  const { page, shapes, facts } = article;
  if (facts.title !== undefined && facts.title !== "") {
    const title = wordsOf(facts.title);
    const found = standing.find((block) => sameWords(page.tokens, block, title));
    if (found !== undefined) {
      findings.push(role(found, "headline", 5, "it is the document's title"));
      return;
    }
  }
  const before: Block[] = [];
  for (const [at, block] of standing.entries()) {
    const shape = shapes[block.index]!;
    if (isTitleLike(page, block, shape) && shape.words >= 3 && !isByline(article, block)) {
      if (before.length > 0 && !opensArticle(standing[at + 1], block)) return;
      findings.push(role(block, "headline", 4, "it is the first line like a title"));
      for (const over of before) findings.push(role(over, "standfirst", 3, "it stands over the headline"));
      return;
    }
    if (isProse(shape)) {
      if (before.length >= MOST_BEFORE_HEADLINE || shape.innerStops > 0) return;
      before.push(block);
    }
  }

  /** Under a line of prose, a headline has the article behind it, or itself again. */
  function opensArticle(next: Block | undefined, title: Block): boolean {
    if (next === undefined) return false;
    const words = { hashes: page.tokens.hashes, first: title.firstToken, end: title.endToken };
    return isProse(shapes[next.index]!) || sameWords(page.tokens, next, words) || isByline(article, next);
  }
}

const MARKDOWN_HEADING = /^#{1,6}\s/u;
const OPENING_MARK = /^(?:["“”„«»「『‘]|&[lr]?dquo;|&quot;)/u;
const CLOSING_MARK = /(?:["”“«»」』’]|&[lr]?dquo;|&quot;)[.,]?$/u;
const COLUMNS = /\t|\S {3,}\S|^\|.*\|$/u;
const MOST_SUBHEADING_WORDS = 14;

function addByShape(article: Article, standing: readonly Block[], findings: Finding[]): void {
  for (let i = 0; i < standing.length; i++) {
    const found = findByShape(article, standing, i);
    if (found !== undefined) findings.push(found);
  }
}

function findByShape(article: Article, standing: readonly Block[], at: number): Finding | undefined {
  const { page, shapes } = article;
  const block = standing[at]!;
  const shape = shapes[block.index]!;
  const text = page.text.slice(block.span[0], block.span[1]);
  if (isByline(article, block)) return role(block, "byline", 3.5, "it names who wrote the article");
  // Most blocks have none of the marks that tell a table, a heading, a list or a quotation.
  const first = classOf(text.charCodeAt(0));
  const isMarked = first !== CharClass.letter && first !== CharClass.digit;
  if (shape.innerStops === 0 && (isMarked || text.includes("\t") || text.includes("   ")) && COLUMNS.test(text)) return role(block, "table", 2, "it is set in columns");
  if (isMarked && MARKDOWN_HEADING.test(text)) return role(block, "subheading", 2, "it is marked as a heading");
  if (shape.isItem) return role(block, "list", 2, "it starts like an item of a list");
  if (isMarked && OPENING_MARK.test(text) && CLOSING_MARK.test(text)) return role(block, "quotation", 2, "it stands in quotation marks from end to end");
  if (shape.words > MOST_SUBHEADING_WORDS || at === 0 || at + 1 === standing.length || !isBody(standing[at - 1]!) || !isBody(standing[at + 1]!) || !isTitleLike(page, block, shape)) return undefined;
  return role(block, "subheading", 2, "it is short, has no full stop, and stands between paragraphs");

  function isBody(neighbour: Block): boolean {
    return isProse(shapes[neighbour.index]!);
  }
}

/** Small words of a byline: `By Ann Lee and Jane Moor of the Courier`. */
const BYLINE_WORDS = new Set(["and", "for", "of", "the", "in"]);
const MOST_BYLINE_WORDS = 12;
const BYS: ReadonlySet<string> = new Set(BY_WORDS.split(" "));
let byWords: WordSet | undefined;

function isByline({ page, shapes }: Article, block: Block | undefined): boolean {
  if (block === undefined) return false;
  const { words, endsSentence, capitalShare } = shapes[block.index]!;
  if (endsSentence || words < 2 || words > MOST_BYLINE_WORDS || capitalShare < 0.5) return false;
  if (!(byWords ??= wordSet([BY_WORDS])).has(page.tokens.hashes[block.firstToken]!)) return false;
  const [by, ...names] = page.text.slice(block.span[0], block.span[1]).split(/[\s,|&*_]+/u).filter((word) => word !== "");
  return BYS.has(by?.toLowerCase() ?? "") && names.every((name) => /^\p{Lu}/u.test(name) || BYLINE_WORDS.has(name));
}
