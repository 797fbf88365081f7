import { digest } from "../../core/digest.js";
import type { SourceDocument } from "../../core/document.js";
import { PROFILE_VERSION, type ProfileLine, type SiteProfile } from "../../core/site-profile.js";
import { readPage } from "../../text/page.js";
import { isProse, shapesOf } from "../../text/shape.js";
import { lineKeys } from "./key.js";

/** What may be said to a learner. */
export interface LearnOptions {
  /** Distinct lines that are counted, at most; past it the profile is capped. About 200 bytes each. @defaultValue 50000 */
  readonly mostLines?: number;
}

/** Counts the lines of one site's documents, one document at a time; but for a number for each address the memory is bounded. */
export interface Learner {
  /**
   * Counts the lines of one document. A document that was counted already counts once: one with the same `url`, or one of which four fifths of the
   * words of its paragraphs were seen before. (So a site whose pages are mostly standing text teaches little, and which of them counts depends on their order.)
   */
  readonly add: (document: Pick<SourceDocument, "text" | "url">) => void;
  /** Returns the profile of what was added so far. Below the cap the order of documents that share no paragraphs does not matter. */
  readonly profile: () => SiteProfile;
}

const MOST_LINES = 50_000;
/** The documents that must have a line, and their share of all: two of four share a menu, two of a thousand an answer. */
const LEAST_DOCUMENTS = 2;
const LEAST_SHARE = 0.02;
const LEAST_DOCUMENTS_OF_PROSE = 3;
/** A document of which this share of the words of its paragraphs was seen before is an article published again: it counts once. */
const AGAIN_SHARE = 0.8;
/** What is left open in a masked line may be chance in two documents. */
const LEAST_DOCUMENTS_OF_MASK = 3;

/**
 * Returns a learner for one site.
 * @throws RangeError where `mostLines` is no whole number from 1 up.
 */
export function createLearner(site: string, { mostLines = MOST_LINES }: LearnOptions = {}): Learner {
  if (!Number.isInteger(mostLines) || mostLines < 1) throw new RangeError(`Expected \`mostLines\` to be a whole number from 1 up, got ${mostLines}`);
  const counts = new Map<string, LineCount>();
  const urls = new Set<number>();
  let documents = 0;
  let isCapped = false;
  return {
    add({ text, url = "" }) {
      if (typeof text !== "string") throw new TypeError(`Expected a document with a string \`text\`, got ${typeof text}`);
      const lines = linesToCount(text);
      const address = Number.parseInt(digest(url).slice(0, 13), 16);
      if (urls.has(address) || isSeen(lines)) return;
      if (url !== "") urls.add(address);
      documents++;
      for (const [line, { least, masks }] of lines) {
        const count = counts.get(line);
        if (count !== undefined) count.documents++;
        else if (counts.size < mostLines) counts.set(line, { documents: 1, first: documents, least, masks });
        else isCapped = true;
      }
    },
    profile() {
      const leastShare = LEAST_SHARE * documents;
      const lines: ProfileLine[] = [];
      const masked = new Map<string, MaskCount>();
      for (const [line, { documents: having, first, least, masks }] of counts) {
        if (having >= Math.max(least, leastShare)) lines.push({ line, documents: having });
        else for (const mask of masks) countMask(masked, mask, having, first);
      }
      for (const [line, { single, more }] of masked) {
        const having = Math.min(documents, single.size + more);
        if (having >= Math.max(LEAST_DOCUMENTS_OF_MASK, leastShare)) lines.push({ line, documents: having });
      }
      lines.sort((a, b) => b.documents - a.documents || (a.line < b.line ? -1 : 1));
      return { version: PROFILE_VERSION, site, documents, isCapped, lines };
    },
  };

  function isSeen(lines: ReadonlyMap<string, SeenLine>): boolean {
    let [all, seen] = [0, 0];
    for (const [line, { proseWords }] of lines) {
      all += proseWords;
      if (counts.has(line)) seen += proseWords;
    }
    return all > 0 && seen >= AGAIN_SHARE * all;
  }
}

/** Returns the profile of some documents of one site. */
export function learn(site: string, documents: Iterable<Pick<SourceDocument, "text" | "url">>, options?: LearnOptions): SiteProfile {
  const learner = createLearner(site, options);
  for (const document of documents) learner.add(document);
  return learner.profile();
}

/**
 * The documents that have a masked line for the sake of lines that differ: what the site prints word for word is no sign of a mask. Those
 * of lines that one document has are told apart, the others may count twice.
 */
interface MaskCount {
  readonly single: Set<number>;
  more: number;
}

function countMask(masked: Map<string, MaskCount>, mask: string, documents: number, first: number): void {
  let count = masked.get(mask);
  if (count === undefined) masked.set(mask, (count = { single: new Set(), more: 0 }));
  if (documents === 1) count.single.add(first);
  else count.more += documents;
}

/** A line of one document. */
interface SeenLine {
  /** The documents that must have the line for it to be kept. */
  readonly least: number;
  /** Its words where it is a paragraph, else 0. */
  readonly proseWords: number;
  /** Its masked forms. */
  readonly masks: readonly string[];
}

/** A line of the documents so far. */
interface LineCount extends Pick<SeenLine, "least" | "masks"> {
  documents: number;
  /** The first document that has it, counted from 1. */
  readonly first: number;
}

/** Each line once. */
function linesToCount(text: string): Map<string, SeenLine> {
  const page = readPage(text);
  const shapes = shapesOf(page);
  const lines = new Map<string, SeenLine>();
  for (const block of page.blocks) {
    const [plain, ...masked] = lineKeys(page, block);
    if (plain === undefined) continue;
    const shape = shapes[block.index]!;
    const prose = isProse(shape);
    lines.set(plain.line, { least: prose ? LEAST_DOCUMENTS_OF_PROSE : LEAST_DOCUMENTS, proseWords: prose ? shape.words : 0, masks: masked.map(({ line }) => line) });
  }
  return lines;
}
