/**
 * All articles of the corpora, one after another, each beside all before it: signature, candidates, exact verification at a resemblance of .7. Beside
 * datasketch with LSH and the same verification, where `PYTHON` is set; then half of the articles, for how the time grows.
 */
import { createNearDuplicateIndex, type NamedText } from "copydesk";
import { corpus } from "./corpus.js";
import { expect, report } from "./measure.js";
import { runPython } from "./peers.js";

const ROUNDS = 4;

async function timed(texts: readonly NamedText[]): Promise<{ readonly seconds: number; readonly pairs: number }> {
  let best = Infinity;
  let pairs = 0;
  const byId = new Map(texts.map((text) => [text.id, text]));
  for (let round = 0; round < ROUNDS; round++) {
    const from = process.cpuUsage();
    const index = createNearDuplicateIndex({ documents: { get: () => Promise.resolve(byId) }, expected: texts.length });
    pairs = (await index.add(texts)).length;
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1e6);
  }
  return { seconds: best, pairs };
}

const texts = corpus().map((text, i) => ({ id: `${i}`, text }));
// In an order in which both halves are alike.
const mixed = texts.map((text, i) => ({ text, at: Math.imul(i + 1, 0x9e3779b1) >>> 0 })).sort((a, b) => a.at - b.at).map(({ text }) => text);
const [half, whole] = [await timed(mixed.slice(0, mixed.length / 2)), await timed(mixed)];
report("end to end", [
  { name: `${mixed.length} articles`, value: whole.seconds, unit: "s" },
  { name: "verified pairs", value: whole.pairs, unit: "" },
  { name: "twice the articles", value: whole.seconds / half.seconds, unit: "times as long", atMost: 2.2 },
]);
const python = runPython("index", mixed.map(({ text }) => text));
if (python === undefined) console.error("PYTHON is not set: datasketch is left out");
else {
  expect(Math.abs(Number(python["pairs"]) - whole.pairs) < 0.1 * whole.pairs, `${whole.pairs} pairs, and ${python["pairs"]!} of datasketch`);
  report("end to end", [
    { name: "pairs of datasketch with LSH", value: Number(python["pairs"]), unit: "" },
    { name: "datasketch with LSH", value: Number(python["seconds"]) / whole.seconds, unit: "times as long", atLeast: 10 },
  ]);
}
