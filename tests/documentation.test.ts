import { execFile, execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { clean } from "../src/index.js";
import { temporaryFolder } from "./folder.js";

/** What readers are given: README first, then the pages behind it. */
const PAGES = ["README.md", ...readdirSync("docs").filter((name) => name.endsWith(".md")).sort().map((name) => join("docs", name))];
const contents = new Map(PAGES.map((page) => [page, readFileSync(page, "utf8")]));

interface CodeBlock {
  readonly page: string;
  readonly language: string;
  readonly code: string;
  /** What the page says that the block prints: a `text` or `json` block right behind it. */
  readonly output?: string;
}

function blocksOf(page: string): CodeBlock[] {
  const found = [...contents.get(page)!.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)].map((match) => ({ language: match[1]!, code: match[2]!, start: match.index, end: match.index + match[0].length }));
  return found.map(({ language, code, end }, i): CodeBlock => {
    const next = found[i + 1];
    const isOutput = next !== undefined && ["text", "json"].includes(next.language) && contents.get(page)!.slice(end, next.start).trim() === "";
    return { page, language, code, ...(isOutput ? { output: next.code } : {}) };
  });
}
const blocks = (language: string): CodeBlock[] => PAGES.flatMap(blocksOf).filter((block) => block.language === language);

/** Below the checkout, so that the blocks find the package by its name as a user does; the folder is no part of the repository. */
const OUT = join("out", "documentation");

describe("the code of the pages", () => {
  mkdirSync(OUT, { recursive: true });
  const programs = blocks("ts").map(({ page, code, output }, i) => {
    const file = join(OUT, `${basename(page, ".md")}-${i + 1}.ts`);
    writeFileSync(file, `${code}\nexport {};\n`);
    return { file, output };
  });

  it("compiles", () => {
    const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config, ts.sys, ".");
    const program = ts.createProgram(programs.map(({ file }) => file), { ...options, noUnusedLocals: false });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`)).toEqual([]);
  });

  it.concurrent.each(programs)("$file runs, and prints what its page says", async ({ file, output }) => {
    // In a folder of its own, as a reader would.
    const folder = temporaryFolder("out");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", import.meta.resolve("tsx"), resolve(file)], { cwd: folder });
    if (output !== undefined) expect(stdout.trimEnd()).toBe(output.trimEnd());
  });

  it("is of a kind that is tested", () => {
    const outputs = PAGES.flatMap(blocksOf).filter(({ output }) => output !== undefined).length;
    expect(blocks("text").length + blocks("json").length).toBe(outputs);
    // README's picture of the flows is the one block without a language.
    expect(blocks("").map(({ page }) => page)).toEqual(["README.md"]);
    for (const { language } of PAGES.flatMap(blocksOf)) expect(["", "ts", "sh", "text", "json"]).toContain(language);
  });
});

it("has no figures in README that docs/figures.md has not", () => {
  const rows = contents.get("README.md")!.split("\n").filter((line) => line.startsWith("| ") && /\d/u.test(line));
  const figures = contents.get(join("docs", "figures.md"))!.split("\n");
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !figures.includes(row))).toEqual([]);
});

describe("the links of the pages", () => {
  /** As GitHub names a heading. */
  const anchorsOf = (page: string): string[] => [...readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gmu)].map((match) => match[1]!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/gu, "-"));
  const links = PAGES.flatMap((page) => [...contents.get(page)!.matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => ({ page, link: match[1]! }))).filter(({ link }) => !/^https?:/u.test(link));

  it.each(links)("$page leads to $link", ({ page, link }) => {
    const [path, anchor] = link.split("#") as [string, string?];
    const target = path === "" ? page : join(dirname(page), path);
    expect(existsSync(target)).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
  });

  it("find every page of docs/ from README", () => {
    for (const page of PAGES.slice(1)) expect(contents.get("README.md")).toContain(`](${page})`);
  });
});

describe("the commands of the pages and of --help", () => {
  const folder = temporaryFolder();
  const cli = join(process.cwd(), "dist/cli.js");
  const env = { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`, NO_COLOR: "1" };
  const help = (command: string): string => execFileSync(process.execPath, [cli, ...(command === "" ? [] : [command]), "--help"], { encoding: "utf8", env });
  const commands = [...help("").matchAll(/^ {2}(\w+) .*(?:\[|<)/gmu)].map((match) => match[1]!).filter((name) => name !== "help");

  beforeAll(() => {
    const text = "The bridge over the river will stay shut until April, the council said on Monday.\nAdvertisement\nBuses run over the old ferry road for free.\n";
    const documents = (ids: readonly string[]): string => ids.map((id) => JSON.stringify({ id, text: `${text}Only ${id} has this line.`, site: "courier.example" })).join("\n");
    const reports = ["courier-17"].map((id) => JSON.stringify(clean({ id, text }).report)).join("\n");
    for (const name of ["bin", "articles"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "bin/copydesk"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
    chmodSync(join(folder, "bin/copydesk"), 0o755);
    for (const name of ["article.txt", "courier.txt", "herald.txt", "articles/one.txt"]) writeFileSync(join(folder, name), text);
    for (const name of ["news.jsonl", "new.jsonl", "today.jsonl"]) writeFileSync(join(folder, name), documents(["courier-17", "herald-4", "post-9"]));
    for (const name of ["old.jsonl", "archive.jsonl"]) writeFileSync(join(folder, name), documents(["courier-1", "herald-1"]));
    writeFileSync(join(folder, "reports.jsonl"), reports);
    for (const name of ["p.jsonl", "c.jsonl"]) writeFileSync(join(folder, name), "");
  });

  it("has a --help of each command, with an example", () => {
    expect(commands).toEqual(expect.arrayContaining(["clean", "compare", "explain", "learn", "match", "report"]));
    for (const command of commands) expect(help(command)).toMatch(/Examples?:\n {2}copydesk /u);
  });

  const lines = [...blocks("sh").flatMap(({ code }) => code.split("\n")), ...commands.flatMap((command) => help(command).split("\n").filter((line) => line.startsWith("  copydesk ")).map((line) => line.trim().split("   ")[0]!))]
    .map((line) => line.replace(/ #.*$/u, "").trim()).filter((line) => commands.includes(/^copydesk (\w+)/u.exec(line)?.[1] ?? ""));

  it.each([...new Set(lines)])("%s", (line) => {
    const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, env, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
