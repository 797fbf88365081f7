/**
 * Packs the package, installs it in an empty project, and walks a stranger's first ten minutes there: the commands, then the first program
 * of README. Then imports every entry point from ESM, from CommonJS, and from TypeScript under the module resolutions that people
 * use, in other runtimes, and where there is nothing of Node. Needs a build in dist/.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "copydesk-consumer-"));
const run = (command: string, ...words: readonly string[]): string => execFileSync(command, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const [packed] = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })) as [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }];
const { filename, files } = packed;
const strange = files.map(({ path }) => path).filter((path) => !/^(?:dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/u.test(path));
if (strange.length > 0) throw new Error(`The package would hold what it should not: ${strange.join(", ")}`);

const { version, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string; readonly devDependencies: Readonly<Record<string, string>> };
writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
run("npm", "install", "--no-fund", "--no-audit", "--ignore-scripts", join(folder, filename), `typescript@${devDependencies["typescript"]!}`);

// A stranger's first ten minutes: clean a file, ask why, look at a report, match a folder, and the first program of README in TypeScript.
const copydesk = (...words: readonly string[]): string => run("npx", "--no-install", "copydesk", ...words);
const lines = (name: string): unknown[] => readFileSync(join(folder, name), "utf8").trim().split("\n").map((line) => JSON.parse(line) as unknown);
const story = "The bridge over the river will stay shut until April, the council said on Monday evening, after divers had found cracks in two of its nine piers.";
mkdirSync(join(folder, "articles"));
for (const [name, text] of [["courier", `${story}\nAdvertisement\nBuses run over the old ferry road.`], ["herald", `${story}\nThe ferry takes bicycles for free.`], ["post", "Three farms were flooded when the dam upstream broke on Sunday night."]] as const) writeFileSync(join(folder, `articles/${name}.txt`), text);
assert.equal(copydesk("--version").trim(), version);
assert.match(copydesk("--help"), /Commands:\n {2}clean /u);
assert.equal(copydesk("clean", "articles/courier.txt", "--report", "cuts.jsonl"), `${story}\nBuses run over the old ferry road.`);
assert.match(copydesk("explain", "cuts.jsonl"), /line 2, chrome advertisement/u);
copydesk("report", "articles", "--out", "report.html");
assert.match(readFileSync(join(folder, "report.html"), "utf8"), /^<!doctype html>[\s\S]*>advertisement<[\s\S]*courier\.txt[\s\S]*herald\.txt/u);
copydesk("match", "articles", "--pairs", "pairs.jsonl", "--clusters", "families.jsonl", "--out", "unique.jsonl");
assert.deepEqual((lines("pairs.jsonl") as { readonly a: unknown; readonly b: unknown }[]).map(({ a, b }) => [a, b]), [["courier.txt", "herald.txt"]]);
assert.deepEqual((lines("families.jsonl") as { readonly members: unknown }[]).map(({ members }) => members), [["courier.txt", "herald.txt"]]);
assert.deepEqual((lines("unique.jsonl") as { readonly id: unknown }[]).map(({ id }) => id), ["courier.txt", "post.txt"]);
const [, program] = /```ts\n([\s\S]*?)^```$/mu.exec(readFileSync(join(root, "README.md"), "utf8"))!;
writeFileSync(join(folder, "first.ts"), program!);
run("npx", "--no-install", "tsc", "--strict", "--target", "es2022", "--module", "nodenext", "first.ts");
assert.match(run("node", "first.js"), /^2 chrome advertisement .*\ntrue\n/u);

const use = `
const { text, report } = clean("The bridge will stay shut until April, it said.\\nAdvertisement\\nBuses run over the old ferry road.");
if (text.includes("Advertisement") || restore({ text, report }).length <= text.length) throw new Error("clean does not work");
if (compare(text, text).relation !== "identical") throw new Error("compare does not work");
if (createPipeline({ stages: [...standardStages(), winkStage()] }).clean(text).text !== text) throw new Error("wink does not work");
if (!htmlReport({ documents: [clean(text)] }).startsWith("<!doctype html>")) throw new Error("report does not work");
const node = { nodeType: 3, nodeName: "#text", nodeValue: "Some text", childNodes: [] };
if (fromDocument(node).text !== "Some text") throw new Error("html does not work");
if (typeof readDocuments !== "function" || typeof cleanStream !== "function") throw new Error("node does not work");
if (resemblance(createMinhashSketcher().sketch(text), createMinhashSketcher().sketch(text)) !== 1) throw new Error("minhash does not work");
const long = "The council said on Tuesday that the harbour bridge would stay shut until April, after divers found cracks.";
if (resemblance(createSketcher().sketch(long), createSketcher({ kernel: "typescript" }).sketch(long)) !== 1) throw new Error("the kernels differ");
void createIndex({ clean: false }).add([{ id: "a", text: long }, { id: "b", text: long }]).then((found) => {
  if (found.length !== 1) throw new Error("createIndex does not work");
});
`;
const names = [["clean, cleanStream, compare, createIndex, createPipeline, createSketcher, resemblance, restore, standardStages", "copydesk"], ["winkStage", "copydesk/wink"], ["createMinhashSketcher", "copydesk/minhash"], ["htmlReport", "copydesk/report"], ["fromDocument", "copydesk/html"], ["readDocuments", "copydesk/node"]];
const imports = names.map(([list, from]) => `import { ${list} } from "${from}";`).join("\n");

writeFileSync(join(folder, "esm.mjs"), imports + use);
writeFileSync(join(folder, "commonjs.cjs"), names.map(([list, from]) => `const { ${list} } = require("${from}");`).join("\n") + use);
run("node", "esm.mjs");
run("node", "commonjs.cjs");

for (const [module, resolution, file] of [["node16", "node16", "esm.mts"], ["node16", "node16", "commonjs.cts"], ["nodenext", "nodenext", "esm.mts"], ["esnext", "bundler", "esm.mts"]] as const) {
  writeFileSync(join(folder, file), `${imports}\n${use}`);
  run("npx", "--no-install", "tsc", "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022", "--module", module, "--moduleResolution", resolution, file);
}
// Other runtimes, from their packages: each in a folder of its own, since two of them are one package.
const runtimes = [["node@22", "node"], ["node@24", "node"], ["bun", "bun"], ["deno", "deno", "run", "-A"]] as const;
for (const [name, command, ...words] of runtimes) {
  const home = join(folder, name.replace("@", "-"));
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--no-fund", "--no-audit", "--loglevel=error", name], { cwd: home, stdio: ["ignore", "ignore", "inherit"] });
  run(join(home, "node_modules/.bin", command), ...words, "esm.mjs");
}

// What a browser and a worker at the edge have: the language, a few standards of the web, and nothing of Node.
writeFileSync(join(folder, "edge.mjs"), `import { clean, compare, restore } from "copydesk";\nglobalThis.cleaned = clean("The bridge will stay shut until April, it said.\\nAdvertisement\\nBuses run over the old ferry road.");\ncompare("a", "b");\nrestore(cleaned);`);
const { outputFiles } = await build({ absWorkingDir: folder, entryPoints: ["edge.mjs"], bundle: true, format: "iife", platform: "browser", write: false });
const standards = { TextEncoder, atob, URL };
const edge: typeof standards & { cleaned?: { readonly text: string } } = { ...standards };
runInNewContext(outputFiles[0]!.text, edge);
if (edge.cleaned?.text !== "The bridge will stay shut until April, it said.\nBuses run over the old ferry road.") throw new Error(`Expected the package to clean without Node, got ${JSON.stringify(edge.cleaned?.text)}`);

rmSync(folder, { recursive: true });
console.log(`The package's first ten minutes go well, and it imports from ESM, CommonJS and TypeScript, in ${runtimes.map(([name]) => name).join(", ")} and without Node; ${files.length} files.`);
