import type { ElementHint } from "../../core/hints.js";

/** A block as the company of others sees it. */
export interface Member {
  /** The element that holds it as a block of its own. */
  readonly box: number;
  readonly words: number;
  /** The probability so far that it belongs to the article. */
  readonly belief: number;
}

/** How far the company of a block is believed to belong to the article, the block itself aside: shares of words, from 0 to 1. */
export interface Company {
  /** What stands in the element around its own, and in the one around that. */
  readonly parent: number;
  readonly grandparent: number;
  /** What stands in elements of the same name and marks, in elements of one name and the same marks. */
  readonly alike: number;
}

/** Of company that is not there so many words count as if they were, a fifth of them the article's. */
const UNKNOWN = { words: 5, article: 1 };

/** Words, and how many of them are believed to belong to the article. */
class Sum {
  words = 0;
  article = 0;

  add(words: number, article: number): void {
    this.words += words;
    this.article += article;
  }

  shareWithout(words: number, article: number): number {
    return (this.article - article + UNKNOWN.article) / (this.words - words + UNKNOWN.words);
  }
}

/** Returns the company of each block. Takes time linear in the blocks and the elements. */
export function companyOf(members: readonly Member[], elements: readonly ElementHint[]): Company[] {
  const inside = elements.map(() => new Sum());
  const kinds = elements.map(kindOf);
  const alike = new Map<string, Sum>();
  // A block without words counts a little too.
  const weighed = members.map(({ box, words, belief }) => ({ box, words: words + 1, article: (words + 1) * belief }));
  for (const { box, words, article } of weighed) {
    inside[box]!.add(words, article);
    const kind = kinds[box]!;
    const sum = alike.get(kind) ?? new Sum();
    alike.set(kind, sum);
    sum.add(words, article);
  }
  for (let i = elements.length - 1; i > 0; i--) {
    const { parent } = elements[i]!;
    if (parent !== undefined) inside[parent]!.add(inside[i]!.words, inside[i]!.article);
  }
  return weighed.map(({ box, words, article }) => {
    const parent = elements[box]!.parent ?? box;
    const grandparent = elements[parent]!.parent ?? parent;
    return { parent: inside[parent]!.shareWithout(words, article), grandparent: inside[grandparent]!.shareWithout(words, article), alike: alike.get(kinds[box]!)!.shareWithout(words, article) };
  });

  function kindOf(element: ElementHint): string {
    return element.parent === undefined ? nameOf(element) : `${nameOf(element)} ${nameOf(elements[element.parent]!)}`;
  }
}

function nameOf({ name, marks = [] }: ElementHint): string {
  return [name, ...marks].join(".");
}
