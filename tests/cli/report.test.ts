import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { parseHTML } from "linkedom";
import { temporaryFolder } from "../folder.js";
import { DOCUMENTS, pairs } from "../report/articles.js";

const CLI = join(process.cwd(), "dist/cli.js");
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
  file("in.jsonl", lines(DOCUMENTS.map(({ id, original, site }) => ({ id, text: original, site }))));
});

const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const file = (name: string, content: string): void => writeFileSync(join(folder, name), content);

function run(...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "report", ...words], { cwd: folder, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

const page = (): Document => parseHTML(readFileSync(join(folder, "r.html"), "utf8")).document;

describe("copydesk report", () => {
  it("shows the documents of a JSON Lines file, and compares a few with each other", () => {
    expect(run("in.jsonl", "--out", "r.html")).toEqual({ status: 0, out: "", err: "" });
    expect(page().querySelectorAll("details.article").length).toBe(3);
    expect(page().querySelectorAll("details.pair").length).toBe(pairs().length);
  });

  it("shows one text file, open", () => {
    file("a.txt", DOCUMENTS[0]!.original);
    expect(run("a.txt", "--out", "r.html", "--title", "<Today>").status).toBe(0);
    expect(page().querySelector("details.article[open] h3")?.textContent).toBe("a.txt");
    expect(page().querySelector("h1")?.textContent).toBe("<Today>");
  });

  it("shows the pairs and families of a match", () => {
    file("p.jsonl", lines(pairs()));
    file("c.jsonl", lines([{ id: "courier", members: ["courier", "herald"] }]));
    expect(run("in.jsonl", "--out", "r.html", "--pairs", "p.jsonl", "--clusters", "c.jsonl").status).toBe(0);
    expect(page().querySelectorAll("#families article").length).toBe(1);
  });

  it("shows the first documents and counts all", () => {
    expect(run("in.jsonl", "--out", "r.html", "--most", "1").status).toBe(0);
    expect(page().querySelectorAll("details.article").length).toBe(1);
    expect(page().querySelector("#numbers")?.textContent).toContain("3 documents");
  });

  it("tells documents of one name apart, and refuses a second one of the same id", () => {
    for (const [i, name] of ["fa", "fb"].entries()) {
      mkdirSync(join(folder, name));
      file(join(name, "index.txt"), DOCUMENTS[i]!.original);
      file(`${name}.jsonl`, lines([{ text: DOCUMENTS[i]!.original }, { id: "own", text: "One line." }]));
    }
    expect(run("fa", "fb", "--out", "r.html")).toEqual({ status: 0, out: "", err: "" });
    const heads = (): (string | null)[] => [...page().querySelectorAll("details.article h3")].map(({ textContent }) => textContent);
    expect(heads()).toEqual([join("fa", "index.txt"), join("fb", "index.txt")]);
    expect(page().querySelectorAll("details.pair").length).toBe(1);
    expect(run("fa.jsonl", "fb.jsonl", "--out", "r.html")).toEqual({ status: 1, out: "", err: 'copydesk: fb.jsonl:2: a second document with the id "own"\n' });
    expect(heads()).toEqual(["fa.jsonl:1", "own", "fb.jsonl:1"]);
  });

  it("names what it refuses, and does the rest", () => {
    file("in.jsonl", '{"text": "One line of text."}\nno json\n');
    const { status, err } = run("in.jsonl", "none.jsonl", "--out", "r.html");
    expect(status).toBe(1);
    expect(err).toMatch(/^copydesk: in\.jsonl:2: not JSON .*\ncopydesk: none\.jsonl: no such file\n$/u);
    expect(page().querySelectorAll("details.article").length).toBe(1);
  });

  it.each([
    [["--pairs", "p.jsonl"], "p.jsonl", '{"a": "x"}', /^copydesk: p\.jsonl:1: expected a pair/u],
    [["--clusters", "p.jsonl"], "p.jsonl", '\n{"id": 1, "members": []}', /^copydesk: p\.jsonl:2: expected a cluster/u],
  ] as const)("writes nothing where %j is no such file", (words, name, content, message) => {
    file(name, content);
    const { status, err } = run("in.jsonl", "--out", "r.html", ...words);
    expect(status).toBe(1);
    expect(err).toMatch(message);
    expect(existsSync(join(folder, "r.html"))).toBe(false);
  });

  it.each([[["in.jsonl"]], [["in.jsonl", "--out", "./in.jsonl"]], [["in.jsonl", "--out", "r.html", "--most", "0"]], [["--out", "r.html"]]])("ends with 2 on a wrong call: %j", (words) => {
    expect(run(...words).status).toBe(2);
  });
});
