const UNDO = new Set<() => void>();

/**
 * Notes what has to be put right should the process be ended before the work at hand is done: a temporary file, a hidden cursor. Returns
 * what strikes it off again. `undo` may not wait for anything.
 */
export function noteUnfinished(undo: () => void): () => void {
  UNDO.add(undo);
  return () => void UNDO.delete(undo);
}

/** Puts right what was noted and not struck off, the newest first. */
export function undoUnfinished(): void {
  for (const undo of [...UNDO].reverse()) {
    UNDO.delete(undo);
    undo();
  }
}
