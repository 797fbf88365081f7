import type { HintsWriter } from "./hints-writer.js";

/** Puts lines together: white space collapses, and breaks between blocks do not add up. */
export class TextWriter {
  /** Depth of preformatted elements. */
  preformatted = 0;
  /** Depth of what is folded away, which a reader can unfold. */
  folded = 0;
  /** What is noted of the markup on the way. */
  readonly hints: HintsWriter;
  readonly #parts: string[] = [];
  #length = 0;
  /** Line breaks that are due before the next word. */
  #breaks = 0;
  #isSpaceDue = false;
  #isAtLineStart = true;

  constructor(hints: HintsWriter) {
    this.hints = hints;
  }

  /** Asks for so many line breaks before what follows, besides none. */
  atLeast(breaks: number): void {
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  lineBreak(): void {
    if (this.#breaks > 0 || this.#isAtLineStart) this.#breaks = Math.min(2, this.#breaks + 1);
    else this.#breaks = 1;
  }

  space(): void {
    this.#isSpaceDue = true;
  }

  add(text: string): void {
    if (this.preformatted > 0) {
      if (text !== "") this.#word(text.replace(/\r\n?/gu, "\n"));
      return;
    }
    const words = text.split(/[ \t\n\r\f]+/u);
    for (const [i, word] of words.entries()) {
      if (i > 0) this.#isSpaceDue = true;
      if (word !== "") this.#word(word);
    }
  }

  text(): string {
    return this.#parts.join("");
  }

  #word(word: string): void {
    const isNewLine = this.#length === 0 || this.#breaks > 0 || this.#isAtLineStart;
    if (this.#length > 0 && this.#breaks > 0) this.#put("\n".repeat(this.#breaks));
    else if (this.#isSpaceDue && !this.#isAtLineStart) this.#put(" ");
    this.hints.word(this.#length, this.#length + word.length, isNewLine);
    this.#put(word);
    this.#breaks = 0;
    this.#isSpaceDue = false;
    this.#isAtLineStart = word.endsWith("\n");
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
