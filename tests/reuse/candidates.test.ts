import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/core/document.js";
import { candidatePairs, MOST_DOCUMENTS } from "../../src/reuse/candidates.js";
import { clustersOf } from "../../src/reuse/cluster.js";
import type { CollectedFingerprints } from "../../src/reuse/fingerprints.js";
import { matchesOf } from "../../src/reuse/match.js";
import { postingsOf } from "../../src/reuse/postings.js";
import { subjectAsIs } from "../../src/reuse/subject.js";
import { randomOf, storyOf } from "./stories.js";

const NONE_STANDS = new Uint8Array(100_000);

function documentsOf(hashes: readonly (readonly number[])[]): CollectedFingerprints {
  const firsts = new Int32Array(hashes.length + 1);
  for (const [i, own] of hashes.entries()) firsts[i + 1] = firsts[i]! + own.length;
  return { hashes: Int32Array.from(hashes.flat()), positions: new Int32Array(firsts.at(-1)!), firsts };
}

/** All pairs of documents that share two fingerprints or more. */
function allPairs(hashes: readonly (readonly number[])[]): string[] {
  const sets = hashes.map((own) => new Set(own));
  return sets.flatMap((own, a) => sets.flatMap((other, b) => (b > a && [...own].filter((hash) => other.has(hash)).length >= 2 ? [`${a} ${b}`] : [])));
}

function pairsOf(hashes: readonly (readonly number[])[], facts?: Parameters<typeof candidatePairs>[2]): string[] {
  return candidatePairs(postingsOf(documentsOf(hashes)), NONE_STANDS, facts).map(({ a, b }) => `${a} ${b}`);
}

/** The number of parts that pairs leave of some documents. */
function partsOf(documents: readonly number[], pairs: readonly string[]): number {
  const leader = new Map(documents.map((document) => [document, document]));
  const leaderOf = (document: number): number => (leader.get(document) === document ? document : leaderOf(leader.get(document)!));
  for (const [a, b] of pairs.map((pair) => pair.split(" ").map(Number) as [number, number])) if (leader.has(a) && leader.has(b)) leader.set(leaderOf(a), leaderOf(b));
  return new Set(documents.map(leaderOf)).size;
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe("candidate pairs", () => {
  it.each(range(12))("are all that share two fingerprints, where none is crowded, seed %i", (seed) => {
    const random = randomOf(seed);
    const hashes = range(MOST_DOCUMENTS).map(() => range(random(9)).map(() => random(40) - 20));
    expect(pairsOf(hashes)).toEqual(allPairs(hashes));
  });

  it.each(range(6))("hold each crowd together, are in order and no others, and few for each document, seed %i", (seed) => {
    const random = randomOf(seed);
    const stories = [range(150 + random(100)), range(90)];
    // Each carries most of the story's fingerprints, and some of its own.
    const hashes = stories.flatMap((documents, story) => documents.map((document) => [...range(20).filter(() => random(5) > 0).map((i) => story * 1000 + i), 10_000 + random(400), 20_000 + document]));
    const times = hashes.map(() => (random(4) === 0 ? undefined : random(50)));
    const [pairs, wanted] = [pairsOf(hashes, { times }), new Set(allPairs(hashes))];
    expect(pairs.every((pair) => wanted.has(pair))).toBe(true);
    expect(pairs).toEqual([...new Set(pairs)].sort((x, y) => Number(x.split(" ")[0]) - Number(y.split(" ")[0]) || Number(x.split(" ")[1]) - Number(y.split(" ")[1])));
    expect(partsOf(stories[0]!, pairs)).toBe(1);
    expect(pairs.filter((pair) => Number(pair.split(" ")[0]) >= stories[0]!.length)).toEqual(allPairs(hashes).filter((pair) => Number(pair.split(" ")[0]) >= stories[0]!.length));
  });

  it("grow with the documents of a crowd, not with their square", () => {
    const count = (documents: number): number => pairsOf(range(documents).map(() => range(30))).length;
    expect(count(4000) / count(2000)).toBeLessThan(2.1);
    expect(count(4000) / 4000).toBeLessThan(12);
  });

  it("grow with the documents of a crowd where each is edited by itself, and two have an edit or two in common", () => {
    const edited = (documents: number): number => {
      const random = randomOf(documents);
      return pairsOf(range(documents).map(() => [...range(30), ...range(8).map(() => 1000 + random(documents / 10))])).length / documents;
    };
    expect(edited(1000)).toBeLessThan(16);
    expect(edited(2000)).toBeLessThan(16);
  });

  it("pair two of a crowd that share a text besides", () => {
    const hashes = range(400).map((i) => [...range(5), ...(i % 200 === 199 ? range(8).map((at) => 1000 + at) : [])]);
    expect(pairsOf(hashes)).toContain("199 399");
  });

  it("pair each new document of a crowd with known ones, and each known with new ones", () => {
    const hashes = range(400).map(() => range(5));
    const isOld = hashes.map((_, i) => i < 150);
    const pairs = pairsOf(hashes, { isOld }).map((pair) => pair.split(" ").map(Number));
    expect(pairs.every(([a, b]) => isOld[a!] !== isOld[b!])).toBe(true);
    expect(new Set(pairs.flat()).size).toBe(400);
  });

  it("pair each document of a crowd with the next in time, so that a window leaves the family whole", () => {
    const hashes = range(300).map(() => range(5));
    const times = hashes.map((_, i) => (i * 7) % 300);
    const near = pairsOf(hashes, { times }).filter((pair) => {
      const [a, b] = pair.split(" ").map(Number) as [number, number];
      return Math.abs(times[a]! - times[b]!) <= 1;
    });
    expect(partsOf(range(300), near)).toBe(1);
  });
});

describe("a story in very many outlets", () => {
  const strangers = range(300).map((i): SourceDocument => ({ id: `stranger-${i}`, text: storyOf(1000 + i).join("\n"), source: `Outlet ${i}` }));
  const idsOf = (documents: readonly SourceDocument[]): string[] => documents.map(({ id }) => id!).sort();
  const story = storyOf(1);
  const COPIES = {
    "word for word": () => story,
    "cut and edited": (i: number) => {
      const random = randomOf(i);
      if (i % 3 === 0) return [...storyOf(5000 + i), ...story.slice(3, 9)];
      return i % 3 === 1 ? story.slice(0, 8) : story.map((sentence) => sentence.split(" ").filter(() => random(14) > 0).join(" "));
    },
  };

  it.each(["word for word", "cut and edited"] as const)("is one family, %s, and 300 other stories are none of it", (kind) => {
    const copies = range(300).map((i): SourceDocument => ({ id: `copy-${i}`, text: COPIES[kind](i).join("\n"), source: `Outlet ${i}` }));
    const subjects = [...copies, ...strangers].map(subjectAsIs);
    const matches = [...matchesOf(subjects)];
    expect(matches.length).toBeLessThan(300 * 64);
    const clusters = clustersOf(subjects, matches);
    expect(clusters.map(({ members }) => members)).toEqual([idsOf(copies)]);
    if (kind === "word for word") expect(clusters[0]!.cohesion).toEqual({ weakestEdge: matches[0]!.syndication, weakestPair: matches[0]!.syndication });
  });

  it.each([7, 9, 11])("loses no copy of a sentence of which %i words are many documents'", (length) => {
    const story = storyOf(1);
    const sentence = story.find((one) => one.split(" ").length === 21)!;
    const phrase = sentence.split(" ").slice(3, 3 + length).join(" ");
    const copies = range(118).map((i): SourceDocument => ({ id: `copy-${i}`, text: story.join(" "), source: `Outlet ${i}` }));
    const others = range(12).map((i): SourceDocument => ({ id: `other-${i}`, text: `${storyOf(100 + i, 4).join(" ")} We also ${phrase} here. ${storyOf(300 + i, 4).join(" ")}`, source: `Other ${i}` }));
    const quoting: SourceDocument = { id: "one", text: `${storyOf(900, 1)[0]!} ${sentence} ${storyOf(901, 1)[0]!}`, source: "One" };
    const matches = [...matchesOf([...copies, ...others, quoting].map(subjectAsIs))];
    expect(matches.filter(({ a, b, syndication }) => (a === "one" || b === "one") && syndication >= 0.5).length).toBeGreaterThanOrEqual(118);
  });

  it("leaves out what thousands of different stories carry", () => {
    const footer = "This newspaper is printed on paper from managed forests and is delivered by bicycle wherever the streets allow it.";
    const subjects = range(2000).map((i) => subjectAsIs({ id: `${i}`, text: [...storyOf(i), footer, footer.replace("paper", "recycled paper")].join("\n"), source: `Outlet ${i % 40}` }));
    const matches = [...matchesOf(subjects)];
    expect(matches.filter(({ syndication }) => syndication >= 0.5)).toEqual([]);
    expect(matches.length).toBeLessThan(100);
  });
});
