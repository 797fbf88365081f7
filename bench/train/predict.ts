/**
 * Cleans every training text with the judgements of a model that had not seen its site, by the whole pipeline, for the scorer.
 *
 *   tsx bench/train/predict.ts OUT     reads OUT/documents.jsonl and OUT/judged.f64; writes OUT/predicted/KIND/SET.jsonl,
 *                                  and OUT/cuts.f64: place and log-odds of each block that was cut as chrome
 */
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync, type WriteStream } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { createPipeline, standardStages } from "../../src/clean/pipeline.js";
import { chromeLogOdds } from "../../src/clean/evidence.js";
import { type Policy, standardPolicy } from "../../src/clean/policy.js";
import { viewOf } from "../../src/clean/model/view.js";
import { findingsOf } from "../../src/clean/stages/model.js";
import type { Stage } from "../../src/clean/stage.js";

const out = process.argv[2]!;
const file = readFileSync(join(out, "judged.f64"));
const judged = new Float64Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
let at = 0;
let shown: readonly number[] = [];
const stage: Stage = {
  name: "model",
  find(article, before) {
    const view = viewOf(article, before);
    shown = view.shown ?? article.page.blocks.map(({ index }) => index);
    const logOdds = judged.subarray(at, at + shown.length);
    const none = new Float32Array(logOdds.length);
    return findingsOf(view, { logOdds, parts: { itself: Float32Array.from(logOdds), before: none, after: none } });
  },
};
const cutOdds: number[] = [];
/** The standard policy; what it cuts as chrome is noted. */
const policy: Policy = (article, findings, options) => {
  const { blocks } = article.page;
  const decision = standardPolicy(article, findings, options);
  const logOdds = chromeLogOdds(blocks, findings);
  for (const verdict of decision.verdicts) {
    const place = shown.indexOf(verdict.block);
    if (place >= 0 && verdict.action === "drop" && verdict.cut.kind === "chrome") cutOdds.push(at + place, logOdds[verdict.block]!);
  }
  return decision;
};
const pipeline = createPipeline({ policy, stages: standardStages().map((standard) => (standard.name === "model" ? stage : standard)) });
const files = new Map<string, WriteStream>();
const words = (text: string): number => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
const cut = new Map<string, [number, number, number]>();

for await (const line of createInterface({ input: createReadStream(join(out, "documents.jsonl"), "utf8") })) {
  const { set, kind, id, blocks, text } = JSON.parse(line) as { set: string; kind: string; id: string; blocks: number; text: string };
  if (["gold", "defuddle", "justext", "html", "html-readability"].includes(kind)) {
    at += blocks;
    continue;
  }
  const cleaned = pipeline.clean(text, kind === "corpus" ? {} : { drop: ["headline", "byline"] });
  at += blocks;
  if (kind === "corpus") {
    const counts = cut.get(set) ?? [0, 0, 0];
    counts[0] += words(text);
    counts[1] += cleaned.report.cuts.filter(({ kind }) => kind === "chrome").reduce((sum, { text }) => sum + words(text), 0);
    counts[2] += cleaned.report.cuts.filter(({ kind }) => kind !== "chrome").reduce((sum, { text }) => sum + words(text), 0);
    cut.set(set, counts);
    continue;
  }
  const path = join(out, "predicted", kind, `${set.replace("/", "-")}.jsonl`);
  let stream = files.get(path);
  if (stream === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    stream = createWriteStream(path);
    files.set(path, stream);
  }
  stream.write(`${JSON.stringify({ id, text: cleaned.text })}\n`);
}
writeFileSync(join(out, "cuts.f64"), Float64Array.from(cutOdds));
await Promise.all([...files.values()].map((stream) => new Promise((done) => stream.end(done))));
for (const [set, [all, chrome, other]] of cut) console.log(`${set}: of ${all} words ${chrome} were cut as chrome (1 in ${Math.round(all / Math.max(1, chrome))}), ${other} for other reasons`);
