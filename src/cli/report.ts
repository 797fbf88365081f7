import { extname, normalize } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { clean } from "../clean/pipeline.js";
import { asClean } from "../clean/verbatim.js";
import { digest } from "../core/digest.js";
import type { CleanDocument, SourceDocument } from "../core/document.js";
import type { Role } from "../core/finding.js";
import type { SiteProfile } from "../core/site-profile.js";
import { type Input, inputOf, openInput } from "../node/compression.js";
import { InputError, readTextFile, textFilesAt, writeWhole } from "../node/files.js";
import { parseDocument, rawLines } from "../node/json-lines.js";
import { createTally, htmlReport, type ReportPair, type TallyCounter } from "../report/report.js";
import { overlapOf } from "../reuse/overlap.js";
import { roleOption } from "./clean.js";
import { expectApart, type Refusals, UsageError } from "./exit.js";
import { type FieldFlags, fieldNames, withFieldOptions } from "./fields.js";
import { idElse, lineOf, placeIn } from "./ids.js";
import { startProgress } from "./progress.js";
import { readClusters, readPairs } from "./report-records.js";
import { siteProfiles } from "./site-profiles.js";

interface ReportFlags extends FieldFlags {
  readonly out: string;
  readonly pairs?: string;
  readonly clusters?: string;
  readonly profiles?: string;
  readonly title?: string;
  readonly most: number;
  readonly clean: boolean;
  readonly keep?: readonly Role[];
  readonly drop?: readonly Role[];
}

/** Up to so many documents are compared with each other where no pairs are given. */
const MOST_COMPARED = 40;

/** Returns the command `copydesk report`. */
export function reportCommand(refusals: Refusals): Command {
  const command = new Command("report")
    .description("Write one HTML page to look at: every cut in its place with its reason, the numbers of the run, and who shares text with whom.")
    .argument("<inputs...>", "JSON Lines files of documents, or text files and folders of them (.txt, .text, .md); - for JSON Lines on standard input")
    .requiredOption("--out <file>", "write the page to this file")
    .option("--pairs <file>", `show the pairs that copydesk match wrote; without it, up to ${MOST_COMPARED} documents are compared with each other`)
    .option("--clusters <file>", "show the families that copydesk match wrote")
    .option("--most <number>", "documents to show in full, the first of the input; the numbers are of all", wholeNumber, 500)
    .option("--title <text>", "the heading of the page")
    .option("--profiles <dir>", "clean with the site profiles in this folder (see copydesk learn)")
    .option("--no-clean", "take the texts as they are")
    .addOption(roleOption("--keep <roles>", "roles to keep that are cut by default (caption, credit, date)"))
    .addOption(roleOption("--drop <roles>", "roles to cut that are kept by default, such as headline,byline"));
  return withFieldOptions(command)
    .addHelpText("after", "\nExamples:\n  copydesk report article.txt --out report.html\n  copydesk match news.jsonl --pairs p.jsonl --clusters c.jsonl\n  copydesk report news.jsonl --pairs p.jsonl --clusters c.jsonl --out report.html")
    .action(async (inputs: string[], flags: ReportFlags) => {
      expectApart([...inputs, flags.pairs ?? "-", flags.clusters ?? "-"], [flags.out]);
      if (inputs.filter((input) => input === "-").length > 1) throw new UsageError("standard input can be read once only");
      const counter = createTally();
      // First, so that a mistake in them does not wait for all the cleaning.
      const given = flags.pairs === undefined ? undefined : await readPairs(flags.pairs);
      const clusters = flags.clusters === undefined ? [] : await readClusters(flags.clusters);
      const documents = await readDocuments(inputs, flags, counter, refusals);
      const pairs = given ?? pairsOf(documents);
      const page = htmlReport({ documents, pairs, clusters, tally: counter.tally(), ...(flags.title === undefined ? {} : { title: flags.title }) });
      await writeWhole(flags.out, page);
    });
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(value)) throw new InvalidArgumentError("Expected a whole number above 0.");
  return Number(value);
}

async function readDocuments(inputs: readonly string[], flags: ReportFlags, counter: TallyCounter, refusals: Refusals): Promise<CleanDocument[]> {
  const profileOf = await siteProfiles(flags.profiles, refusals);
  const shown: CleanDocument[] = [];
  const isOneOfMany = inputs.length > 1;
  const digests = new Map<string, string>();
  for (const input of inputs) {
    try {
      const { documents, total, read } = await (isJsonLines(input) ? openJsonLines(input, flags, isOneOfMany, digests, refusals) : openTexts(input, isOneOfMany, refusals));
      const progress = startProgress(total);
      try {
        for await (const document of documents) {
          const cleaned = cleanOne(document, flags, await profileOf(document.site));
          counter.add(cleaned);
          if (document.id !== undefined) digests.set(document.id, digest(document.text));
          if (shown.length < flags.most) shown.push(cleaned);
          progress.add(read(), cleaned);
        }
      } finally {
        progress.stop();
      }
    } catch (error) {
      refusals.take(error);
    }
  }
  return shown;
}

function isJsonLines(input: string): boolean {
  return input === "-" || /^\.(?:jsonl|ndjson|json|gz|zst)$/iu.test(extname(input));
}

/** Documents to come, and how far they are read: in bytes, or in files. */
interface Opened {
  readonly documents: AsyncIterable<SourceDocument>;
  readonly total: number | undefined;
  readonly read: () => number;
}

/** `digests` are those of the texts that were read so far, by their ids. */
async function openJsonLines(input: string, flags: ReportFlags, isOneOfMany: boolean, digests: ReadonlyMap<string, string>, refusals: Refusals): Promise<Opened> {
  const name = input === "-" ? "standard input" : input;
  const { chunks, size, bytesRead }: Input = input === "-" ? inputOf(process.stdin, name) : await openInput(input);
  const idOf = idElse(isOneOfMany ? placeIn(name) : lineOf, (id) => digests.get(id));
  async function* documents(): AsyncGenerator<SourceDocument> {
    for await (const line of rawLines(chunks)) {
      try {
        const parsed = parseDocument(line, name, fieldNames(flags), idOf);
        if (parsed === undefined) continue;
        if (digests.has(parsed.document.id)) throw new InputError(`${name}:${line.number}`, `a second document with the id "${parsed.document.id}"`);
        yield parsed.document;
      } catch (error) {
        refusals.take(error);
      }
    }
  }
  return { documents: documents(), total: size, read: bytesRead };
}

async function openTexts(input: string, isOneOfMany: boolean, refusals: Refusals): Promise<Opened> {
  const { files } = await textFilesAt(input);
  let read = 0;
  async function* documents(): AsyncGenerator<SourceDocument> {
    for (const { path, name } of files) {
      read++;
      try {
        yield { id: isOneOfMany ? normalize(path) : name, text: await readTextFile(path) };
      } catch (error) {
        refusals.take(error);
      }
    }
  }
  return { documents: documents(), total: files.length, read: () => read };
}

function cleanOne(document: SourceDocument, flags: ReportFlags, site: SiteProfile | undefined): CleanDocument {
  if (!flags.clean) return asClean(document);
  return clean(document, { keep: flags.keep ?? [], drop: flags.drop ?? [], ...(site === undefined ? {} : { site }) });
}

function pairsOf(documents: readonly CleanDocument[]): ReportPair[] {
  if (documents.length > MOST_COMPARED) return [];
  return documents.flatMap((a, i) => documents.slice(i + 1).map((b): ReportPair => ({ a: a.id ?? "", b: b.id ?? "", ...overlapOf(a, b) }))).filter(({ relation }) => relation !== "unrelated");
}
