import { createReadStream, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import zlib, { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { type CleanDocument, clean, cleanStream } from "../../src/index.js";
import { InputError, openWhole, readDocuments, readTexts, writeLines } from "../../src/node/node.js";
import { temporaryFolder } from "../folder.js";

const TEXT = "The bridge will stay shut until April, the council said.\nSubscribe now\nBuses run over the old ferry road, it said.\n";
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
});

const at = (name: string): string => join(folder, name);

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

describe("readDocuments", () => {
  it.each([["plain", (bytes: Buffer) => bytes], ["gzip", (bytes: Buffer) => gzipSync(bytes)], ["gzip in two members", (bytes: Buffer) => Buffer.concat([gzipSync(bytes.subarray(0, 30)), gzipSync(bytes.subarray(30))])]] as const)("reads %s", async (_, pack) => {
    writeFileSync(at("a"), pack(Buffer.from('\uFEFF{"body":"One.","url":"https://a.example/1","n":1}\n\n{"body":"Two – ü"}')));
    const documents = await all(readDocuments(at("a"), { names: { text: "body" } }));
    expect(documents.map(({ document }) => document)).toEqual([{ id: "https://a.example/1", url: "https://a.example/1", text: "One." }, { id: "line-3", text: "Two – ü" }]);
    expect(documents[0]!.record["n"]).toBe(1);
  });

  it("reads a stream whose chunks end anywhere", async () => {
    const bytes = gzipSync('{"text":"One."}\n{"text":"Two."}\n');
    const chunks = Readable.from([...bytes].map((byte, i) => (i === 0 ? bytes.subarray(0, 4) : i < 4 ? Buffer.alloc(0) : Buffer.from([byte]))));
    expect((await all(readDocuments(chunks))).map(({ document }) => document.text)).toEqual(["One.", "Two."]);
  });

  it("reads a stream of text, such as one of Node with an encoding", async () => {
    const text = '{"text":"Two – ü 😀"}\n{"text":"One."}\n';
    writeFileSync(at("a"), text);
    const texts = async (stream: AsyncIterable<Uint8Array | string>): Promise<string[]> => (await all(readDocuments(stream))).map(({ document }) => document.text);
    expect(await texts(createReadStream(at("a"), { encoding: "utf8", highWaterMark: 7 }))).toEqual(["Two – ü 😀", "One."]);
    expect(await texts(Readable.from(text.match(/[\s\S]{1,19}/g)!))).toEqual(["Two – ü 😀", "One."]);
    writeFileSync(at("a.gz"), gzipSync(text));
    await expect(texts(createReadStream(at("a.gz"), { encoding: "utf8" }))).rejects.toThrow("stream: packed data came as text: set no encoding for the stream");
  });

  it("takes a whole number for an id, with all its digits", async () => {
    writeFileSync(at("a"), '{"id":17,"text":"One."}\n{"text":"Two.","id":-90071992547409931}');
    expect((await all(readDocuments(at("a")))).map(({ document }) => document.id)).toEqual(["17", "-90071992547409931"]);
  });

  it("names file, line and reason", async () => {
    writeFileSync(at("a"), '{"text":"One."}\n[]\n{"text":1}\n{"text":"Two."}');
    await expect(all(readDocuments(at("a")))).rejects.toThrow(`${at("a")}:2: expected a JSON object, got an array`);
    const refused: [string, number | undefined][] = [];
    expect((await all(readDocuments(at("a"), { onRefused: ({ message }, line) => refused.push([message, line?.number]) }))).length).toBe(2);
    expect(refused).toEqual([[`${at("a")}:2: expected a JSON object, got an array`, 2], [`${at("a")}:3: expected a string in the field "text", got a number`, 3]]);
  });

  it("says so where packed data is damaged, or cannot be read", async () => {
    writeFileSync(at("a.gz"), gzipSync('{"text":"One."}\n'.repeat(1000)).subarray(0, 60));
    await expect(all(readDocuments(at("a.gz")))).rejects.toThrow(/a\.gz: damaged compressed data \(unexpected end of file\)/u);
    await expect(all(readDocuments(at("none")))).rejects.toThrow(InputError);
    writeFileSync(at("a.zst"), Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]));
    await expect(all(readDocuments(at("a.zst")))).rejects.toThrow("createZstdDecompress" in zlib ? /damaged/u : /a\.zst: zstd needs Node 22\.15 or later/u);
  });
});

it("readTexts reads a folder", async () => {
  mkdirSync(at("in/deep"), { recursive: true });
  writeFileSync(at("in/b.txt"), "B");
  writeFileSync(at("in/deep/a.md"), Buffer.from([0xff]));
  const refused: string[] = [];
  expect(await all(readTexts(at("in"), { onRefused: ({ message }) => refused.push(message) }))).toEqual([{ id: "b.txt", text: "B" }]);
  expect(refused).toEqual([`${at("in/deep/a.md")}: not valid UTF-8`]);
});

it("readTexts takes a link to a file, and follows none to a folder", async () => {
  mkdirSync(at("in/deep"), { recursive: true });
  writeFileSync(at("text"), "Linked");
  symlinkSync(at("text"), at("in/a.txt"));
  symlinkSync(at("none"), at("in/b.txt"));
  symlinkSync(at("in"), at("in/deep/c.txt"));
  expect(await all(readTexts(at("in")))).toEqual([{ id: "a.txt", text: "Linked" }]);
});

describe("writeLines", () => {
  it("packs by the name, and cannot be told from one member", async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => ({ i, text: "Some words of text." }));
    await writeLines(at("out/a.jsonl.gz"), values);
    expect(gunzipSync(readFileSync(at("out/a.jsonl.gz"))).toString()).toBe(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
  });

  it("leaves nothing where the source fails", async () => {
    await expect(writeLines(at("a.jsonl"), (async function* () {
      yield await Promise.resolve(1);
      throw new Error("no more");
    })())).rejects.toThrow("no more");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("may write to one path several at a time, and one is there in the end, whole", async () => {
    const runs = ["a", "b", "c"].map((name) => Array.from({ length: 30_000 }, (_, i) => `${name}${i}`));
    await Promise.all(runs.map((values) => writeLines(at("a.jsonl"), values)));
    expect(readdirSync(folder)).toEqual(["a.jsonl"]);
    const written = readFileSync(at("a.jsonl"), "utf8");
    expect(runs.map((values) => values.map((value) => `${JSON.stringify(value)}\n`).join(""))).toContain(written);
  });

  it("has its name only when it is whole", async () => {
    const file = await openWhole(at("a.txt"));
    await file.write("x".repeat(1 << 20));
    expect(readdirSync(folder)).not.toContain("a.txt");
    await file.commit();
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });
});

describe("cleanStream", () => {
  it("takes iterables, Node streams and web streams, and becomes one", async () => {
    const expected = [clean(TEXT).text, clean("Two.").text];
    const texts = async (documents: AsyncIterable<CleanDocument>): Promise<string[]> => (await all(documents)).map(({ text }) => text);
    expect(await texts(cleanStream([TEXT, "Two."]))).toEqual(expected);
    expect(await texts(cleanStream(Readable.from([{ text: TEXT }, { text: "Two." }]) as AsyncIterable<{ text: string }>))).toEqual(expected);
    expect(await texts(cleanStream(ReadableStream.from([TEXT, "Two."]) as AsyncIterable<string>))).toEqual(expected);
    expect(await texts(Readable.from(cleanStream([TEXT, "Two."])) as AsyncIterable<CleanDocument>)).toEqual(expected);
    expect(await texts(ReadableStream.from(cleanStream([TEXT, "Two."])) as AsyncIterable<CleanDocument>)).toEqual(expected);
  });

  it("reads nothing ahead, and closes its source when it is left", async () => {
    let [read, isClosed] = [0, false];
    function* source(): Generator<string> {
      try {
        for (;;) yield `Text ${read++}.`;
      } finally {
        isClosed = true;
      }
    }
    for await (const { text } of cleanStream(source())) if (text === "Text 2.") break;
    expect([read, isClosed]).toEqual([3, true]);
  });

  it("asks for the profile of a site, and takes options", async () => {
    const asked: string[] = [];
    const profileOf = (site: string): undefined => void asked.push(site);
    const [first] = await all(cleanStream([{ text: "Caption.", site: "a.example" }, "No site."], { profileOf, drop: ["body"] }));
    expect(asked).toEqual(["a.example"]);
    expect(first!.report.blocks.length).toBe(1);
  });
});
