import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { clean } from "../src/index.js";

const README = readFileSync("README.md", "utf8");
const blocks = (language: string): string[] => [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].filter((match) => match[1] === language).map((match) => match[2]!);

/** Below the checkout, so that the blocks find the package by its name as a user does; the folder is no part of the repository. */
const OUT = join("out", "readme");

describe("the code of README", () => {
  const files = blocks("ts").map((code, i) => {
    mkdirSync(OUT, { recursive: true });
    const file = join(OUT, `block-${i + 1}.ts`);
    writeFileSync(file, `${code}\nexport {};\n`);
    return file;
  });

  it("compiles", () => {
    const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config, ts.sys, ".");
    const program = ts.createProgram(files, { ...options, noUnusedLocals: false });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`)).toEqual([]);
  });

  it.each(files)("%s runs", (file) => {
    expect(() => execFileSync(process.execPath, ["--import", "tsx", file], { stdio: "pipe" })).not.toThrow();
  });
});

describe("the commands of README and of --help", () => {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-readme-"));
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

  const lines = [...blocks("sh").flatMap((block) => block.split("\n")), ...commands.flatMap((command) => help(command).split("\n").filter((line) => line.startsWith("  copydesk ")).map((line) => line.trim().split("   ")[0]!))]
    .map((line) => line.replace(/ #.*$/u, "").trim()).filter((line) => commands.includes(/^copydesk (\w+)/u.exec(line)?.[1] ?? ""));

  it.each([...new Set(lines)])("%s", (line) => {
    const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, env, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
