import type { DocumentFacts } from "../core/document.js";
import type { Span } from "../core/span.js";
import { agencyNamed } from "./agencies.js";
import type { Credit } from "./credits.js";
import { namesOutlet, outletOf } from "./outlet.js";
import { timeOf } from "./times.js";

/** Who took from whom: one from the other, both from a source that is not here, or it cannot be told. */
export type DirectionKind = "a-from-b" | "b-from-a" | "common-source" | "unknown";

/** Something that was seen and that speaks to the direction. */
export interface DirectionEvidence {
  /**
   * `credits-other`: the text names the other's outlet as its source, or as who reported something in it. `credits-agency`: it names an
   * agency so, or says of another outlet that the story is its.
   * `is-agency`: its outlet is an agency. `earlier`: it was published first. `longer`: it has more words. `third-source`: the other may have the
   * text of a third document through it; only where a whole collection is at hand (`withThirdSources`).
   */
  readonly kind: "credits-other" | "credits-agency" | "is-agency" | "earlier" | "longer" | "third-source";
  readonly side: "a" | "b";
  /** In words, for a reader. */
  readonly note: string;
  /** Where in the side's original text it was seen. */
  readonly span?: Span;
  /** Of `third-source`: the id of the third document. */
  readonly third?: string;
}

/** Who took from whom, and what it is known by. */
export interface Direction {
  readonly kind: DirectionKind;
  readonly evidence: readonly DirectionEvidence[];
}

/** What is asked of each of two documents. */
export interface DirectionSide {
  readonly facts: DocumentFacts;
  readonly words: number;
  /** Whom its text credits, in order. */
  readonly credits: readonly Credit[];
}

/** Times closer than this say nothing of who was first: clocks and time stamps of pages differ. Milliseconds. */
export const CLOSE = 10 * 60 * 1000;

/**
 * Returns who took from whom as far as the texts and their facts tell. Only credits of the story decide, a common agency before others,
 * and times can refute them: that the other is said to have reported something, that one was published first, or is longer, is evidence and no answer, since both may have it from a third.
 */
export function directionOf(a: DirectionSide, b: DirectionSide, isReuse: boolean): Direction {
  const [creditsA, creditsB] = [a.credits, b.credits];
  const [outletA, outletB] = [outletOf(a.facts), outletOf(b.facts)];
  const evidence = [...creditEvidence("a", creditsA, outletA, outletB), ...creditEvidence("b", creditsB, outletB, outletA), ...otherEvidence(a, b, outletA, outletB)];
  return { kind: isReuse ? kindOf(evidence, { credits: creditsA, outlet: outletA }, { credits: creditsB, outlet: outletB }) : "unknown", evidence };
}

function creditEvidence(side: "a" | "b", credits: readonly Credit[], own: string | undefined, other: string | undefined): DirectionEvidence[] {
  const seen = new Set<string>();
  const decisive = new Set(credits.filter(isDecisive).map(({ source }) => source));
  return credits.flatMap((credit): DirectionEvidence[] => {
    const { source, span } = credit;
    if (seen.has(source) || (own !== undefined && namesOutlet(source, own))) return [];
    if (!isDecisive(credit) && decisive.has(source)) return [];
    seen.add(source);
    const isOther = other !== undefined && namesOutlet(source, other);
    // Whoever else is said to have reported something may be a person, a company or a city.
    if (!isOther && !isDecisive(credit) && agencyNamed(source) !== source) return [];
    return [{ kind: isOther ? "credits-other" : "credits-agency", side, note: `names ${source} as its source`, span }];
  });
}

function otherEvidence(a: DirectionSide, b: DirectionSide, outletA: string | undefined, outletB: string | undefined): DirectionEvidence[] {
  const evidence: DirectionEvidence[] = [];
  if (outletA !== undefined && agencyNamed(outletA) !== undefined) evidence.push({ kind: "is-agency", side: "a", note: `${outletA} is an agency` });
  if (outletB !== undefined && agencyNamed(outletB) !== undefined) evidence.push({ kind: "is-agency", side: "b", note: `${outletB} is an agency` });
  const [timeA, timeB] = [timeOf(a.facts), timeOf(b.facts)];
  if (timeA !== undefined && timeB !== undefined && Math.abs(timeA - timeB) >= CLOSE) {
    evidence.push({ kind: "earlier", side: timeA < timeB ? "a" : "b", note: `published ${durationOf(Math.abs(timeA - timeB))} before the other` });
  }
  if (a.words !== b.words) evidence.push({ kind: "longer", side: a.words > b.words ? "a" : "b", note: `has ${Math.abs(a.words - b.words)} words more` });
  return evidence;
}

/** Whether a credit says whose the story is; a mention says only who told something that stands in it. */
function isDecisive({ kind }: Credit): boolean {
  return kind !== "mention";
}

function kindOf(evidence: readonly DirectionEvidence[], a: CreditedSide, b: CreditedSide): DirectionKind {
  const has = (kind: DirectionEvidence["kind"], side: "a" | "b"): boolean => evidence.some((one) => one.kind === kind && one.side === side);
  if (haveCommonAgency(a.credits, b.credits) && !has("is-agency", "a") && !has("is-agency", "b")) return "common-source";
  const [aCreditsB, bCreditsA] = [isCredited(b.outlet, a), isCredited(a.outlet, b)];
  if (aCreditsB === bCreditsA) return "unknown";
  if (has("earlier", aCreditsB ? "a" : "b")) return "unknown";
  return aCreditsB ? "a-from-b" : "b-from-a";
}

interface CreditedSide {
  readonly credits: readonly Credit[];
  readonly outlet: string | undefined;
}

function isCredited(outlet: string | undefined, { credits, outlet: own }: CreditedSide): boolean {
  return outlet !== undefined && credits.some((credit) => isDecisive(credit) && namesOutlet(credit.source, outlet) && (own === undefined || !namesOutlet(credit.source, own)));
}

/** Whether both name one agency in a dateline or at their end. */
function haveCommonAgency(creditsA: readonly Credit[], creditsB: readonly Credit[]): boolean {
  const agencies = (credits: readonly Credit[]): string[] => credits.filter(({ kind }) => kind === "dateline" || kind === "signature").map(({ source }) => source);
  const ofA = new Set(agencies(creditsA));
  return agencies(creditsB).some((source) => ofA.has(source));
}

function durationOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60000);
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 2880 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}
