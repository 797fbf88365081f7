import type { Finding, Role } from "../core/finding.js";
import type { Issue } from "../core/report.js";
import type { Grounds, Judgement, Verdict } from "../core/verdict.js";
import { calibrated, chromeLogOdds, coversBlock, isOfSite, isTrained, PRIOR, probability, ruleLogOdds } from "./evidence.js";
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
  const heaps = new Array<Heap>(blocks.length).fill(NOTHING);
  const chrome: Finding[] = [];
  for (const finding of findings) {
    const { block, kind } = finding;
    let heap = heaps[block]!;
    if (heap === NOTHING) heap = heaps[block] = { chrome: NONE, role: NONE, repeat: NONE, parts: NONE };
    if (!coversBlock(blocks, finding)) heap.parts = withOne(heap.parts, finding);
    else {
      heap[kind] = withOne(heap[kind], finding);
      if (kind === "chrome") chrome.push(finding);
    }
  }
  const logOdds = chromeLogOdds(blocks, chrome);
  const byRules = ruleLogOdds(blocks, chrome);
  // What has a role is judged by it: the model's word alone is not enough against that, nor that a site lists its headlines and authors elsewhere.
  const onPage = article.site === undefined ? byRules : ruleLogOdds(blocks, chrome.filter(({ rule }) => !isOfSite(rule)));
  for (let block = 0; block < heaps.length; block++) {
    const role = sureRole(heaps[block]!.role);
    if (role !== undefined) logOdds[block] = role === "headline" || role === "byline" ? onPage[block]! : byRules[block]!;
  }
  const first = heaps.map((heap, block) => judge(article, heap, block, logOdds[block]!, options));
  const verdicts = heaps.map((heap, block) => (heap.repeat === NONE ? first[block]! : judgeRepeat(article, heap.repeat, block, first, byRules[block]! < 0)));
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

function sureRole(roles: readonly Finding[]): Role | undefined {
  for (const { weight, category } of roles) if (weight >= SURE_ROLE) return category as Role;
  return undefined;
}

/** The findings on one block: those on all of it by their kind, and those on parts of it. */
interface Heap {
  chrome: readonly Finding[];
  role: readonly Finding[];
  repeat: readonly Finding[];
  parts: readonly Finding[];
}

const NONE: readonly Finding[] = [];
/** The heap of a block on which nothing was found; nothing is ever put on it. */
const NOTHING: Heap = { chrome: NONE, role: NONE, repeat: NONE, parts: NONE };

/** Most heaps hold one finding or none, so that a list is made for those alone that have one. */
function withOne(list: readonly Finding[], finding: Finding): readonly Finding[] {
  if (list === NONE) return [finding];
  (list as Finding[]).push(finding);
  return list;
}

function judge(article: Article, heap: Heap, block: number, logOdds: number, { dropped }: PolicyOptions): Verdict {
  const { span } = article.page.blocks[block]!;
  if (logOdds >= 0) {
    const grounds = byCategory(heap.chrome);
    if (isGrounds(grounds)) return { action: "drop", block, cut: judgement(grounds, span, logOdds) };
  }
  const role = strongest(heap.role)?.category as Role | undefined;
  if (role !== undefined && dropped.has(role)) {
    const grounds = byCategory(heap.role);
    const odds = (DROPPED_ROLES.includes(role) ? PRIOR : 0) + sum(grounds);
    if (odds >= 0 && isGrounds(grounds)) return { action: "drop", block, cut: judgement(grounds, span, odds) };
  }
  return keepOrTrim(article, heap.parts, block, role ?? "body");
}

/** A repeat goes only where the block that it repeats stays. It is a better reason than the model's word alone. */
function judgeRepeat(article: Article, repeat: readonly Finding[], block: number, first: readonly Verdict[], undecidedByRules: boolean): Verdict {
  const verdict = first[block]!;
  if (verdict.action === "drop" && !(verdict.cut.kind === "chrome" && undecidedByRules)) return verdict;
  const grounds = repeat.filter(({ of }) => of === undefined || first[of]!.action !== "drop");
  if (!isGrounds(grounds)) return verdict;
  return { action: "drop", block, cut: judgement(grounds, article.page.blocks[block]!.span, grounds[0].weight) };
}

/** A trim that leaves no word of the block takes all of it. */
function keepOrTrim(article: Article, found: readonly Finding[], block: number, role: Role): Verdict {
  if (found.length === 0) return { action: "keep", block, role };
  const parts = found.filter((finding) => finding.kind === "chrome" && PRIOR + finding.weight >= 0);
  const cuts: Judgement[] = [];
  for (const part of parts.sort((a, b) => a.span[0] - b.span[0])) {
    const last = cuts.at(-1);
    if (last === undefined || part.span[0] >= last.span[1]) cuts.push(judgement([part], part.span, PRIOR + part.weight));
  }
  const [first, ...rest] = cuts;
  if (first === undefined) return { action: "keep", block, role };
  if (wordsLeft(article, block, cuts) > 0) return { action: "trim", block, role, cuts: [first, ...rest] };
  return { action: "drop", block, cut: { ...first, span: article.page.blocks[block]!.span } };
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
  const [{ kind, category, of }] = grounds;
  const label = { kind, category, span, probability: probability(kind === "chrome" ? calibrated(logOdds) : logOdds), grounds };
  return (of === undefined ? label : { ...label, of }) as Judgement;
}

/** The findings of the category with the most weight first, the others behind them. */
function byCategory(findings: readonly Finding[]): readonly Finding[] {
  const [first, second] = findings;
  if (first === undefined || second === undefined) return findings;
  if (findings.length === 2 && first.category === second.category) return second.weight > first.weight ? [second, first] : findings;
  const sumOf = (category: string): number => {
    let total = 0;
    // The model's finding takes its category from the others.
    for (const finding of findings) if (finding.category === category && !isTrained(finding.rule)) total += finding.weight;
    return total;
  };
  return [...findings].sort((a, b) => (a.category === b.category ? 0 : sumOf(b.category) - sumOf(a.category)) || b.weight - a.weight);
}

function strongest(findings: readonly Finding[]): Finding | undefined {
  let best: Finding | undefined;
  for (const finding of findings) if (best === undefined || finding.weight > best.weight) best = finding;
  return best;
}

function sum(findings: readonly Finding[]): number {
  const [first] = findings;
  return findings.reduce((total, { category, weight }) => (category === first?.category ? total + weight : total), 0);
}

function isGrounds(findings: readonly Finding[]): findings is Grounds {
  return findings.length > 0;
}
