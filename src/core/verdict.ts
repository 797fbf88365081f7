import type { Finding, Label, Role } from "./finding.js";
import type { Span } from "./span.js";

/** At least one finding, strongest first: what a cut is founded on. */
export type Grounds = readonly [Finding, ...Finding[]];

/** One cut that a verdict asks for. */
export type Judgement = Label & {
  /** What goes: the block's whole span, or a part of it. */
  readonly span: Span;
  /** How sure the policy is that this does not belong to the article, from 0 to 1. */
  readonly probability: number;
  /** For repeats: index of the block that stays. */
  readonly of?: number;
  readonly grounds: Grounds;
};

/** What the policy decided on one block. */
export type Verdict =
  | { readonly action: "keep"; readonly block: number; readonly role: Role }
  | { readonly action: "trim"; readonly block: number; readonly role: Role; readonly cuts: readonly [Judgement, ...Judgement[]] }
  | { readonly action: "drop"; readonly block: number; readonly cut: Judgement };
