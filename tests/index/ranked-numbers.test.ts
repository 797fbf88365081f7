import { expect, it } from "vitest";
import { BoundedList } from "../../src/index/bounded-list.js";
import { RankedNumbers } from "../../src/index/ranked-numbers.js";
import { numbers } from "../sketch/random.js";

/** An order that has nothing to do with the numbers' own. */
const rank = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 0;
const compare = (a: number, b: number): number => rank(a) - rank(b);

it("holds what a sorted list holds, over many chunks", () => {
  const random = numbers(21);
  const ranked = new RankedNumbers(compare);
  const oracle = new Set<number>();
  let most = 0;
  for (let step = 0; step < 20_000; step++) {
    const number = random(6000);
    // It fills for a while, and empties for a while.
    if (random(10) < (step % 10_000 < 6000 ? 8 : 1)) {
      if (oracle.has(number)) continue;
      ranked.add(number);
      oracle.add(number);
    } else if (random(50) > 0) expect(ranked.delete(number)).toBe(oracle.delete(number));
    else {
      const first = [...oracle].sort(compare)[0];
      expect(ranked.shift()).toBe(first);
      oracle.delete(first!);
    }
    most = Math.max(most, oracle.size);
  }
  expect(most).toBeGreaterThan(2000);
  for (const number of [...oracle].sort(compare)) expect(ranked.shift()).toBe(number);
  expect(ranked.shift()).toBeUndefined();
});

it("a bounded list keeps the first of each outlet, and of these the first, whatever comes and goes", () => {
  const random = numbers(22);
  const outletOf = (document: number): number => document % 7;
  const limits = { perOutlet: 5, inAll: 20 };
  const list = new BoundedList(limits, { compare, outletOf });
  const oracle = new Set<number>();
  for (let step = 0; step < 6000; step++) {
    const document = random(2000);
    if (oracle.delete(document)) list.remove(document);
    else {
      oracle.add(document);
      list.add(document);
    }
    const inOrder = [...oracle].sort(compare);
    const seen = new Map<number, number>();
    const eligible = inOrder.filter((other) => {
      const outlet = outletOf(other);
      seen.set(outlet, (seen.get(outlet) ?? 0) + 1);
      return outlet === 0 || seen.get(outlet)! <= limits.perOutlet;
    });
    expect(list.kept).toEqual(eligible.slice(0, limits.inAll));
    expect([list.documents, list.outletCount]).toEqual([oracle.size, seen.size]);
  }
  expect(oracle.size).toBeGreaterThan(700);
});
