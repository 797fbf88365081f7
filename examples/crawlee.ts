/**
 * Crawls a site with Crawlee, reads each page with Readability, cleans what it left, and writes the articles as JSON Lines, for
 * `copydesk match` and others.
 *
 *   npx tsx examples/crawlee.ts OUT.jsonl URL
 */
import { Configuration, LinkeDOMCrawler, log } from "@crawlee/linkedom";
import { Readability } from "@mozilla/readability";
import { clean } from "copydesk";
import { fromDocument } from "copydesk/html";
import { openWhole } from "copydesk/node";
import { parseHTML } from "linkedom";

const MOST_PAGES = 1000;

const [out, start] = process.argv.slice(2) as [string, string];
log.setLevel(log.LEVELS.WARNING);
const file = await openWhole(out);

const crawler = new LinkeDOMCrawler(
  {
    maxRequestsPerCrawl: MOST_PAGES,
    async requestHandler({ document, request, enqueueLinks }) {
      await enqueueLinks({ strategy: "same-hostname" });
      const url = request.loadedUrl;
      const { language } = fromDocument(document);
      // Readability changes the page that it reads; where it finds no article, as on a start page, there is nothing to clean.
      const article = new Readability(document).parse();
      if (typeof article?.content !== "string") return;
      const { text: raw } = fromDocument(parseHTML(`<body>${article.content}</body>`).document);
      const site = new URL(url).hostname;
      const { text, report } = clean({ id: url, url, site, text: raw, ...(language === undefined ? {} : { language }), ...(article.title ? { title: article.title } : {}) });
      await file.write(`${JSON.stringify({ id: url, url, site, title: article.title, text, cuts: report.cuts.length })}\n`);
    },
    failedRequestHandler: ({ request }, error) => console.error(`${request.url}: ${error.message}`),
    maxRequestRetries: 2,
  },
  // Nothing is left on disk; for a crawl that goes on where it was cut off leave this out.
  new Configuration({ persistStorage: false }),
);
await crawler.run([start]);
await file.commit();
