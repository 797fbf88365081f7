import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Refusals } from "../../src/cli/exit.js";
import { type IndexFile, PlacedDocuments, readIndexFile, writeIndexFile } from "../../src/cli/index-file.js";
import { matchWithIndex } from "../../src/cli/match-index.js";
import { InputError } from "../../src/node/errors.js";
import { FIELD_NAMES } from "../../src/node/json-lines.js";
import { temporaryFolder } from "../folder.js";

let [folder, path] = ["", ""];

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, "mill.index");
});

const PLACE = { file: 0, line: 1, offset: 0, length: 20, digest: "0123456789abcdef" };
const HEADER = { kind: "copydesk index", version: 1, clean: false, files: [{ path: "mill.jsonl", names: FIELD_NAMES }], documents: [{ id: "mill", ...PLACE }] };
const errorOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined, (error: unknown) => error);

describe("an index file", () => {
  it.each<[string, unknown, string]>([
    ["null", null, "expected an index file of copydesk, version 1"],
    ["a list", [], "expected an index file of copydesk, version 1"],
    ["another version", { ...HEADER, version: 2 }, "expected an index file of copydesk, version 1"],
    ["nothing but its kind", { kind: HEADER.kind, version: 1 }, "expected true or false in `clean`"],
    ["a word for clean", { ...HEADER, clean: "yes" }, "expected true or false in `clean`"],
    ["no files", { ...HEADER, files: undefined }, "expected a list in `files`"],
    ["a file without names", { ...HEADER, files: [{ path: "mill.jsonl" }] }, "in `files[0]`"],
    ["a name that is a number", { ...HEADER, files: [{ path: "mill.jsonl", names: { ...FIELD_NAMES, text: 4 } }] }, "in `files[0]`"],
    ["no document", { ...HEADER, documents: [null] }, "in `documents[0]`"],
    ["a file that is none", { ...HEADER, documents: [HEADER.documents[0], { id: "weir", ...PLACE, file: 99 }] }, "in `documents[1]`"],
    ["a length below nothing", { ...HEADER, documents: [{ id: "mill", ...PLACE, length: -1 }] }, "in `documents[0]`"],
    ["half an offset", { ...HEADER, documents: [{ id: "mill", ...PLACE, offset: 0.5 }] }, "in `documents[0]`"],
    ["a date in words", { ...HEADER, documents: [{ id: "mill", ...PLACE, publishedAt: "Monday" }] }, "in `documents[0]`"],
  ])("is refused by its name where its head is %s", async (_, header, reason) => {
    writeFileSync(path, `${JSON.stringify(header)}\n`);
    const error = await errorOf(readIndexFile(path, false));
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toContain(`${path}: `);
    expect((error as Error).message).toContain(reason);
  });

  it("is read where its head is sound, and a document that is longer than its file is not there", async () => {
    writeFileSync(path, `${JSON.stringify({ ...HEADER, documents: [{ id: "mill", ...PLACE, length: 2 ** 50 }] })}\n`);
    const documents = new PlacedDocuments(await readIndexFile(path, false));
    expect((await errorOf(documents.get(["mill"]))) as Error).toMatchObject({ name: "InputError", message: `${join(folder, "mill.jsonl")}: no such file` });
    writeFileSync(join(folder, "mill.jsonl"), '{"id":"mill","text":"The mill."}\n');
    expect((await errorOf(documents.get(["mill"]))) as Error).toMatchObject({ name: "InputError", message: expect.stringContaining('"mill" is not there as it was indexed') as string });
    await documents.close();
  });

  it("is written by one of two runs that read it at once, and the other is told", async () => {
    const empty = await readIndexFile(path, false);
    await writeIndexFile(path, empty, Uint8Array.of(1));
    const first = readFileSync(path);
    await expect(writeIndexFile(path, empty, Uint8Array.of(2))).rejects.toThrow(`${path}: another run has written it meanwhile`);
    expect(readFileSync(path)).toEqual(first);
    const read = await readIndexFile(path, false);
    writeFileSync(`${path}.lock`, "");
    await expect(writeIndexFile(path, read, Uint8Array.of(3))).rejects.toThrow(`if none does, remove ${path}.lock`);
    rmSync(`${path}.lock`);
    await writeIndexFile(path, read, Uint8Array.of(4));
    expect(readdirSync(folder)).toEqual(["mill.index"]);
  });

  it("has each file once that gave it documents, and none that gave nothing", async () => {
    writeFileSync(join(folder, "mill.jsonl"), '{"id":"mill","text":"The mill turns."}\n');
    writeFileSync(join(folder, "blank.jsonl"), "\n");
    const add = async (name: string): Promise<IndexFile["files"]> => {
      const { save } = await matchWithIndex({ input: join(folder, name), index: path, names: FIELD_NAMES, isCleaned: false, within: Infinity, refusals: new Refusals(), pairs: undefined, rejects: undefined });
      await save();
      return (await readIndexFile(path, false)).files;
    };
    for (const name of ["mill.jsonl", "mill.jsonl", "blank.jsonl"]) expect((await add(name)).map((file) => file.path)).toEqual([join(folder, "mill.jsonl")]);
    writeFileSync(join(folder, "mill.jsonl"), '{"id":"mill","text":"The mill turns."}\n{"id":"weir","text":"The weir holds."}\n');
    expect((await add("mill.jsonl")).length).toBe(1);
  });
});
