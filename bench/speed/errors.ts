/**
 * How far estimates are off: 2,000 pairs of texts of 15, 40, 120 and 500 words, spread over resemblance 0 to 1, beside 128 permutations (npm
 * `minhash`, over the same shingles).
 */
import { createSketcher, resemblance } from "copydesk";
import minhash from "minhash";
import { shinglesOf } from "./corpus.js";
import { report } from "./measure.js";

const PAIRS = 2000;
const sketcher = createSketcher();

for (const length of [15, 40, 120, 500]) {
  let [own, peer, bias, peerBias] = [0, 0, 0, 0];
  for (let i = 0; i < PAIRS; i++) {
    // The first part of the second text is that of the first; how long it is spreads the resemblances evenly.
    const wanted = (i + 0.5) / PAIRS;
    const shared = Math.round(4 + (length - 4) * ((2 * wanted) / (1 + wanted)));
    const word = (letter: string, at: number): string => `${letter}${i}x${at}`;
    const a = Array.from({ length }, (_, at) => word("a", at)).join(" ");
    const b = Array.from({ length }, (_, at) => word(at < shared ? "a" : "b", at)).join(" ");
    const [x, y] = [shinglesOf(a), shinglesOf(b)];
    const both = [...x].filter((shingle) => y.has(shingle)).length;
    const exact = both / (x.size + y.size - both);
    const error = resemblance(sketcher.sketch(a), sketcher.sketch(b)) - exact;
    const peerError = permutations(x, y) - exact;
    [own, peer, bias, peerBias] = [own + Math.abs(error), peer + Math.abs(peerError), bias + error, peerBias + peerError];
  }
  report("errors", [
    { name: `mean absolute error, ${length} words`, value: own / PAIRS, unit: "", atMost: peer / PAIRS },
    { name: `the same of 128 permutations`, value: peer / PAIRS, unit: "" },
    { name: `bias, ${length} words`, value: Math.abs(bias / PAIRS), unit: "", atMost: 0.003 },
    { name: `the same of 128 permutations`, value: Math.abs(peerBias / PAIRS), unit: "" },
  ]);
}

function permutations(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const [a, b] = [new minhash.Minhash({ numPerm: 128 }), new minhash.Minhash({ numPerm: 128 })];
  for (const shingle of x) a.update(shingle);
  for (const shingle of y) b.update(shingle);
  return a.hashvalues.filter((value, i) => value === b.hashvalues[i]).length / 128;
}
