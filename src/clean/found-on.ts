import type { Finding, Label, Witness } from "../core/finding.js";
import type { Span } from "../core/span.js";

/** What all stages of the library make, but for repeats, which name another block. */
class StageFinding {
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
 * Returns what a stage found on a block. Findings are of a class, as blocks and verdicts are, since a page has hundreds of them and V8 pretenures what literals make: it
 * counts for each literal how many of its objects outlive a collection of young garbage, and where most do it makes all others among the old, where they lie, with what
 * they name, until all memory is collected. Those of the page at work always do. `bench/README.md` says what it cost.
 */
export function foundOn<Kind extends Label["kind"]>(kind: Kind, category: Extract<Label, { kind: Kind }>["category"], block: number, span: Span, rule: string, weight: number, witness: Witness): Finding {
  return new StageFinding(kind, category, block, span, rule, weight, witness) as Finding;
}
