/**
 * Fetches pages and prints the text of each article: Readability chooses the main part, copydesk cleans what it leaves.
 *
 *   npx tsx examples/fetch.ts https://example.com/article ...
 */
import { Readability } from "@mozilla/readability";
import { clean, type CleanDocument } from "copydesk";
import { fromDocument } from "copydesk/html";
import { parseHTML } from "linkedom";

async function readArticle(url: string): Promise<CleanDocument> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const { document } = parseHTML(await response.text());
  const page = fromDocument(document);
  const article = new Readability(document).parse();
  // Where Readability finds no article, the whole page is cleaned: copydesk knows chrome from text.
  const main = typeof article?.content === "string" ? fromDocument(parseHTML(`<body>${article.content}</body>`).document) : page;
  return clean({ ...page, ...main, id: url, url });
}

for (const url of process.argv.slice(2)) {
  const { text, report } = await readArticle(url);
  console.error(`${url}: ${report.cuts.length} cuts after Readability`);
  for (const { category, text: cut } of report.cuts) console.error(`  ${category}: ${cut.trim()}`);
  console.log(text);
}
