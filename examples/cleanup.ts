/**
 * Cleans a few articles, says what was cut and why, and shows what they have in common.
 *
 *   npm run example                    the five articles in seeds/
 *   npm run example -- FILE...         your own
 *
 * The cleaned texts go to out/.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Table from "cli-table3";
import { type CleanDocument, compare, createPipeline, type Cut, standardStages } from "copydesk";
import { winkStage } from "copydesk/wink";

const OUT = "out";
const SEEDS = "seeds";
/** A table without lines between its rows. */
const NO_RULES = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

// The grammar of short English lines as further evidence; without it the standard pipeline decides these articles the same way.
const pipeline = createPipeline({ stages: [...standardStages(), winkStage()] });

function main(files: readonly string[]): void {
  const documents = files.map((file) => pipeline.clean({ id: basename(file), text: readFileSync(file, "utf8") }));
  mkdirSync(OUT, { recursive: true });
  for (const document of documents) {
    writeFileSync(join(OUT, document.id!), document.text);
    showArticle(document);
  }
  showOverlaps(documents);
  console.log(`\nThe cleaned texts are in ${OUT}/.`);
}

function showArticle({ id, original, text, report }: CleanDocument): void {
  const share = original.length === 0 ? 0 : 1 - text.length / original.length;
  console.log(`\n${id}: ${report.blocks.length} blocks, ${report.cuts.length} cuts, ${Math.round(share * 100)} % of the text`);
  for (const issue of report.issues) console.log(`  ${issue.message}`);
  if (report.cuts.length === 0) {
    console.log("  Nothing was cut: the text came back byte for byte.");
    return;
  }
  const table = new Table({ head: ["line", "what", "text", "why"], colWidths: [6, 22, 44, 58], wordWrap: true, style: { head: [], border: [] }, chars: NO_RULES });
  for (const cut of report.cuts) table.push([cut.line, `${cut.kind} ${cut.category}`, excerpt(cut.text), reasonOf(cut)]);
  console.log(table.toString());
  const repeats = report.cuts.filter((cut) => cut.of !== undefined);
  if (repeats.length > 0) console.log(`  Stood twice: ${repeats.map((cut) => `line ${cut.line} (of ${cut.of!.line})`).join(", ")}.`);
}

function reasonOf({ reasons, probability }: Cut): string {
  const [strongest] = reasons;
  return `${strongest!.note} (${strongest!.rule}, p ${probability.toFixed(2)})`;
}

function excerpt(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length <= 80 ? flat : `${flat.slice(0, 79)}…`;
}

function showOverlaps(documents: readonly CleanDocument[]): void {
  if (documents.length < 2) return;
  console.log("\nWords in common, prose + quotation, and what that makes of the pair:");
  const names = documents.map((document) => document.id!.slice(0, 3));
  const table = new Table({ head: ["", ...names], style: { head: [], border: [] } });
  for (const [i, a] of documents.entries()) {
    const row = documents.map((b, j) => {
      if (j <= i) return j === i ? "·" : "";
      const { prose, quoted, relation } = compare(a, b);
      return `${prose.words} + ${quoted.words}\n${relation}`;
    });
    table.push([names[i]!, ...row]);
  }
  console.log(table.toString());
  for (const [i, a] of documents.entries()) for (const b of documents.slice(i + 1)) showPassages(a, b);
}

function showPassages(a: CleanDocument, b: CleanDocument): void {
  const { passages } = compare(a, b);
  if (passages.length === 0) return;
  console.log(`\n${a.id} and ${b.id}`);
  for (const passage of passages) console.log(`  ${passage.kind}, ${passage.words} words: ${excerpt(a.original.slice(...passage.a))}`);
}

const given = process.argv.slice(2);
main(given.length > 0 ? given : readdirSync(SEEDS).filter((name) => name.endsWith(".txt")).map((name) => join(SEEDS, name)));
