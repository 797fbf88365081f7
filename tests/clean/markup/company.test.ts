import { expect, it } from "vitest";
import { companyOf, type Member } from "../../../src/clean/markup/company.js";
import type { ElementHint } from "../../../src/core/hints.js";

/** main with a body of two paragraphs and a sidebar of two list items; a paragraph of the body has a mark of its own. */
const ELEMENTS: readonly ElementHint[] = [
  { name: "main" }, { name: "div", parent: 0, marks: ["body"] }, { name: "p", parent: 1 }, { name: "p", parent: 1 },
  { name: "ul", parent: 0 }, { name: "li", parent: 4 }, { name: "li", parent: 4 }, { name: "p", parent: 1, marks: ["caption"] },
];
const at = (box: number, words: number, belief: number): Member => ({ box, words, belief });
/** The share of others' words, of which five more are there, a fifth of them the article's. */
const share = (article: number, words: number): number => (article + 1) / (words + 5);

it("tells a block what stands beside it, around that, and in elements like its own, itself aside", () => {
  const [first, second, item, other, caption] = companyOf([at(2, 9, 1), at(3, 19, 0.5), at(5, 4, 0), at(6, 4, 0.2), at(7, 9, 0)], ELEMENTS);
  expect(first).toEqual({ parent: share(10, 30), grandparent: share(11, 40), alike: share(10, 20) });
  expect(second).toEqual({ parent: share(10, 20), grandparent: share(11, 30), alike: share(10, 10) });
  expect(item).toEqual({ parent: share(1, 5), grandparent: share(21, 45), alike: share(1, 5) });
  expect(other!.alike).toBe(share(0, 5));
  // Nothing else is of its kind.
  expect(caption!.alike).toBe(share(0, 0));
});

it("takes the outermost element for what is around it", () => {
  expect(companyOf([at(0, 9, 1), at(2, 9, 0)], ELEMENTS)[0]).toEqual({ parent: share(0, 10), grandparent: share(0, 10), alike: share(0, 0) });
  expect(companyOf([], ELEMENTS)).toEqual([]);
});
