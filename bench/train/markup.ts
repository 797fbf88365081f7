/**
 * What the markup of a page shows of each block, for markup.py to fit, and the scores with what it fitted. run.sh calls both.
 *
 *   tsx bench/train/markup.ts dump DATA OUT     writes OUT/markup.f32, a row of features for each block that the model judged, and OUT/markup.json
 *   tsx bench/train/markup.ts score DATA OUT    cleans each page with the weights of OUT/markup.folds.json that had not seen its site
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromeLogOdds, MODEL_RULE } from "../../src/clean/evidence.js";
import { type Feature, featuresOf } from "../../src/clean/markup/features.js";
import { MARKUP_WEIGHTS } from "../../src/clean/markup/weights.js";
import { viewOf } from "../../src/clean/model/view.js";
import { createPipeline, type Pipeline, standardStages } from "../../src/clean/pipeline.js";
import type { Stage } from "../../src/clean/stage.js";
import { markupStage } from "../../src/clean/stages/markup.js";
import { readPages } from "../accuracy/data.js";
import { DROP, mean } from "../accuracy/measures.js";
import { scorePages } from "../accuracy/score.js";
import { HTML_SETS, htmlDocuments } from "./html.js";
import { judgedStage, readJudged } from "./judged.js";

const KINDS = ["html", "html-readability"];
const FEATURES = Object.keys(MARKUP_WEIGHTS) as Feature[];
const [mode, data, out] = process.argv.slice(2) as [string, string, string];
const model = judgedStage(out, KINDS);

/** The standard pipeline, its model one that had not seen the site, with another stage for the markup. */
function pipelineWith(stage: Stage): Pipeline {
  return createPipeline({ stages: standardStages().map((standard) => (standard.name === "model" ? model : standard.name === "markup" ? stage : standard)) });
}

function dump(): void {
  const places = new Map(readJudged(out, KINDS).map(({ set, kind, id, at }) => [`${kind} ${set} ${id}`, at]));
  const rows: number[] = [];
  const blocks: number[] = [];
  const odds: number[] = [];
  let at = 0;
  const pipeline = pipelineWith({
    name: "markup",
    find(article, before) {
      const logOdds = chromeLogOdds(article.page.blocks, before).map((value) => -value);
      const features = featuresOf(article, article.hints!, logOdds);
      const shown = viewOf(article, before.filter(({ rule }) => rule !== MODEL_RULE)).shown ?? article.page.blocks.map(({ index }) => index);
      for (const [place, block] of shown.entries()) {
        const found = features[block];
        if (found === undefined) continue;
        blocks.push(at + place);
        odds.push(logOdds[block]!);
        for (const feature of FEATURES) rows.push(found.get(feature) ?? 0);
      }
      return [];
    },
  });
  for (const { set, kind, id, document } of htmlDocuments(data)) {
    at = places.get(`${kind} ${set} ${id}`)!;
    pipeline.clean(document);
  }
  writeFileSync(join(out, "markup.f32"), Float32Array.from(rows));
  writeFileSync(join(out, "markup.json"), JSON.stringify({ features: FEATURES, blocks, odds }));
}

function score(): void {
  const { weights, folds } = JSON.parse(readFileSync(join(out, "markup.folds.json"), "utf8")) as { weights: Record<Feature, number>[]; folds: Record<string, number> };
  const [plain, ...pipelines] = [pipelineWith({ name: "markup", find: () => [] }), ...weights.map((fold) => pipelineWith(markupStage(fold)))];
  const kept = new Map(KINDS.flatMap((kind) => ["without", "with"].map((hints) => [`${kind}, ${hints} hints`, new Map<string, string>()])));
  for (const { set, kind, id, document } of htmlDocuments(data)) {
    kept.get(`${kind}, without hints`)!.set(id, plain.clean(document, DROP).text);
    kept.get(`${kind}, with hints`)!.set(id, pipelines[folds[`${set} ${id}`]!]!.clean(document, DROP).text);
  }
  for (const [name, texts] of kept) {
    const scores = HTML_SETS.map((set) => scorePages(readPages(set), ({ id }) => texts.get(id) ?? ""));
    console.log(`${name}: F1 ${HTML_SETS.map((set, i) => `${set} ${scores[i]!.f1.toFixed(4)} (${scores[i]!.precision.toFixed(4)}, ${scores[i]!.recall.toFixed(4)})`).join(", ")}; mean ${mean(scores.map(({ f1 }) => f1)).toFixed(4)}`);
  }
}

if (mode === "dump") dump();
else score();
