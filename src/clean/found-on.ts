import type { Finding, Label, Witness } from "../core/finding.js";
import type { Span } from "../core/span.js";

/** The one make of findings of the library's own stages. */
class Found {
  readonly kind: Label["kind"];
  readonly category: Label["category"];
  readonly block: number;
  readonly span: Span;
  readonly rule: string;
  readonly weight: number;
  readonly witness: Witness;

  constructor(kind: Label["kind"], category: Label["category"], block: number, span: Span, rule: string, weight: number, witness: Witness) {
    this.kind = kind;
    this.category = category;
    this.block = block;
    this.span = span;
    this.rule = rule;
    this.weight = weight;
    this.witness = witness;
  }
}

/**
 * Returns what a stage found on a block. An object of a class, as blocks and verdicts are, of which a page has hundreds: of literals V8 counts, place by place, how many
 * outlive a collection of garbage, and where most do, for they were those of the page at work, it makes all others for a long life. They are collected late then, and
 * with them what they name.
 */
export function foundOn<Kind extends Label["kind"]>(kind: Kind, category: Extract<Label, { kind: Kind }>["category"], block: number, span: Span, rule: string, weight: number, witness: Witness): Finding {
  return new Found(kind, category, block, span, rule, weight, witness) as Finding;
}
