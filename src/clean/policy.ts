import type { ChromeCategory, Finding, Role } from "../core/finding.js";
import type { Issue } from "../core/report.js";
import type { Span } from "../core/span.js";
import type { Grounds, Judgement, Verdict } from "../core/verdict.js";
import { calibrated, chromeOdds, isOfSite, isTrained, PRIOR, probability, ruleLogOdds } from "./evidence.js";
import { FindingsByBlock, Group } from "./findings-by-block.js";
import { lossOf, withoutLoss } from "./guard.js";
import type { Article } from "./stage.js";

/** Roles that are cut unless the caller keeps them. */
export const DROPPED_ROLES: readonly Role[] = ["caption", "credit", "date"];

/** What a policy is told. */
export interface PolicyOptions {
  /** The roles to cut. */
  readonly dropped: ReadonlySet<Role>;
}

/** One verdict a block, in order, and what was odd. */
export interface Decision {
  readonly verdicts: readonly Verdict[];
  readonly issues: readonly Issue[];
}

/** Turns what the stages found into verdicts. What is cut is decided here and in the guard; a stage only weighs. */
export type Policy = (article: Article, findings: readonly Finding[], options: PolicyOptions) => Decision;

/**
 * The policy of the library. A block's findings of one kind are added up as log-odds: chrome goes where they outweigh the prior,
 * then what has a role that the caller does not want, then repeats of what stays, then parts of blocks. The guard has the last word:
 * it takes the model's word back first, and all cuts of chrome where that is not enough.
 */
export const standardPolicy: Policy = (article, findings, options) => {
  const { verdicts, issues } = decide(article, findings, options);
  return { verdicts: verdicts.map(plain), issues };
};

/** The same, but what a cut of chrome is founded on is put together when it is read: who only wants the text does not wait for it. */
export function decide(article: Article, findings: readonly Finding[], options: PolicyOptions): Decision {
  const { blocks } = article.page;
  const weighed = new Weighed(article, findings);
  const { found, byRules } = weighed;
  const first: Verdict[] = [];
  for (let block = 0; block < blocks.length; block++) first.push(judge(article, weighed, block, options));
  const verdicts = first.slice();
  for (let block = 0; block < blocks.length; block++) {
    if (found.has(block, Group.repeat)) verdicts[block] = judgeRepeat(article, found.list(block, Group.repeat), first[block]!, first, byRules[block]! < 0);
  }
  const loss = lossOf(article, verdicts);
  if (loss === undefined) return { verdicts, issues: [] };
  const byModel = findings.some(({ rule }) => isTrained(rule));
  if (!byModel) return { verdicts: withoutLoss(verdicts), issues: [{ code: "quarantine", message: `The text was kept: ${loss}` }] };
  // Where the model would lose the article, the rules decide alone; what they would lose as well stays.
  const alone = decide(article, findings.filter(({ rule }) => !isTrained(rule)), options);
  return alone.issues.length > 0 ? alone : { ...alone, issues: [{ code: "rules-alone", message: `The rules decided without the trained model: with it, ${loss}` }] };
}

/** The weight from which a role is more than a guess by the block's shape. */
const SURE_ROLE = 3.5;

/** What was found on a page, by block and added up. A report that is read late keeps it: it has no tokens and no shapes. */
class Weighed {
  readonly found: FindingsByBlock;
  readonly byRules: readonly number[];
  private readonly all: readonly number[];
  /** By the rules, without what a site prints elsewhere. */
  private readonly onPage: readonly number[];

  constructor({ page: { blocks }, site }: Article, findings: readonly Finding[]) {
    this.found = new FindingsByBlock(blocks, findings);
    const { all, byRules } = chromeOdds(blocks, findings);
    this.all = all;
    this.byRules = byRules;
    this.onPage = site === undefined ? byRules : ruleLogOdds(blocks, findings.filter(({ rule }) => !isOfSite(rule)));
  }

  /**
   * Returns the log-odds that a block is chrome. What has a role is judged by it: the model's word alone is not enough against that, nor that a site lists its headlines
   * and authors elsewhere.
   */
  logOddsOf(block: number): number {
    const sure = this.found.firstOf(block, Group.role, SURE_ROLE)?.category;
    if (sure === undefined) return this.all[block]!;
    return (sure === "headline" || sure === "byline" ? this.onPage : this.byRules)[block]!;
  }
}

/** A block that stays. A class, as the next ones, for the reason that `foundOn` gives. */
class Keep {
  readonly action = "keep";
  readonly block: number;
  readonly role: Role;

  constructor(block: number, role: Role) {
    this.block = block;
    this.role = role;
  }
}

class Drop {
  readonly action = "drop";
  readonly block: number;
  readonly cut: Judgement;

  constructor(block: number, cut: Judgement) {
    this.block = block;
    this.cut = cut;
  }
}

/** Why a block goes as chrome, put together when it is read. */
class ChromeJudgement {
  readonly kind = "chrome";
  readonly span: Span;
  readonly #weighed: Weighed;
  readonly #block: number;
  #known: Judgement | undefined;

  constructor(weighed: Weighed, block: number, span: Span) {
    this.span = span;
    this.#weighed = weighed;
    this.#block = block;
  }

  get category(): ChromeCategory {
    return this.plain.category as ChromeCategory;
  }

  get probability(): number {
    return this.plain.probability;
  }

  get grounds(): Grounds {
    return this.plain.grounds;
  }

  /** The same as a plain object. */
  get plain(): Judgement {
    return (this.#known ??= judgement(byCategory(this.#weighed.found.list(this.#block, Group.chrome)) as Grounds, this.span, this.#weighed.logOddsOf(this.#block)));
  }
}

/** A verdict as a plain object. */
function plain(verdict: Verdict): Verdict {
  if (verdict.action === "trim") return verdict;
  const { block } = verdict;
  if (verdict.action === "keep") return { action: "keep", block, role: verdict.role };
  return { action: "drop", block, cut: verdict.cut instanceof ChromeJudgement ? verdict.cut.plain : verdict.cut };
}

function judge(article: Article, weighed: Weighed, block: number, { dropped }: PolicyOptions): Verdict {
  const { found } = weighed;
  const { span } = article.page.blocks[block]!;
  if (weighed.logOddsOf(block) >= 0 && found.has(block, Group.chrome)) return new Drop(block, new ChromeJudgement(weighed, block, span));
  const role = found.strongest(block, Group.role)?.category as Role | undefined;
  if (role !== undefined && dropped.has(role)) {
    const grounds = byCategory(found.list(block, Group.role));
    const odds = (DROPPED_ROLES.includes(role) ? PRIOR : 0) + sum(grounds);
    if (odds >= 0 && isGrounds(grounds)) return new Drop(block, judgement(grounds, span, odds));
  }
  if (!found.has(block, Group.part)) return new Keep(block, role ?? "body");
  return keepOrTrim(article, found.list(block, Group.part), block, role ?? "body");
}

/** A repeat goes only where the block that it repeats stays. It is a better reason than the model's word alone. */
function judgeRepeat(article: Article, repeats: readonly Finding[], verdict: Verdict, first: readonly Verdict[], undecidedByRules: boolean): Verdict {
  const { block } = verdict;
  if (verdict.action === "drop" && !(verdict.cut.kind === "chrome" && undecidedByRules)) return verdict;
  const grounds = repeats.filter(({ of }) => of === undefined || first[of]!.action !== "drop");
  if (!isGrounds(grounds)) return verdict;
  return new Drop(block, judgement(grounds, article.page.blocks[block]!.span, grounds[0].weight));
}

/** A trim that leaves no word of the block takes all of it. */
function keepOrTrim(article: Article, found: readonly Finding[], block: number, role: Role): Verdict {
  const parts = found.filter((finding) => finding.kind === "chrome" && PRIOR + finding.weight >= 0);
  const cuts: Judgement[] = [];
  for (const part of parts.sort((a, b) => a.span[0] - b.span[0])) {
    const last = cuts.at(-1);
    if (last === undefined || part.span[0] >= last.span[1]) cuts.push(judgement([part], part.span, PRIOR + part.weight));
  }
  const [first, ...rest] = cuts;
  if (first === undefined) return new Keep(block, role);
  if (wordsLeft(article, block, cuts) > 0) return { action: "trim", block, role, cuts: [first, ...rest] };
  return new Drop(block, judgement(first.grounds, article.page.blocks[block]!.span, PRIOR + first.grounds[0].weight));
}

function wordsLeft({ page }: Article, block: number, cuts: readonly Judgement[]): number {
  const { firstToken, endToken } = page.blocks[block]!;
  let left = 0;
  let next = 0;
  for (let i = firstToken; i < endToken; i++) {
    const at = page.tokens.starts[i]!;
    while (next < cuts.length && cuts[next]!.span[1] <= at) next++;
    if (next === cuts.length || at < cuts[next]!.span[0]) left++;
  }
  return left;
}

function judgement(grounds: Grounds, span: Judgement["span"], logOdds: number): Judgement {
  const { kind, category, of } = grounds[0];
  const sure = probability(kind === "chrome" ? calibrated(logOdds) : logOdds);
  // Written out: an object that is spread has a shape of its own to the engine, and what reads many of them becomes slow.
  return (of === undefined ? { kind, category, span, probability: sure, grounds } : { kind, category, span, probability: sure, grounds, of }) as Judgement;
}

/** The findings of the category with the most weight first, the others behind them. */
function byCategory(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  if (areOfOneCategory(findings)) return sorted(findings, byWeight);
  const ranks = new Map<string, number>();
  // The model's finding takes its category from the others.
  for (const { category, weight, rule } of findings) ranks.set(category, (ranks.get(category) ?? 0) + (isTrained(rule) ? 0 : weight));
  return sorted(findings, (a, b) => (a.category === b.category ? 0 : ranks.get(b.category)! - ranks.get(a.category)!) || byWeight(a, b));
}

function areOfOneCategory(findings: readonly Finding[]): boolean {
  const { category } = findings[0]!;
  for (let i = 1; i < findings.length; i++) if (findings[i]!.category !== category) return false;
  return true;
}

function byWeight(a: Finding, b: Finding): number {
  return b.weight - a.weight;
}

/** Findings that are put in order one by one, which needs no room besides. */
const FEW = 8;

function sorted(findings: readonly Finding[], order: (a: Finding, b: Finding) => number): readonly Finding[] {
  const inOrder = findings.slice();
  if (inOrder.length > FEW) return inOrder.sort(order);
  for (let i = 1; i < inOrder.length; i++) {
    const finding = inOrder[i]!;
    let at = i;
    for (; at > 0 && order(inOrder[at - 1]!, finding) > 0; at--) inOrder[at] = inOrder[at - 1]!;
    inOrder[at] = finding;
  }
  return inOrder;
}

function sum(findings: readonly Finding[]): number {
  const [first] = findings;
  return findings.reduce((total, { category, weight }) => (category === first?.category ? total + weight : total), 0);
}

function isGrounds(findings: readonly Finding[]): findings is Grounds {
  return findings.length > 0;
}
