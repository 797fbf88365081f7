/**
 * The text of a page from its DOM, for whoever has one.
 *
 * @module copydesk/html
 */
import type { SourceDocument } from "../core/document.js";
import { HintsWriter } from "./html/hints-writer.js";
import { TextWriter } from "./html/text-writer.js";

export { type ElementHint, type Hints, type LineHint, type Mark, MARKS } from "../core/hints.js";

/** What is read of a node; a browser, jsdom, linkedom and others have it. */
export interface DomNode {
  /** 1 an element, 3 a text, 9 a document, 11 a fragment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

/** What is read of an element besides. */
export interface DomElement extends DomNode {
  /** Returns the value of an attribute, or `null` where there is none. */
  readonly getAttribute: (name: string) => string | null;
  /** Whether the element has an attribute. */
  readonly hasAttribute: (name: string) => boolean;
  /** Whether a browser draws it; others do not have it. */
  readonly checkVisibility?: (options: { readonly visibilityProperty: boolean }) => boolean;
  readonly ownerDocument?: { readonly defaultView?: unknown } | null;
}

/**
 * Returns the text of a document, or of an element or fragment of one, as a document to clean: a line for each block, a blank line around
 * paragraphs, headings, lists and the like, the cells of a row on one line, preformatted text as it stands. What no reader sees is left
 * out: scripts, styles, templates, what is hidden by an attribute or its own style, and, in a browser that shows the page, by any style.
 * `language` and `url` come from the page where it names them. Takes time linear in the size of the page; it changes nothing in it.
 * @throws TypeError where the input is no node.
 */
export function fromDocument(root: DomNode): SourceDocument {
  // A caller without types may pass anything.
  const given = root as Partial<DomNode> | null | undefined;
  if (typeof given !== "object" || given === null || typeof given.nodeType !== "number" || given.childNodes === undefined) {
    throw new TypeError(`Expected a document, an element or a fragment, got ${given === null ? "null" : typeof given}`);
  }
  const hints = new HintsWriter();
  const writer = new TextWriter(hints);
  write(root, writer);
  return { text: writer.text(), ...factsOf(root), hints: hints.hints() };
}

/** Elements whose contents are no text of the page. */
const SKIPPED = new Set([
  "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "SVG", "MATH", "CANVAS", "IFRAME", "OBJECT", "EMBED", "AUDIO", "VIDEO", "PICTURE", "MAP",
  "SELECT", "DATALIST", "TEXTAREA", "INPUT", "METER", "PROGRESS",
]);

/** Elements that begin and end a line. See https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3. */
const LINES = new Set([
  "ADDRESS", "ARTICLE", "ASIDE", "BODY", "CAPTION", "CENTER", "DD", "DETAILS", "DIALOG", "DIR", "DIV", "DT", "FIGCAPTION", "FOOTER", "FORM",
  "HEADER", "HGROUP", "HR", "LEGEND", "LI", "MAIN", "NAV", "OPTGROUP", "OPTION", "SEARCH", "SECTION", "SUMMARY", "TBODY", "TFOOT", "THEAD", "TR",
]);

/** Elements that have a blank line before and after them. */
const PARAGRAPHS = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "DL", "FIELDSET", "FIGURE", "OL", "PRE", "TABLE", "UL"]);

const CELLS = new Set(["TD", "TH"]);

const [ELEMENT, TEXT] = [1, 3];

function write(node: DomNode, writer: TextWriter): void {
  // A stack of its own: a page may be nested deeper than calls may be.
  const stack: (DomNode | (() => void))[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === "function") next();
    else if (next.nodeType === TEXT) writer.add(next.nodeValue ?? "");
    else if (next.nodeType !== ELEMENT) push(stack, next);
    else enter(next as DomElement, stack, writer);
  }
}

function enter(element: DomElement, stack: (DomNode | (() => void))[], writer: TextWriter): void {
  const name = element.nodeName.toUpperCase();
  if (name === "BR") writer.lineBreak();
  if (name === "BR" || SKIPPED.has(name) || isHidden(element, writer.folded > 0)) return;
  const isFolded = name === "DETAILS" && !element.hasAttribute("open");
  const breaks = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
  writer.atLeast(breaks);
  if (CELLS.has(name)) writer.space();
  if (name === "PRE") writer.preformatted++;
  if (isFolded) writer.folded++;
  writer.hints.enter(element);
  stack.push(() => {
    if (name === "PRE") writer.preformatted--;
    if (isFolded) writer.folded--;
    writer.hints.leave();
    writer.atLeast(breaks);
  });
  push(stack, element);
}

/** Children in order: the first is the next to be taken. */
function push(stack: (DomNode | (() => void))[], { childNodes }: DomNode): void {
  for (let i = childNodes.length - 1; i >= 0; i--) stack.push(childNodes[i]!);
}

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/iu;

function isHidden(element: DomElement, isFolded: boolean): boolean {
  const hidden = element.getAttribute("hidden");
  if (hidden !== null && hidden.toLowerCase() !== "until-found") return true;
  if (element.nodeName.toUpperCase() === "DIALOG" && !element.hasAttribute("open")) return true;
  if (HIDDEN_STYLE.test(element.getAttribute("style") ?? "")) return true;
  // Only a page that is shown has a view; in any other a browser draws nothing.
  const view = element.ownerDocument?.defaultView ?? undefined;
  return !isFolded && view !== undefined && element.checkVisibility?.({ visibilityProperty: true }) === false;
}

/** What a page says of itself. */
function factsOf(root: DomNode): { readonly language?: string; readonly url?: string } {
  if (root.nodeType !== 9) return {};
  const page = root as DomNode & { readonly documentElement?: DomElement | null; readonly querySelector?: (selector: string) => DomElement | null };
  const language = (page.documentElement?.getAttribute("lang") ?? "").trim();
  const url = (page.querySelector?.('link[rel="canonical"]')?.getAttribute("href") ?? "").trim();
  return { ...(/^[a-z]{2,3}(?:-|$)/iu.test(language) ? { language } : {}), ...(/^https?:\/\//iu.test(url) ? { url } : {}) };
}
