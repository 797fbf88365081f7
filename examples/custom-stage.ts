/**
 * A stage of one's own: lines that name a price are advertisements in this corpus. It reports what it saw; the policy decides.
 *
 *   npx tsx examples/custom-stage.ts FILE
 */
import { readFileSync } from "node:fs";
import { createPipeline, type Finding, type Stage, standardStages } from "copydesk";

/** A short line with a price and no verdict of a sentence: "Garden chairs from £39.99". */
const PRICE = /[$€£]\s?\d/u;
const MOST_WORDS = 12;

const prices: Stage = {
  name: "prices",
  find: ({ page, shapes }) =>
    page.blocks.flatMap((block): Finding[] => {
      const { words, endsSentence } = shapes[block.index]!;
      const price = PRICE.exec(page.text.slice(...block.span));
      if (price === null || endsSentence || words > MOST_WORDS) return [];
      const start = block.span[0] + price.index;
      // 6 is certain, 2 a hint that needs company; the witness says what was seen, and where.
      return [{ kind: "chrome", category: "advertisement", block: block.index, span: block.span, rule: "own/advertisement/price", weight: 6, witness: { note: "it is a short line with a price", span: [start, start + price[0].length] } }];
    }),
};

// Before the standard stages, which then see what it found.
const pipeline = createPipeline({ stages: [prices, ...standardStages()] });
const { text, report } = pipeline.clean(readFileSync(process.argv[2]!, "utf8"));
for (const { line, reasons } of report.cuts) console.error(`line ${line}: ${reasons[0]!.note} (${reasons[0]!.rule})`);
console.log(text);
