import type { SourceDocument } from "../../core/document.js";
import type { Hints } from "../../core/hints.js";

/**
 * Returns the hints of a document, where it has some.
 * @throws TypeError where they are no hints, or cannot be those of its text.
 */
export function hintsOf({ text, hints }: SourceDocument): Hints | undefined {
  // A caller without types may pass anything.
  const given = hints as Partial<Hints> | null | undefined;
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given.elements) || !Array.isArray(given.lines)) throw new TypeError("Expected `hints` as `fromDocument` gives them, with `elements` and `lines`");
  const { elements, lines } = given as Hints;
  let from = 0;
  for (const line of lines) {
    const [start, end] = line.span;
    if (!(start >= from && end > start && end <= text.length)) throw new TypeError(`Expected each line of \`hints\` to lie in the text behind the one before, got [${start}, ${end}] where the text has ${text.length} characters`);
    if (elements[line.element] === undefined) throw new TypeError(`Expected \`hints\` to have the element of each line, got ${line.element} of ${elements.length}`);
    from = end;
  }
  for (const [i, { parent }] of elements.entries()) {
    if (parent !== undefined && !(Number.isInteger(parent) && parent >= 0 && parent < i)) throw new TypeError(`Expected the parent of an element of \`hints\` to come before it, got ${parent} at ${i}`);
  }
  return lines.length === 0 ? undefined : hints;
}
