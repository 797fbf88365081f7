import { readFileSync } from "node:fs";
import { createSketcher } from "copydesk";

/** What a worker is given: texts, or a file to read them from. */
export type Task = { readonly texts: readonly string[] } | { readonly file: string };

const sketcher = createSketcher();

/** Returns a checksum of the signatures of all texts. */
function work(task: Task): number {
  const texts = "texts" in task ? task.texts : readFileSync(task.file, "utf8").split("\n").map((line) => JSON.parse(line) as string);
  return sketcher.sketchMany(texts).reduce((sum, { values }) => (sum + values[0]!) | 0, 0);
}

// A pool calls what a module exports by default.
// eslint-disable-next-line no-restricted-exports
export default work;
