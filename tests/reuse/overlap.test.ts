import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Overlap, type SourceDocument } from "../../src/index.js";
import { judge } from "../../src/reuse/overlap.js";
import { WordMark } from "../../src/reuse/marks.js";
import { type Reading, readWhole } from "../../src/reuse/reading.js";
import { commonRuns } from "../../src/reuse/seeds.js";
import { subjectAsIs } from "../../src/reuse/subject.js";
import { INTERCEPT } from "../../src/reuse/syndication-weights.js";
import { readPage } from "../../src/text/page.js";
import { storyOf } from "./stories.js";

/** What a page prints around an article. */
const CHROME = ["Share on Facebook", "Sign up for our newsletter", "Advertisement", "You must be logged in to post a comment.", "© 2024 The Harbour Herald. All rights reserved.", "Read our privacy policy and our terms of use"];

function mirrored(overlap: Overlap): unknown {
  const { containment, prose, own, passages, direction, revision, ...rest } = overlap;
  const other = { a: "b", b: "a" } as const;
  return {
    ...rest,
    containment: { aInB: containment.bInA, bInA: containment.aInB },
    prose: { words: prose.words, ofA: prose.ofB, ofB: prose.ofA },
    own: { ofA: own.ofB, ofB: own.ofA },
    passages: passages.map(({ a, b, ...passage }) => ({ ...passage, a: b, b: a })).sort((x, y) => x.a[0] - y.a[0]),
    direction: { kind: direction.kind, evidence: new Set(direction.evidence.map((one) => JSON.stringify({ ...one, side: other[one.side] }))) },
    ...(revision === undefined ? {} : { revision: { changes: revision.changes.map(({ a, b }) => ({ ...(b === undefined ? {} : { a: b }), ...(a === undefined ? {} : { b: a }) })).sort(byPlace) } }),
  };
}

interface Change {
  readonly a?: readonly [number, number];
  readonly b?: readonly [number, number];
}

function byPlace(x: Change, y: Change): number {
  return (x.a?.[0] ?? Infinity) - (y.a?.[0] ?? Infinity) || (x.b?.[0] ?? -1) - (y.b?.[0] ?? -1);
}

/** Two texts that share some sentences of a story, in some order, some of them edited. */
const pair = fc.tuple(fc.array(fc.nat({ max: 11 }), { maxLength: 9 }), fc.array(fc.nat({ max: 11 }), { maxLength: 9 }), fc.nat({ max: 40 }), fc.nat({ max: 9 })).map(([left, right, story, edited]) => {
  const [shared, mine, yours] = [storyOf(story), storyOf(500 + story), storyOf(900 + story)];
  const a = [...left.map((i) => shared[i]!), ...mine.slice(0, 4)].join("\n");
  const b = [...yours.slice(0, 3), ...right.map((i, at) => (at === edited ? shared[i]!.replace(/ \S+ \S+\.$/u, " 48 boats.") : shared[i]!))].join("\n");
  return [a, b] as const;
});

/** The same as documents: some of one page, some that open with a dateline or quote the mayor, or name each other. */
const documents = fc.tuple(pair, fc.nat({ max: 15 }), fc.nat({ max: 15 })).map(([[a, b], left, right]) => {
  const dressed = (text: string, has: number, source: string, other: string): SourceDocument => ({
    text: `${has & 1 ? "HARBOUR (AP) - " : ""}${text}${has & 2 ? `\n“${storyOf(77)[0]!.slice(0, -1)},” said Mayor Ines Okafor.` : ""}`.replace(/\.$/u, has & 4 ? `, the ${other} reported.` : "."),
    source,
    ...(has & 8 ? { url: "https://harbour.example/lock" } : {}),
  });
  return [dressed(a, left, "Herald", "Courier"), dressed(b, right, "Courier", "Herald")] as const;
});

describe("an overlap", () => {
  it("is mirrored when documents of one page, with quotations and credits, are exchanged", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(documents, ([a, b]) => {
        const there = compare(a, b, { clean: false });
        const { direction } = there;
        seen.add(there.revision === undefined ? direction.kind : "revision");
        const kind = { "a-from-b": "b-from-a", "b-from-a": "a-from-b", "common-source": "common-source", unknown: "unknown" }[direction.kind];
        const back = mirrored(compare(b, a, { clean: false }));
        expect({ ...there, direction: { kind, evidence: new Set(direction.evidence.map((one) => JSON.stringify(one))) } }).toEqual(back);
      }),
      { numRuns: 200, seed: 4 },
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(["common-source", "revision", "unknown"]));
  });

  it("has no changes between two states of one page with the same words, however few", () => {
    const state = { text: "The lock reopens today", url: "https://harbour.example/lock" };
    expect(compare(state, { ...state, text: "The lock reopens, today!" }, { clean: false })).toMatchObject({ relation: "identical", revision: { changes: [] } });
  });

  it("is mirrored when the sides are exchanged", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { direction, ...there } = compare(a, b, { clean: false });
        const back = mirrored(compare(b, a, { clean: false }));
        expect({ ...there, direction: { kind: direction.kind, evidence: new Set(direction.evidence.map((one) => JSON.stringify(one))) } }).toEqual(back);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("has shares from 0 to 1, words that add up, and passages that do not overlap", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const overlap = compare(a, b, { clean: false });
        for (const share of [overlap.syndication, overlap.resemblance, overlap.order, overlap.containment.aInB, overlap.containment.bInA, overlap.prose.ofA, overlap.prose.ofB, overlap.own.ofA]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const words = (kind: string): number => overlap.passages.reduce((sum, passage) => (passage.kind === kind ? sum + passage.words : sum), 0);
        expect([words("prose"), words("quotation"), words("boilerplate")]).toEqual([overlap.prose.words, overlap.quoted.words, overlap.boilerplate.words]);
        for (const side of ["a", "b"] as const) {
          const spans = overlap.passages.map((passage) => passage[side]).sort((x, y) => x[0] - y[0]);
          for (const [i, span] of spans.entries()) if (i > 0) expect(span[0]).toBeGreaterThanOrEqual(spans[i - 1]![1]);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each([[[1, 2, 3, 4, 5]], [[1, 2]], [[7, 3, 5]]])("keeps its score where chrome stands around either article: sentences %j", (kept) => {
    const shared = storyOf(3);
    const a = [...kept.map((i) => shared[i]!), ...storyOf(4).slice(0, 8)];
    const b = [...storyOf(5).slice(0, 8), ...kept.map((i) => shared[i]!)];
    const plain = compare(a.join("\n"), b.join("\n")).syndication;
    for (const [x, y] of [[[...CHROME.slice(0, 2), ...a, ...CHROME.slice(2)], b], [a, [...b, ...CHROME]], [[...a, ...CHROME], [...CHROME, ...b]]]) {
      expect(Math.abs(compare(x!.join("\n"), y!.join("\n")).syndication - plain)).toBeLessThan(0.02);
    }
  });

  it("looks at a bounded number of words in texts that repeat themselves", () => {
    const { reading } = subjectAsIs({ text: "ha ".repeat(3000) });
    const runs = commonRuns(reading, reading);
    expect([runs.a[0], runs.b[0], runs.lengths[0]]).toEqual([0, 0, 3000]);
    expect(runs.lengths.subarray(0, runs.count).reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(24 * 6000 + 3 * runs.count);
  });

  it("lists what the score is made of", () => {
    const overlap = compare(storyOf(1).join("\n"), [...storyOf(1).slice(0, 4), ...storyOf(2)].join("\n"), { clean: false });
    expect(overlap.contributions.map(({ feature }) => feature)).toEqual(["unbrokenRuns", "shareOfShorter"]);
    const sum = overlap.contributions.reduce((all, { logOdds }) => all + logOdds, INTERCEPT);
    expect(overlap.syndication).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
  });

  it("scores one long run above as many words in short ones, other spellings aside", () => {
    const [shared, mine, yours] = [storyOf(21, 4).join(" "), storyOf(22, 20), storyOf(23, 20)];
    const words = shared.split(" ");
    const withEvery = (step: number, change: (word: string, i: number) => string): string => words.map((word, i) => (i % step === step - 1 ? change(word, i) : word)).join(" ");
    const scoreOf = (text: string): number => compare(`${shared}\n${mine.join("\n")}`, `${yours.join("\n")}\n${text}`, { clean: false }).syndication;
    const [whole, broken, scanned] = [scoreOf(shared), scoreOf(withEvery(7, (_, i) => `zu${"xyz"[i % 3]!}k`)), scoreOf(withEvery(7, (word) => (word.length > 5 ? `${word.slice(0, 3)}rn${word.slice(4)}` : word)))];
    expect(whole).toBeGreaterThan(0.9);
    expect(broken).toBeLessThan(whole - 0.1);
    expect(scanned).toBeGreaterThan(0.9);
  });

  it("does not take the names and numbers of one event for a copy", () => {
    const report = (told: readonly string[]): string => told.map((sentence) => `${sentence} Mayor Ines Okafor of Port Tevin Harbour Bridge Trust 4 March 2021 said so.`).join("\n");
    const overlap = compare(report(storyOf(31, 6)), report(storyOf(32, 6)), { clean: false });
    expect(overlap.prose.words).toBeGreaterThan(50);
    expect(overlap.syndication).toBeLessThan(0.5);
  });

  it("scores a pair lower for each number that differs", () => {
    const sentences = storyOf(41, 4).map((sentence, i) => sentence.replace(/^(\S+ \S+ \S+)/u, `$1 ${310 + i}`));
    const scores = [0, 1, 2, 4].map((changed) => compare(sentences.join("\n"), sentences.map((sentence, i) => (i < changed ? sentence.replace(/ 31\d/u, " 77") : sentence)).join("\n"), { clean: false }).syndication);
    expect([...scores].sort((x, y) => y - x)).toEqual(scores);
    expect(scores[0]).toBe(1);
    expect(scores[3]).toBeLessThan(0.5);
  });

  it("counts a number that differs beside standing text in the same stretch", () => {
    const told = storyOf(51, 3);
    const read = (amount: string): Reading => {
      const text = `The harbour trust bought ${amount} new buoys for its outer basin, it said in a statement.\n${told.join("\n")}`;
      const reading = readWhole(readPage(text));
      const marks = reading.marks.map((mark, i) => (reading.starts[i]! < text.indexOf("\n") ? mark | WordMark.standing : mark));
      return { ...reading, marks };
    };
    const [same, other] = [judge(read("310"), read("310 or so")), judge(read("310"), read("77"))];
    expect([same.measured.numbers.differ, other.measured.numbers.differ]).toEqual([0, 1]);
    expect(other.measured.prose).toBe(same.measured.prose);
    expect(other.syndication).toBeLessThan(same.syndication);
  });

  it("says how headlines, order and editing compare", () => {
    const [a, b] = [storyOf(1), [...storyOf(1).slice(6), ...storyOf(1).slice(0, 6)]];
    const overlap = compare({ text: a.join("\n"), title: "The lock will reopen in May" }, { text: b.join("\n"), title: "The lock will re-open in May" }, { clean: false });
    expect(overlap.headline).toBe(1);
    expect(overlap.order).toBeGreaterThan(0.4);
    expect(overlap.order).toBeLessThan(0.6);
    expect(overlap.edit).toBe("verbatim");
    expect(overlap.own.ofA).toBeLessThan(0.05);
  });
});

describe("what was taken over as it stood", () => {
  const sentence = storyOf(3).find((one) => one.split(" ").length === 20)!;
  const words = sentence.split(" ");
  const edited = (...places: readonly number[]): string => words.map((word, i) => (places.includes(i) ? "otherwise" : word)).join(" ");

  it.each([
    ["a whole sentence", sentence, 1],
    // 19 of its 20 words, by the square of 19/20.
    ["a sentence with a word changed", edited(10), (19 * 0.95 ** 2) / 20],
    // The first four words are no run of five: of the 18 that are shared 14 count.
    ["a run of four before an edit", edited(4, 12), (14 * 0.9 ** 2) / 20],
    // Less than three quarters are shared.
    ["a sentence that was rewritten", edited(5, 6, 7, 13, 14, 15), 0],
  ])("counts %s", (_, text, expected) => {
    const { prose } = compare({ id: "a", text: sentence }, { id: "b", text }, { clean: false });
    expect(prose.ofA).toBeCloseTo(expected, 3);
    expect(prose.ofB).toBeCloseTo(expected, 3);
  });
});
