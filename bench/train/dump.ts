/**
 * Writes what the model sees of the training texts, for Python to fit: the one place that computes inputs is src/clean/model.
 *
 *   tsx bench/train/dump.ts texts DATA OUT     blocks, n-gram keys and looks of every text
 *   tsx bench/train/dump.ts samples OUT        the same of the sample pages of the tests
 *   tsx bench/train/dump.ts inputs OUT         the networks' inputs, from the out-of-fold scores in OUT/scores.i16
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { GramReader, MOST_KEYS } from "../../src/clean/model/grams.js";
import { INPUT_NAMES, inputsOf } from "../../src/clean/model/inputs.js";
import { OUTPUTS } from "../../src/clean/model/lexicon.js";
import { LOOKS, looksOf } from "../../src/clean/model/looks.js";
import { SAMPLES } from "../../tests/clean/model.samples.js";
import { articleOf, evidenceStages } from "./article.js";
import { htmlDocuments } from "./html.js";

const SETS = ["scrapinghub", "fundus_eval", "fundus_tests", "wcxb", "cleanportaleval"];
const TOOLS = ["readability", "trafilatura", "defuddle", "justext"];

interface Source {
  readonly set: string;
  readonly kind: string;
  readonly id: string;
  readonly text: string;
}

async function* linesOf(path: string): AsyncGenerator<Record<string, string>> {
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) if (line !== "") yield JSON.parse(line) as Record<string, string>;
}

async function* sources(data: string): AsyncGenerator<Source> {
  for (const set of [...SETS, "extra/readability", "extra/newspaper4k", "trafilatura"]) {
    for await (const { id, raw_text, gold_text } of linesOf(join(data, "chrome", `${set}.jsonl`))) {
      if (set !== "trafilatura" && !gold_text) continue;
      yield { set, kind: "page", id: id!, text: raw_text! };
      if (gold_text) yield { set, kind: "gold", id: id!, text: gold_text };
    }
    for (const tool of TOOLS) {
      const path = join(data, "chrome", "extracted", tool, `${set}.jsonl`);
      if (existsSync(path)) for await (const { id, text } of linesOf(path)) yield { set, kind: tool, id: id!, text: text! };
    }
  }
  for (const name of ["bbc", "polnear", "gnad-test", "reuters21578"]) {
    let count = 0;
    for await (const { id, text } of linesOf(join(data, "corpus", `${name}.jsonl`))) if (count++ % (name === "reuters21578" ? 20 : 4) === 0) yield { set: name, kind: "corpus", id: id!, text: text! };
  }
  // No model learns from these; the weights of the markup are fitted on what it makes of them out of fold.
  for (const { set, kind, id, document } of htmlDocuments(data)) yield { set, kind, id, text: document.text };
}

class Out {
  private readonly stream;
  constructor(path: string) {
    this.stream = createWriteStream(path);
  }
  async write(values: Int16Array | Int32Array): Promise<void> {
    if (!this.stream.write(Buffer.from(values.slice().buffer))) await once(this.stream, "drain");
  }
  async end(): Promise<void> {
    this.stream.end();
    await once(this.stream, "finish");
  }
}

async function dumpTexts(texts: AsyncIterable<Source> | Iterable<Source>, out: string): Promise<void> {
  const [documents, keyFile, countFile, lookFile, spanFile] = [createWriteStream(join(out, "documents.jsonl")), new Out(join(out, "keys.i32")), new Out(join(out, "counts.i32")), new Out(join(out, "looks.i16")), new Out(join(out, "spans.i32"))];
  const reader = new GramReader();
  const buffer = new Int32Array(MOST_KEYS);
  const stages = evidenceStages();
  for await (const { set, kind, id, text } of texts) {
    const { article, findings } = articleOf(text, stages);
    const { blocks } = article.page;
    documents.write(`${JSON.stringify({ set, kind, id, blocks: blocks.length, text })}\n`);
    const keys: number[] = [];
    const counts = new Int32Array(blocks.length);
    for (const block of blocks) {
      const count = reader.read(article.page, block, buffer);
      counts[block.index] = count;
      for (let i = 0; i < count; i++) keys.push(buffer[i]!);
    }
    await keyFile.write(Int32Array.from(keys));
    await countFile.write(counts);
    await lookFile.write(looksOf(article, findings));
    await spanFile.write(Int32Array.from(blocks.flatMap((block) => [...block.span])));
  }
  documents.end();
  await once(documents, "finish");
  for (const file of [keyFile, countFile, lookFile, spanFile]) await file.end();
}

async function dumpInputs(out: string): Promise<void> {
  const read = (name: string): Int16Array => {
    const file = readFileSync(join(out, name));
    return new Int16Array(file.buffer, file.byteOffset, file.byteLength / 2);
  };
  const [looks, scores] = [read("looks.i16"), read("scores.i16")];
  const file = new Out(join(out, "inputs.i16"));
  let at = 0;
  for await (const { blocks } of linesOf(join(out, "documents.jsonl"))) {
    const end = at + Number(blocks);
    await file.write(inputsOf(Number(blocks), looks.subarray(at * LOOKS, end * LOOKS), scores.subarray(at * OUTPUTS, end * OUTPUTS)));
    at = end;
  }
  await file.end();
}

function dumpMeta(out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "meta.json"), JSON.stringify({ inputs: INPUT_NAMES }));
}

const [mode, ...paths] = process.argv.slice(2);
dumpMeta(paths[mode === "texts" ? 1 : 0]!);
if (mode === "texts") await dumpTexts(sources(paths[0]!), paths[1]!);
else if (mode === "samples") await dumpTexts(SAMPLES.map((text, i) => ({ set: "samples", kind: "sample", id: `${i}`, text })), paths[0]!);
else await dumpInputs(paths[0]!);
