import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { storyOf } from "../reuse/stories.js";

const CLI = join(process.cwd(), "dist/cli.js");
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
});

function run(words: readonly string[], input = "", temporary = folder): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, input, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", TMPDIR: temporary } });
  return { status, out: stdout, err: stderr };
}

const line = (id: string, sentences: readonly string[], rest: object = {}): string => JSON.stringify({ id, text: sentences.join("\n"), ...rest });
const file = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
const read = (name: string): Record<string, unknown>[] => readFileSync(join(folder, name), "utf8").split("\n").filter((text) => text !== "").map((text) => JSON.parse(text) as Record<string, unknown>);

const NEWS = [
  line("b", storyOf(1).slice(0, 8), { source: "Herald", publishedAt: "2024-03-02", section: "harbour" }),
  line("x", storyOf(2)),
  line("a", storyOf(1), { source: "Courier", publishedAt: "2024-03-01" }),
];

describe("copydesk match", () => {
  it("takes a folder of text files, each named by its path, in place of a file of lines", () => {
    for (const name of ["in", "in/old", "archive"]) mkdirSync(join(folder, name));
    for (const [name, story] of [["in/new.txt", storyOf(1)], ["in/old/first.txt", storyOf(1).slice(0, 8)], ["in/other.md", storyOf(2)], ["archive/there.txt", storyOf(2)]] as const) writeFileSync(join(folder, name), story.join("\n"));
    writeFileSync(join(folder, "in/broken.txt"), Uint8Array.of(0xff, 0xfe, 0xfd));
    expect(run(["match", "in", "--no-clean", "--pairs", "p.jsonl", "--out", "k.jsonl"])).toEqual({ status: 1, out: "", err: `copydesk: ${join("in", "broken.txt")}: not valid UTF-8\n` });
    expect(read("p.jsonl")).toMatchObject([{ a: "new.txt", b: join("old", "first.txt") }]);
    expect(read("k.jsonl")).toEqual([{ id: "new.txt", text: storyOf(1).join("\n") }, { id: "other.md", text: storyOf(2).join("\n") }]);
    expect(run(["match", "in", "--no-clean", "--against", "archive", "--pairs", "q.jsonl"]).status).toBe(1);
    expect(read("q.jsonl")).toMatchObject([{ a: join("in", "other.md"), b: join("archive", "there.txt"), relation: "identical" }]);
  });

  it("reads and writes packed files, and so does explain", () => {
    writeFileSync(join(folder, "in.jsonl.gz"), gzipSync(`${NEWS.join("\n")}\n`));
    expect(run(["match", "in.jsonl.gz", "--no-clean", "--pairs", "p.jsonl.gz", "--out", "k.jsonl"])).toEqual({ status: 0, out: "", err: "" });
    expect(readFileSync(join(folder, "k.jsonl"), "utf8")).toBe(`${NEWS[1]!}\n${NEWS[2]!}\n`);
    expect(run(["explain", "p.jsonl.gz", "a", "b"])).toMatchObject({ status: 0, out: expect.stringContaining("contained  a and b") as string, err: "" });
  });

  it("writes pairs, families, and one of each family with all that match nothing, in input order and as they came", () => {
    file("in.jsonl", NEWS);
    expect(run(["match", "in.jsonl", "--no-clean", "--pairs", "p.jsonl", "--clusters", "c.jsonl", "--out", "k.jsonl"])).toEqual({ status: 0, out: "", err: "" });
    const [pair, ...rest] = read("p.jsonl");
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ version: 1, a: "a", b: "b", relation: "contained", quoted: { words: 0 }, sameSource: false, revision: null, direction: { kind: "unknown" } });
    expect(Object.keys(pair!)).toEqual(["version", "a", "b", "relation", "syndication", "resemblance", "containment", "prose", "quoted", "passages", "direction", "sameSource", "revision", "contributions"]);
    expect(read("c.jsonl")).toEqual([{ version: 1, id: "a", members: ["a", "b"], representative: "a", cohesion: { weakestEdge: expect.closeTo(pair!["syndication"] as number, 3) as number, weakestPair: expect.closeTo(pair!["syndication"] as number, 3) as number } }]);
    expect(readFileSync(join(folder, "k.jsonl"), "utf8")).toBe(`${NEWS[1]!}\n${NEWS[2]!}\n`);
  });

  it("says of a family how little two of its members share, below reuse too", () => {
    const said = `“${storyOf(8)[0]!.slice(0, -1)},” the mayor said. ${storyOf(8)[1]!.split(" ").slice(0, 10).join(" ")}`;
    file("in.jsonl", [line("front", [...storyOf(1).slice(0, 8), `${said} for a day.`]), line("whole", storyOf(1)), line("back", [...storyOf(1).slice(8), `${said} near the lock.`])]);
    run(["match", "in.jsonl", "--no-clean", "--pairs", "p.jsonl", "--clusters", "c.jsonl"]);
    const weak = read("p.jsonl").find(({ a, b }) => a === "back" && b === "front")!["syndication"] as number;
    expect(weak).toBeGreaterThan(0);
    expect(weak).toBeLessThan(0.5);
    expect(read("c.jsonl")).toMatchObject([{ members: ["back", "front", "whole"], cohesion: { weakestPair: expect.closeTo(weak, 3) as number } }]);
  });

  it("keeps the representative of the policy", () => {
    file("in.jsonl", NEWS);
    run(["match", "in.jsonl", "--no-clean", "--out", "k.jsonl", "--representative", "Herald"]);
    expect(read("k.jsonl").map(({ id }) => id)).toEqual(["b", "x"]);
  });

  it("reads standard input, and leaves nothing of it behind", () => {
    const temporary = temporaryFolder();
    expect(run(["match", "-", "--no-clean", "--out", "k.jsonl"], NEWS.join("\n"), temporary).status).toBe(0);
    expect(read("k.jsonl").map(({ id }) => id)).toEqual(["x", "a"]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("matches new against old only, and drops what the old ones have", () => {
    file("old.jsonl", [line("o", storyOf(1))]);
    file("in.jsonl", [...NEWS, line("y", storyOf(2).slice(0, 9))]);
    expect(run(["match", "in.jsonl", "--no-clean", "--against", "old.jsonl", "--pairs", "p.jsonl", "--out", "k.jsonl"]).status).toBe(0);
    expect(read("p.jsonl").map(({ a, b }) => `${String(a)} ${String(b)}`)).toEqual(["a o", "b o"]);
    expect(read("k.jsonl").map(({ id }) => id)).toEqual(["x", "y"]);
  });

  it("names documents without id and url by file and line where two files are read, and texts with their folder", () => {
    const bare = (sentences: readonly string[]): string => JSON.stringify({ text: sentences.join("\n") });
    file("old.jsonl", [bare(storyOf(1)), bare(storyOf(2))]);
    file("new.jsonl", [bare(storyOf(3)), bare(storyOf(2).slice(0, 9))]);
    expect(run(["match", "./new.jsonl", "--no-clean", "--against", "old.jsonl", "--pairs", "p.jsonl", "--out", "k.jsonl"])).toEqual({ status: 0, out: "", err: "" });
    expect(read("p.jsonl")).toMatchObject([{ a: "new.jsonl:2", b: "old.jsonl:2" }]);
    expect(readFileSync(join(folder, "k.jsonl"), "utf8")).toBe(`${bare(storyOf(3))}\n`);
    expect(run(["report", "old.jsonl", "new.jsonl", "--pairs", "p.jsonl", "--out", "r.html"]).status).toBe(0);
    expect(readFileSync(join(folder, "r.html"), "utf8")).toMatch(/<details class="pair"/u);
    for (const [name, text] of [["monday", storyOf(1)], ["tuesday", storyOf(1).slice(2)]] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "front.txt"), text.join("\n"));
    }
    expect(run(["match", "tuesday", "--no-clean", "--against", "monday", "--pairs", "q.jsonl", "--out", "l.jsonl"])).toEqual({ status: 0, out: "", err: "" });
    expect([read("q.jsonl"), read("l.jsonl")]).toMatchObject([[{ a: join("tuesday", "front.txt"), b: join("monday", "front.txt") }], []]);
  });

  it("takes a url with another text for a second state of the page, and with the same text for the same document again", () => {
    const page = (...sentences: readonly string[]): string => JSON.stringify({ url: "https://tidings.example/mill", text: sentences.join("\n") });
    file("in.jsonl", [page(...storyOf(1)), page(...storyOf(1).slice(0, 10)), page(...storyOf(1))]);
    const { status, err } = run(["match", "in.jsonl", "--no-clean", "--pairs", "p.jsonl"]);
    expect([status, err]).toEqual([1, 'copydesk: in.jsonl:3: a second document with the id "https://tidings.example/mill"\n']);
    expect(read("p.jsonl")).toMatchObject([{ a: "https://tidings.example/mill", b: "line-2", syndication: 0, revision: { changes: expect.anything() as unknown } }]);
  });

  it("keeps one of several states of a page with the same words, the one that the policy prefers, and all that differ", () => {
    const state = (id: string, publishedAt: string, sentences: readonly string[]): string => line(id, sentences, { url: "https://tidings.example/mill", publishedAt });
    file("in.jsonl", [state("c", "2024-03-03", storyOf(1)), state("a", "2024-03-02", storyOf(1)), state("b", "2024-03-01", storyOf(1)), state("d", "2024-03-04", storyOf(1).slice(2)), line("x", storyOf(2))]);
    const kept = (...more: readonly string[]): unknown[] => {
      expect(run(["match", "in.jsonl", "--no-clean", "--out", "k.jsonl", ...more])).toEqual({ status: 0, out: "", err: "" });
      return read("k.jsonl").map(({ id }) => id);
    };
    expect(kept("--clusters", "c.jsonl")).toEqual(["b", "d", "x"]);
    expect(read("c.jsonl")).toEqual([]);
    expect(kept("--representative", "longest")).toEqual(["a", "d", "x"]);
    file("old.jsonl", [state("z", "2024-03-09", storyOf(1))]);
    expect(kept("--against", "old.jsonl")).toEqual(["d", "x"]);
    expect(run(["match", "old.jsonl", "--no-clean", "--index", "i"]).status).toBe(0);
    expect(kept("--index", "i")).toEqual(["d", "x"]);
  });

  it("compares within a window of time", () => {
    file("in.jsonl", NEWS);
    run(["match", "in.jsonl", "--no-clean", "--within", "6h", "--pairs", "p.jsonl"]);
    expect(read("p.jsonl")).toEqual([]);
  });

  it("keeps the state of a page that stands for a family, though an earlier one with its words is outside the window", () => {
    const url = "https://example.com/bridge";
    file("in.jsonl", [
      line("a", storyOf(1), { url, publishedAt: "2024-03-01" }),
      line("b", storyOf(1), { url, publishedAt: "2024-03-02" }),
      line("c", storyOf(1), { source: "Herald", publishedAt: "2024-03-03" }),
    ]);
    expect(run(["match", "in.jsonl", "--no-clean", "--within", "30h", "--clusters", "f.jsonl", "--out", "o.jsonl"]).status).toBe(0);
    expect(read("f.jsonl")).toMatchObject([{ members: ["b", "c"], representative: "b" }]);
    expect(read("o.jsonl").map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("names what it refuses, does the rest, and writes nothing over its input", () => {
    file("in.jsonl", [NEWS[0]!, "{", NEWS[0]!, NEWS[2]!]);
    const { status, err } = run(["match", "in.jsonl", "--no-clean", "--pairs", "p.jsonl", "--rejects", "r.jsonl"]);
    expect(status).toBe(1);
    expect(err).toContain('in.jsonl:3: a second document with the id "b"');
    expect(readFileSync(join(folder, "r.jsonl"), "utf8")).toBe(`{\n${NEWS[0]!}\n`);
    expect(read("p.jsonl").length).toBe(1);
    expect(run(["match", "in.jsonl", "--out", "in.jsonl"])).toMatchObject({ status: 2 });
    expect(run(["match", "in.jsonl"])).toMatchObject({ status: 2 });
    expect(run(["match", "in.jsonl", "--pairs", "q.jsonl", "--within", "soon"]).err).toContain('such as 36h or 7d, got "soon"');
    expect(run(["match", "absent.jsonl", "--pairs", "q.jsonl"]).status).toBe(1);
    expect(existsSync(join(folder, "q.jsonl"))).toBe(false);
  });

  it("has help", () => {
    expect(run(["match", "--help"]).out).toContain("--representative");
  });
});

describe("copydesk explain", () => {
  it("says why of two documents in a file of pairs, through others where there is no match of the two", () => {
    file("in.jsonl", [line("a", storyOf(1)), line("b", [...storyOf(1).slice(0, 8), ...storyOf(3)]), line("c", [...storyOf(1).slice(5), ...storyOf(4)])]);
    run(["match", "in.jsonl", "--no-clean", "--pairs", "p.jsonl"]);
    expect(run(["explain", "p.jsonl", "b", "a"]).out).toMatch(/partial {2}a and b\n {2}syndication [\s\S]*unbrokenRuns[\s\S]*direction: unknown[\s\S]*prose, \d+ words/u);
    expect(run(["explain", "p.jsonl", "a", "z"]).out).toContain("share nothing that was found");
    expect(run(["explain", "p.jsonl", "a"]).status).toBe(2);
  });

  it("finds a family in pairs that come through a pipe, which can be read once", () => {
    file("in.jsonl", [line("a", storyOf(1)), line("b", storyOf(1).slice(0, 9))]);
    run(["match", "in.jsonl", "--no-clean", "--pairs", "p.jsonl"]);
    const [pair] = read("p.jsonl");
    file("chain.jsonl", [JSON.stringify(pair), JSON.stringify({ ...pair, a: "b", b: "c" })]);
    const explained = run(["explain", "chain.jsonl", "a", "c"]).out;
    expect(explained).toMatch(/^a and c are of one family through 2 matches:\n/u);
    const piped = spawnSync("sh", ["-c", `cat chain.jsonl | "${process.execPath}" "${CLI}" explain /dev/stdin a c`], { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
    expect(piped.stdout).toBe(explained);
  });

  it.each([
    ['{"cuts":[]}', "the report is damaged: expected a list of `issues`"],
    ['{"cuts":[{"text":"x"}],"issues":[]}', "the report is damaged: expected cuts with a `text`, a `probability` and `reasons` with their `weight`"],
    ['{"a":"x","b":"y","passages":[]}', "the pair is damaged: expected the ids `a` and `b` and a `syndication`"],
  ])("names what %s lacks", (record, reason) => {
    file("odd.jsonl", [record]);
    expect(run(["explain", "odd.jsonl", "x", ...(record.includes("cuts") ? [] : ["y"])])).toEqual({ status: 1, out: "", err: `copydesk: odd.jsonl:1: ${reason}\n` });
  });

  it("says why of each cut in a file of reports", () => {
    file("in.jsonl", [line("a", [...storyOf(1), "Subscribe to our newsletter"])]);
    run(["clean", "--jsonl", "in.jsonl", "--out", "out", "--report", "r.jsonl"]);
    expect(run(["explain", "r.jsonl", "a"]).out).toMatch(/a: 1 cut\n {2}line 13, chrome newsletter, p [\d.]+: Subscribe to our newsletter\n {4}\+/u);
    expect(run(["explain", "r.jsonl", "z"]).status).toBe(1);
  });
});

describe("copydesk match --index", () => {
  const [old, fresh] = [NEWS.slice(0, 2), [NEWS[2]!, line("c", storyOf(2).slice(2)), line("d", storyOf(1).slice(4))]];
  const index = (name: string, ...rest: readonly string[]): { status: number | null; out: string; err: string } => run(["match", name, "--no-clean", "--index", "news.index", ...rest]);
  const pairsIn = (...names: readonly string[]): string[] => names.flatMap(read).map(({ a, b, relation }) => `${[a, b].sort().join(" ")} ${relation as string}`).sort();

  it("finds in two runs what one run finds, and keeps no text", () => {
    file("old.jsonl", old);
    file("new.jsonl", fresh);
    file("all.jsonl", [...old, ...fresh]);
    expect(index("old.jsonl", "--pairs", "1.jsonl")).toEqual({ status: 0, out: "", err: "" });
    expect(read("1.jsonl")).toEqual([]);
    expect(index("new.jsonl", "--pairs", "2.jsonl", "--out", "kept.jsonl").status).toBe(0);
    expect(pairsIn("2.jsonl").map((pair) => pair.slice(0, 3))).toEqual(["a b", "a d", "b d", "c x"]);
    expect(read("kept.jsonl")).toEqual([]);
    expect(run(["match", "all.jsonl", "--no-clean", "--index", "other.index", "--pairs", "all-pairs.jsonl", "--out", "one.jsonl"]).status).toBe(0);
    expect(pairsIn("2.jsonl")).toEqual(pairsIn("all-pairs.jsonl"));
    expect(read("one.jsonl").map(({ id }) => id)).toEqual(["b", "x"]);
    expect(readFileSync(join(folder, "news.index"), "latin1")).not.toContain(storyOf(1)[0]);
  });

  it("cleans where it is not told otherwise", () => {
    file("old.jsonl", [line("a", ["Share on Facebook", ...storyOf(1), "Advertisement"])]);
    file("new.jsonl", [line("b", storyOf(1))]);
    for (const name of ["old.jsonl", "new.jsonl"]) expect(run(["match", name, "--index", "clean.index", "--pairs", "p.jsonl"]).status).toBe(0);
    expect(read("p.jsonl").map(({ relation }) => relation)).toEqual(["identical"]);
    expect(run(["match", "new.jsonl", "--no-clean", "--index", "clean.index", "--pairs", "p.jsonl"])).toMatchObject({ status: 2, err: expect.stringContaining("leave --no-clean out") as string });
  });

  it("keeps to --within", () => {
    file("old.jsonl", [NEWS[0]!]);
    file("new.jsonl", [NEWS[2]!]);
    index("old.jsonl");
    expect(index("new.jsonl", "--within", "6h", "--pairs", "p.jsonl").status).toBe(0);
    expect(read("p.jsonl")).toEqual([]);
  });

  it("refuses a document that is there already, and does the rest", () => {
    file("old.jsonl", old);
    file("new.jsonl", [old[1]!, fresh[0]!]);
    index("old.jsonl");
    const { status, err } = index("new.jsonl", "--pairs", "p.jsonl", "--rejects", "r.jsonl");
    expect([status, read("r.jsonl").length, read("p.jsonl").length]).toEqual([1, 1, 1]);
    expect(err).toContain('new.jsonl:1: a document with the id "x" is in the index already');
  });

  it("names documents without id and url by their file, from whatever folder, and a url that comes with another text too", () => {
    const bare = (sentences: readonly string[], rest: object = {}): string => JSON.stringify({ text: sentences.join("\n"), ...rest });
    const url = "https://tidings.example/mill";
    mkdirSync(join(folder, "day"));
    file("old.jsonl", [bare(storyOf(1)), bare(storyOf(3), { url })]);
    file("day/new.jsonl", [bare(storyOf(1).slice(3)), bare(storyOf(3).slice(0, 9), { url })]);
    expect(index("old.jsonl")).toEqual({ status: 0, out: "", err: "" });
    const { status } = spawnSync(process.execPath, [CLI, "match", "new.jsonl", "--no-clean", "--index", "../news.index", "--pairs", "p.jsonl"], { cwd: join(folder, "day") });
    expect(status).toBe(0);
    expect(read("day/p.jsonl")).toMatchObject([{ a: join("day", "new.jsonl:1"), b: "old.jsonl:1" }, { a: join("day", "new.jsonl:2"), b: url, syndication: 0 }]);
    const again = index("day/new.jsonl", "--pairs", "q.jsonl");
    expect([again.status, again.err.match(/is in the index already/gu)?.length]).toEqual([1, 2]);
    expect(read("q.jsonl")).toEqual([]);
  });

  it("says so where a file has changed since, and leaves index and outputs as they were", () => {
    file("old.jsonl", old);
    file("new.jsonl", fresh);
    index("old.jsonl");
    const before = readFileSync(join(folder, "news.index"));
    file("old.jsonl", [old[0]!.replace("Herald", "Courier"), ...old]);
    const { status, err } = index("new.jsonl", "--pairs", "p.jsonl");
    expect(status).not.toBe(0);
    expect(err).toContain("is not there as it was indexed");
    expect(readFileSync(join(folder, "news.index"))).toEqual(before);
    expect(existsSync(join(folder, "p.jsonl"))).toBe(false);
  });

  it.each([
    ["no index", "{}\n"],
    ["a damaged index", '{"kind":"copydesk index","version":1,"clean":false,"files":[],"documents":[]}\nxyz'],
  ])("refuses %s", (_, content) => {
    file("new.jsonl", fresh);
    writeFileSync(join(folder, "news.index"), content);
    const { status, err } = index("new.jsonl", "--pairs", "p.jsonl");
    expect(status).not.toBe(0);
    expect(err).toContain("news.index");
  });

  it("refuses calls that make no sense", () => {
    file("new.jsonl", fresh);
    expect(index("new.jsonl", "--clusters", "c.jsonl").status).toBe(2);
    expect(index("new.jsonl", "--against", "new.jsonl").status).toBe(2);
    expect(run(["match", "-", "--index", "news.index"]).status).toBe(2);
  });
});
