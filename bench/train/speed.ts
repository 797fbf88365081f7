/** Measures the model on pages: tsx bench/train/speed.ts PAGES.jsonl. Prints microseconds a block, and what share of a cleaning the model is. */
import { readFileSync } from "node:fs";
import { ofPage, scaledInputs } from "../../src/clean/model/inputs.js";
import { OUTPUTS } from "../../src/clean/model/lexicon.js";
import { looksOf } from "../../src/clean/model/looks.js";
import { Model } from "../../src/clean/model/model.js";
import { WIDTH } from "../../src/clean/model/kernel/layout.js";
import { openNetwork } from "../../src/clean/model/network.js";
import { WEIGHTS } from "../../src/clean/model/weights.js";
import { createPipeline, standardStages } from "../../src/clean/pipeline.js";
import { articleOf, evidenceStages } from "./article.js";

const texts = readFileSync(process.argv[2]!, "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { raw_text: string }).raw_text);
const load = performance.now();
const model = new Model(WEIGHTS);
console.log(`decoding ${(performance.now() - load).toFixed(1)} ms`);
const stages = evidenceStages();
const articles = texts.map((text) => articleOf(text, stages));
const blocks = articles.reduce((sum, { article }) => sum + article.page.blocks.length, 0);
console.log(`${texts.length} pages, ${blocks} blocks, ${texts.reduce((sum, text) => sum + text.length, 0)} characters`);

function time(name: string, run: () => void): void {
  run();
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name.padEnd(24)} ${((1000 * best) / blocks).toFixed(2)} µs a block, ${(best / texts.length).toFixed(3)} ms a page`);
}

time("lexical scores", () => articles.forEach(({ article }) => model.scores(article.page)));
time("looks", () => articles.forEach(({ article, findings }) => looksOf(article, findings)));
const seen = articles.map(({ article, findings }) => [looksOf(article, findings), model.scores(article.page)] as const);
time("inputs", () => seen.forEach(([looks, scores]) => scaledInputs(scores.length / OUTPUTS, looks, scores, ofPage(scores.length / OUTPUTS, looks))));
const inputs = seen.map(([looks, scores]) => scaledInputs(scores.length / OUTPUTS, looks, scores, ofPage(scores.length / OUTPUTS, looks)));
const network = openNetwork(WEIGHTS.page, WEIGHTS.inputs);
time("network of pages", () => inputs.forEach((values) => network.read(values, values.length / WIDTH)));
time("model", () => articles.forEach(({ article, findings }) => model.judge(article, findings)));
const withModel = createPipeline();
const without = createPipeline({ stages: standardStages().filter(({ name }) => name !== "model") });
time("cleaning", () => texts.forEach((text) => withModel.clean(text)));
time("cleaning, no model", () => texts.forEach((text) => without.clean(text)));
