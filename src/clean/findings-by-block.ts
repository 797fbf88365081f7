import type { Block } from "../core/block.js";
import type { Finding } from "../core/finding.js";
import { coversBlock } from "./evidence.js";

/** What a finding speaks of: chrome, a role or a repeat on all of its block, or anything on a part of it. */
export const Group = { chrome: 0, role: 1, repeat: 2, part: 3 } as const;
type GroupNumber = (typeof Group)[keyof typeof Group];

const GROUPS = 4;
const NONE: readonly Finding[] = [];

/** The findings of a page by block and group, each in the order in which they were found. Chains of numbers: most lists are never asked for. */
export class FindingsByBlock {
  private readonly findings: readonly Finding[];
  /** The first finding of each block and group, and then the next behind each finding, as 1 more than its index; 0 where there is none. One array, as it takes long to make. */
  private readonly chains: Int32Array;
  private readonly firstNext: number;

  constructor(blocks: readonly Block[], findings: readonly Finding[]) {
    this.findings = findings;
    this.firstNext = GROUPS * blocks.length;
    this.chains = new Int32Array(this.firstNext + findings.length + 1);
    // From the last on: each stands before those of its chain that are known.
    for (let i = findings.length; i > 0; i--) {
      const finding = findings[i - 1]!;
      const chain = GROUPS * finding.block + groupOf(blocks, finding);
      this.chains[this.firstNext + i] = this.chains[chain]!;
      this.chains[chain] = i;
    }
  }

  /** Whether a block has a finding of a group. */
  has(block: number, group: GroupNumber): boolean {
    return this.first(block, group) !== 0;
  }

  /** Returns the first finding of a block's group with at least so much weight. */
  firstOf(block: number, group: GroupNumber, weight: number): Finding | undefined {
    for (let at = this.first(block, group); at !== 0; at = this.next(at)) if (this.findings[at - 1]!.weight >= weight) return this.findings[at - 1];
    return undefined;
  }

  /** Returns the finding of a block's group with the most weight, the first of several. */
  strongest(block: number, group: GroupNumber): Finding | undefined {
    let best: Finding | undefined;
    for (let at = this.first(block, group); at !== 0; at = this.next(at)) {
      const finding = this.findings[at - 1]!;
      if (best === undefined || finding.weight > best.weight) best = finding;
    }
    return best;
  }

  /** Returns the findings of a block's group. */
  list(block: number, group: GroupNumber): readonly Finding[] {
    const head = this.first(block, group);
    if (head === 0) return NONE;
    const second = this.next(head);
    if (second === 0) return [this.findings[head - 1]!];
    // A list that grows takes room for many more.
    const list = [this.findings[head - 1]!, this.findings[second - 1]!];
    for (let at = this.next(second); at !== 0; at = this.next(at)) list.push(this.findings[at - 1]!);
    return list;
  }

  private first(block: number, group: GroupNumber): number {
    return this.chains[GROUPS * block + group]!;
  }

  private next(at: number): number {
    return this.chains[this.firstNext + at]!;
  }
}

function groupOf(blocks: readonly Block[], finding: Finding): GroupNumber {
  const { kind, rule, block } = finding;
  // A stage without types may report anything.
  if (blocks[block] === undefined) throw new RangeError(`Expected the rule "${rule}" to name a block from 0 to ${blocks.length - 1}, got ${block}`);
  const group = groupOfKind(kind);
  if (group === undefined) throw new TypeError(`Expected a finding of kind chrome, role or repeat from the rule "${rule}", got ${JSON.stringify(kind)}`);
  return coversBlock(blocks, finding) ? group : Group.part;
}

function groupOfKind(kind: string): GroupNumber | undefined {
  if (kind === "chrome") return Group.chrome;
  if (kind === "role") return Group.role;
  return kind === "repeat" ? Group.repeat : undefined;
}
