import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's place for the browser; CI installs it there. */
const CHROMIUM = "/usr/bin/chromium";

/** Whether there is a browser to test in; where there is none the tests say that they are skipped, and in CI that is a failure. */
export function hasBrowser(): boolean {
  if (existsSync(CHROMIUM)) return true;
  if (process.env["COPYDESK_CI"] === "1") throw new Error(`Expected a browser at ${CHROMIUM}; CI may not skip these tests`);
  console.warn(`Skipped: the report is not looked at, for there is no browser at ${CHROMIUM}`);
  return false;
}

/** Starts a browser without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}
