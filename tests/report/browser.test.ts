import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excerpt, visible } from "../../src/report/markup.js";
import { htmlReport } from "../../src/report/report.js";
import { temporaryFolder } from "../folder.js";
import { DOCUMENTS, pairs } from "./articles.js";
import { hasBrowser, launch } from "./browser.js";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const folder = temporaryFolder();
const file = join(folder, "report.html");
/** `COPYDESK_SHOTS=DIR` keeps pictures of the pages to look at. */
const shots = process.env["COPYDESK_SHOTS"];

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[];
}

describe.skipIf(!hasBrowser())("the report in a browser", () => {
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    writeFileSync(file, htmlReport({ documents: DOCUMENTS, pairs: pairs(), clusters: [{ id: "courier", members: ["courier", "herald"], representative: "courier" }] }));
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function open(width = 1280, colorScheme: "light" | "dark" = "light", hash = ""): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href + hash);
    return page;
  }

  const unfold = (page: Page): Promise<void> => page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");

  it.each([[1280, "light"], [1280, "dark"], [390, "light"], [390, "dark"]] as const)("is accessible and fits at %i pixels, %s", async (width, scheme) => {
    const page = await open(width, scheme);
    await unfold(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    // The page's policy lets no other script in; the debugger is not bound by it.
    await page.evaluate(readFileSync(AXE, "utf8"));
    const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)])).toEqual([]);
    if (shots !== undefined) await page.screenshot({ path: join(shots, `report-${width}-${scheme}.png`), fullPage: true });
    await page.close();
  });

  it("shows a reason on hover and on focus, until Escape", async () => {
    const page = await open(1280, "light", "#d0");
    const cut = page.locator("#d0 .cut").first();
    const why = cut.locator(".why");
    expect(await why.isVisible()).toBe(false);
    await cut.locator(".gone").last().hover();
    expect(await why.isVisible()).toBe(true);
    expect(await why.textContent()).toContain("chrome: advertisement");
    await page.mouse.move(0, 0);
    expect(await why.isVisible()).toBe(false);
    await page.locator("#d0 summary").focus();
    while (!(await why.isVisible())) await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-describedby')")).toBe(await why.getAttribute("id"));
    await page.keyboard.press("Escape");
    expect(await why.isVisible()).toBe(false);
    await page.close();
  });

  it("has the reasons of every cut of an article that is open", async () => {
    const page = await open();
    await unfold(page);
    await page.waitForFunction("document.querySelectorAll('.why').length === document.querySelectorAll('.cut').length");
    for (const [i, { report }] of DOCUMENTS.entries()) {
      const shown = await page.locator(`#d${i} .why`).allTextContents();
      expect(shown).toEqual(report.cuts.map(({ kind, category, line, probability, reasons }) => `${kind}: ${category}, line ${line}, probability ${probability.toFixed(2)}${reasons.slice(0, 4).map(({ note, rule, weight }) => `${visible(excerpt(note, 300))} ${rule} ${weight >= 0 ? "+" : ""}${weight.toFixed(1)}`).join("")}`));
    }
    expect(await page.evaluate("[...document.querySelectorAll('button.chip')].every((chip) => document.getElementById(chip.getAttribute('aria-describedby'))?.closest('.cut') === chip.closest('.cut'))")).toBe(true);
    await page.close();
  });

  it("switches cuts one by one, by category and all", async () => {
    const page = await open(1280, "light", "#d0");
    const text = (): Promise<string> => page.locator("#d0 .text").innerText();
    await page.locator("#controls summary").click();
    await page.getByLabel("clean text").check();
    expect(await text()).toBe(DOCUMENTS[0]!.text);
    await page.getByLabel(/^advertisement/u).uncheck();
    expect(await text()).toContain("\nAdvertisement");
    expect(await text()).not.toContain("newsletter");
    expect(await page.evaluate("document.querySelector('#all').indeterminate")).toBe(true);
    await page.getByLabel("all", { exact: true }).check();
    expect(await text()).toBe(DOCUMENTS[0]!.text);
    await page.getByLabel("all", { exact: true }).uncheck();
    expect(await text()).toBe(DOCUMENTS[0]!.original);
    await page.getByLabel("all", { exact: true }).check();
    await page.getByLabel("cuts marked").check();
    const chip = page.locator("#d0 button.chip", { hasText: "newsletter" });
    await chip.focus();
    await page.keyboard.press("Enter");
    expect(await chip.getAttribute("aria-pressed")).toBe("false");
    await page.getByLabel("clean text").check();
    expect(await text()).toContain("newsletter");
    await page.getByLabel("original").check();
    expect(await text()).toBe(DOCUMENTS[0]!.original);
    await page.close();
  });

  it("follows a repeat to what it repeats and a passage to its twin", async () => {
    const page = await open(1280, "light", "#d0");
    await page.locator("#d0 a.twin", { hasText: "as in line 1" }).click();
    expect(await page.locator(":target").innerText()).toBe("again in line 6");
    await page.goto(`${pathToFileURL(file).href}#p0`);
    await page.locator("#p0 .ribbons path").first().waitFor({ state: "attached" });
    expect(await page.locator("#p0 .ribbons path").count()).toBe(pairs()[0]!.passages.length);
    expect(await page.locator("#p0 mark[data-passage=quotation]").count()).toBeGreaterThan(0);
    await page.locator("#p0-a0").click();
    expect(await page.evaluate("document.activeElement.id")).toBe("p0-b0");
    if (shots !== undefined) await page.screenshot({ path: join(shots, "report-pair.png") });
    await page.close();
  });

  it("finds an article, and opens what a link leads to", async () => {
    const page = await open();
    await page.getByLabel("Find an article").fill("christmas");
    expect(await page.locator("details.article:visible").count()).toBe(1);
    await page.getByLabel("Find an article").fill("");
    await page.locator("#families a").last().click();
    expect(await page.locator("#d1[open]").count()).toBe(1);
    await page.close();
  });

  it("takes nothing of a hostile article for markup", async () => {
    const page = await open(1280, "light", "#d2");
    await unfold(page);
    expect(await page.title()).toBe("copydesk report");
    expect(await page.locator("img, iframe, body script + script, [onload], [onerror], [onfocus], [autofocus]").count()).toBe(0);
    expect(await page.locator("#d2 .text").innerText()).toContain("</script><script>");
    expect(await page.locator("#d2 .text .odd").allInnerTexts()).toEqual(expect.arrayContaining(["U+0000", "U+202E", "U+D83D"]));
    await page.close();
  });

  it("had nothing to complain of, and asked for nothing", () => {
    expect(complaints).toEqual([]);
  });
});
