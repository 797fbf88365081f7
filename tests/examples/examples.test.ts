import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { hasBrowser, launch } from "../report/browser.js";

const folder = temporaryFolder();
const words = (name: string, ...more: string[]): string[] => ["--import", "tsx", join("examples", name), ...more];
const run = (name: string, ...more: string[]): Promise<{ stdout: string; stderr: string }> => promisify(execFile)(process.execPath, words(name, ...more));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const PARAGRAPHS = [
  "The bridge over the river will stay shut until April, the council said on Monday evening, after engineers had found cracks in two of its nine piers.",
  "Buses run over the old ferry road, and the ferry takes bicycles and people on foot for free, from six in the morning until eleven at night.",
  "Shops on the east bank fear for the weeks before Christmas and ask the region for help, which its president promised to talk about this week.",
];
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge stays shut</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge stays shut</h1><p>${PARAGRAPHS[0]!}</p><p>Sign up for our newsletter</p><p>${PARAGRAPHS[1]!}</p><p>Advertisement</p><p>${PARAGRAPHS[2]!}</p></article><footer>Imprint</footer></body></html>`;

let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = normalize((request.url ?? "/").slice(1));
    if (/^(?:dist\/[\w-]+\.js|examples\/[\w-]+\.html)$/u.test(path)) {
      response.setHeader("content-type", path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8");
      response.end(readFileSync(path));
    } else if (path === "bridge") response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE);
    else if (path === "news") response.setHeader("content-type", "text/html; charset=utf-8").end('<!doctype html><title>News</title><ul><li><a href="/bridge">Bridge stays shut</a></li><li><a href="/none">Gone</a></li></ul>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe("examples", () => {
  it("fetch: a page becomes its article", async () => {
    const { stdout, stderr } = await run("fetch.ts", `${origin}/bridge`);
    expect(stdout.trim()).toBe(PARAGRAPHS.join("\n\n"));
    expect(stderr).toContain("newsletter: Sign up for our newsletter");
    await expect(run("fetch.ts", `${origin}/none`)).rejects.toThrow(/404/u);
  });

  it("crawlee: the articles behind a page, cleaned, a line each", async () => {
    const { stderr } = await run("crawlee.ts", join(folder, "crawled.jsonl"), `${origin}/news`);
    const articles = readFileSync(join(folder, "crawled.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as unknown);
    expect(articles).toEqual([{ id: `${origin}/bridge`, url: `${origin}/bridge`, site: "127.0.0.1", title: "Bridge stays shut", text: PARAGRAPHS.join("\n\n"), cuts: 2 }]);
    expect(stderr).toContain(`${origin}/none`);
    expect(stderr).not.toContain(`${origin}/bridge`);
  });

  it("custom-stage: its findings are the reason for a cut", async () => {
    const { stdout, stderr } = await run("custom-stage.ts", file("a.txt", [PARAGRAPHS[0]!, "Garden chairs from £39.99", PARAGRAPHS[1]!, "The repair costs £4 million."].join("\n")));
    expect(stdout.trim()).toBe([PARAGRAPHS[0]!, PARAGRAPHS[1]!, "The repair costs £4 million."].join("\n"));
    expect(stderr).toContain("line 2: it is a short line with a price (own/advertisement/price)");
  });

  it("custom-pack: its phrases are found, beside those of the library", async () => {
    const { stdout, stderr } = await run("custom-pack.ts", file("b.txt", [PARAGRAPHS[0]!, "Abonu nian semajnan bultenon", "Advertisement", PARAGRAPHS[1]!].join("\n")));
    expect(stdout.trim()).toBe([PARAGRAPHS[0]!, PARAGRAPHS[1]!].join("\n"));
    expect(stderr).toContain("(eo/newsletter/line)");
  });

  it("site-profile: what stands on all pages of the site goes", async () => {
    const slogan = "All that happens between the hills and the sea since 1887";
    const pages = PARAGRAPHS.map((text, i) => file(`page${i}.txt`, `${slogan}\n${text}\n`));
    const { stdout, stderr } = await run("site-profile.ts", "courier.example", ...pages);
    expect(stderr).toContain("on 2 of 2 pages: all that happens between the hills and the sea");
    expect(stdout.trim()).toBe(PARAGRAPHS[0]);
  });

  it("watch: a file that comes is cleaned, whole", async () => {
    const [from, to] = [join(folder, "in"), join(folder, "out")];
    const child = spawn(process.execPath, words("watch.ts", from, to), { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    while (!said.includes("watching")) await sleep(20);
    file("in/a.txt", `${PARAGRAPHS[0]!}\nAdvertisement\n${PARAGRAPHS[1]!}\n`);
    while (!existsSync(join(to, "a.txt"))) await sleep(20);
    expect(readFileSync(join(to, "a.txt"), "utf8")).toBe(`${PARAGRAPHS[0]!}\n${PARAGRAPHS[1]!}\n`);
    expect(JSON.parse(readFileSync(join(to, "a.txt.json"), "utf8"))).toMatchObject({ id: "a.txt", cuts: [{ category: "advertisement" }] });
    child.kill();
  });

  it.skipIf(!hasBrowser())("browser: a page that imports the build", async () => {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(`${origin}/examples/browser.html`);
    await page.getByLabel("The text of a page").fill(`${PARAGRAPHS[0]!}\nAdvertisement\n${PARAGRAPHS[1]!}`);
    await page.getByText("1 cuts: line 2, advertisement").waitFor();
    expect(await page.getByLabel("The article").inputValue()).toBe(`${PARAGRAPHS[0]!}\n${PARAGRAPHS[1]!}`);
    await browser.close();
  });
});
