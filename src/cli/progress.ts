import { Presets, SingleBar } from "cli-progress";
import type { CleanDocument } from "../core/document.js";

/** Long work as it goes, for a reader at a terminal. */
export interface ProgressLine {
  /** Takes a document that is done, and how far the input is read, in the unit of the total. */
  readonly add: (document: Pick<CleanDocument, "original" | "text">, read: number) => void;
  readonly stop: () => void;
}

const SILENT: ProgressLine = { add: () => undefined, stop: () => undefined };

/** Returns a line on standard error with the rate, the time left and what was cut so far; where that is no terminal, nothing is written. */
export function startProgress(total: number | undefined, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return SILENT;
  const known = total !== undefined && total > 0;
  const counts = "{documents} documents, {rate} a second, {cut} % of the text cut";
  const bar = new SingleBar({ stream, format: known ? `{bar} {percentage} % | ${counts} | {eta_formatted} left` : counts, clearOnComplete: true, hideCursor: true, etaBuffer: 100, barsize: 20, fps: 5, linewrap: false }, Presets.shades_classic);
  const begun = performance.now();
  const [sum, cut] = [{ documents: 0, characters: 0 }, { characters: 0 }];
  bar.start(known ? total : 1, 0, payload());
  return {
    add: ({ original, text }, read) => {
      sum.documents++;
      sum.characters += original.length;
      cut.characters += original.length - text.length;
      bar.update(known ? Math.min(read, total) : 0, payload());
    },
    stop: () => bar.stop(),
  };

  function payload(): { documents: number; rate: string; cut: string } {
    const seconds = Math.max(1e-3, (performance.now() - begun) / 1000);
    return { documents: sum.documents, rate: (sum.documents / seconds).toFixed(0), cut: (sum.characters === 0 ? 0 : (100 * cut.characters) / sum.characters).toFixed(1) };
  }
}
