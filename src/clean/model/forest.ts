import { PackedReader } from "./decode.js";

/** Leaf values are log-odds in steps of 1/4096. */
const LEAF_STEPS = 4096;
/** Stands for a column's number where a node is a leaf. */
const LEAF = 255;
/** Splits on the way from a root to a leaf, in every tree. */
const DEPTH = 5;
const SPLITS = 2 ** DEPTH - 1;
const LEAVES = 2 ** DEPTH;
/** The trees that an explanation asks at most: enough to say what moved a judgement, and about how much. */
const MOST_EXPLAINED = 20;
/** No value is larger: a row goes left. */
const ALWAYS_LEFT = 32767;

/** The trained trees, as read from the weights. */
export interface ForestData {
  readonly trees: number;
  /** Log-odds before any tree. */
  readonly bias: number;
  /** For each column, the thresholds of its splits: a count (two digits), then so many signed numbers. */
  readonly thresholds: string;
  /**
   * The nodes of each tree in preorder: a column's number and the place of its threshold (two digits each), or 255 and a leaf value as a
   * signed number.
   */
  readonly nodes: string;
}

/**
 * Boosted trees over rows of whole numbers. Every tree is filled up to the same depth, so that a walk is the same five steps without
 * a branch: the children of split `i` are `2 i + 1`, where the value is at most the threshold, and `2 i + 2`. Processors work on
 * several such walks at once, which is several times as fast as trees of any shape.
 */
export class Forest {
  private readonly trees: number;
  private readonly bias: number;
  /** A split's threshold, shifted by eight bits, and its column. */
  private readonly splits: Int32Array;
  private readonly leaves: Int32Array;
  private readonly topics: Uint8Array;

  /** `topicOf` says what each column is about, as a number. */
  constructor(data: ForestData, columns: number, topicOf: (column: number) => number) {
    this.trees = data.trees;
    this.bias = data.bias;
    this.splits = new Int32Array(data.trees * SPLITS).fill(ALWAYS_LEFT << 8);
    this.leaves = new Int32Array(data.trees * LEAVES);
    this.topics = new Uint8Array(data.trees * LEAVES);
    const reader = new PackedReader(data.thresholds);
    const tables = Array.from({ length: columns }, () => Array.from({ length: reader.number(2) }, () => reader.signed()));
    const nodes = new PackedReader(data.nodes);
    for (let tree = 0; tree < data.trees; tree++) this.place(tree, 0, 0, readNode(nodes, tables), topicOf, 0, -1);
  }

  /** Returns the log-odds of the row that starts at `row`. */
  score(matrix: Int16Array, row: number): number {
    const { trees, leaves } = this;
    let sum = 0;
    for (let tree = 0; tree < trees; tree++) sum += leaves[this.leaf(tree, matrix, row)]!;
    return this.bias + sum / LEAF_STEPS;
  }

  /**
   * Adds each tree's part of a row's log-odds to the topic of the split that moved it most; of many trees every other one or so
   * stands for its neighbours.
   */
  explain(matrix: Int16Array, row: number, parts: Float64Array): void {
    const stride = Math.ceil(this.trees / MOST_EXPLAINED);
    for (let tree = 0; tree < this.trees; tree += stride) {
      const leaf = this.leaf(tree, matrix, row);
      parts[this.topics[leaf]!]! += (stride * this.leaves[leaf]!) / LEAF_STEPS;
    }
  }

  /** Returns the leaf that a row comes to. Written out step by step: a loop takes nearly twice as long. */
  private leaf(tree: number, matrix: Int16Array, row: number): number {
    const { splits } = this;
    const root = tree * SPLITS;
    let split = splits[root]!;
    let node = 1 + (((split >> 8) - matrix[row + (split & 255)]!) >>> 31);
    split = splits[root + node]!;
    node = 2 * node + 1 + (((split >> 8) - matrix[row + (split & 255)]!) >>> 31);
    split = splits[root + node]!;
    node = 2 * node + 1 + (((split >> 8) - matrix[row + (split & 255)]!) >>> 31);
    split = splits[root + node]!;
    node = 2 * node + 1 + (((split >> 8) - matrix[row + (split & 255)]!) >>> 31);
    split = splits[root + node]!;
    node = 2 * node + 1 + (((split >> 8) - matrix[row + (split & 255)]!) >>> 31);
    return tree * LEAVES + node - SPLITS;
  }

  /** Puts a node where it belongs, a leaf at every place below it; `moved` is the largest change on the way, made by `topic`. */
  private place(tree: number, at: number, depth: number, node: Node, topicOf: (column: number) => number, topic: number, moved: number): void {
    if (depth === DEPTH) {
      if (node.children !== undefined) throw new RangeError(`Expected trees of at most ${DEPTH} splits from root to leaf, got more`);
      this.leaves[tree * LEAVES + at - SPLITS] = node.value;
      this.topics[tree * LEAVES + at - SPLITS] = topic;
      return;
    }
    if (node.children === undefined) {
      for (const child of [1, 2]) this.place(tree, 2 * at + child, depth + 1, node, topicOf, topic, moved);
      return;
    }
    this.splits[tree * SPLITS + at] = (node.threshold << 8) | node.column;
    for (const [i, child] of node.children.entries()) {
      const change = Math.abs(child.value - node.value);
      const isMore = change > moved;
      this.place(tree, 2 * at + 1 + i, depth + 1, child, topicOf, isMore ? topicOf(node.column) : topic, isMore ? change : moved);
    }
  }
}

interface Node {
  readonly column: number;
  readonly threshold: number;
  readonly children?: readonly [Node, Node];
  /** Of a leaf, what it adds; of a split, the mean of its children. */
  readonly value: number;
}

function readNode(nodes: PackedReader, tables: readonly (readonly number[])[]): Node {
  const column = nodes.number(2);
  if (column === LEAF) return { column, threshold: 0, value: nodes.signed() };
  const threshold = tables[column]![nodes.number(2)]!;
  const children = [readNode(nodes, tables), readNode(nodes, tables)] as const;
  return { column, threshold, children, value: (children[0].value + children[1].value) / 2 };
}
