/**
 * Phrases of one's own: a pack beside the library's, for a language that it does not have.
 *
 *   npx tsx examples/custom-pack.ts FILE
 */
import { readFileSync } from "node:fs";
import { createPipeline, type Pack, PACKS } from "copydesk";

const esperanto: Pack = {
  language: "eo",
  rules: [
    {
      id: "eo/newsletter/line",
      kind: "chrome",
      category: "newsletter",
      place: "line",
      weight: 6,
      phrases: ["(abonu|ricevu) (nian|la) * (bultenon|novaĵleteron)"],
      // What the rule must find, and what it must leave alone: a test can walk them.
      cuts: ["Abonu nian semajnan bultenon"],
      keeps: ["Abonu nian gazeton, ŝi diris al la homoj de la urbo."],
    },
  ],
  boxes: [],
};

const pipeline = createPipeline({ packs: [...PACKS, esperanto] });
const { text, report } = pipeline.clean(readFileSync(process.argv[2]!, "utf8"));
for (const { line, reasons } of report.cuts) console.error(`line ${line}: ${reasons[0]!.note} (${reasons[0]!.rule})`);
console.log(text);
