import { describe, expect, it } from "vitest";
import { MemoryIndex } from "../../src/index/memory-index.js";
import { memoryStore } from "../../src/index/store.js";
import { createIndex } from "../../src/match/create-index.js";
import { createNearDuplicateIndex } from "../../src/match/near-duplicates.js";
import { clean } from "../../src/clean/pipeline.js";
import type { CleanDocument } from "../../src/core/document.js";
import { fingerprints } from "../../src/sketch/fingerprints.js";
import { createSketcher } from "../../src/sketch/sketcher.js";
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

const PARAGRAPH = "The ferry company said that all crossings after nine in the evening would be cancelled until further notice because two of its three boats had failed a safety inspection and that tickets which had been bought for them would be refunded within a week.";
/** Articles of one outlet that share a paragraph of 43 words, and nothing else. */
const carriers = Array.from({ length: 40 }, (_, i) => ({ id: `f${i}`, source: "Courier", text: `${words(60, `own${i}x`).join(" ")}.\n${PARAGRAPH}\n${words(60, `end${i}x`).join(" ")}.` }));
const nameOf = ({ a, b }: { readonly a: string; readonly b: string }): string => [a, b].sort().join(" ");

describe("an index of articles whose lists were cut", () => {
  it("finds the same pairs in one batch whatever comes first, and says what was cut", async () => {
    const [index, backwards] = [createIndex({ clean: false }), createIndex({ clean: false })];
    const [forward, reversed] = [await index.add(carriers), await backwards.add(carriers.toReversed())];
    const pairs = forward.map(nameOf);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(reversed.map(nameOf))).toEqual(new Set(pairs));
    // Whatever either side sees counts; sixteen are kept of a list, so each pair with one of them is found.
    const seen = await Promise.all(carriers.map(async (document) => (await index.candidates(document)).candidates.map(({ id }) => nameOf({ a: document.id, b: id }))));
    expect(new Set(pairs)).toEqual(new Set(seen.flat()));
    expect(pairs.length).toBeGreaterThanOrEqual((16 * 15) / 2 + 16 * 24);
    expect(pairs.length).toBeLessThan((40 * 39) / 2);
    for (const { a, b } of forward) expect(Number(a.slice(1))).toBeGreaterThan(Number(b.slice(1)));
    expect([...forward.cut.keys()]).toEqual(carriers.map(({ id }) => id));
    expect(forward.cut.get("f0")).toContainEqual({ kind: "fingerprint", hash: fingerprints(PARAGRAPH).hashes[2], documents: 40, outlets: 1 });
    const found = await index.search({ text: PARAGRAPH });
    expect(found).toHaveLength(16);
    expect(found.cut.get("")!.length).toBeGreaterThan(0);
  });

  it("finds all pairs of more than a batch, those with a newcomer of an earlier part too", async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ id: `m${i}`, source: `outlet ${i}`, text: `${words(20, `m${i % 150}x`).join(" ")} ${words(40, `n${i}x`).join(" ")}.` }));
    const index = createIndex({ clean: false, expected: 300 });
    const matches = await index.add(many);
    expect(matches.map(({ a, b }) => `${a} ${b}`)).toEqual(many.slice(150).map(({ id }, i) => `${id} m${i}`));
    expect(matches.cut.size).toBe(0);
  });
});

describe("an index of articles, called wrongly or all at once", () => {
  it("is as it was after a call that was refused", async () => {
    const index = createIndex();
    await index.add(documents.slice(0, 1));
    await expect(index.add([{ id: "courier", text: OWN }, { text: STORY }])).rejects.toThrow(TypeError);
    await expect(index.add([{ id: "courier", text: OWN }, { id: 7 as unknown as string, text: STORY }])).rejects.toThrow(/Expected `id` to be a string/u);
    expect(await index.size()).toBe(1);
    // The text that counts is still the old one.
    expect((await index.search({ text: STORY })).map(({ b, overlap }) => [b, overlap.relation])).toEqual([["courier", "identical"]]);
  });

  it("does calls that overlap one after another", async () => {
    const index = createIndex();
    const adding = documents.map((document) => index.add([document]));
    const removing = index.remove(["courier"]);
    const again = index.add(documents.slice(0, 1));
    const pairs = [...(await Promise.all(adding)).flat().map(nameOf), "then", ...(await again).map(nameOf)];
    expect(await removing).toBe(1);
    expect(pairs).toHaveLength(4 + 1 + 2);
    expect(new Set(pairs.slice(0, 4))).toEqual(new Set((await createIndex().add(documents)).map(nameOf)));
    expect(await index.size()).toBe(4);
  });

  it("searches without an id, and cleans what only has a field called report", async () => {
    const index = createIndex();
    await index.add(documents);
    expect((await index.search({ text: STORY })).map(({ a }) => a)).toEqual(["", "", ""]);
    expect((await index.candidates({ text: STORY })).candidates).toHaveLength(3);
    const foreign = { id: "x", text: STORY, report: "annual", kept: 3 };
    expect((await index.search(foreign)).map(({ a }) => a)).toEqual(["x", "x", "x"]);
    expect(await index.add([foreign])).toHaveLength(3);
  });
});

describe("an index of near-duplicates", () => {
  it("reads each text once, and goes on where the store has lost one meanwhile", async () => {
    const sketcher = createSketcher();
    let reads = 0;
    const memory = new MemoryIndex({ scheme: sketcher.scheme });
    const store = memoryStore(memory);
    const counting = { ...sketcher, shingles: (text: string) => (reads++, sketcher.shingles(text)) };
    const index = createNearDuplicateIndex({ sketcher: counting, store });
    const copies = Array.from({ length: 50 }, (_, i) => ({ id: `c${i}`, text: words(80).join(" ") }));
    expect(await index.add(copies)).toHaveLength((50 * 49) / 2);
    expect(reads).toBe(50);
    const another = createNearDuplicateIndex({
      store,
      documents: { get: (ids) => { memory.remove(["c7"]); return Promise.resolve(new Map(copies.filter(({ id }) => id !== "c7" && ids.includes(id)).map((copy) => [copy.id, copy]))); } },
    });
    expect(await another.search({ id: "new", text: words(80).join(" ") })).toHaveLength(49);
  });

  it("bounds what many equal texts cost, and says so", async () => {
    const index = createNearDuplicateIndex();
    const copies = Array.from({ length: 600 }, (_, i) => ({ id: `c${i}`, text: words(20).join(" ") }));
    const matches = await index.add(copies);
    // 256 are kept, and meet each other and all the rest.
    expect(matches).toHaveLength((256 * 255) / 2 + 256 * 344);
    expect(matches.cut.get("c0")![0]).toMatchObject({ kind: "band", documents: 600, outlets: 1 });
    expect(matches.cut.size).toBe(600);
  });

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
