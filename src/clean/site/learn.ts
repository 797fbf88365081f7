import type { SourceDocument } from "../../core/document.js";
import { PROFILE_VERSION, type ProfileLine, type SiteProfile } from "../../core/site-profile.js";
import { readPage } from "../../text/page.js";
import { isProse, shapeOf } from "../../text/shape.js";
import { lineKeys } from "./key.js";

/** What may be said to a learner. */
export interface LearnOptions {
  /** Distinct lines that are counted, at most; past it the profile is capped. About 200 bytes each. @defaultValue 50000 */
  readonly mostLines?: number;
}

/** Counts the lines of one site's documents, one document at a time, in bounded memory. */
export interface Learner {
  /** Counts the lines of one document; a document that was counted already, by its `url` or its paragraphs, counts once. */
  readonly add: (document: Pick<SourceDocument, "text" | "url">) => void;
  /** Returns the profile of what was added so far. Below the cap the order of the documents does not matter. */
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
  const counts = new Map<string, { documents: number; least: number }>();
  const urls = new Set<string>();
  let documents = 0;
  let isCapped = false;
  return {
    add({ text, url = "" }) {
      if (typeof text !== "string") throw new TypeError(`Expected a document with a string \`text\`, got ${typeof text}`);
      const lines = linesToCount(text);
      if (urls.has(url) || isSeen(lines)) return;
      if (url !== "") urls.add(url);
      documents++;
      for (const [line, { least }] of lines) {
        const count = counts.get(line);
        if (count !== undefined) count.documents++;
        else if (counts.size < mostLines) counts.set(line, { documents: 1, least });
        else isCapped = true;
      }
    },
    profile() {
      const lines: ProfileLine[] = [];
      for (const [line, count] of counts) {
        if (count.documents >= Math.max(count.least, LEAST_SHARE * documents)) lines.push({ line, documents: count.documents });
      }
      lines.sort((a, b) => b.documents - a.documents || (a.line < b.line ? -1 : 1));
      return { version: PROFILE_VERSION, site, documents, isCapped, lines };
    },
  };

  function isSeen(lines: ReadonlyMap<string, LineCount>): boolean {
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

interface LineCount {
  /** The documents that must have the line for it to be kept. */
  readonly least: number;
  /** Its words where it is a paragraph, else 0. */
  readonly proseWords: number;
}

/** Each form of each line once. */
function linesToCount(text: string): Map<string, LineCount> {
  const page = readPage(text);
  const lines = new Map<string, LineCount>();
  for (const block of page.blocks) {
    const shape = shapeOf(page, block);
    const prose = isProse(shape);
    for (const { line, mask } of lineKeys(page, block)) {
      if (mask !== undefined) lines.set(line, { least: LEAST_DOCUMENTS_OF_MASK, proseWords: 0 });
      else lines.set(line, { least: prose ? LEAST_DOCUMENTS_OF_PROSE : LEAST_DOCUMENTS, proseWords: prose ? shape.words : 0 });
    }
  }
  return lines;
}
