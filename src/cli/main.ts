import { setFlagsFromString } from "node:v8";
import { Command, CommanderError } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { cleanCommand } from "./clean.js";
import { compareCommand } from "./compare.js";
import { explainCommand } from "./explain.js";
import { learnCommand } from "./learn.js";
import { matchCommand } from "./match.js";
import { reportCommand } from "./report.js";
import { isClosedPipe, Refusals, UsageError } from "./exit.js";
import { tidyAtSignals } from "./signals.js";

/**
 * What V8 compiles for speed. A run of some seconds else spends a third of its time on compiling what it then hardly calls: cleaning a thousand pages
 * takes a fifth less, and cleaning 23,174 articles about 3 % more (`bench/README.md`). V8 complains of a flag that it does not know.
 */
const COMPILING = [
  // How much of others goes into a function, in bytes of bytecode: a third of what V8 takes.
  "--max-inlined-bytecode-size-cumulative=300",
  // WebAssembly at once: what is called once for a whole collection would stay slow to its end.
  "--no-liftoff",
  // What a function runs before it is thought of, in bytes of bytecode: seven times as many. Later versions of Node do not know it.
  ...(process.versions.node.startsWith("20.") ? ["--interrupt-budget=500000"] : []),
];

/** Runs the command line and returns its exit status: 0 all done, 1 some input was refused, 2 the call was wrong. */
async function run(arguments_: readonly string[]): Promise<number> {
  const refusals = new Refusals();
  const program = new Command("copydesk")
    .description("Cleans the text of scraped news articles and finds out who carries whose copy.")
    .version(manifest.version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", "\nExit status: 0 all done; 1 some input was refused, each named on standard error; 2 the call was wrong.");
  const output = { outputError: (message: string, write: (text: string) => void): void => write(message.replace(/^error: /u, "copydesk: ")) };
  program.configureOutput(output);
  for (const command of [cleanCommand(refusals), compareCommand(), matchCommand(refusals), learnCommand(refusals), explainCommand(), reportCommand(refusals)]) program.addCommand(command.exitOverride().configureOutput(output));
  try {
    await program.parseAsync(arguments_, { from: "user" });
    return refusals.count > 0 ? 1 : 0;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      process.stderr.write(`copydesk: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(`copydesk: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

// Who writes hears of a closed pipe at the next write, and puts away what is not finished.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (!isClosedPipe(error)) throw error;
});
tidyAtSignals();
for (const flag of COMPILING) setFlagsFromString(flag);
process.exitCode = await run(process.argv.slice(2));
