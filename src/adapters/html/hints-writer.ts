import type { ElementHint, Hints, LineHint } from "../../core/hints.js";
import type { DomElement } from "../html.js";
import { marksOf } from "./marks.js";

/** An element that the walk is inside of. */
interface Open {
  readonly element: DomElement;
  readonly parent: Open | undefined;
  /** Its place among the hints, where it is among them. */
  index: number | undefined;
}

/** Notes which element holds each line of the text, in time linear in the size of the page. */
export class HintsWriter {
  readonly #elements: ElementHint[] = [];
  readonly #lines: LineHint[] = [];
  #open: Open | undefined;
  #links = 0;
  /** The line that is being written: the outermost element reached since its first word, and the one that holds its words so far. */
  #reached: Open | undefined;
  #holder: Open | undefined;
  #start = 0;
  #end = 0;
  #characters = 0;
  #linked = 0;

  enter(element: DomElement): void {
    if (isLink(element)) this.#links++;
    this.#open = { element, parent: this.#open, index: undefined };
  }

  leave(): void {
    const open = this.#open!;
    if (isLink(open.element)) this.#links--;
    if (this.#reached === open) this.#reached = open.parent;
    this.#open = open.parent;
  }

  /** Notes a word that is written under the open element. */
  word(start: number, end: number, isNewLine: boolean): void {
    if (isNewLine) {
      this.#finish();
      this.#start = start;
      this.#reached = this.#open;
    }
    this.#holder = this.#reached;
    this.#end = end;
    this.#characters += end - start;
    if (this.#links > 0) this.#linked += end - start;
  }

  hints(): Hints {
    this.#finish();
    return { elements: this.#elements, lines: this.#lines };
  }

  #finish(): void {
    if (this.#holder !== undefined) {
      const linked = Math.round((100 * this.#linked) / this.#characters) / 100;
      this.#lines.push({ span: [this.#start, this.#end], element: this.#indexOf(this.#holder), linked });
    }
    this.#holder = undefined;
    this.#characters = 0;
    this.#linked = 0;
  }

  /** Puts an element and those around it among the hints, the outermost first. */
  #indexOf(open: Open): number {
    const fresh: Open[] = [];
    for (let next: Open | undefined = open; next !== undefined && next.index === undefined; next = next.parent) fresh.push(next);
    for (const next of fresh.reverse()) next.index = this.#elements.push(hintOf(next)) - 1;
    return open.index!;
  }
}

function isLink({ nodeName }: DomElement): boolean {
  return nodeName.toUpperCase() === "A";
}

function hintOf({ element, parent }: Open): ElementHint {
  const name = element.nodeName.toLowerCase();
  // What a page calls itself says nothing of its parts.
  const marks = name === "html" || name === "body" ? [] : marksOf(NAMING.map((attribute) => element.getAttribute(attribute) ?? "").join(" "));
  if (element.getAttribute("aria-hidden") === "true" && !marks.includes("hidden")) marks.push("hidden");
  return { name, ...(parent === undefined ? {} : { parent: parent.index! }), ...(marks.length === 0 ? {} : { marks }) };
}

/** The attributes by which pages name their parts. */
const NAMING = ["class", "id", "role", "itemprop"];
