import type { Finding, Role } from "../core/finding.js";
import type { Issue } from "../core/report.js";
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
  const { blocks } = article.page;
  const found = new FindingsByBlock(blocks, findings);
  const { all, byRules } = chromeOdds(blocks, findings);
  // What has a role is judged by it: the model's word alone is not enough against that, nor that a site lists its headlines and authors elsewhere.
  const onPage = article.site === undefined ? byRules : ruleLogOdds(blocks, findings.filter(({ rule }) => !isOfSite(rule)));
  const first: Verdict[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const strongest = found.strongest(block, Group.role);
    const role = strongest?.category as Role | undefined;
    const sure = found.firstOf(block, Group.role, SURE_ROLE)?.category;
    const logOdds = sure === undefined ? all[block]! : sure === "headline" || sure === "byline" ? onPage[block]! : byRules[block]!;
    first.push(judge(article, found, block, role, logOdds, options));
  }
  const verdicts = first.slice();
  for (let block = 0; block < blocks.length; block++) {
    if (found.has(block, Group.repeat)) verdicts[block] = judgeRepeat(article, found.list(block, Group.repeat), first[block]!, first, byRules[block]! < 0);
  }
  const loss = lossOf(article, verdicts);
  if (loss === undefined) return { verdicts, issues: [] };
  const byModel = findings.some(({ rule }) => isTrained(rule));
  if (!byModel) return { verdicts: withoutLoss(verdicts), issues: [{ code: "quarantine", message: `The text was kept: ${loss}` }] };
  // Where the model would lose the article, the rules decide alone; what they would lose as well stays.
  const alone = standardPolicy(article, findings.filter(({ rule }) => !isTrained(rule)), options);
  return alone.issues.length > 0 ? alone : { ...alone, issues: [{ code: "rules-alone", message: `The rules decided without the trained model: with it, ${loss}` }] };
};

/** The weight from which a role is more than a guess by the block's shape. */
const SURE_ROLE = 3.5;

function judge(article: Article, found: FindingsByBlock, block: number, role: Role | undefined, logOdds: number, { dropped }: PolicyOptions): Verdict {
  const { span } = article.page.blocks[block]!;
  if (logOdds >= 0) {
    const grounds = byCategory(found.list(block, Group.chrome));
    if (isGrounds(grounds)) return { action: "drop", block, cut: judgement(grounds, span, logOdds) };
  }
  if (role !== undefined && dropped.has(role)) {
    const grounds = byCategory(found.list(block, Group.role));
    const odds = (DROPPED_ROLES.includes(role) ? PRIOR : 0) + sum(grounds);
    if (odds >= 0 && isGrounds(grounds)) return { action: "drop", block, cut: judgement(grounds, span, odds) };
  }
  if (!found.has(block, Group.part)) return { action: "keep", block, role: role ?? "body" };
  return keepOrTrim(article, found.list(block, Group.part), block, role ?? "body");
}

/** A repeat goes only where the block that it repeats stays. It is a better reason than the model's word alone. */
function judgeRepeat(article: Article, repeats: readonly Finding[], verdict: Verdict, first: readonly Verdict[], undecidedByRules: boolean): Verdict {
  const { block } = verdict;
  if (verdict.action === "drop" && !(verdict.cut.kind === "chrome" && undecidedByRules)) return verdict;
  const grounds = repeats.filter(({ of }) => of === undefined || first[of]!.action !== "drop");
  if (!isGrounds(grounds)) return verdict;
  return { action: "drop", block, cut: judgement(grounds, article.page.blocks[block]!.span, grounds[0].weight) };
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
  if (first === undefined) return { action: "keep", block, role };
  if (wordsLeft(article, block, cuts) > 0) return { action: "trim", block, role, cuts: [first, ...rest] };
  return { action: "drop", block, cut: judgement(first.grounds, article.page.blocks[block]!.span, PRIOR + first.grounds[0].weight) };
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
