import { escapeUTF8 } from "entities/escape";

/** HTML that this library wrote; anything else that enters a page is escaped. */
export class Markup {
  readonly html: string;

  private constructor(html: string) {
    this.html = html;
  }

  /** Takes a constant of this library for markup. Never give it a text of an article. */
  static trust(constant: string): Markup {
    return new Markup(constant);
  }

  /** Returns data for a script element that is not run: JSON in which nothing can end the element. See https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements. */
  static data(value: object): Markup {
    return new Markup(JSON.stringify(value).replace(/</gu, "\\u003c"));
  }
}

/** What may stand in a template: markup as it is, lists of it, nothing, or a value that is escaped. */
export type Piece = Markup | string | number | false | undefined | readonly Piece[];

/** Returns the markup of a template; each value that is no markup is escaped, for contents and quoted attributes alike. */
export function html(constants: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return Markup.trust(constants.map((constant, i) => (i === 0 ? constant : written(pieces[i - 1]) + constant)).join(""));
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === "string" || typeof piece === "number") return escapeUTF8(plain(String(piece)));
  return piece.map(written).join("");
}

/**
 * Characters that a page must not act on: controls (HTML has no NUL), what turns the direction of text around, halves of surrogate
 * pairs, and the invisible ones that hide a word. Line breaks and tabs are text.
 * See https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters.
 */
const ODD = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

function plain(text: string): string {
  return text.replace(ODD, "\uFFFD");
}

/** Returns a text of an article as markup: escaped, and each odd character as a visible code point. */
export function shown(text: string): Markup {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: odd } of text.matchAll(ODD)) {
    pieces.push(text.slice(from, index), html`<span class="odd">${codePoint(odd)}</span>`);
    from = index + odd.length;
  }
  return html`${pieces}${text.slice(from)}`;
}

/** Returns a text with each odd character as a code point in letters. */
export function visible(text: string): string {
  return text.replace(ODD, (odd) => codePoint(odd));
}

function codePoint(odd: string): string {
  return `U+${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Returns the first words of a text on one line, at most so many characters. */
export function excerpt(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  // No half of a surrogate pair at the end.
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/** Returns a share as a percentage for readers. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : value.toFixed(0)} %`;
}

/** Returns a count with thin spaces between thousands. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, "\u202F");
}

/** Returns a count with its noun. */
export function counted(value: number, one: string, several = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : several}`;
}
