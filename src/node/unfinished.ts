const UNDO = new Set<() => void>();
let watcher: ((isAny: boolean) => void) | undefined;

/** Tells `onChange` from here on whenever there comes to be something unfinished, or nothing more. */
export function watchUnfinished(onChange: (isAny: boolean) => void): void {
  watcher = onChange;
}

/**
 * Notes what has to be put right should the process be ended before the work at hand is done: a temporary file, a hidden cursor. Returns
 * what strikes it off again. `undo` may not wait for anything.
 */
export function noteUnfinished(undo: () => void): () => void {
  UNDO.add(undo);
  if (UNDO.size === 1) watcher?.(true);
  return () => {
    if (UNDO.delete(undo) && UNDO.size === 0) watcher?.(false);
  };
}

/** Puts right what was noted and not struck off, the newest first; what cannot be put right keeps nothing else from it. */
export function undoUnfinished(): void {
  for (const undo of [...UNDO].reverse()) {
    UNDO.delete(undo);
    try {
      undo();
    } catch (error) {
      process.stderr.write(`copydesk: ${String(error)}\n`);
    }
  }
}
