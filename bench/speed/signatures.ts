/**
 * Text in, signature of 128 slots over five-word shingles out, on one core: the two kernels beside npm `minhash`, `bloom-filters`, `simhash-js`, and
 * datasketch and rensa where `PYTHON` names an interpreter that has them. Every tenth article of the corpora.
 */
import { createSketcher, resemblance, type Signature } from "copydesk";
import { corpus, shinglesOf } from "./corpus.js";
import { alternate, expect, report } from "./measure.js";
import { bloomFilters, npmMinhash, type Peer, runPython, simhashJs } from "./peers.js";

const EVERY = 10;
/** The quick ones do the work so often in a round, so that a round is long enough to be timed. */
const REPEAT = 20;

const texts = corpus().filter((_, i) => i % EVERY === 0);
const [kernel, twin] = [createSketcher({ kernel: "webassembly" }), createSketcher({ kernel: "typescript" })];
const own = (sketcher: typeof kernel): Peer<Signature> => ({ sign: sketcher.sketch, compare: resemblance });

for (const text of texts) expect(kernel.sketch(text).values.every((value, i) => value === twin.sketch(text).values[i]), "the kernels differ");
checkEstimate(own(kernel), 0.17);
checkEstimate(npmMinhash, 0.17);
checkEstimate(bloomFilters, 0.17);
// What simhash-js gives is no estimate; it must know a text from another at least.
expect(simhashJs.compare(simhashJs.sign(texts[0]!), simhashJs.sign(texts[0]!)) === 1, "simhash-js");

const sketchAll = (sketcher: typeof kernel) => (): void => {
  for (let i = 0; i < REPEAT; i++) sketcher.sketchMany(texts);
};
const times = alternate({
  kernel: sketchAll(kernel),
  twin: sketchAll(twin),
  minhash: () => texts.forEach(npmMinhash.sign),
  bloom: () => texts.forEach(bloomFilters.sign),
  simhash: () => texts.forEach(simhashJs.sign),
}, 4);
const [fast, slow] = [times.kernel / REPEAT, times.twin / REPEAT];
const each = (milliseconds: number): number => (milliseconds * 1000) / texts.length;
report("signatures", [
  { name: "kernel", value: each(fast), unit: "us a text" },
  { name: "TypeScript twin", value: each(slow), unit: "us a text" },
  { name: "npm minhash", value: each(times.minhash), unit: "us a text" },
  { name: "npm minhash / kernel", value: times.minhash / fast, unit: "times", atLeast: 600 },
  { name: "npm minhash / twin", value: times.minhash / slow, unit: "times", atLeast: 300 },
  { name: "npm bloom-filters MinHash / kernel", value: times.bloom / fast, unit: "times" },
  { name: "npm simhash-js / kernel", value: times.simhash / fast, unit: "times" },
]);
const python = runPython("signatures", texts);
if (python === undefined) console.error("PYTHON is not set: datasketch and rensa are left out");
else {
  report("signatures", [
    { name: `datasketch ${python["datasketch version"]!} bulk / kernel`, value: (Number(python["datasketch"]) * 1000) / fast, unit: "times", atLeast: 100 },
    { name: `rensa ${python["rensa version"]!} / kernel`, value: (Number(python["rensa"]) * 1000) / fast, unit: "times", atLeast: 1 },
    { name: `rensa ${python["rensa version"]!} / twin`, value: (Number(python["rensa"]) * 1000) / slow, unit: "times", atLeast: 1 },
  ]);
}

function checkEstimate<Signed>({ sign, compare }: Peer<Signed>, most: number): void {
  const words = (letter: string, from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `${letter}${from + i}`);
  const [a, b] = [words("a", 0, 400).join(" "), [...words("a", 0, 200), ...words("b", 0, 200)].join(" ")];
  const [x, y] = [shinglesOf(a), shinglesOf(b)];
  const both = [...x].filter((shingle) => y.has(shingle)).length;
  const estimate = compare(sign(a), sign(b));
  expect(Math.abs(estimate - both / (x.size + y.size - both)) < most, `an estimate of ${estimate}`);
}
