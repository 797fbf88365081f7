/**
 * Writes the features of all candidate and labelled pairs of the reuse sets, JSON Lines, for `reuse.py` to fit the syndication score.
 *
 *   npx tsx bench/train/reuse-facts.ts OUT.jsonl
 */
import { writeFileSync } from "node:fs";
import { compareIds } from "../../src/reuse/match.js";
import { judgedPairs, readReuseSet, REUSE_SETS } from "../accuracy/reuse-data.js";
import type { Feature } from "../../src/reuse/syndication-weights.js";
import { FEATURES } from "../../src/reuse/syndication.js";

const out = process.argv[2];
if (out === undefined) throw new Error("Expected a file to write to");
const lines: string[] = [];
for (const name of REUSE_SETS) {
  const set = readReuseSet(name);
  for (const { a, b, isCandidate, judged } of judgedPairs(set)) {
    const features = Object.fromEntries((Object.keys(FEATURES) as Feature[]).map((feature) => [feature, FEATURES[feature](judged.measured)]));
    const [first, second] = compareIds(a, b) < 0 ? [a, b] : [b, a];
    lines.push(JSON.stringify({ set: name, a: first, b: second, isCandidate, prose: judged.measured.prose, quoted: judged.measured.quoted, same: judged.measured.same, features }));
  }
}
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(`${lines.length} pairs`);
