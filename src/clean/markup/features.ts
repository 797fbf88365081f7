import { type ElementHint, type Hints, type LineHint, type Mark, MARKS } from "../../core/hints.js";
import type { Block } from "../../core/block.js";
import { probability } from "../evidence.js";
import type { Article } from "../stage.js";
import { companyOf } from "./company.js";

/** Elements that count for all that stands in them, at any depth. */
const AROUND = ["nav", "header", "footer", "aside", "article", "main", "figure", "figcaption", "form", "button", "li", "table", "blockquote", "time"] as const;
/** What the element that holds a block is: a paragraph, the title, a heading below it, a part of the page. */
type Kind = "p" | "h1" | "heading" | "text";

/** A feature of a block as its markup shows it. */
export type Feature =
  | "bias" | "odds" | "linked" | "allLinked" | "words" | "linkedProse" | "noArticle" | "noMain"
  | "odds before" | "odds after" | "company of parent" | "company of grandparent" | "company alike"
  | `in ${(typeof AROUND)[number]}` | `is ${Kind}` | `mark ${Mark}`;

/** The log-odds of the stages before count up to this, either way. */
const MOST_ODDS = 6;
/** The log-odds of what stands before the first block, and after the last. */
const NO_NEIGHBOUR = -3;
/** A line is taken for links throughout from this share on. */
const ALL_LINKED = 0.9;
/** An element with a larger share of the page's characters is named for more than each of its parts: `page with-sidebar`. */
const MOST_OF_PAGE = 0.4;
const INLINE = new Set(["a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "u"]);

/**
 * Returns what the markup shows of each block, the features that are not 0; `undefined` where it says nothing of a block. `odds` are
 * the log-odds so far that each block belongs to the article. Takes time linear in the size of the page.
 */
export function featuresOf({ page, shapes }: Article, hints: Hints, odds: readonly number[]): (ReadonlyMap<Feature, number> | undefined)[] {
  const { elements } = hints;
  const find = lineFinder(hints);
  const around = featuresAround(hints);
  const has = (wanted: string): boolean => elements.some(({ name }) => name === wanted);
  const [hasArticle, hasMain] = [has("article"), has("main")];
  const lines = page.blocks.map(find);
  const clipped = odds.map((value) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, value)));
  const members = page.blocks.flatMap(({ index }) => (lines[index] === undefined ? [] : [{ box: boxOf(elements, lines[index].element), words: shapes[index]!.words, belief: probability(clipped[index]!) }]));
  const company = companyOf(members, elements);
  let next = 0;
  return page.blocks.map(({ index }) => {
    const line = lines[index];
    if (line === undefined) return undefined;
    const words = Math.log1p(shapes[index]!.words);
    const { parent, grandparent, alike } = company[next]!;
    const features = new Map<Feature, number>([
      ["bias", 1], ["odds", clipped[index]!], ["odds before", clipped[index - 1] ?? NO_NEIGHBOUR], ["odds after", clipped[index + 1] ?? NO_NEIGHBOUR],
      ["company of parent", parent], ["company of grandparent", grandparent], ["company alike", alike],
      ["words", words], ["linked", line.linked], ["linkedProse", line.linked * words], ["allLinked", Number(line.linked >= ALL_LINKED)],
      ["noArticle", Number(!hasArticle)], ["noMain", Number(!hasMain)],
    ]);
    for (const feature of around[line.element]!) features.set(feature, 1);
    const kind = kindOf(elements[members[next++]!.box]!);
    if (kind !== undefined) features.set(`is ${kind}`, 1);
    return features;
  });
}

/** Returns what finds the line that a block stands on, or begins on, for blocks in their order. */
function lineFinder({ lines }: Hints): (block: Block) => LineHint | undefined {
  let next = 0;
  return ({ span }) => {
    while (next < lines.length && lines[next]!.span[1] <= span[0]) next++;
    const line = lines[next];
    return line !== undefined && line.span[0] < span[1] ? line : undefined;
  };
}

/** For each element what it and those around it show; an element that adds nothing shares its parent's. */
function featuresAround({ elements, lines }: Hints): ReadonlySet<Feature>[] {
  const characters = new Float64Array(elements.length);
  for (const { element, span } of lines) characters[element]! += span[1] - span[0];
  for (let i = elements.length - 1; i > 0; i--) {
    const { parent } = elements[i]!;
    if (parent !== undefined) characters[parent]! += characters[i]!;
  }
  const most = MOST_OF_PAGE * (characters[0] ?? 0);
  const found: ReadonlySet<Feature>[] = [];
  for (const [i, { name, parent, marks = [] }] of elements.entries()) {
    const inherited = parent === undefined ? NOTHING : found[parent]!;
    const own: Feature[] = marks.filter((mark) => MARKS.includes(mark) && (mark === "body" || characters[i]! <= most)).map((mark): Feature => `mark ${mark}`);
    if (isAround(name)) own.push(`in ${name}`);
    found.push(own.every((feature) => inherited.has(feature)) ? inherited : new Set([...inherited, ...own]));
  }
  return found;
}

const NOTHING: ReadonlySet<Feature> = new Set();

function isAround(name: string): name is (typeof AROUND)[number] {
  return (AROUND as readonly string[]).includes(name);
}

/** The element that holds a line as a block of its own. */
function boxOf(elements: readonly ElementHint[], element: number): number {
  let box = element;
  for (let up = elements[box]!.parent; up !== undefined && INLINE.has(elements[box]!.name); up = elements[box]!.parent) box = up;
  return box;
}

function kindOf({ name }: ElementHint): Kind | undefined {
  if (name === "p" || name === "h1") return name;
  if (/^h[2-6]$/u.test(name)) return "heading";
  return ["div", "section", "article", "td"].includes(name) ? "text" : undefined;
}
