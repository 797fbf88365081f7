import { describe, expect, it } from "vitest";
import { type Match, matchesOf, type SourceDocument, subjectAsIs, withThirdSources } from "../../src/index.js";
import { lengthOf, unionOf, without } from "../../src/reuse/spans.js";
import { randomOf, storyOf } from "./stories.js";

const wire = storyOf(61, 10);
const own = storyOf(62, 6);
const other = storyOf(63, 6);

/** The evidence of a third source of each pair: `one > other by third`. */
function evidenceIn(documents: readonly SourceDocument[]): string[] {
  const subjects = documents.map(subjectAsIs);
  const matches = [...matchesOf(subjects)];
  const found: readonly Match[] = withThirdSources(matches, subjects);
  expect(found.map(({ direction }) => direction.kind)).toEqual(matches.map(({ direction }) => direction.kind));
  return found.flatMap(({ a, b, direction }) => direction.evidence.filter(({ kind }) => kind === "third-source").map(({ side, third }) => (side === "a" ? `${a} > ${b} by ${third!}` : `${b} > ${a} by ${third!}`)));
}

const document = (id: string, lines: readonly string[], hour: number): SourceDocument => ({ id, text: lines.join("\n"), publishedAt: `2024-03-01T${String(hour).padStart(2, "0")}:00Z` });
const source = document("wire", wire, 6);
/** It adds text of its own to most of the wire's, and a second takes some of both. */
const middle = document("middle", [...wire.slice(0, 8), ...own], 9);
const last = document("last", [...wire.slice(0, 4), ...own.slice(0, 4), ...other], 12);

describe("text of a third source", () => {
  it("tells who may have it through whom, in any order of the documents", () => {
    expect(evidenceIn([source, middle, last])).toEqual(["middle > last by wire"]);
    expect(evidenceIn([last, source, middle])).toEqual(["middle > last by wire"]);
  });

  it("takes an agency for a source where times are missing", () => {
    const undated = [source, middle, last].map(({ id, text }): SourceDocument => ({ id: id!, text }));
    expect(evidenceIn(undated)).toEqual([]);
    expect(evidenceIn([{ ...undated[0]!, source: "Reuters" }, ...undated.slice(1)])).toEqual(["middle > last by wire"]);
  });

  it.each([
    ["only two texts are compared", [middle, last]],
    ["the second has text of the third that the first lacks", [source, middle, document("last", [...wire.slice(4), ...own.slice(0, 4), ...other], 12)]],
    ["the second has nothing of the first's own", [source, middle, document("last", [...wire.slice(0, 4), ...other], 12)]],
    ["the first has no more of the third", [source, document("middle", [...wire.slice(0, 4), ...own], 9), last]],
    ["the third came after one of them", [{ ...source, publishedAt: "2024-03-01T10:00Z" }, middle, last]],
  ])("says nothing where %s", (_, documents) => {
    expect(evidenceIn(documents)).toEqual([]);
  });
});

describe("spans", () => {
  it("are joined and taken away as sets of places are", () => {
    const random = randomOf(7);
    for (let run = 0; run < 500; run++) {
      const spans = (): (readonly [number, number])[] => Array.from({ length: random(6) }, () => [random(40), random(12) + 1] as const).map(([start, length]) => [start, start + length] as const);
      const places = (list: readonly (readonly [number, number])[]): Set<number> => new Set(list.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));
      const [left, right] = [spans(), spans()];
      const [union, rest] = [unionOf(left), without(unionOf(left), unionOf(right))];
      expect(places(union)).toEqual(places(left));
      expect(lengthOf(union)).toBe(places(left).size);
      expect(places(rest)).toEqual(new Set([...places(left)].filter((place) => !places(right).has(place))));
      expect(rest.every(([start, end]) => start < end)).toBe(true);
    }
  });
});
