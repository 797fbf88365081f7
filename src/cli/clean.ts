import { basename, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { clean, type CleanOptions } from "../clean/pipeline.js";
import { type Role, ROLES } from "../core/finding.js";
import { decodeUtf8, openStream, openWhole, readTextFile, type TextFile, textFilesAt, writeWhole } from "../node/files.js";
import { readProfile } from "../node/profiles.js";
import type { SiteProfile } from "../core/site-profile.js";
import { parseDocument, rawLines } from "../node/json-lines.js";
import { FIELD_OPTIONS, type FieldFlags, fieldNames, withFieldOptions } from "./fields.js";
import { type Output, type Refusals, STANDARD_OUTPUT, UsageError } from "./exit.js";

interface CleanFlags extends FieldFlags {
  readonly out?: string;
  readonly report?: string;
  readonly rejects?: string;
  readonly profiles?: string;
  readonly jsonl?: boolean;
  readonly keep?: readonly Role[];
  readonly drop?: readonly Role[];
}

/** Returns the command `copydesk clean`. */
export function cleanCommand(refusals: Refusals): Command {
  const command = new Command("clean")
    .description("Cut what does not belong to an article, and what stands twice.")
    .argument("[inputs...]", "text files, or folders of them (.txt, .text, .md); with --jsonl, JSON Lines files; standard input where none is named")
    .option("--out <dir>", "write each cleaned text to this folder, under its own name; needed for more than one input")
    .option("--report <file>", "write the reports to this file, JSON Lines, one a document: every cut and why")
    .option("--jsonl", 'read and write JSON Lines, one document a line: {"id", "text", "url"?, "site"?, "language"?, "title"?, ...}')
    .option("--rejects <file>", "with --jsonl, write the lines that were refused to this file, as they came")
    .option("--profiles <dir>", "with --jsonl, take what each site prints on all its pages from the profiles in this folder (see copydesk learn)")
    .addOption(roleOption("--keep <roles>", "roles to keep that are cut by default (caption, credit, date)"))
    .addOption(roleOption("--drop <roles>", "roles to cut that are kept by default, such as headline,byline"));
  return withFieldOptions(command, "with --jsonl, ")
    .addHelpText("after", HELP)
    .action((inputs: string[], flags: CleanFlags) => (flags.jsonl === true ? cleanJsonLines(inputs, flags, refusals) : cleanTexts(inputs, flags, refusals)));
}

const LINE_BREAK = Buffer.from("\n");
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

async function cleanTexts(inputs: readonly string[], flags: CleanFlags, refusals: Refusals): Promise<void> {
  const stray = flags.rejects !== undefined ? "--rejects" : flags.profiles !== undefined ? "--profiles" : FIELD_OPTIONS.map(([fact]) => fact).find((fact) => flags[`${fact}Field`] !== undefined);
  if (stray !== undefined) throw new UsageError(`${stray.startsWith("--") ? stray : `--${stray}-field`} goes with --jsonl`);
  const files = await filesOf(inputs, flags, refusals);
  expectApart(files.map(({ path }) => path), [...(flags.out === undefined ? [] : files.map(({ name }) => join(flags.out!, name))), ...outputsOf(flags)]);
  const report = flags.report === undefined ? undefined : await openWhole(flags.report);
  try {
    for (const { path, name } of files) {
      try {
        const text = path === "-" ? decodeUtf8(await readAll(process.stdin), "standard input") : await readTextFile(path);
        const document = clean({ id: name, text }, optionsOf(flags));
        if (flags.out === undefined) await STANDARD_OUTPUT.write(document.text);
        else await writeWhole(join(flags.out, name), document.text);
        await report?.write(`${JSON.stringify(document.report)}\n`);
      } catch (error) {
        refusals.take(error);
      }
    }
    await report?.commit();
  } catch (error) {
    await report?.abandon();
    throw error;
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

async function cleanJsonLines(inputs: readonly string[], flags: CleanFlags, refusals: Refusals): Promise<void> {
  if (inputs.length > 1 && flags.out === undefined) throw new UsageError("more than one input needs --out DIR to write to");
  const sources = (inputs.length === 0 ? ["-"] : inputs).map((input) => ({ input, name: input === "-" ? "standard-input.jsonl" : basename(input) }));
  expectApart([...inputs], [...(flags.out === undefined ? [] : sources.map(({ name }) => join(flags.out!, name))), ...outputsOf(flags)]);
  const sinks: Output[] = [];
  const open = async (path: string): Promise<Output> => {
    const file = await openWhole(path);
    sinks.push(file);
    return file;
  };
  try {
    const report = flags.report === undefined ? undefined : await open(flags.report);
    const rejects = flags.rejects === undefined ? undefined : await open(flags.rejects);
    for (const { input, name } of sources) {
      try {
        const stream = input === "-" ? process.stdin : await openStream(input);
        const out = flags.out === undefined ? STANDARD_OUTPUT : await open(join(flags.out, name));
        await cleanLines(stream, input === "-" ? "standard input" : input, { out, report, rejects }, flags, refusals);
      } catch (error) {
        refusals.take(error);
      }
    }
    // Reports last: they speak of texts that are there.
    for (const sink of sinks.reverse()) await sink.commit();
  } catch (error) {
    for (const sink of sinks) await sink.abandon();
    throw error;
  }
}

interface Outputs {
  readonly out: Output;
  readonly report: Output | undefined;
  readonly rejects: Output | undefined;
}

async function cleanLines(stream: AsyncIterable<Uint8Array>, file: string, { out, report, rejects }: Outputs, flags: CleanFlags, refusals: Refusals): Promise<void> {
  const names = fieldNames(flags);
  const profiles = new Map<string, SiteProfile | undefined>();
  const profileOf = async (site: string | undefined): Promise<SiteProfile | undefined> => {
    if (flags.profiles === undefined || site === undefined) return undefined;
    if (!profiles.has(site)) profiles.set(site, await readProfile(flags.profiles, site));
    return profiles.get(site);
  };
  for await (const line of rawLines(stream)) {
    let parsed;
    let site;
    try {
      parsed = parseDocument(line, file, names);
      site = await profileOf(parsed?.document.site);
    } catch (error) {
      refusals.take(error);
      await rejects?.write(Buffer.concat([line.bytes, LINE_BREAK]));
      continue;
    }
    if (parsed === undefined) continue;
    const { text, report: found } = clean(parsed.document, { ...optionsOf(flags), ...(site === undefined ? {} : { site }) });
    await out.write(`${JSON.stringify({ ...parsed.record, [names.text]: text })}\n`);
    await report?.write(`${JSON.stringify(found)}\n`);
  }
}

/** The files that a call writes besides the texts. */
function outputsOf({ report, rejects }: CleanFlags): string[] {
  return [report, rejects].filter((path) => path !== undefined);
}

/** No file may be written twice, and none that is read. */
function expectApart(inputs: readonly string[], outputs: readonly string[]): void {
  const paths = [...inputs.filter((input) => input !== "-"), ...outputs].map((path) => resolve(path));
  const twice = outputs.find((output) => paths.indexOf(resolve(output)) !== paths.lastIndexOf(resolve(output)));
  if (twice !== undefined) throw new UsageError(`${twice} would be written twice, or over an input`);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
