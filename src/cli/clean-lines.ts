import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { clean, type CleanOptions } from "../clean/pipeline.js";
import type { SiteProfile } from "../core/site-profile.js";
import { type Input, inputOf, openInput } from "../node/compression.js";
import { expectReadable, openWhole } from "../node/files.js";
import { withText } from "../node/json-fields.js";
import { type FieldNames, type JsonDocument, parseDocument, rawLines } from "../node/json-lines.js";
import { type Progress, Resumable } from "../node/resumable.js";
import { expectApart, UsageError, type Output, type Refusals, STANDARD_OUTPUT } from "./exit.js";
import { startProgress } from "./progress.js";
import { siteProfiles } from "./site-profiles.js";

/** What `copydesk clean --jsonl` was told. */
export interface LinesCall {
  /** Files; `-` for standard input. */
  readonly inputs: readonly string[];
  /** The folder to write to; standard output where there is none. */
  readonly out: string | undefined;
  readonly report: string | undefined;
  readonly rejects: string | undefined;
  readonly profiles: string | undefined;
  readonly isResumed: boolean;
  readonly names: FieldNames;
  readonly options: CleanOptions;
}

const LINE_BREAK = Buffer.from("\n");
/** Documents between two points from which a run can go on. */
const CHECKPOINT = 1000;
/** Stands in the folder of the outputs until they are whole. */
const CHECKPOINT_FILE = "copydesk-resume.json";

/** Where the lines go. */
interface Sinks {
  readonly open: (path: string) => Promise<Output>;
  readonly from: Progress;
  /** A former run had written all. */
  readonly isDone: boolean;
  readonly save: (progress: Progress) => Promise<void>;
  /** Whether the output of an input that a former run has done waits for its name. */
  readonly has: (path: string) => boolean;
  /** Removes one output: its input broke off. */
  readonly drop: (path: string, progress: Progress) => Promise<void>;
  readonly commit: (progress: Progress) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Cleans JSON Lines, one document after another; what it holds does not grow with the input. */
export async function cleanJsonLines(call: LinesCall, refusals: Refusals): Promise<void> {
  const inputs = call.inputs.length === 0 ? ["-"] : call.inputs;
  if (inputs.length > 1 && call.out === undefined) throw new UsageError("more than one input needs --out DIR to write to");
  if (call.isResumed && (call.out === undefined || inputs.includes("-"))) throw new UsageError("--resume needs --out DIR to go on in, and inputs that are files");
  const outs = call.out === undefined ? undefined : inputs.map((input) => join(call.out!, input === "-" ? "standard-input.jsonl" : basename(input)));
  expectApart(inputs, [...(outs ?? []), ...[call.report, call.rejects].filter((path) => path !== undefined)]);
  const profileOf = await siteProfiles(call.profiles, refusals);
  const sinks = call.out === undefined || inputs.includes("-") ? wholeFiles() : await resumableFiles(call, call.out, inputs);
  refusals.count += sinks.from.refused;
  if (sinks.from.input > 0 || sinks.from.line > 0) process.stderr.write(`copydesk: going on with ${inputs[sinks.from.input] ?? "nothing"} after line ${sinks.from.line}\n`);
  if (sinks.isDone) return sinks.commit(sinks.from);
  try {
    const report = call.report === undefined ? undefined : await sinks.open(call.report);
    const rejects = call.rejects === undefined ? undefined : await sinks.open(call.rejects);
    for (const [index, input] of inputs.entries()) {
      const path = outs?.[index];
      // A former run may have done it: its output waits for its name, where it was not dropped.
      if (index < sinks.from.input && path !== undefined && !sinks.has(path)) continue;
      const out = await outputOf(path, sinks, input, refusals);
      if (out === undefined || index < sinks.from.input) continue;
      const skip = index === sinks.from.input ? sinks.from.line : 0;
      try {
        await cleanLines(input, skip, { out, report, rejects }, { ...call, profileOf }, refusals, (line) => sinks.save({ input: index, line, refused: refusals.count }));
      } catch (error) {
        refusals.take(error);
        if (path !== undefined) await sinks.drop(path, { input: index + 1, line: 0, refused: refusals.count });
      }
    }
    await sinks.commit({ input: inputs.length, line: 0, refused: refusals.count });
  } catch (error) {
    await sinks.abandon();
    throw error;
  }
}

/** An input that does not exist has no output. */
async function outputOf(path: string | undefined, sinks: Sinks, input: string, refusals: Refusals): Promise<Output | undefined> {
  if (path === undefined) return STANDARD_OUTPUT;
  try {
    if (input !== "-") await expectReadable(input);
    return await sinks.open(path);
  } catch (error) {
    refusals.take(error);
    return undefined;
  }
}

function wholeFiles(): Sinks {
  const files = new Map<string, Output>();
  return {
    from: { input: 0, line: 0, refused: 0 },
    isDone: false,
    open: async (path) => {
      const file = await openWhole(path);
      files.set(path, file);
      return file;
    },
    save: () => Promise.resolve(),
    has: () => false,
    drop: async (path) => {
      await files.get(path)?.abandon();
      files.delete(path);
    },
    // Reports last: they speak of texts that are there.
    commit: async () => {
      for (const file of [...files.values()].reverse()) await file.commit();
    },
    abandon: async () => {
      for (const file of files.values()) await file.abandon();
    },
  };
}

async function resumableFiles(call: LinesCall, out: string, inputs: readonly string[]): Promise<Sinks> {
  const files = await Promise.all(inputs.map((input) => stat(input).then(({ size, mtimeMs }) => [resolve(input), size, mtimeMs], () => [resolve(input)])));
  const { report, rejects, profiles, names, options } = call;
  const run = await Resumable.open(join(out, CHECKPOINT_FILE), JSON.stringify([files, { out, report, rejects, profiles, names, options }]), call.isResumed);
  return { from: run.from, isDone: run.isDone, open: (path) => run.output(path), save: (progress) => run.save(progress), has: (path) => run.has(path), drop: (path, progress) => run.drop(path, progress), commit: (progress) => run.commit(progress), abandon: () => run.abandon() };
}

type ProfileOf = (site: string | undefined) => Promise<SiteProfile | undefined>;

interface Outputs {
  readonly out: Output;
  readonly report: Output | undefined;
  readonly rejects: Output | undefined;
}

async function cleanLines(path: string, skip: number, { out, report, rejects }: Outputs, call: LinesCall & { readonly profileOf: ProfileOf }, refusals: Refusals, save: (line: number) => Promise<void>): Promise<void> {
  const name = path === "-" ? "standard input" : path;
  const input: Input = path === "-" ? inputOf(process.stdin, name) : await openInput(path);
  const progress = startProgress(input.size);
  try {
    for await (const line of rawLines(input.chunks)) {
      if (line.number <= skip) continue;
      try {
        const parsed = parseDocument(line, name, call.names);
        if (parsed !== undefined) await cleanOne(parsed, await call.profileOf(parsed.document.site));
      } catch (error) {
        refusals.take(error);
        await rejects?.write(Buffer.concat([line.bytes, LINE_BREAK]));
      }
      if (line.number % CHECKPOINT === 0) await save(line.number);
    }
  } finally {
    progress.stop();
  }

  async function cleanOne({ document, json }: JsonDocument, site: SiteProfile | undefined): Promise<void> {
    const cleaned = clean(document, { ...call.options, ...(site === undefined ? {} : { site }) });
    await out.write(`${cleaned.text === document.text ? json : withText(json, call.names.text, cleaned.text)}\n`);
    await report?.write(`${JSON.stringify(cleaned.report)}\n`);
    progress.add(input.bytesRead(), cleaned);
  }
}
