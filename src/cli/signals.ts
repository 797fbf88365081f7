import { undoUnfinished, watchUnfinished } from "../node/unfinished.js";

/** By which a terminal, a service or a job scheduler ends a process. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * From here on the process that is ended by a signal first removes its temporary files and shows the cursor; it ends by that signal. Only
 * while there is something to put right are signals listened to: otherwise they end the process whatever it is at.
 */
export function tidyAtSignals(): void {
  watchUnfinished((isAny) => {
    for (const signal of ENDING) {
      if (isAny) process.on(signal, tidy);
      else process.off(signal, tidy);
    }
  });
}

function tidy(signal: NodeJS.Signals): void {
  undoUnfinished();
  for (const one of ENDING) process.off(one, tidy);
  // Without a listener the signal does what it does to any process, and who waits for this one sees it.
  process.kill(process.pid, signal);
}

/** Milliseconds that work may go on without a look at what else is there to do. */
const STRETCH = 100;

/** Returns what long work calls between its steps, so that signals are heard meanwhile; nearly always it returns at once. */
export function breather(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < STRETCH) return undefined;
    last = now;
    return new Promise((done) => {
      setImmediate(done);
    });
  };
}
