import { mkdtemp, rm, stat } from "node:fs/promises";
import { createWriteStream, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { clean } from "../clean/pipeline.js";
import { digest } from "../core/digest.js";
import { openInput } from "../node/compression.js";
import { InputError, openWhole, readTextFile, textFilesAt, type WholeFile } from "../node/files.js";
import { type FieldNames, linesTogether, parseDocument, rawLines } from "../node/json-lines.js";
import { noteUnfinished } from "../node/unfinished.js";
import { clustersOf, type ClusterDocument, type RepresentativePolicy } from "../reuse/cluster.js";
import type { FamilyMatch } from "../reuse/families.js";
import { type Match, matchesOf } from "../reuse/match.js";
import { pairRecord } from "../reuse/pair.js";
import { sameStates } from "../reuse/same-states.js";
import { withThirdSources } from "../reuse/third-source.js";
import { type Subject, subjectAsIs, subjectOf } from "../reuse/subject.js";
import { expectApart, type Refusals, UsageError } from "./exit.js";
import { type FieldFlags, fieldNames, withFieldOptions } from "./fields.js";
import { idElse, lineOf, placeIn } from "./ids.js";
import { matchWithIndex } from "./match-index.js";
import { startProgress } from "./progress.js";
import { breather } from "./signals.js";

interface MatchFlags extends FieldFlags {
  readonly pairs?: string;
  readonly clusters?: string;
  readonly out?: string;
  readonly representative: string;
  readonly against?: string;
  readonly index?: string;
  readonly within?: string;
  readonly rejects?: string;
  readonly clean: boolean;
}

/** Returns the command `copydesk match`. */
export function matchCommand(refusals: Refusals): Command {
  const command = new Command("match")
    .description("Find who carries whose copy in a collection: verified pairs, families of copies, and the collection without them.")
    .argument("<input>", "a JSON Lines file of documents, or a folder of text files (.txt, .text, .md), each named by its path below it; - for standard input")
    .option("--pairs <file>", "write each verified pair to this file, JSON Lines")
    .option("--clusters <file>", "write each family of copies to this file, JSON Lines")
    .option("--out <file>", "write one document of each family, and all that match nothing, to this file, as they came and in their order")
    .option("--representative <policy>", "the document that stands for a family: earliest, longest, cleanest, or the name of an outlet", "earliest")
    .option("--against <input>", "match the documents against those of this file or folder only, not with each other; with --out, drop what matches them")
    .option("--index <file>", "match the documents with those of this index and with each other, and add them to it; made where it is not there. Texts stay in the files that they came in; with --out, drop what reuses an earlier one")
    .option("--within <time>", "compare only documents published so close together, such as 36h or 7d; those without a date are compared with all")
    .option("--rejects <file>", "write the lines that were refused to this file, as they came")
    .option("--no-clean", "take the texts as they are");
  return withFieldOptions(command)
    .addHelpText("after", HELP)
    .action(async (input: string, flags: MatchFlags) => match(input, flags, refusals));
}

const HELP = `
Examples:
  copydesk match news.jsonl --pairs pairs.jsonl --clusters families.jsonl
  copydesk match articles/ --pairs pairs.jsonl
  copydesk match news.jsonl --out unique.jsonl --representative longest
  copydesk match today.jsonl --against archive.jsonl --within 7d --pairs pairs.jsonl
  copydesk match today.jsonl --index archive.index --pairs pairs.jsonl --out new.jsonl`;

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const DURATION = /^(\d+(?:\.\d+)?)([mhdw])$/u;

function millisecondsOf(time: string): number {
  const [, amount, unit] = DURATION.exec(time) ?? [];
  if (amount === undefined) throw new UsageError(`expected a time after --within, such as 36h or 7d, got "${time}"`);
  return Number(amount) * UNITS[unit!]!;
}

function policyOf(name: string): RepresentativePolicy {
  return name === "earliest" || name === "longest" || name === "cleanest" ? name : { outlet: name };
}

async function match(input: string, flags: MatchFlags, refusals: Refusals): Promise<void> {
  const outputs = [flags.pairs, flags.clusters, flags.out, flags.rejects].filter((path) => path !== undefined);
  if (flags.index !== undefined && (flags.against !== undefined || flags.clusters !== undefined)) throw new UsageError("--index goes with --pairs and --out, not with --against or --clusters: families need all pairs at once");
  if (flags.index !== undefined && input === "-") throw new UsageError("expected a file beside --index: the index reads its documents back from there");
  if (input === "-" && flags.against === "-") throw new UsageError("standard input can be read once only: name a file for it or after --against");
  if (flags.index === undefined && flags.pairs === undefined && flags.clusters === undefined && flags.out === undefined) throw new UsageError("expected --pairs, --clusters or --out: somewhere to write to");
  expectApart([input, flags.against, flags.index].filter((path) => path !== undefined), outputs);
  if (flags.index !== undefined && (await isFolder(flags.index))) throw new InputError(flags.index, "is a folder, not an index file");
  const within = flags.within === undefined ? Infinity : millisecondsOf(flags.within);
  const names = fieldNames(flags);
  const isOneOfTwo = flags.against !== undefined;
  const spools: Spool[] = [];
  const lineFile = async (path: string): Promise<string> => {
    if (path !== "-" && !(await isFolder(path))) return path;
    const spool = await spooled(path === "-" ? process.stdin : folderLines(path, names, refusals, isOneOfTwo));
    spools.push(spool);
    return spool.path;
  };
  const sinks: WholeFile[] = [];
  const open = async (path: string | undefined): Promise<WholeFile | undefined> => {
    if (path === undefined) return undefined;
    const file = await openWhole(path);
    sinks.push(file);
    return file;
  };
  try {
    const [pairs, clusters, out, rejects] = [await open(flags.pairs), await open(flags.clusters), await open(flags.out), await open(flags.rejects)];
    if (flags.index !== undefined) {
      const { lines, dropped, save } = await matchWithIndex({ input, index: flags.index, names, isCleaned: flags.clean, within, refusals, pairs, rejects });
      if (out !== undefined) await copyLines(input, lines, dropped, out);
      for (const sink of sinks) await sink.commit();
      await save();
      return;
    }
    const reader = new Reader({ names, isCleaned: flags.clean, isOneOfTwo, refusals, rejects });
    const known = new Set<string>();
    if (flags.against !== undefined) await reader.read(await lineFile(flags.against), flags.against, known);
    const path = await lineFile(input);
    const lines = await reader.read(path, input === "-" ? "standard input" : input);
    const progress = startProgress(undefined, { unit: "pairs", more: () => `among ${reader.subjects.length} documents` });
    const matches: Match[] = [];
    const breathe = breather();
    try {
      for (const found of matchesOf(reader.subjects, { within, ...(flags.against === undefined ? {} : { old: known }) })) {
        matches.push(found);
        progress.add(0);
        await breathe();
      }
    } finally {
      progress.stop();
    }
    for (const found of withThirdSources(matches, reader.subjects)) await pairs?.write(`${JSON.stringify(pairRecord(found))}\n`);
    const policy = policyOf(flags.representative);
    const { dropped, survivors } = await writeClusters(reader.subjects, matches, policy, known, clusters);
    for (const id of sameStates(reader.subjects, matches, policy, known, survivors)) dropped.add(id);
    if (out !== undefined) await copyLines(path, lines, dropped, out);
    for (const sink of sinks) await sink.commit();
  } catch (error) {
    for (const sink of sinks) await sink.abandon();
    throw error;
  } finally {
    for (const spool of spools) await spool.remove();
  }
}

/** How documents are read. */
interface Reading {
  readonly names: FieldNames;
  readonly isCleaned: boolean;
  /** A second file is read: what names a document by its line says in which. */
  readonly isOneOfTwo: boolean;
  readonly refusals: Refusals;
  readonly rejects: WholeFile | undefined;
}

/** Reads documents; ids must differ over all files. */
class Reader {
  readonly subjects: Subject[] = [];
  /** By the document's id. */
  private readonly texts = new Map<string, string>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Returns the id of each line that holds a document, by the line's number; they go to `into` as well. */
  async read(path: string, name: string, into?: Set<string>): Promise<Map<number, string>> {
    const { names, isCleaned, isOneOfTwo, refusals, rejects } = this.reading;
    const idOf = idElse(isOneOfTwo ? placeIn(name) : lineOf, (id) => {
      const text = this.texts.get(id);
      return text === undefined ? undefined : digest(text);
    });
    const lines = new Map<number, string>();
    const { chunks, size, bytesRead } = await openInput(path);
    const progress = startProgress(size);
    try {
      for await (const together of linesTogether(chunks)) {
        for (const line of together) {
          try {
            const parsed = parseDocument(line, name, names, idOf);
            if (parsed === undefined) continue;
            const { document } = parsed;
            if (this.texts.has(document.id)) throw new InputError(`${name}:${line.number}`, `a second document with the id "${document.id}"`);
            const cleaned = isCleaned ? clean(document) : undefined;
            this.subjects.push(cleaned === undefined ? subjectAsIs(document) : subjectOf(cleaned));
            this.texts.set(document.id, document.text);
            into?.add(document.id);
            lines.set(line.number, document.id);
            progress.add(bytesRead(), cleaned);
          } catch (error) {
            refusals.take(error);
            await rejects?.write(Buffer.concat([line.bytes, LINE_BREAK]));
          }
        }
      }
    } finally {
      progress.stop();
    }
    return lines;
  }
}

const LINE_BREAK = Buffer.from("\n");

/** Writes the families and returns the ids that others stand for. */
async function writeClusters(subjects: readonly ClusterDocument[], matches: readonly FamilyMatch[], policy: RepresentativePolicy, known: ReadonlySet<string>, file: WholeFile | undefined): Promise<{ readonly dropped: Set<string>; readonly survivors: ReadonlySet<string> }> {
  const [dropped, survivors] = [new Set<string>(), new Set<string>()];
  for (const cluster of clustersOf(subjects, matches, policy)) {
    await file?.write(`${JSON.stringify(cluster)}\n`);
    const survivor = cluster.members.some((member) => known.has(member)) ? undefined : cluster.representative;
    for (const member of cluster.members) (member === survivor ? survivors : dropped).add(member);
  }
  return { dropped, survivors };
}

async function copyLines(path: string, lines: ReadonlyMap<number, string>, dropped: ReadonlySet<string>, out: WholeFile): Promise<void> {
  for await (const line of rawLines((await openInput(path)).chunks)) {
    const id = lines.get(line.number);
    if (id !== undefined && !dropped.has(id)) await out.write(Buffer.concat([line.bytes, LINE_BREAK]));
  }
}

interface Spool {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** What is no file of lines in a temporary one, so that it can be read twice. */
async function spooled(content: AsyncIterable<Uint8Array | string>): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-"));
  const struck = noteUnfinished(() => rmSync(folder, { recursive: true, force: true }));
  const spool: Spool = {
    path: join(folder, "input.jsonl"),
    remove: async () => {
      await rm(folder, { recursive: true, force: true });
      struck();
    },
  };
  try {
    await pipeline(content, createWriteStream(spool.path));
  } catch (error) {
    await spool.remove();
    throw error;
  }
  return spool;
}

/** The texts of a folder as lines, each named by its path below the folder, or with the folder where there is another beside it. */
async function* folderLines(folder: string, names: FieldNames, refusals: Refusals, isOneOfTwo: boolean): AsyncGenerator<string> {
  for (const { path, name } of (await textFilesAt(folder)).files) {
    try {
      yield `${JSON.stringify({ [names.id]: isOneOfTwo ? normalize(join(folder, name)) : name, [names.text]: await readTextFile(path) })}\n`;
    } catch (error) {
      refusals.take(error);
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((info) => info.isDirectory(), () => false);
}
