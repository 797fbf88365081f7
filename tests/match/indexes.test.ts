import { describe, expect, it } from "vitest";
import { createIndex } from "../../src/match/create-index.js";
import { createNearDuplicateIndex } from "../../src/match/near-duplicates.js";
import { clean } from "../../src/clean/pipeline.js";
import type { CleanDocument } from "../../src/core/document.js";
import { words } from "../sketch/random.js";

const STORY = "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks in two of its four piers.\nEngineers will close a third lane in January, and the ferry will run every twenty minutes until the work is done.";
const OWN = "A schools inspector who asked not to be named praised the new library in the east of the town.\nPupils moved in after the autumn break and have borrowed nine thousand books since then.";
const documents = [
  { id: "courier", source: "Courier", text: STORY },
  { id: "library", source: "Herald", text: OWN },
  { id: "herald", source: "Herald", text: `${OWN}\n${STORY.split("\n")[0]!}` },
  { url: "https://gazette.example/bridge", text: STORY },
];

describe("an index of articles", () => {
  it("gives the verified matches of each newcomer, each pair once", async () => {
    const index = createIndex();
    const matches = await index.add(documents);
    expect(matches.map(({ a, b }) => [a, b].join(" < "))).toEqual(["herald < library", "herald < courier", "https://gazette.example/bridge < courier", "https://gazette.example/bridge < herald"]);
    expect(matches.find(({ a }) => a.startsWith("https"))!.overlap.relation).toBe("identical");
    expect(await index.size()).toBe(4);
  });

  it("gives the same pairs whatever comes first, in one batch or in many", async () => {
    const pairs = async (batches: readonly (typeof documents)[]): Promise<Set<string>> => {
      const index = createIndex();
      const matches = [];
      for (const batch of batches) matches.push(...(await index.add(batch)));
      return new Set(matches.map(({ a, b }) => [a, b].sort().join(" ")));
    };
    const expected = await pairs([documents]);
    expect(expected.size).toBe(4);
    expect(await pairs(documents.toReversed().map((document) => [document]))).toEqual(expected);
    expect(await pairs([documents.slice(2), documents.slice(0, 2)])).toEqual(expected);
  });

  it("searches without adding, forgets what was removed, and takes the later of two with one id", async () => {
    const index = createIndex();
    await index.add(documents);
    const found = await index.search({ id: "new", text: STORY });
    expect(found.map(({ b }) => b).sort()).toEqual(["courier", "herald", "https://gazette.example/bridge"]);
    expect(await index.remove(["courier", "courier", "nobody"])).toBe(1);
    expect((await index.search({ id: "new", text: STORY })).map(({ b }) => b).sort()).toEqual(["herald", "https://gazette.example/bridge"]);
    await index.add([{ id: "herald", text: OWN }]);
    expect((await index.search({ id: "new", text: STORY })).map(({ b }) => b)).toEqual(["https://gazette.example/bridge"]);
    expect(await index.size()).toBe(3);
  });

  it("guesses and verifies by different names", async () => {
    const index = createIndex();
    await index.add(documents);
    const { candidates, cut } = await index.candidates({ id: "new", text: STORY });
    expect(candidates.map(({ id }) => id)).toContain("courier");
    expect(candidates[0]!.fingerprints).toBeGreaterThan(0);
    expect(cut).toEqual([]);
  });

  it("comes back from a snapshot with texts from a source of one's own", async () => {
    const texts = new Map<string, CleanDocument>();
    const source = { get: (ids: readonly string[]) => Promise.resolve(new Map(ids.flatMap((id) => (texts.has(id) ? [[id, texts.get(id)!] as const] : [])))) };
    const index = createIndex({ documents: source });
    for (const document of documents.slice(0, 3)) texts.set(document.id!, clean(document));
    await index.add(documents.slice(0, 3));
    const back = createIndex({ documents: source, snapshot: index.snapshot() });
    expect(await back.search(documents[3]!)).toEqual(await index.search(documents[3]!));
    texts.delete("courier");
    await expect(back.search(documents[3]!)).rejects.toThrow(/Expected the document source to have "courier"/u);
    expect(() => createIndex({ snapshot: index.snapshot() })).toThrow(/Expected `documents` beside `snapshot`/u);
  });

  it("asks for a name", async () => {
    await expect(createIndex().add([{ text: STORY }])).rejects.toThrow(/Expected a document with an `id` or a `url`/u);
  });
});

describe("an index of near-duplicates", () => {
  const base = words(100).join(" ");
  const texts = new Map([["a", base], ["b", `${base} and one more`], ["c", [...words(50), ...words(50, "v")].join(" ")], ["d", "too short"], ["e", "too short"]].map(([id, text]) => [id!, { id: id!, text: text! }]));

  it("says how much two texts resemble each other, exactly", async () => {
    const index = createNearDuplicateIndex({ documents: { get: () => Promise.resolve(texts) } });
    expect(await index.add([...texts.values()])).toEqual([{ a: "b", b: "a", overlap: { resemblance: 96 / 99 } }]);
    expect(await index.search({ id: "x", text: words(99).join(" ") })).toEqual([
      { a: "x", b: "a", overlap: { resemblance: 95 / 96 } }, { a: "x", b: "b", overlap: { resemblance: 95 / 99 } },
    ]);
  });
});
