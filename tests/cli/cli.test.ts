import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { clean, type CleanReport, restore } from "../../src/index.js";
import { temporaryFolder } from "../folder.js";

const CLI = join(process.cwd(), "dist/cli.js");
const TEXT = "The bridge will stay shut until April, the council said.\nSubscribe now\nBuses run over the old ferry road, it said.\n";
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
});

function run(words: readonly string[], input: string | Buffer = ""): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, input, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  return { status, out: stdout, err: stderr };
}

const file = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);

describe("copydesk clean", () => {
  it("writes the clean text of one file to standard output", () => {
    file("a.txt", TEXT);
    expect(run(["clean", "a.txt"])).toEqual({ status: 0, out: clean(TEXT).text, err: "" });
  });

  it("reads standard input", () => {
    expect(run(["clean"], TEXT)).toEqual({ status: 0, out: clean(TEXT).text, err: "" });
  });

  it("cleans a folder, with reports that give the originals back", () => {
    mkdirSync(join(folder, "in/deep"), { recursive: true });
    file("in/a.txt", TEXT);
    file("in/deep/b.md", `${TEXT}Advertisement`);
    file("in/c.jpg", "no text");
    expect(run(["clean", "in", "--out", "out", "--report", "r.jsonl"]).status).toBe(0);
    const reports = readFileSync(join(folder, "r.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as CleanReport);
    expect(reports.map(({ id }) => id)).toEqual(["a.txt", join("deep", "b.md")]);
    for (const report of reports) {
      const text = readFileSync(join(folder, "out", report.id!), "utf8");
      expect(restore({ text, report })).toBe(readFileSync(join(folder, "in", report.id!), "utf8"));
    }
  });

  it("names what it refuses, does the rest, and ends with 1", () => {
    file("a.txt", TEXT);
    file("bad.txt", Buffer.from([0x41, 0xff, 0x42]));
    const { status, err } = run(["clean", "a.txt", "bad.txt", "none.txt", "--out", "out"]);
    expect(status).toBe(1);
    expect(err).toBe("copydesk: none.txt: no such file\ncopydesk: bad.txt: not valid UTF-8\n");
    expect(readdirSync(join(folder, "out"))).toEqual(["a.txt"]);
  });

  it.each([
    [["clean", "a.txt", "b.txt"], "more than one input needs --out"],
    [["clean", "in"], "more than one input needs --out"],
    [["clean", "a.txt", "in/a.txt", "--out", "out"], "would be written twice"],
    [["clean", "--drop", "picture", "a.txt"], 'got "picture"'],
    [["clean", "--frob"], "unknown option '--frob'"],
    [["clean", "a.txt", "--report", "a.txt"], "a.txt would be written twice, or over an input"],
    [["clean", "--text-field", "body", "a.txt"], "--text-field goes with --jsonl"],
    [["clean", "--jsonl", "a.txt", "in/a.txt", "--out", "out"], "would be written twice"],
    [["clean", "--rejects", "r"], "--rejects goes with --jsonl"],
    [["compare", "a.txt", "-"], "expected two files: compare does not read standard input"],
    [["clean", "in.jsonl"], "in.jsonl is JSON Lines by its name: give --jsonl"],
    [["clean", "--jsonl", "a.txt", "--profiles", "nodir"], "expected a folder of profiles after --profiles, got nodir"],
    [["report", "a.txt", "--out", "r", "--profiles", "b.txt"], "expected a folder of profiles after --profiles, got b.txt"],
    [["report", "-", "-", "--out", "r"], "standard input can be read once only"],
    [["match", "-", "--against", "-", "--pairs", "p"], "standard input can be read once only"],
    [["frob"], "unknown command 'frob'"],
    [["compare", "a.txt"], "missing required argument 'b'"],
  ])("ends with 2 where the call is wrong: %s", (words, message) => {
    mkdirSync(join(folder, "in"));
    for (const name of ["a.txt", "b.txt", "in/a.txt"]) file(name, TEXT);
    const { status, err } = run(words);
    expect(err).toContain(message);
    expect(status).toBe(2);
  });

  it("keeps and drops roles", () => {
    file("a.txt", `Harbour bridge shut until spring\n${TEXT}Image caption The bridge in fog\n`);
    const { out } = run(["clean", "--keep", "caption", "--drop", "headline,byline", "a.txt"]);
    expect(out).toContain("Image caption");
    expect(out).not.toContain("Harbour bridge shut");
  });
});

describe("copydesk clean --jsonl", () => {
  it("replaces the text, carries other fields through, and keeps the order", () => {
    const lines = [{ id: "a", text: TEXT, tags: [1] }, { url: "https://courier.example/b", text: "" }, { text: TEXT, title: "" }];
    const { status, out } = run(["clean", "--jsonl", "--report", "r.jsonl"], lines.map((line) => `${JSON.stringify(line)}\r\n`).join(""));
    expect(status).toBe(0);
    expect(out.trim().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(lines.map((line) => ({ ...line, text: clean(line.text).text })));
    const reports = readFileSync(join(folder, "r.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as CleanReport);
    expect(reports.map(({ id }) => id)).toEqual(["a", "https://courier.example/b", "line-3"]);
  });

  it("names file, line and reason of what it refuses, keeps it, and does the rest", () => {
    const bad = ["no json", '["a"]', '{"id":"a"}', '{"id":4.5,"text":"a"}', '{"id":[4],"text":"a"}'];
    const bytes = Buffer.concat([Buffer.from(`\uFEFF{"text":"one"}\n${bad.join("\n")}\n`), Buffer.from([0x22, 0xff, 0x0a]), Buffer.from('{"text":"two"}')]);
    file("in.jsonl", bytes);
    const { status, out, err } = run(["clean", "--jsonl", "in.jsonl", "--rejects", "rejects.jsonl"]);
    expect(status).toBe(1);
    expect(out).toBe('{"text":"one"}\n{"text":"two"}\n');
    expect(err.trim().split("\n").map((line) => line.replace(/\(.*\)/u, "()"))).toEqual([
      "copydesk: in.jsonl:2: not JSON ()",
      "copydesk: in.jsonl:3: expected a JSON object, got an array",
      'copydesk: in.jsonl:4: expected a string in the field "text", got nothing',
      'copydesk: in.jsonl:5: expected a string or a whole number in the field "id", got 4.5',
      'copydesk: in.jsonl:6: expected a string in the field "id", got an array',
      "copydesk: in.jsonl:7: not valid UTF-8",
    ]);
    expect(readFileSync(join(folder, "rejects.jsonl"))).toEqual(Buffer.concat([Buffer.from(`${bad.join("\n")}\n`), Buffer.from([0x22, 0xff, 0x0a])]));
  });

  it("carries other fields through to the byte", () => {
    const around = (text: string): string => `{ "key" : 12345678901234567890, "rate":1.0,"body":${JSON.stringify(text)},"id":1e2, "note":"\\u00e9\\/", "sum": [0.10, -0 ]}`;
    const { status, out } = run(["clean", "--jsonl", "--id-field", "key", "--text-field", "body", "--report", "r.jsonl"], `\uFEFF \t${around(TEXT)} \r\n${around("One.").replace("One", String.raw`\u004fne`).replace(/\d+0,/u, "17,")}`);
    expect(status).toBe(0);
    expect(out).toBe(`${around(clean(TEXT).text)}\n${around("One.").replace("One", String.raw`\u004fne`).replace(/\d+0,/u, "17,")}\n`);
    expect(readFileSync(join(folder, "r.jsonl"), "utf8").trim().split("\n").map((line) => (JSON.parse(line) as CleanReport).id)).toEqual(["12345678901234567890", "17"]);
  });

  it("reads other people's names for fields", () => {
    const { out } = run(["clean", "--jsonl", "--text-field", "body", "--id-field", "key"], `${JSON.stringify({ key: "a", body: TEXT })}\n`);
    expect(JSON.parse(out)).toEqual({ key: "a", body: clean(TEXT).text });
  });

  it("writes no file where the run breaks off", () => {
    file("in.jsonl", '{"text":"one"}\n');
    mkdirSync(join(folder, "out/in.jsonl"), { recursive: true });
    expect(run(["clean", "--jsonl", "in.jsonl", "--out", "out", "--report", "r.jsonl"]).status).not.toBe(0);
    expect(readdirSync(join(folder, "out"))).toEqual(["in.jsonl"]);
    expect(existsSync(join(folder, "r.jsonl"))).toBe(false);
  });

  it("writes no output for an input that is not there", () => {
    file("in.jsonl", '{"text":"one"}\n');
    const { status, err } = run(["clean", "--jsonl", "none.jsonl", "in.jsonl", "--out", "out"]);
    expect({ status, err, out: readdirSync(join(folder, "out")) }).toEqual({ status: 1, err: "copydesk: none.jsonl: no such file\n", out: ["in.jsonl"] });
  });

  it("writes no output for an input that breaks off, and says after which line", () => {
    const lines = Array.from({ length: 200 }, (_, i) => `{"text":"Line ${Math.sin(i)}."}\n`).join("");
    file("good.jsonl", '{"text":"one"}\n');
    file("dam.jsonl.gz", gzipSync(lines).subarray(0, 1500));
    const { status, err } = run(["clean", "--jsonl", "dam.jsonl.gz", "good.jsonl", "--out", "out"]);
    expect(err).toMatch(/^copydesk: dam\.jsonl\.gz: damaged compressed data \(unexpected end of file\), after line [1-9]\d+\n$/u);
    expect({ status, out: readdirSync(join(folder, "out")) }).toEqual({ status: 1, out: ["good.jsonl"] });
    run(["clean", "--jsonl", "dam.jsonl.gz", "-", "--out", "piped"], '{"text":"one"}\n');
    expect(readdirSync(join(folder, "piped"))).toEqual(["standard-input.jsonl"]);
  });

  it("takes a pipe that is closed for no error", () => {
    file("in.jsonl", `${JSON.stringify({ text: TEXT })}\n`.repeat(20_000));
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -o pipefail; "${process.execPath}" "${CLI}" clean --jsonl in.jsonl | head -n 1`], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr, lines: stdout.trim().split("\n").length }).toEqual({ status: 0, stderr: "", lines: 1 });
  });
});

describe("copydesk learn", () => {
  const STORIES = [
    "A goose that had escaped from the fair was caught on Sunday by two firemen, who fed it with bread.",
    "Story number two has words of its own, which no other page of the paper has, and it ends here.",
    "After two days of rain the lower town was under water on Friday, and forty people left their homes.",
  ];
  const page = (n: number): string => JSON.stringify({ id: String(n), site: "courier.example", text: `Tides and bells of the lower valley\n${STORIES[n]!}` });

  it("learns a profile a site, by which clean cuts what the site repeats", () => {
    file("in.jsonl", [0, 1, 2].map(page).join("\n"));
    expect(run(["learn", "in.jsonl", "--profiles", "profiles"]).status).toBe(0);
    const profile = JSON.parse(readFileSync(join(folder, "profiles/courier.example.json"), "utf8")) as { documents: number; lines: unknown[] };
    expect(profile.documents).toBe(3);
    const without = run(["clean", "--jsonl", "in.jsonl"]).out;
    const { out } = run(["clean", "--jsonl", "in.jsonl", "--profiles", "profiles"]);
    expect(without).toContain("Tides and bells");
    expect(out).not.toContain("Tides and bells");
    expect(out).toContain("Story number two");
  });

  it("names documents without a site, and damaged profiles", () => {
    file("in.jsonl", '{"text":"one"}\n');
    expect(run(["learn", "in.jsonl", "--profiles", "p"])).toMatchObject({ status: 1, err: "copydesk: in.jsonl:1: the document has no `site` to learn for\n" });
    mkdirSync(join(folder, "p"), { recursive: true });
    file("p/courier.example.json", '{"version":9}');
    // Once, however many documents the site has; they go without.
    file("in.jsonl", `${page(0)}\n${page(1)}`);
    const err = `copydesk: ${join("p", "courier.example.json")}: expected a site profile of version 1, got 9\n`;
    const cleaned = run(["clean", "--jsonl", "in.jsonl", "--profiles", "p"]);
    expect(cleaned).toMatchObject({ status: 1, err });
    expect(cleaned.out.trim().split("\n").length).toBe(2);
    expect(run(["report", "in.jsonl", "--out", "r.html", "--profiles", "p"])).toEqual({ status: 1, out: "", err });
  });
});

describe("copydesk explain", () => {
  it("holds no reports: a file larger than its memory is explained", () => {
    const report = clean({ id: "a", text: TEXT }).report;
    const lines = Array.from({ length: 60_000 }, (_, i) => JSON.stringify({ ...report, id: `n${i}` }));
    file("r.jsonl", lines.join("\n"));
    const small = ["--max-old-space-size=30", CLI, "explain", "r.jsonl"];
    const one = spawnSync(process.execPath, [...small, "n59999"], { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
    expect(one).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/^n59999: 1 cut\n {2}line 2, chrome paywall/u) as string });
    const all = spawnSync(process.execPath, small, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    expect([all.status, all.stdout.match(/: 1 cut$/gmu)?.length]).toEqual([0, 60_000]);
  });

  it("gives the records themselves, and names one of another kind", () => {
    const report = JSON.stringify(clean({ id: "a", text: TEXT }).report);
    file("r.jsonl", `\n${report}\n${JSON.stringify({ ...JSON.parse(report), id: "b" })}\n`);
    expect(run(["explain", "r.jsonl", "a", "--json"])).toEqual({ status: 0, out: `${report}\n`, err: "" });
    file("mixed.jsonl", `${report}\n{"a":"x","b":"y","passages":[]}\n`);
    expect(run(["explain", "mixed.jsonl", "b"])).toMatchObject({ status: 1, err: "copydesk: mixed.jsonl:2: expected a report, as on the lines before\n" });
    file("other.jsonl", '{"id":"x"}\n');
    expect(run(["explain", "other.jsonl"])).toMatchObject({ status: 1, err: "copydesk: other.jsonl:1: expected a report or a pair\n" });
    expect(run(["explain", "none.jsonl"])).toMatchObject({ status: 1, err: "copydesk: none.jsonl: no such file\n" });
  });
});

describe("copydesk compare", () => {
  it("says what two files share, for people and as JSON", () => {
    file("a.txt", TEXT);
    file("b.txt", TEXT);
    expect(run(["compare", "a.txt", "b.txt"]).out).toMatch(/^identical {2}a\.txt and b\.txt\n {2}syndication 1\.00/u);
    const overlap = JSON.parse(run(["compare", "--json", "a.txt", "b.txt"]).out) as Record<string, unknown>;
    expect(Object.keys(overlap)).toEqual(["version", "a", "b", "relation", "syndication", "resemblance", "containment", "prose", "quoted", "passages", "direction", "sameSource", "revision", "contributions"]);
    expect(overlap).toMatchObject({ version: 1, a: "a.txt", b: "b.txt", relation: "identical", syndication: 1, containment: { aInB: 1, bInA: 1 } });
  });

  it("ends with 1 where a file cannot be read", () => {
    file("a.txt", TEXT);
    expect(run(["compare", "a.txt", "none.txt"])).toEqual({ status: 1, out: "", err: "copydesk: none.txt: no such file\n" });
  });
});

it.each([
  [["match", "in.jsonl", "--index", "dir"], "dir: is a folder, not an index file"],
  [["clean", "--jsonl", "in.jsonl", "--out", "a.txt"], "a.txt: a part of the path is no folder"],
  [["clean", "a.txt", "--report", "a.txt/x"], "a.txt/x: a part of the path is no folder"],
  [["clean", "a.txt.gz"], "a.txt.gz: it is packed (gzip); unpack it first"],
  [["explain", "empty.jsonl"], "empty.jsonl: it holds no report and no pair"],
  [["report", "a.txt.gz.txt", "--pairs", "none", "--out", "r.html"], "none: no such file"],
])("says plainly what is wrong with a file: %j", (words, message) => {
  mkdirSync(join(folder, "dir"));
  file("in.jsonl", '{"text":"one"}\n');
  for (const name of ["a.txt.gz", "a.txt.gz.txt"]) file(name, gzipSync(TEXT));
  file("a.txt", TEXT);
  file("empty.jsonl", "\n");
  expect(run(words)).toEqual({ status: 1, out: "", err: `copydesk: ${message}\n` });
});

it("gives its version and its help", () => {
  expect(run(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(run(["--help"]).status).toBe(0);
  expect(run(["clean", "--help"]).out).toContain("copydesk clean articles/ --out clean/");
});
