/**
 * Takes the picture of a report that README shows, `examples/report.png`. Run it when the report looks otherwise: npm run picture.
 */
/// <reference lib="dom" />

import { clean } from "../src/index.js";
import { htmlReport } from "../src/report/report.js";
import { launch } from "../tests/report/browser.js";

const ARTICLE = `Home | News | Sport | Opinion
Bridge over the river stays shut until April
The bridge over the river will stay shut until April, the council said on Monday evening, after engineers had found cracks in two of its nine piers.
Advertisement · Scroll to continue
“We had no choice but to close it for the winter, and we are sorry,” the mayor told reporters outside the town hall.
Sign up for our newsletter
Buses run over the old ferry road, and the ferry takes bicycles and people on foot for free, from six in the morning until eleven at night.
Read more: Shops on the east bank fear for Christmas
The bridge over the river will stay shut until April, the council said on Monday evening, after engineers had found cracks in two of its nine piers.
Divers will look at the piers again in January, when the water is low, and report to the council.
© 2025 The River Courier. All rights reserved.`;

const article = clean({ id: "bridge.txt", site: "courier.example", text: ARTICLE });
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1000, height: 560 }, colorScheme: "light", reducedMotion: "reduce" });
await page.setContent(htmlReport({ documents: [article], title: "A report" }));
// The article from its name on, below the controls that stay in view.
await page.evaluate(() => scrollBy(0, document.querySelector("#d0")!.getBoundingClientRect().top - document.querySelector("#controls")!.getBoundingClientRect().height - 4));
await page.getByRole("button", { name: "newsletter", exact: true }).focus();
await page.screenshot({ path: "examples/report.png" });
await browser.close();
