import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { type Chain, chainsOf } from "../../src/reuse/chain.js";
import { KERNEL_BYTES } from "../../src/reuse/kernel/kernel.data.js";
import { openKernel } from "../../src/reuse/kernel/webassembly.js";
import { fingerprintsOf, GRAM, LEAST_RUN } from "../../src/reuse/fingerprints.js";
import { LARGEST_HOLE, typescriptMarks, typescriptSettle, WordMark } from "../../src/reuse/marks.js";
import { postingsOf, typescriptPostings } from "../../src/reuse/postings.js";
import type { Reading } from "../../src/reuse/reading.js";
import { typescriptShared, typescriptShingles } from "../../src/reuse/resemblance.js";
import { commonRuns } from "../../src/reuse/seeds.js";
import { storiesIn, Ties } from "../../src/reuse/ties.js";
import { winnowInto } from "../../src/sketch/fingerprints.js";
import { Gap, TokenFlag, tokenize } from "../../src/text/tokens.js";

const kernel = openKernel()!;
const fast = kernel.chains;
const twin = (a: Reading, b: Reading): Chain[] => chainsOf(commonRuns(a, b), a, b);

/** A reading of words by their numbers; every fourth number is a function word. */
function readingOf(words: readonly number[]): Reading {
  const hashes = Int32Array.from(words, (word) => Math.imul(word + 1, 0x9e3779b1));
  const marks = Uint8Array.from(words, (word) => (word % 4 === 0 ? WordMark.common : 0) | (word % 3 === 0 ? WordMark.quoted : 0));
  return { text: "", length: words.length, hashes, starts: new Int32Array(words.length), ends: new Int32Array(words.length), marks };
}

/** Sentences that both have, in any order, and words of any kind between; the fewer words there are, the more they repeat themselves. */
const pair = fc.integer({ min: 1, max: 400 }).chain((vocabulary) => {
  const words = (maxLength: number) => fc.array(fc.nat({ max: vocabulary }), { maxLength });
  return fc.array(words(30), { minLength: 1, maxLength: 12 }).chain((sentences) => {
    const side = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...sentences) }, { weight: 2, arbitrary: words(30) }), { maxLength: 16 });
    return fc.tuple(side, side).map(([a, b]) => [readingOf(a.flat()), readingOf(b.flat())] as const);
  });
});

describe("the chains of two documents in WebAssembly", () => {
  it("are those of the twin for every pair", () => {
    fc.assert(fc.property(pair, ([a, b]) => {
      expect(fast(a, b)).toEqual(twin(a, b));
    }), { seed: 20261128, numRuns: 1500 });
  });

  /** Words that look random and are always the same. */
  const wordsOf = (length: number, different: number, step: number): number[] => Array.from({ length }, (_, i) => Math.floor(different * (0.5 + 0.5 * Math.sin(step * i * i))));
  const shared = wordsOf(40, 1000, 0.7);
  it.each([
    ["one word over and over", wordsOf(3000, 1, 1), wordsOf(2990, 1, 1)],
    ["two words", wordsOf(3000, 2, 0.31), wordsOf(3001, 2, 0.57)],
    ["seven words", wordsOf(20_000, 7, 0.31), wordsOf(20_000, 7, 0.57)],
    ["long documents", [...wordsOf(9000, 50, 0.31), ...shared, ...wordsOf(9000, 50, 0.11)], [...shared, ...wordsOf(19_000, 50, 0.57)]],
    ["a passage that stands thirty times on both sides, with other words between", Array.from({ length: 30 }, (_, i) => [...shared, 2000 + i]).flat(), Array.from({ length: 30 }, (_, i) => [...shared.slice(0, 20), 3000 + i, ...shared.slice(21)]).flat()],
    ["a passage of which each side changes other words", Array.from({ length: 60 }, (_, i) => [...shared.slice(i % 30, (i % 30) + 5), 2000 + i]).flat(), Array.from({ length: 60 }, (_, i) => [...shared.slice((i * 7) % 30, ((i * 7) % 30) + 6), 3000 + i]).flat()],
  ])("are those of the twin for %s", (_, ...sides) => {
    const [a, b] = sides.map(readingOf) as [Reading, Reading];
    expect(commonRuns(a, b).count).toBeGreaterThan(0);
    expect(fast(a, b)).toEqual(twin(a, b));
    expect(fast(b, a)).toEqual(twin(b, a));
  });

  const numberIn = (source: string, name: string): string | undefined => new RegExp(`const ${name}(?:: \\w+)? = ([\\d.]+);`, "u").exec(readFileSync(source, "utf8"))?.[1];
  it.each([
    ["src/reuse/seeds.ts", "kernel", ["SHORTEST_RUN", "MOST_PLACES", "MOST_RUN_WORDS"]],
    ["src/reuse/chain.ts", "kernel", ["GAP_COST", "SHIFT_COST", "MOST_FORERUNNERS"]],
    ["src/reuse/marks.ts", "marks", ["MOST_OF_A_SENTENCE", "SHORTEST_STANDING"]],
    ["src/reuse/ties.ts", "ties", ["LEAST_TIE"]],
    ["src/reuse/postings.ts", "postings", ["ROOM", "DIGIT"]],
    ["src/text/shingles.ts", "resemblance", ["SHINGLE"]],
  ])("and all that the kernel does reckon with the numbers of %s", (twinSource, part, names) => {
    for (const name of names) {
      expect(numberIn(twinSource, name)).toMatch(/\d/u);
      expect(numberIn(`src/reuse/kernel/assembly/${part}.ts`, name)).toBe(numberIn(twinSource, name));
    }
  });

  it("and marks reckon with the same bits and holes", () => {
    const inMarks = (name: string): number => Number(numberIn("src/reuse/kernel/assembly/marks.ts", name));
    expect(inMarks("LARGEST_HOLE")).toBe(LARGEST_HOLE);
    for (const [name, bit] of Object.entries(WordMark)) expect(inMarks(name.toUpperCase())).toBe(bit);
    for (const name of ["capital", "number", "single"] as const) expect(inMarks(`FLAG_${name.toUpperCase()}`)).toBe(TokenFlag[name]);
    for (const name of ["newline", "stop"] as const) expect(inMarks(`GAP_${name.toUpperCase()}`)).toBe(Gap[name]);
  });

  it("are left to the twin where they would take too much memory", () => {
    const long = readingOf(new Array<number>(9_000_000).fill(1));
    expect(fast(long, long)).toBeUndefined();
    const [a, b] = [readingOf([1, 2, 3, 4, 5]), readingOf([9, 2, 3, 4, 5])];
    expect(fast(a, b)).toEqual(twin(a, b));
  });

  it("and so is all else that the kernel does", () => {
    const words = new Int32Array(17_000_000);
    const bytes = new Uint8Array(17_000_000);
    expect(kernel.marksOf({ length: words.length, hashes: words, flags: bytes, gaps: new Uint16Array(words.length + 1) })).toBeUndefined();
    expect(kernel.settleStanding(bytes)).toBe(false);
    expect(kernel.distinctShingles(words)).toBeUndefined();
    expect(kernel.shared(words, words)).toBeUndefined();
    expect(kernel.postingsOf({ hashes: words, firsts: Int32Array.of(0, words.length) })).toBeUndefined();
    expect(kernel.openTies({ groups: 1, starts: Int32Array.of(0, 2), members: Int32Array.of(0, 1), firsts: Int32Array.of(0, 1, 2), groupsOf: words, groupAt: words }, { hashes: words, positions: words, firsts: Int32Array.of(0, 1, 2) })).toBeUndefined();
  });

  it("embeds the bytes that its source gives", () => expect(Buffer.from(buildKernel("src/reuse/kernel")).toString("base64")).toBe(KERNEL_BYTES));

  it.each([["is missing", undefined], ["has no vectors", { validate: () => false }]])("are left to the twin where WebAssembly %s, and so are fingerprints", async (_, host) => {
    const [a, b] = [readingOf([1, 2, 3, 4, 5, 6, 7]), readingOf([9, 2, 3, 4, 5, 6, 7])];
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    try {
      expect((await import("../../src/reuse/kernel/webassembly.js")).reuseKernel()).toBeUndefined();
      const { sharedChains } = await import("../../src/reuse/shared-chains.js");
      expect(sharedChains(a, b)).toEqual([[{ a: 1, b: 1, length: 6 }]]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("the fingerprints of a document in WebAssembly", () => {
  it("are those of the twin for words of every kind", () => {
    fc.assert(fc.property(fc.oneof(fc.int32Array({ maxLength: 300 }), fc.array(fc.nat({ max: 3 }), { maxLength: 60 }).map((words) => Int32Array.from(words))), fc.nat({ max: 9 }), (words, at) => {
      const room = (): Int32Array => new Int32Array(at + words.length + 1);
      const [ours, theirs] = [{ hashes: room(), positions: room() }, { hashes: room(), positions: room() }];
      const end = kernel.winnowInto(words, ours.hashes, ours.positions, at)!;
      expect(end).toBe(winnowInto(words, GRAM, LEAST_RUN, theirs.hashes, theirs.positions, at));
      expect(ours.hashes.slice(0, end)).toEqual(theirs.hashes.slice(0, end));
      expect(ours.positions.slice(0, end)).toEqual(theirs.positions.slice(0, end));
    }), { seed: 20261129, numRuns: 2000 });
  });
});

/** Numbers of words that stand for hashes: few, so that they repeat themselves, function words and words for numbers among them. */
const hash = fc.oneof(fc.constantFrom(...tokenize("the of and one March 0").hashes, 0, -1), fc.nat({ max: 40 }), fc.integer());

describe("the marks of words in WebAssembly", () => {
  const token = fc.record({ hash, flag: fc.nat({ max: 63 }), gap: fc.nat({ max: 1023 }), quoted: fc.nat({ max: 1 }) });

  it("are those of the twin for tokens of every kind", () => {
    fc.assert(fc.property(fc.array(token, { maxLength: 80 }), fc.boolean(), (tokens, isQuoted) => {
      const marked = { length: tokens.length, hashes: Int32Array.from(tokens, ({ hash }) => hash), flags: Uint8Array.from(tokens, ({ flag }) => flag), gaps: Uint16Array.from([...tokens.map(({ gap }) => gap), 7]) };
      const quoted = isQuoted ? Uint8Array.from(tokens, (one) => one.quoted) : undefined;
      expect(kernel.marksOf(marked, quoted)).toEqual(typescriptMarks(marked, quoted));
    }), { seed: 20261130, numRuns: 2000 });
  });

  it("are settled as by the twin", () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, WordMark.standing) }, fc.nat({ max: 63 })), { maxLength: 120 }), (marks) => {
      const [ours, theirs] = [Uint8Array.from(marks), Uint8Array.from(marks)];
      expect(kernel.settleStanding(ours)).toBe(true);
      typescriptSettle(theirs);
      expect(ours).toEqual(theirs);
    }), { seed: 20261201, numRuns: 2000 });
  });
});

describe("the shingles of documents in WebAssembly", () => {
  it("are those of the twin, and so is what two have in common", () => {
    fc.assert(fc.property(fc.array(hash, { maxLength: 200 }), fc.array(hash, { maxLength: 60 }), fc.nat({ max: 100 }), (first, second, from) => {
      const [a, b] = [Int32Array.from(first), Int32Array.from([...second, ...first.slice(from)])];
      const [left, right] = [kernel.distinctShingles(a)!, kernel.distinctShingles(b)!];
      expect(left).toEqual(typescriptShingles(a));
      expect(right).toEqual(typescriptShingles(b));
      expect(kernel.shared(left, right)).toBe(typescriptShared(left, right));
    }), { seed: 20261202, numRuns: 2000 });
  });
});

describe("the postings of a collection in WebAssembly", () => {
  it("are those of the twin for documents of every kind", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 60 }) }, { weight: 1, arbitrary: fc.integer() }), { maxLength: 40 }), { maxLength: 20 }), (documents) => {
      const firsts = new Int32Array(documents.length + 1);
      for (const [i, { length }] of documents.entries()) firsts[i + 1] = firsts[i]! + length;
      const fingerprints = { hashes: Int32Array.from(documents.flat()), firsts };
      expect(kernel.postingsOf(fingerprints)).toEqual(typescriptPostings(fingerprints));
    }), { seed: 20261204, numRuns: 1000 });
  });

  it("are those of the twin where they are many", () => {
    const firsts = Int32Array.from({ length: 2001 }, (_, i) => 100 * i);
    const fingerprints = { hashes: Int32Array.from({ length: 200_000 }, (_, i) => Math.imul(Math.floor(90_000 * (0.5 + 0.5 * Math.sin(i * i))), 0x9e3779b1)), firsts };
    expect(kernel.postingsOf(fingerprints)).toEqual(typescriptPostings(fingerprints));
  });
});

describe("the stories of documents in WebAssembly", () => {
  /** Documents of groups of words, each group a run of fingerprints; some are standing text. */
  const collection = fc.record({ documents: fc.array(fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 6 }), { minLength: 2, maxLength: 24 }), length: fc.integer({ min: 8, max: 30 }), standing: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 3 }), share: fc.double({ min: 0.01, max: 1, noNaN: true }) });

  it("are those of the twin, round after round", () => {
    fc.assert(fc.property(collection, ({ documents, length, standing, share }) => {
      const fingerprints = fingerprintsOf(documents.map((groups) => Int32Array.from(groups.flatMap((group) => Array.from({ length }, (_, i) => group * 1000 + i)))));
      const postings = postingsOf(fingerprints);
      const begin = kernel.openTies(postings, fingerprints)!;
      for (const round of [0, 1]) {
        const isStanding = Uint8Array.from({ length: postings.groups }, (_, group) => (round === 1 && standing.some((one) => one === group % 13) ? 1 : 0));
        const ours = begin(isStanding, share)!;
        const twin = new Ties(postings, isStanding, fingerprints, share);
        for (const sample of [documents.map((_, i) => i), documents.map((_, i) => i).filter((i) => i % 2 === 0), [1, 0]]) expect(ours(sample)).toEqual(twin.stories(sample));
      }
    }), { seed: 20261203, numRuns: 500 });
  });

  it("are those of the twin where many pairs are compared, and left to it where too many are compared at once", () => {
    const documents = Array.from({ length: 300 }, (_, i) => Int32Array.from({ length: 40 }, (_, word) => Math.floor(i / (word < 20 ? 3 : 7)) * 100 + word));
    const fingerprints = fingerprintsOf(documents);
    const postings = postingsOf(fingerprints);
    const standing = new Uint8Array(postings.groups);
    const ours = kernel.openTies(postings, fingerprints)!(standing, 0.3)!;
    const twin = new Ties(postings, standing, fingerprints, 0.3);
    for (let from = 0; from < 276; from++) {
      const sample = Array.from({ length: 24 }, (_, i) => (from * 7 + i * (1 + (from % 5))) % 300);
      expect(ours(sample)).toEqual(twin.stories(sample));
    }
    expect(ours(Array.from({ length: 65 }, (_, i) => i))).toBeUndefined();
  });

  it("are left to the twin once there is no room for more pairs, and are told as before", () => {
    // Twelve documents share all that they have, and nothing with others: so many pairs take more room than there is.
    const count = 6007;
    const tags = Array.from({ length: count }, (_, i) => i % 500);
    const groups = 500;
    const own = 8;
    const firsts = Int32Array.from({ length: count + 1 }, (_, i) => own * i);
    const groupsOf = Int32Array.from({ length: own * count }, (_, i) => own * tags[Math.floor(i / own)]! + (i % own));
    const postings = { groups: own * groups, starts: new Int32Array(own * groups + 1), members: new Int32Array(), firsts, groupsOf, groupAt: new Int32Array() };
    const fingerprints = { hashes: new Int32Array(), positions: new Int32Array(), firsts };
    const stories = storiesIn(postings, fingerprints)(new Uint8Array(own * groups), 0.3);
    const asked = openKernel()!.openTies(postings, fingerprints)!(new Uint8Array(own * groups), 0.3)!;
    let refused = 0;
    for (let sample = 0; sample < 30_000; sample++) {
      const documents = Array.from({ length: 24 }, (_, i) => (sample * 31 + i * (1 + (sample % 241))) % count);
      // The documents of one tag are one story.
      const counts = new Map<number, number>();
      for (const document of new Set(documents)) counts.set(tags[document]!, (counts.get(tags[document]!) ?? 0) + 1);
      if (new Set(documents).size < 24) continue;
      expect(stories(documents)).toEqual({ count: counts.size, largest: Math.max(...counts.values()) });
      if (asked(documents) === undefined) refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });
});
