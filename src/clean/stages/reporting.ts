import type { Block } from "../../core/block.js";
import type { Finding } from "../../core/finding.js";
import { countsOf } from "../../text/block-counts.js";
import { COUNT, COUNTS } from "../../text/counts.js";
import { type WordSet, wordSet } from "../../text/word-set.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";

/** Verbs by which reporters say who said it. A line of chrome has none. */
const VERBS = "said says saying told tells asked wrote writes ruled argued claimed claims added warned announced denied sagte sagten erklarte teilte dit declare affirme dijo afirmo aseguro disse afirmou detto dichiarato zei vertelde powiedzial powiedziala";
let verbs: WordSet | undefined;

/** Evidence against chrome: a sentence that says who said it, words in quotation marks, a heading with a colon. */
const ATTRIBUTION = -3;
const QUOTATION = -2.5;
const COLON_HEADING = -3;
const LEAST_WORDS = 5;
/** Letters that a quotation has at least; less is a title or a scare quote. */
const QUOTED = /["“«„‘][^"“”«»„‘’]{12,}["”“»’]/u;
/** `Credit: a scarce good in the slump`: small letters go on behind the colon, and no list. */
const HEADING_WITH_COLON = /^\p{Lu}[\p{L} ]{1,24}: (?:an?|the|how|why|what|when|who|der|die|das|ein|eine|le|la|les|un|une|el|los|il|lo|o|os|as|um|uma|de|het|een)\s[^,:]*$/u;
/** Where its colon stands at the latest, in code units: letters beyond 0xFFFF have two. */
const LAST_COLON = 2 * 25;

/** Returns the stage that finds what marks a line as a reporter's, whatever phrase of a site's it may hold. */
export function reportingStage(): Stage {
  return {
    name: "reporting",
    find: (article, before) => {
      const { blocks } = article.page;
      const counts = countsOf(article.page);
      const suspects = new Array<Finding | undefined>(blocks.length);
      for (const finding of before) if (finding.weight > 0 && suspects[finding.block] === undefined && doubtful(finding)) suspects[finding.block] = finding;
      const findings: Finding[] = [];
      for (const block of blocks) {
        const suspect = suspects[block.index];
        if (suspect !== undefined) addReporting(article, block, counts, suspect, findings);
      }
      return findings;
    },
  };
}

/** A phrase may be a reporter's; what a line's place in a list or on the site's other pages says may not, nor what it leads to. */
function doubtful({ rule, category }: Finding): boolean {
  return category !== "related" && !rule.startsWith("any/") && !rule.startsWith("site/");
}

function addReporting({ page, shapes }: Article, block: Block, counts: Int32Array, suspect: Finding, findings: Finding[]): void {
  // Most lines have no colon between their words and are no sentence, and need no other look.
  const hasColon = counts[COUNTS * block.index + COUNT.colons] !== 0;
  const isSentence = shapes[block.index]!.endsSentence && shapes[block.index]!.words >= LEAST_WORDS;
  if (!hasColon && !isSentence) return;
  const text = page.text.slice(block.span[0], block.span[1]);
  if (hasColon && text.lastIndexOf(": ", LAST_COLON) > 0 && HEADING_WITH_COLON.test(text)) {
    findings.push(against(suspect, "heading", COLON_HEADING, "it goes on behind its colon like a heading"));
    return;
  }
  if (!isSentence) return;
  verbs ??= wordSet([VERBS]);
  for (let i = block.firstToken; i < block.endToken; i++) {
    if (!verbs.has(page.tokens.hashes[i]!)) continue;
    findings.push(against(suspect, "attribution", ATTRIBUTION, "it says who said it"));
    break;
  }
  if (QUOTED.test(text)) findings.push(against(suspect, "quotation", QUOTATION, "it quotes somebody"));
}

/** Evidence against what a finding says, under its label. */
function against({ kind, category, block, span }: Finding, name: string, weight: number, note: string): Finding {
  return foundOn(kind, category, block, span, `any/reporting/${name}`, weight, { note, span });
}
