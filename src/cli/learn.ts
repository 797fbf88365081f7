import { Command } from "commander";
import { createLearner, type Learner } from "../clean/site/learn.js";
import { type Input, inputOf, openInput } from "../node/compression.js";
import { InputError, writeWhole } from "../node/files.js";
import { type FieldNames, parseDocument, rawLines } from "../node/json-lines.js";
import { profileFile } from "../node/profiles.js";
import type { Refusals } from "./exit.js";
import { startProgress } from "./progress.js";
import { type FieldFlags, fieldNames, withFieldOptions } from "./fields.js";

/** Returns the command `copydesk learn`. */
export function learnCommand(refusals: Refusals): Command {
  const command = new Command("learn")
    .description("Learn what each site prints on all its pages, for `copydesk clean --profiles`.")
    .argument("<input>", "a JSON Lines file of documents with `site`; - for standard input")
    .requiredOption("--profiles <dir>", "write a profile a site to this folder: JSON that you may review and correct");
  return withFieldOptions(command)
    .addHelpText("after", "\nExample:\n  copydesk learn news.jsonl --profiles profiles/\n  copydesk clean --jsonl news.jsonl --profiles profiles/ > clean.jsonl")
    .action(async (input: string, flags: FieldFlags & { readonly profiles: string }) => {
      const learners = await learnSites(input, fieldNames(flags), refusals);
      for (const [site, learner] of learners) await writeWhole(profileFile(flags.profiles, site), `${JSON.stringify(learner.profile(), null, 2)}\n`);
    });
}

async function learnSites(input: string, names: FieldNames, refusals: Refusals): Promise<Map<string, Learner>> {
  const learners = new Map<string, Learner>();
  const file = input === "-" ? "standard input" : input;
  const { chunks, size, bytesRead }: Input = input === "-" ? inputOf(process.stdin, file) : await openInput(input);
  const progress = startProgress(size, { more: () => `${learners.size} sites` });
  try {
    for await (const line of rawLines(chunks)) {
      try {
        const parsed = parseDocument(line, file, names);
        if (parsed === undefined) continue;
        const { site, text, url } = parsed.document;
        if (site === undefined) throw new InputError(`${file}:${line.number}`, "the document has no `site` to learn for");
        const learner = learners.get(site) ?? createLearner(site);
        learners.set(site, learner);
        learner.add({ text, ...(url === undefined ? {} : { url }) });
        progress.add(bytesRead());
      } catch (error) {
        refusals.take(error);
      }
    }
  } finally {
    progress.stop();
  }
  return learners;
}
