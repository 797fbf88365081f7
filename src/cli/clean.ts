import { join } from "node:path";
import { Command, Option } from "commander";
import { clean, type CleanOptions } from "../clean/pipeline.js";
import { type Role, ROLES } from "../core/finding.js";
import { decodeUtf8, openWhole, readTextFile, type TextFile, textFilesAt, writeWhole } from "../node/files.js";
import { FIELD_OPTIONS, type FieldFlags, fieldNames, withFieldOptions } from "./fields.js";
import { expectApart, type Refusals, STANDARD_OUTPUT, UsageError } from "./exit.js";
import { cleanJsonLines, type LinesCall } from "./clean-lines.js";
import { startProgress } from "./progress.js";

interface CleanFlags extends FieldFlags {
  readonly out?: string;
  readonly report?: string;
  readonly rejects?: string;
  readonly profiles?: string;
  readonly jsonl?: boolean;
  readonly resume?: boolean;
  readonly keep?: readonly Role[];
  readonly drop?: readonly Role[];
}

/** Returns the command `copydesk clean`. */
export function cleanCommand(refusals: Refusals): Command {
  const command = new Command("clean")
    .description("Cut what does not belong to an article, and what stands twice.")
    .argument("[inputs...]", "text files, or folders of them (.txt, .text, .md); with --jsonl, JSON Lines files, packed with gzip or not; standard input where none is named")
    .option("--out <dir>", "write each cleaned text to this folder, under its own name; needed for more than one input")
    .option("--report <file>", "write the reports to this file, JSON Lines, one a document: every cut and why")
    .option("--jsonl", 'read and write JSON Lines, one document a line: {"id", "text", "url"?, "site"?, "language"?, "title"?, ...}')
    .option("--rejects <file>", "with --jsonl, write the lines that were refused to this file, as they came")
    .option("--resume", "with --jsonl and --out, go on with a run that was cut off")
    .option("--profiles <dir>", "with --jsonl, take what each site prints on all its pages from the profiles in this folder (see copydesk learn)")
    .addOption(roleOption("--keep <roles>", "roles to keep that are cut by default (caption, credit, date)"))
    .addOption(roleOption("--drop <roles>", "roles to cut that are kept by default, such as headline,byline"));
  return withFieldOptions(command, "with --jsonl, ")
    .addHelpText("after", HELP)
    .action((inputs: string[], flags: CleanFlags) => (flags.jsonl === true ? cleanJsonLines(linesCall(inputs, flags), refusals) : cleanTexts(inputs, flags, refusals)));
}

const HELP = `
Roles: ${ROLES.join(", ")}.

Examples:
  copydesk clean article.txt                       the clean text on standard output
  copydesk clean articles/ --out clean/ --report report.jsonl
  copydesk clean --jsonl news.jsonl --drop headline,byline > clean.jsonl`;

/** Returns an option that takes roles. */
export function roleOption(flags: string, description: string): Option {
  return new Option(flags, `${description}; several with commas between them`).argParser((value: string): Role[] =>
    value.split(",").map((name) => {
      const role = ROLES.find((known) => known === name.trim());
      if (role === undefined) throw new UsageError(`expected a role after ${flags.split(" ")[0]!} (${ROLES.join(", ")}), got "${name}"`);
      return role;
    }),
  );
}

function optionsOf({ keep = [], drop = [] }: CleanFlags): CleanOptions {
  return { keep, drop };
}

function linesCall(inputs: readonly string[], flags: CleanFlags): LinesCall {
  const { out, report, rejects, profiles } = flags;
  return { inputs, out, report, rejects, profiles, isResumed: flags.resume === true, names: fieldNames(flags), options: optionsOf(flags) };
}

async function cleanTexts(inputs: readonly string[], flags: CleanFlags, refusals: Refusals): Promise<void> {
  const stray = flags.rejects !== undefined ? "--rejects" : flags.profiles !== undefined ? "--profiles" : flags.resume === true ? "--resume" : FIELD_OPTIONS.map(([fact]) => fact).find((fact) => flags[`${fact}Field`] !== undefined);
  if (stray !== undefined) throw new UsageError(`${stray.startsWith("--") ? stray : `--${stray}-field`} goes with --jsonl`);
  const lines = inputs.find((input) => /\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$/iu.test(input));
  if (lines !== undefined) throw new UsageError(`${lines} is JSON Lines by its name: give --jsonl`);
  const files = await filesOf(inputs, flags, refusals);
  expectApart(files.map(({ path }) => path), [...(flags.out === undefined ? [] : files.map(({ name }) => join(flags.out!, name))), ...outputsOf(flags)]);
  const report = flags.report === undefined ? undefined : await openWhole(flags.report);
  const progress = startProgress(files.length > 1 ? files.length : undefined);
  try {
    for (const [index, { path, name }] of files.entries()) {
      try {
        const text = path === "-" ? decodeUtf8(await readAll(process.stdin), "standard input") : await readTextFile(path);
        const document = clean({ id: name, text }, optionsOf(flags));
        if (flags.out === undefined) await STANDARD_OUTPUT.write(document.text);
        else await writeWhole(join(flags.out, name), document.text);
        await report?.write(`${JSON.stringify(document.report)}\n`);
        progress.add(index + 1, document);
      } catch (error) {
        refusals.take(error);
      }
    }
    await report?.commit();
  } catch (error) {
    await report?.abandon();
    throw error;
  } finally {
    progress.stop();
  }
}

async function filesOf(inputs: readonly string[], { out }: CleanFlags, refusals: Refusals): Promise<readonly TextFile[]> {
  if (inputs.length === 0) return [{ path: "-", name: "standard-input.txt" }];
  const files: TextFile[] = [];
  let several = inputs.length > 1;
  for (const input of inputs) {
    if (input === "-") files.push({ path: "-", name: "standard-input.txt" });
    else {
      try {
        const found = await textFilesAt(input);
        several ||= found.isFolder;
        files.push(...found.files);
      } catch (error) {
        refusals.take(error);
      }
    }
  }
  if (several && out === undefined) throw new UsageError("more than one input needs --out DIR to write to");
  return files;
}

/** The files that a call writes besides the texts. */
function outputsOf({ report, rejects }: CleanFlags): string[] {
  return [report, rejects].filter((path) => path !== undefined);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
