import { clean, type CleanDocument, compare } from "../../src/index.js";
import type { ReportPair } from "../../src/report/report.js";

/** Everything by which a text could become markup, or act on the page it stands in. */
export const HOSTILE = [
  "</script><script>document.title = \"taken\"</script>",
  "<img src=x onerror=\"document.title='taken'\">",
  "\"><svg onload=alert(1)>' onfocus='alert(2)' autofocus='",
  "<!--<style>*{display:none}</style>--></div></details></main></title></textarea>",
  "&lt;b&gt; &amp;amp; &#0; ${alert(3)} `${alert(4)}`",
  "A null \0, a bell \u0007, a half \uD83D and the other \uDE00, a mark \uFEFF.",
  "Turned around: \u202Eevil\u202C and isolated \u2067text\u2069.",
].join("\n");

const STORY = `The bridge over the river will stay shut until April, the council said on Monday evening.
Advertisement
“We had no choice but to close it for the winter, and we are sorry,” the mayor told reporters.
Sign up for our newsletter
Buses run over the old ferry road, and the ferry takes bicycles and people on foot for free.
The bridge over the river will stay shut until April, the council said on Monday evening.
Engineers found cracks in two of the nine piers in August, and a third in October, their report says.`;

const OTHER = `Nobody will cross the river by car before spring.
“We had no choice but to close it for the winter, and we are sorry,” the mayor told reporters.
Engineers found cracks in two of the nine piers in August, and a third in October, their report says.
Subscribe now
Shops on the east bank fear for the weeks before Christmas and ask for help from the region.`;

/** Documents of two sites, one of them hostile in each of its facts. */
export const DOCUMENTS: readonly CleanDocument[] = [
  clean({ id: "courier", text: STORY, site: "courier.example", url: "https://courier.example/bridge", title: "Bridge stays shut" }),
  clean({ id: "herald", text: OTHER, site: "herald.example", language: "en" }),
  clean({ id: HOSTILE, text: `${HOSTILE}\nAdvertisement\n${HOSTILE}`, site: HOSTILE, url: "javascript:document.title='taken'", title: HOSTILE, source: HOSTILE, language: HOSTILE, publishedAt: HOSTILE }),
];

/** Returns the pairs of the documents. */
export function pairs(): ReportPair[] {
  return DOCUMENTS.flatMap((a, i) => DOCUMENTS.slice(i + 1).map((b): ReportPair => ({ a: a.id!, b: b.id!, ...compare(a, b) }))).filter(({ relation }) => relation !== "unrelated");
}
