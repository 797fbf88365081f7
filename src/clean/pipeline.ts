import { type Role, ROLES } from "../core/finding.js";
import type { CleanDocument, DocumentFacts, SourceDocument } from "../core/document.js";
import type { Finding } from "../core/finding.js";
import type { Issue } from "../core/report.js";
import type { SiteProfile } from "../core/site-profile.js";
import type { Judgement } from "../core/verdict.js";
import { Matcher } from "../rules/matcher.js";
import { PACKS } from "../rules/packs.js";
import type { Pack, Rule } from "../rules/rule.js";
import { forgetCounts } from "../text/block-counts.js";
import { readPage } from "../text/page.js";
import { articleOf } from "./article.js";
import { assemble } from "./assemble.js";
import { beginSums, endSums } from "./evidence.js";
import { type Decision, decide, DROPPED_ROLES, type Policy, standardPolicy } from "./policy.js";
import { hintsOf } from "./markup/hints-of.js";
import { cutAtSeams } from "./seams.js";
import type { Stage } from "./stage.js";
import { boxesStage, markerRule } from "./stages/boxes.js";
import { companyStage } from "./stages/company.js";
import { insertsStage } from "./stages/inserts.js";
import { listsStage } from "./stages/lists.js";
import { markupStage } from "./stages/markup.js";
import { modelStage } from "./stages/model.js";
import { phrasesStage } from "./stages/phrases.js";
import { repetitionStage } from "./stages/repetition.js";
import { reportingStage } from "./stages/reporting.js";
import { rolesStage } from "./stages/roles.js";
import { siteStage } from "./stages/site.js";

/** What may be said to one cleaning. */
export interface CleanOptions {
  /** Roles to keep that are cut by default. @defaultValue none */
  readonly keep?: readonly Role[];
  /** Roles to cut that are kept by default. @defaultValue none */
  readonly drop?: readonly Role[];
  /** What the article's site repeats on its pages. @defaultValue the pipeline's own, else none */
  readonly site?: SiteProfile;
}

/** What a pipeline is made of. */
export interface PipelineOptions {
  /** The stages, in order; each sees what those before it found. @defaultValue `standardStages(packs)` */
  readonly stages?: readonly Stage[];
  /** What turns findings into verdicts. @defaultValue `standardPolicy` */
  readonly policy?: Policy;
  /** The phrase packs of the standard stages, and of the segmentation of texts without line breaks. @defaultValue `PACKS` */
  readonly packs?: readonly Pack[];
  /** What the site repeats on its pages, for a pipeline that cleans one site. @defaultValue none */
  readonly site?: SiteProfile;
}

/** A compiled clean flow; it holds no state between texts. */
export interface Pipeline {
  /**
   * Returns the clean document of a text. Takes time linear in its length.
   * @throws TypeError where the input is no text and no document, or an option names no role.
   */
  readonly clean: (input: string | SourceDocument, options?: CleanOptions) => CleanDocument;
}

/** Returns the stages of the library in their order. */
export function standardStages(packs: readonly Pack[] = PACKS): readonly Stage[] {
  const rules = Matcher.of(packs.flatMap((pack) => pack.rules));
  return [phrasesStage(rules), boxesStage(packs.flatMap((pack) => pack.boxes)), listsStage(), reportingStage(), companyStage(), modelStage(), markupStage(), siteStage(), insertsStage(), rolesStage(), repetitionStage()];
}

/** Returns a pipeline of one's own. Compiling the packs takes some tenths of a second: make it once. */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const { packs = PACKS, stages = standardStages(packs), policy = standardPolicy } = options;
  // Most texts have line breaks where lines end, and need none of them.
  let compiled: Matcher | undefined;
  const seamRules = (): Matcher => (compiled ??= Matcher.of(packs.flatMap(lineRules)));
  return {
    clean(input, given) {
      // A caller without types may pass null.
      const cleanOptions = (given as CleanOptions | null | undefined) ?? {};
      const { text, hints, ...facts } = documentOf(input);
      const dropped = droppedRoles(cleanOptions);
      const page = cutAtSeams(readPage(text), seamRules);
      const site = cleanOptions.site ?? options.site;
      const article = articleOf(page, facts, hints, site);
      const findings: Finding[] = [];
      beginSums(page.blocks, findings);
      for (const stage of stages) {
        const found = stage.find(article, findings);
        // One by one: a page may have more findings than a call may have arguments.
        for (const finding of found) findings.push(finding);
      }
      // A policy of one's own may weigh them anew.
      if (policy !== standardPolicy) endSums(findings);
      const { verdicts, issues } = policy === standardPolicy ? decide(article, findings, { dropped }) : withGrounds(policy(article, findings, { dropped }));
      endSums(findings);
      forgetCounts(page);
      return assemble(facts, page, verdicts, [...issuesOf(text), ...issues]);
    },
  };
}

/** A policy of one's own, without types, may give a cut no grounds; that is its caller's to know now, and not when the report is read. */
function withGrounds(decision: Decision): Decision {
  for (const verdict of decision.verdicts) {
    const cuts: readonly Judgement[] = verdict.action === "keep" ? [] : verdict.action === "trim" ? verdict.cuts : [verdict.cut];
    if (cuts.some(({ grounds }) => (grounds as readonly Finding[]).length === 0)) throw new TypeError("Expected the policy to give each cut at least one finding as its grounds");
  }
  return decision;
}

/**
 * The rules whose phrases are lines of chrome, or begin them: where line breaks were lost, they tell where a line began. What a phrase
 * leaves open at its end is left out, for it would reach into the next line.
 */
export function lineRules({ rules, boxes }: Pack): Rule[] {
  const lines = rules.filter(({ kind, place }) => kind === "chrome" && ["line", "head", "trim"].includes(place));
  const markers = boxes.map((box) => markerRule(box, [...box.open, ...box.close]));
  return [...lines, ...markers].map((rule) => ({ ...rule, phrases: rule.phrases.map((phrase) => phrase.replace(/(?:\s\*)+$/u, "")) }));
}

let standard: Pipeline | undefined;

/**
 * Returns the clean document of a text or document, by the standard pipeline.
 * @throws TypeError where the input is no text and no document, or an option names no role.
 */
export function clean(input: string | SourceDocument, options?: CleanOptions): CleanDocument {
  standard ??= createPipeline();
  return standard.clean(input, options);
}

const FACTS = ["id", "url", "site", "source", "language", "publishedAt", "title"] as const;

/** Returns a caller's input as a document, empty strings of its facts left out. */
export function documentOf(input: string | SourceDocument): SourceDocument {
  if (typeof input === "string") return { text: input };
  // A caller without types may pass anything.
  const given = input as unknown;
  if (typeof given !== "object" || given === null || typeof (given as { text?: unknown }).text !== "string") {
    throw new TypeError(`Expected a string or a document with a string \`text\`, got ${given === null ? "null" : typeof given}`);
  }
  const facts: { -readonly [key in keyof DocumentFacts]: DocumentFacts[key] } = {};
  for (const name of FACTS) {
    const value: unknown = input[name];
    if (value === undefined || value === null || value === "") continue;
    if (typeof value !== "string") throw new TypeError(`Expected \`${name}\` to be a string, got ${typeof value}`);
    facts[name] = value;
  }
  const hints = hintsOf(input);
  return { ...facts, text: input.text, ...(hints === undefined ? {} : { hints }) };
}

function droppedRoles({ keep = [], drop = [] }: CleanOptions): ReadonlySet<Role> {
  for (const role of [...keep, ...drop]) {
    if (!ROLES.includes(role)) throw new TypeError(`Expected a role (${ROLES.join(", ")}), got ${JSON.stringify(role)}`);
  }
  return new Set([...DROPPED_ROLES.filter((role) => !keep.includes(role)), ...drop]);
}

const MARKUP = /<(?:!doctype html|html|body|div|p|span|a|script|article)(?:\s[^<>]*)?>/iu;

function issuesOf(text: string): Issue[] {
  return text.includes("<") && MARKUP.test(text) ? [{ code: "html", message: "The text looks like HTML: it was cleaned as it stands, tags and all" }] : [];
}
