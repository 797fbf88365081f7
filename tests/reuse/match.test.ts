import { describe, expect, it } from "vitest";
import { clustersOf, explainFamily } from "../../src/reuse/cluster.js";
import { clusterEvents } from "../../src/reuse/events.js";
import { familiesOf } from "../../src/reuse/families.js";
import { type Match, matchesOf } from "../../src/reuse/match.js";
import { subjectAsIs } from "../../src/reuse/subject.js";
import type { SourceDocument } from "../../src/core/document.js";
import { randomOf, storyOf } from "./stories.js";

const FOOTER = "This newspaper is printed on paper from managed forests and is delivered by bicycle wherever the streets allow it.";

function document(id: string, sentences: readonly string[], facts: Partial<SourceDocument> = {}): SourceDocument {
  return { id, text: sentences.join("\n"), ...facts };
}

function matchAll(documents: readonly SourceDocument[], options = {}): Match[] {
  return [...matchesOf(documents.map(subjectAsIs), options)];
}

const reuse = (matches: readonly Match[]): string[] => matches.filter(({ syndication }) => syndication >= 0.5).map(({ a, b }) => `${a}-${b}`);

describe("matches of a collection", () => {
  const family = [document("a", storyOf(1)), document("b", storyOf(1).slice(0, 6)), document("c", [...storyOf(2, 6), ...storyOf(1).slice(2, 5)])];
  const strangers = [document("x", storyOf(3)), document("y", storyOf(4)), document("z", storyOf(5))];

  it("are the copies, whole, cut and embedded, and no strangers", () => {
    expect(reuse(matchAll([...family, ...strangers]))).toEqual(["a-b", "a-c", "b-c"]);
  });

  it("are the same in any order", () => {
    const documents = [...family, ...strangers];
    expect(matchAll([...documents].reverse())).toEqual(matchAll(documents));
  });

  it("are of new and old only, the new one first, where old ones are named", () => {
    expect(reuse(matchAll([...family, ...strangers], { old: new Set(["a", "x"]) }))).toEqual(["b-a", "c-a"]);
  });

  it("are within a window of time, documents without a date aside", () => {
    const dated = [document("a", storyOf(1), { publishedAt: "2024-03-01T08:00:00Z" }), document("b", storyOf(1), { publishedAt: "2024-03-09" }), document("c", storyOf(1))];
    expect(reuse(matchAll(dated, { within: 7 * 86_400_000 }))).toEqual(["a-c", "b-c"]);
  });

  it("refuses two documents with one id", () => {
    expect(() => matchAll([document("a", storyOf(1)), document("a", storyOf(2))])).toThrow(/different ids, got two with "a"/u);
  });

  it("take a text that stands under many stories for standing text, whatever the outlets", () => {
    const carriers = Array.from({ length: 12 }, (_, i) => document(`s${String(i).padStart(2, "0")}`, [...storyOf(100 + i), FOOTER, FOOTER.replace("paper", "recycled paper")]));
    const matches = matchAll(carriers);
    expect(reuse(matches)).toEqual([]);
    expect(matches.every(({ relation }) => relation === "boilerplate")).toBe(true);
  });

  it("take a text that one outlet prints under three stories for standing text", () => {
    const carriers = [7, 8, 9].map((story) => document(`s${story}`, [...storyOf(story), FOOTER, FOOTER.replace("paper", "recycled paper")], { source: "The Herald" }));
    expect(reuse(matchAll(carriers))).toEqual([]);
  });

  it.each([1, 3, 5, 7])("do not take a story that sixty outlets print for standing text, story %i", (number) => {
    const story = storyOf(number);
    const copies = Array.from({ length: 60 }, (_, i) => {
      const random = randomOf(i);
      const kept = story.filter(() => random(4) > 0);
      return document(`c${String(i).padStart(2, "0")}`, i % 5 === 0 ? [...storyOf(200 + i), ...story.slice(4, 8)] : kept, { source: `Outlet ${i}` });
    });
    const matches = matchAll(copies);
    expect(matches.flatMap(({ passages }) => passages).filter(({ kind }) => kind === "boilerplate")).toEqual([]);
    expect(clustersOf(copies.map(subjectAsIs), matches).map(({ members }) => members.length)).toEqual([60]);
  });

  it("call two fillings of one template boilerplate", () => {
    const fill = (id: string, company: string, [net, share, year, revenue]: readonly number[]): SourceDocument =>
      document(id, [`${company} reported a fourth quarter profit of ${net} million crowns, or ${share} crowns a share, against ${year} million in the same quarter of last year.`, `Sales in the quarter rose to ${revenue} million crowns, the company said in a statement after the close of trading.`]);
    const [match, ...rest] = matchAll([fill("a", "Harbinger Lamps", [12, 3, 11, 140]), fill("b", "Mossgrove Mills", [27, 5, 31, 260])]);
    expect(rest).toEqual([]);
    expect([match!.relation, match!.prose.words]).toEqual(["boilerplate", 0]);
  });

  it("call two states of one page a revision, say what changed, and never syndication", () => {
    const before = storyOf(1);
    const after = [...before.slice(0, 5), before[5]!.replace(/^\S+ \S+/u, "Nobody ever"), ...before.slice(6), "A correction was added on Friday."];
    const [match] = matchAll([document("a", before, { url: "https://example.org/1" }), document("b", after, { url: "https://example.org/1#top" })]);
    expect([match!.relation, match!.syndication]).toEqual(["near-duplicate", 0]);
    expect(match!.direction.kind).toBe("unknown");
    const changes = match!.revision!.changes.map(({ a, b }) => [a === undefined ? "" : before.join("\n").slice(...a), b === undefined ? "" : after.join("\n").slice(...b)]);
    expect(changes).toContainEqual([before[5]!.split(" ").slice(0, 2).join(" "), "Nobody ever"]);
    expect(changes.at(-1)).toEqual(["", "A correction was added on Friday"]);
  });
});

describe("clusters", () => {
  const copies = (story: number, ids: readonly string[], facts: readonly Partial<SourceDocument>[] = []): SourceDocument[] => ids.map((id, i) => document(id, storyOf(story).slice(0, 12 - i), facts[i]));
  const digest = (id: string, stories: readonly number[]): SourceDocument => document(id, stories.flatMap((story) => storyOf(story).slice(0, 3)));
  const cluster = (documents: readonly SourceDocument[], policy?: Parameters<typeof clustersOf>[2]) => clustersOf(documents.map(subjectAsIs), matchAll(documents), policy);

  it("keep families apart that one digest quotes; it joins none", () => {
    const documents = [...copies(1, ["a1", "a2"]), ...copies(2, ["b1", "b2"]), ...copies(3, ["c1", "c2"]), digest("d", [1, 2, 3])];
    expect(reuse(matchAll(documents))).toContain("a1-d");
    expect(cluster(documents).map(({ members }) => members.join())).toEqual(["a1,a2", "b1,b2", "c1,c2"]);
  });

  it.each([
    ["as its day, before the hours of its stories", "2024-03-02", "2024-03-02T10:00Z"],
    ["a minute before its stories", "2024-03-02T09:59Z", "2024-03-02T10:00Z"],
    ["a day before its stories", "2024-03-01T08:00Z", "2024-03-02T10:00Z"],
    ["after its stories", "2024-03-03", "2024-03-02T10:00Z"],
  ])("keep families apart whatever the dates: the digest is dated %s", (_, digestAt, publishedAt) => {
    const stories = [1, 2, 3, 4, 5].flatMap((story) => copies(story, [`s${story}-1`, `s${story}-2`], [{ publishedAt }, { publishedAt }]));
    const documents = [...stories, { ...digest("digest", [1, 2, 3, 4, 5]), publishedAt: digestAt }];
    expect(reuse(matchAll(documents)).filter((pair) => pair.startsWith("digest-")).length).toBe(10);
    expect(cluster(documents).map(({ members }) => members.join())).toEqual([1, 2, 3, 4, 5].map((story) => `s${story}-1,s${story}-2`));
  });

  it("are what an explanation goes by: it finds a way between two documents of one family, and between no others", () => {
    const stories = [1, 2, 3].flatMap((story) => copies(story, [`s${story}-1`, `s${story}-2`], [{ publishedAt: "2024-03-02T10:00Z" }, { publishedAt: "2024-03-02T11:00Z" }]));
    const documents = [...stories, { ...digest("digest", [1, 2, 3]), publishedAt: "2024-03-02" }];
    const [matches, families] = [matchAll(documents), cluster(documents)];
    for (const { id: a } of documents) {
      for (const { id: b } of documents) {
        const together = a !== b && families.some(({ members }) => members.includes(a!) && members.includes(b!));
        if (a !== b) expect([a, b, explainFamily(matches, a!, b!).length > 0]).toEqual([a, b, together]);
      }
    }
  });

  it("take in an article that carries one paragraph of a family", () => {
    const documents = [...copies(1, ["a1", "a2"]), document("e", [...storyOf(9), ...storyOf(1).slice(3, 6)])];
    expect(cluster(documents).map(({ members }) => members.join())).toEqual(["a1,a2,e"]);
  });

  it("do not depend on the order of documents or matches", () => {
    const documents = [...copies(1, ["a1", "a2", "a3"]), ...copies(2, ["b1", "b2"]), digest("d", [1, 2])];
    const matches = matchAll(documents);
    const subjects = documents.map(subjectAsIs);
    expect(clustersOf([...subjects].reverse(), [...matches].reverse())).toEqual(clustersOf(subjects, matches));
  });

  it("have the representative that the policy picks", () => {
    const documents = copies(1, ["a", "b", "c"], [{ source: "Herald" }, { source: "Courier", publishedAt: "2024-03-02" }, { source: "Gazette", publishedAt: "2024-03-01" }]);
    const pick = (policy: Parameters<typeof clustersOf>[2]): string => cluster(documents, policy)[0]!.representative;
    expect([pick("earliest"), pick("longest"), pick({ outlet: "The Courier" }), pick({ outlet: "Nobody" })]).toEqual(["c", "a", "b", "c"]);
  });

  it("say how tight they are", () => {
    const passage = { a: [0, 100], b: [0, 100], kind: "prose" } as const;
    const edge = (a: string, b: string, syndication: number) => ({ a, b, syndication, passages: [passage] });
    const [family] = clustersOf(["a", "b", "c"].map((id) => subjectAsIs({ id, text: "" })), [edge("a", "b", 0.9), edge("b", "c", 0.7), edge("a", "c", 0.3)]);
    expect(family!.cohesion).toEqual({ weakestEdge: 0.7, weakestPair: 0.3 });
    expect(explainFamily([edge("a", "b", 0.9), edge("b", "c", 0.7)], "c", "a").map(({ a, b }) => a + b)).toEqual(["bc", "ab"]);
  });

  it("take time in proportion to the matches of a large family", () => {
    const passages = [{ a: [0, 100], b: [0, 100], kind: "prose" }] as const;
    const millisecondsOf = (members: number): number => {
      const edges = Array.from({ length: members }, (_, i) => Array.from({ length: i }, (__, j) => ({ a: `d${i}`, b: `d${j}`, syndication: 1, passages }))).flat();
      const started = performance.now();
      expect(familiesOf(edges).map(({ members: all }) => all.length)).toEqual([members]);
      return performance.now() - started;
    };
    millisecondsOf(100);
    // Nine times the matches; a cubic walk took more than thirty times as long.
    expect(millisecondsOf(600)).toBeLessThan(20 * Math.max(10, millisecondsOf(200)));
  }, 60_000);

  it("are empty where nothing is reuse", () => {
    expect(familiesOf([{ a: "a", b: "b", syndication: 0.49, passages: [] }])).toEqual([]);
  });

  it("tell what changed", () => {
    const cluster_ = (id: string, members: readonly string[]) => ({ version: 1 as const, id, members, representative: id, cohesion: { weakestEdge: 1, weakestPair: 1 } });
    expect(clusterEvents([], [cluster_("a", ["a", "b"])])).toEqual([{ kind: "formed", id: "a", members: ["a", "b"] }]);
    expect(clusterEvents([cluster_("a", ["a", "b"])], [])).toEqual([{ kind: "dissolved", id: "a", members: ["a", "b"] }]);
    expect(clusterEvents([cluster_("b", ["b", "c"])], [cluster_("a", ["a", "b", "c"])])).toEqual([{ kind: "renamed", id: "a", was: "b" }, { kind: "joined", id: "a", member: "a" }]);
    expect(clusterEvents([cluster_("a", ["a", "b"]), cluster_("c", ["c", "d"])], [cluster_("a", ["a", "b", "c", "d"])])).toEqual([{ kind: "merged", id: "a", from: ["a", "c"] }]);
    expect(clusterEvents([cluster_("a", ["a", "b", "c", "d", "e"])], [cluster_("a", ["a", "b"]), cluster_("c", ["c", "d"])])).toEqual([{ kind: "split", id: "a", into: ["a", "c"] }, { kind: "left", id: "a", member: "e" }]);
  });
});
