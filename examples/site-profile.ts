/**
 * Learns what a site prints on all its pages, shows it for review, and cleans a page of that site with it.
 *
 *   npx tsx examples/site-profile.ts SITE PAGE OTHER_PAGE OTHER_PAGE...
 */
import { readFileSync } from "node:fs";
import { clean, learn } from "copydesk";

const [site, page, ...others] = process.argv.slice(2);
const profile = learn(site!, others.map((file) => ({ text: readFileSync(file, "utf8") })));
// A profile is small JSON: lines that are no furniture of the site can be taken out by hand.
for (const { line, documents } of profile.lines) console.error(`on ${documents} of ${profile.documents} pages: ${line}`);
console.log(clean(readFileSync(page!, "utf8"), { site: profile }).text);
