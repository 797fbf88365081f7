import type { Finding, Label, Role } from "../core/finding.js";
import type { Issue } from "../core/report.js";
import type { Grounds, Judgement, Verdict } from "../core/verdict.js";
import { calibrated, chromeLogOdds, MODEL_RULE, PRIOR, probability } from "./evidence.js";
import { guard } from "./guard.js";
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
 * then what has a role that the caller does not want, then repeats of what stays, then parts of blocks. The guard has the last word.
 */
export const standardPolicy: Policy = (article, findings, options) => {
  const { blocks } = article.page;
  const heaps = blocks.map((): Heap => NOTHING);
  const chrome: Finding[] = [];
  for (const finding of findings) {
    const heap = heaps[finding.block] === NOTHING ? (heaps[finding.block] = { chrome: [], role: [], repeat: [], parts: [] }) : heaps[finding.block]!;
    if (!coversBlock(article, finding)) heap.parts.push(finding);
    else {
      heap[finding.kind].push(finding);
      if (finding.kind === "chrome") chrome.push(finding);
    }
  }
  const logOdds = chromeLogOdds(blocks.length, chrome);
  const byRules = chromeLogOdds(blocks.length, chrome.filter(({ rule }) => rule !== MODEL_RULE));
  // What has a role is judged by it: the model's word alone is not enough against that.
  const odds = logOdds.map((sum, block) => ((strongest(heaps[block]!.role)?.weight ?? 0) >= SURE_ROLE ? byRules[block]! : sum));
  const first = heaps.map((heap, block) => judge(article, heap, block, odds, options));
  const verdicts = heaps.map((heap, block) => judgeRepeat(article, heap, block, first, byRules[block]! < 0));
  return guard(article, verdicts);
};

/** The weight from which a role is more than a guess by the block's shape. */
const SURE_ROLE = 3.5;

/** The findings on one block: those on all of it by their kind, and those on parts of it. */
interface Heap {
  readonly chrome: Finding[];
  readonly role: Finding[];
  readonly repeat: Finding[];
  readonly parts: Finding[];
}

/** The heap of a block on which nothing was found; nothing is ever put on it. */
const NOTHING: Heap = { chrome: [], role: [], repeat: [], parts: [] };

function judge(article: Article, heap: Heap, block: number, logOdds: Float64Array, { dropped }: PolicyOptions): Verdict {
  const { span } = article.page.blocks[block]!;
  const cut = (grounds: Grounds, odds: number): Verdict => ({ action: "drop", block, cut: judgement(grounds, span, odds) });

  if (logOdds[block]! >= 0) {
    const grounds = byCategory(heap.chrome);
    if (isGrounds(grounds)) return cut(grounds, logOdds[block]!);
  }
  const role = strongest(heap.role)?.category as Role | undefined;
  if (role !== undefined && dropped.has(role)) {
    const grounds = byCategory(heap.role);
    const odds = (DROPPED_ROLES.includes(role) ? PRIOR : 0) + sum(grounds);
    if (odds >= 0 && isGrounds(grounds)) return cut(grounds, odds);
  }
  return keepOrTrim(article, heap.parts, block, role ?? "body");
}

/** A repeat goes only where the block that it repeats stays. It is a better reason than the model's word alone. */
function judgeRepeat(article: Article, { repeat }: Heap, block: number, first: readonly Verdict[], undecidedByRules: boolean): Verdict {
  const verdict = first[block]!;
  if (repeat.length === 0 || (verdict.action === "drop" && !(verdict.cut.kind === "chrome" && undecidedByRules))) return verdict;
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
  return { ...({ kind, category } as Label), span, probability: probability(kind === "chrome" ? calibrated(logOdds) : logOdds), ...(of === undefined ? {} : { of }), grounds };
}

/** The findings of the category with the most weight first, the others behind them. */
function byCategory(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const sums = new Map<string, number>();
  // The model's finding takes its category from the others.
  for (const { category, weight, rule } of findings) sums.set(category, (sums.get(category) ?? 0) + (rule === MODEL_RULE ? 0 : weight));
  return [...findings].sort((a, b) => sums.get(b.category)! - sums.get(a.category)! || b.weight - a.weight);
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

function coversBlock({ page }: Article, { block, span }: Finding): boolean {
  const [start, end] = page.blocks[block]!.span;
  return span[0] <= start && span[1] >= end;
}
