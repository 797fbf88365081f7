import { Presets, SingleBar } from "cli-progress";
import type { CleanDocument } from "../core/document.js";
import { noteUnfinished } from "../node/unfinished.js";

/** Long work as it goes, for a reader at a terminal. */
export interface ProgressLine {
  /** Takes one that is done, what was cut of it where it was cleaned, and how far the input is read, in the unit of the total. */
  readonly add: (read: number, cleaned?: Pick<CleanDocument, "original" | "text">) => void;
  readonly stop: () => void;
}

/** What a line of progress says. */
export interface ProgressOptions {
  /** What is counted. @defaultValue "documents" */
  readonly unit?: string;
  /** Returns what else there is to say. @defaultValue nothing */
  readonly more?: () => string;
  /** @defaultValue standard error */
  readonly stream?: NodeJS.WriteStream;
}

const SILENT: ProgressLine = { add: () => undefined, stop: () => undefined };

/** Returns a line on standard error with the rate, the time left and what was cut so far; where that is no terminal, nothing is written. */
export function startProgress(total: number | undefined, { unit = "documents", more, stream = process.stderr }: ProgressOptions = {}): ProgressLine {
  if (!stream.isTTY) return SILENT;
  const known = total !== undefined && total > 0;
  const bar = new SingleBar({ stream, format: known ? "{bar} {percentage} % | {counts} | {left} left" : "{counts}", clearOnComplete: true, hideCursor: true, barsize: 20, fps: 5, linewrap: false }, Presets.shades_classic);
  const begun = performance.now();
  let [count, characters, cut] = [0, 0, 0];
  bar.start(known ? total : 1, 0, payload(0));
  const struck = noteUnfinished(() => bar.stop());
  return {
    add: (read, cleaned) => {
      count++;
      characters += cleaned?.original.length ?? 0;
      cut += cleaned === undefined ? 0 : cleaned.original.length - cleaned.text.length;
      bar.update(known ? Math.min(read, total) : 0, payload(known ? read / total : 0));
    },
    stop: () => {
      struck();
      bar.stop();
    },
  };

  function payload(share: number): { counts: string; left: string } {
    const seconds = Math.max(1e-3, (performance.now() - begun) / 1000);
    const counts = [`${count} ${unit}`, `${(count / seconds).toFixed(0)} a second`];
    if (characters > 0) counts.push(`${((100 * cut) / characters).toFixed(1)} % of the text cut`);
    if (more !== undefined) counts.push(more());
    return { counts: counts.join(", "), left: share > 0 ? timeOf(Math.max(0, seconds / share - seconds)) : "…" };
  }
}

/** A time for readers: an input is read in large pieces, so that more than two digits would only flicker. */
function timeOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
