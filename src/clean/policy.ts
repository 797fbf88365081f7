import type { Finding, Label, Role } from "../core/finding.js";
import type { Issue } from "../core/report.js";
import type { Grounds, Judgement, Verdict } from "../core/verdict.js";
import { chromeLogOdds, PRIOR, probability } from "./evidence.js";
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

/** Turns what the stages found into verdicts. All thresholds of the clean flow are in this step. */
export type Policy = (article: Article, findings: readonly Finding[], options: PolicyOptions) => Decision;

/**
 * The policy of the library. A block's findings of one kind are added up as log-odds: chrome goes where they outweigh the prior,
 * then what has a role that the caller does not want, then repeats of what stays, then parts of blocks. The guard has the last word.
 */
export const standardPolicy: Policy = (article, findings, options) => {
  const { blocks } = article.page;
  const byBlock = blocks.map((): Finding[] => []);
  for (const finding of findings) byBlock[finding.block]!.push(finding);
  const chrome = chromeLogOdds(blocks.length, findings.filter((finding) => coversBlock(article, finding)));
  const verdicts = byBlock.map((found, block) => judge(article, found, block, chrome, options));
  return guard(article, verdicts);
};

function judge(article: Article, found: readonly Finding[], block: number, chrome: Float64Array, { dropped }: PolicyOptions): Verdict {
  const whole = found.filter((finding) => coversBlock(article, finding));
  const { span } = article.page.blocks[block]!;
  const ofKind = (kind: Finding["kind"]): Finding[] => strongestFirst(whole.filter((finding) => finding.kind === kind));
  const cut = (grounds: Grounds, logOdds: number): Verdict => ({ action: "drop", block, cut: judgement(grounds, span, logOdds) });

  const chromeFindings = byCategory(ofKind("chrome"));
  if (chrome[block]! >= 0 && isGrounds(chromeFindings)) return cut(chromeFindings, chrome[block]!);
  const roleFindings = ofKind("role");
  const [roleFinding] = roleFindings;
  const role = roleFinding?.category as Role | undefined;
  if (role !== undefined && dropped.has(role) && isGrounds(roleFindings)) {
    const grounds = byCategory(roleFindings);
    const logOdds = (DROPPED_ROLES.includes(role) ? PRIOR : 0) + sum(grounds);
    if (logOdds >= 0 && isGrounds(grounds)) return cut(grounds, logOdds);
  }
  const repeats = ofKind("repeat").filter((finding) => finding.of === undefined || chrome[finding.of]! < 0);
  if (isGrounds(repeats)) return cut(repeats, repeats[0].weight);
  return keepOrTrim(article, found, block, role ?? "body");
}

/** A trim that leaves no word of the block takes all of it. */
function keepOrTrim(article: Article, found: readonly Finding[], block: number, role: Role): Verdict {
  const parts = found.filter((finding) => finding.kind === "chrome" && !coversBlock(article, finding) && PRIOR + finding.weight >= 0);
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
  for (let i = firstToken; i < endToken; i++) {
    const at = page.tokens.starts[i]!;
    if (!cuts.some(({ span }) => span[0] <= at && at < span[1])) left++;
  }
  return left;
}

function judgement(grounds: Grounds, span: Judgement["span"], logOdds: number): Judgement {
  const [{ kind, category, of }] = grounds;
  return { ...({ kind, category } as Label), span, probability: probability(logOdds), ...(of === undefined ? {} : { of }), grounds };
}

/** The findings of the category with the most weight first, the others behind them. */
function byCategory(findings: readonly Finding[]): readonly Finding[] {
  const sums = new Map<string, number>();
  for (const { category, weight } of findings) sums.set(category, (sums.get(category) ?? 0) + weight);
  return [...findings].sort((a, b) => sums.get(b.category)! - sums.get(a.category)! || b.weight - a.weight);
}

function strongestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => b.weight - a.weight);
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
