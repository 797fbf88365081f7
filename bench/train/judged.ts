import { readFileSync } from "node:fs";
import { join } from "node:path";
import { viewOf } from "../../src/clean/model/view.js";
import type { Stage } from "../../src/clean/stage.js";
import { findingsOf } from "../../src/clean/stages/model.js";

/** A text of the dump, with what the networks that had not seen its site make of its blocks. */
export interface Judged {
  readonly set: string;
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  /** Place of its first block among the blocks of all texts. */
  readonly at: number;
  /** Log-odds that each block belongs to the article. */
  readonly logOdds: Float64Array;
}

/** Returns the texts of some kinds, from OUT/documents.jsonl and OUT/judged.f64. */
export function readJudged(out: string, kinds: readonly string[]): Judged[] {
  const file = readFileSync(join(out, "judged.f64"));
  const logOdds = new Float64Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const found: Judged[] = [];
  let at = 0;
  for (const line of readFileSync(join(out, "documents.jsonl"), "utf8").split("\n")) {
    if (line === "") continue;
    const { set, kind, id, blocks, text } = JSON.parse(line) as { set: string; kind: string; id: string; blocks: number; text: string };
    if (kinds.includes(kind)) found.push({ set, kind, id, text, at, logOdds: logOdds.subarray(at, at + blocks) });
    at += blocks;
  }
  return found;
}

/** Returns a stage that stands in place of the model: it says of texts of the dump what networks said that had not seen their sites. */
export function judgedStage(out: string, kinds: readonly string[]): Stage {
  const judged = new Map(readJudged(out, kinds).map(({ text, logOdds }) => [text, logOdds]));
  return {
    name: "model",
    find(article, before) {
      const view = viewOf(article, before);
      const logOdds = judged.get(article.page.text);
      if (logOdds?.length !== view.article.page.blocks.length) throw new Error("The dump is of other blocks: dump the texts again");
      const none = new Float32Array(logOdds.length);
      return findingsOf(view, { logOdds, parts: { itself: Float32Array.from(logOdds), before: none, after: none } });
    },
  };
}
