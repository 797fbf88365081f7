import { Command } from "commander";
import pc from "picocolors";
import { compare } from "../reuse/compare.js";
import type { Overlap } from "../reuse/overlap.js";
import { pairRecord } from "../reuse/pair.js";
import type { Passage } from "../reuse/passages.js";
import { readTextFile } from "../node/files.js";
import { STANDARD_OUTPUT, UsageError } from "./exit.js";

/** Returns the command `copydesk compare`. */
export function compareCommand(): Command {
  return new Command("compare")
    .description("Say what two articles have in common: shared passages, prose and quotation apart, and how likely one copies.")
    .argument("<a>", "a text file")
    .argument("<b>", "another")
    .option("--json", "write one line of JSON, as copydesk match writes pairs")
    .option("--no-clean", "take the texts as they are")
    .addHelpText("after", "\nExamples:\n  copydesk compare courier.txt herald.txt\n  copydesk compare courier.txt herald.txt --json")
    .action(async (a: string, b: string, flags: { readonly json?: boolean; readonly clean: boolean }) => {
      if (a === "-" || b === "-") throw new UsageError("expected two files: compare does not read standard input");
      const [left, right] = [await readTextFile(a), await readTextFile(b)];
      const overlap = compare({ id: a, text: left }, { id: b, text: right }, { clean: flags.clean });
      await STANDARD_OUTPUT.write(flags.json === true ? `${JSON.stringify(pairRecord({ a, b, ...overlap }))}\n` : describe(a, b, left, right, overlap));
    });
}

function describe(a: string, b: string, left: string, right: string, overlap: Overlap): string {
  const { relation, syndication, prose, quoted, containment, passages } = overlap;
  const lines = [
    `${pc.bold(relation)}  ${a} and ${b}`,
    `  syndication ${syndication.toFixed(2)}, resemblance ${overlap.resemblance.toFixed(3)}`,
    `  shared prose ${prose.words} words (taken over as it stood: ${percent(prose.ofA)} of the first, ${percent(prose.ofB)} of the second), shared quotation ${quoted.words} words`,
    `  the first stands in the second to ${percent(containment.aInB)}, the second in the first to ${percent(containment.bInA)}`,
    ...passages.flatMap((passage) => describePassage(passage, left, right)),
  ];
  return `${lines.join("\n")}\n`;
}

function describePassage({ kind, words, speaker, a, b }: Passage, left: string, right: string): string[] {
  const flat = (text: string): string => text.replace(/\s+/gu, " ");
  const [first, second] = [flat(left.slice(...a)), flat(right.slice(...b))];
  const head = `  ${kind === "prose" ? pc.yellow(kind) : pc.cyan(kind)}${speaker === undefined ? "" : ` of ${speaker}`}, ${words} words, at ${a[0]} and ${b[0]}`;
  return first === second ? [head, `    ${first}`] : [head, `    ${first}`, `    ${second}`];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
