import type { DocumentFacts } from "../core/document.js";
import type { Span } from "../core/span.js";
import { agencyNamed } from "./agencies.js";
import type { Credit } from "./credits.js";
import { namesOutlet, outletOf, timeOf } from "./outlet.js";

/** Who took from whom: one from the other, both from a source that is not here, or it cannot be told. */
export type DirectionKind = "a-from-b" | "b-from-a" | "common-source" | "unknown";

/** Something that was seen and that speaks to the direction. */
export interface DirectionEvidence {
  /**
   * `credits-other`: the text names the other's outlet as its source. `credits-agency`: it names an agency or another outlet.
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
 * Returns who took from whom as far as the texts and their facts tell. Only credits decide, and times can refute them: that one was
 * published first, or is longer, is evidence and no answer, since both may have it from a third.
 */
export function directionOf(a: DirectionSide, b: DirectionSide, isReuse: boolean): Direction {
  const [creditsA, creditsB] = [a.credits, b.credits];
  const [outletA, outletB] = [outletOf(a.facts), outletOf(b.facts)];
  const evidence = [...creditEvidence("a", creditsA, outletA, outletB), ...creditEvidence("b", creditsB, outletB, outletA), ...otherEvidence(a, b, outletA, outletB)];
  return { kind: isReuse ? kindOf(evidence, creditsA, creditsB) : "unknown", evidence };
}

function creditEvidence(side: "a" | "b", credits: readonly Credit[], own: string | undefined, other: string | undefined): DirectionEvidence[] {
  const seen = new Set<string>();
  return credits.flatMap(({ source, span }): DirectionEvidence[] => {
    if (seen.has(source) || (own !== undefined && namesOutlet(source, own))) return [];
    seen.add(source);
    const isOther = other !== undefined && namesOutlet(source, other);
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

function kindOf(evidence: readonly DirectionEvidence[], creditsA: readonly Credit[], creditsB: readonly Credit[]): DirectionKind {
  const has = (kind: DirectionEvidence["kind"], side: "a" | "b"): boolean => evidence.some((one) => one.kind === kind && one.side === side);
  const [aCreditsB, bCreditsA] = [has("credits-other", "a"), has("credits-other", "b")];
  if (aCreditsB !== bCreditsA) return aCreditsB ? (has("earlier", "a") ? "unknown" : "a-from-b") : has("earlier", "b") ? "unknown" : "b-from-a";
  if (aCreditsB) return "unknown";
  const sources = new Set(creditsA.filter(({ kind }) => kind !== "mention").map(({ source }) => source));
  const common = creditsB.some(({ source, kind }) => kind !== "mention" && sources.has(source));
  return common && !has("is-agency", "a") && !has("is-agency", "b") ? "common-source" : "unknown";
}

function durationOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60000);
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 2880 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}
