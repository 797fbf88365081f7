/**
 * Watches a folder: each text file that comes is cleaned into another, its report beside it.
 *
 *   npx tsx examples/watch.ts IN OUT
 */
import { on } from "node:events";
import { watch } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { clean } from "copydesk";
import { openWhole } from "copydesk/node";

const [from, to] = process.argv.slice(2) as [string, string];
await mkdir(from, { recursive: true });

async function cleanFile(name: string): Promise<void> {
  const { text, report } = clean({ id: name, text: await readFile(join(from, name), "utf8") });
  // Whoever reads the folder sees a file when it is whole.
  for (const [path, content] of [[`${name}.json`, `${JSON.stringify(report)}\n`], [name, text]] as const) {
    const file = await openWhole(join(to, path));
    await file.write(content);
    await file.commit();
  }
  console.log(`${name}: ${report.cuts.length} cuts`);
}

// It watches before it says so: what comes in the meantime waits.
const changes = on(watch(from), "change") as AsyncIterable<[string, string | null]>;
console.log(`watching ${from}`);
for await (const [, filename] of changes) {
  if (filename === null || !filename.endsWith(".txt")) continue;
  // A file that went again in the meantime is not there to read; the next event finds the next one.
  await cleanFile(filename).catch((error: unknown) => console.error(String(error)));
}
