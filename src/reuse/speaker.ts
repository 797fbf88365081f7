import type { Span } from "../core/span.js";
import type { Quotation } from "../text/speakers.js";
import type { Passage } from "./passages.js";

/** Returns the passage with its speaker, where it is a quotation and the texts of both name one who may be the same, or one of them does. */
export function withSpeaker(passage: Passage, ofA: () => readonly Quotation[], ofB: () => readonly Quotation[]): Passage {
  if (passage.kind !== "quotation") return passage;
  const speaker = agreed(speakerAt(passage.a, ofA()), speakerAt(passage.b, ofB()));
  return speaker === undefined ? passage : { ...passage, speaker };
}

/** Who says most of what stands at a span. */
function speakerAt([start, end]: Span, quotations: readonly Quotation[]): string | undefined {
  let [most, name] = [0, undefined as string | undefined];
  for (const { span, speaker } of quotations) {
    const shared = Math.min(end, span[1]) - Math.max(start, span[0]);
    if (shared > most) [most, name] = [shared, speaker?.name];
  }
  return name;
}

/** `Lee` and `Mayor Ann Lee` are one, by the last word, and the longer name is given. Mirrored where the sides are exchanged. */
function agreed(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (lastWord(a) !== lastWord(b)) return undefined;
  return a.length > b.length || (a.length === b.length && a < b) ? a : b;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
}
