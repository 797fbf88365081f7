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
  /** Counts the lines of one document. */
  readonly add: (document: Pick<SourceDocument, "text">) => void;
  /** Returns the profile of what was added so far. Below the cap the order of the documents does not matter. */
  readonly profile: () => SiteProfile;
}

const MOST_LINES = 50_000;
/** The documents that must have a line: two share a menu; two also share an article that was published twice. */
const LEAST_DOCUMENTS = 2;
const LEAST_DOCUMENTS_OF_PROSE = 3;
/** What is left open in a masked line may be chance in two documents. */
const LEAST_DOCUMENTS_OF_MASK = 3;

/**
 * Returns a learner for one site.
 * @throws RangeError where `mostLines` is no whole number from 1 up.
 */
export function createLearner(site: string, { mostLines = MOST_LINES }: LearnOptions = {}): Learner {
  if (!Number.isInteger(mostLines) || mostLines < 1) throw new RangeError(`Expected \`mostLines\` to be a whole number from 1 up, got ${mostLines}`);
  const counts = new Map<string, { documents: number; least: number }>();
  let documents = 0;
  let isCapped = false;
  return {
    add({ text }) {
      documents++;
      for (const [line, least] of linesToCount(text)) {
        const count = counts.get(line);
        if (count !== undefined) count.documents++;
        else if (counts.size < mostLines) counts.set(line, { documents: 1, least });
        else isCapped = true;
      }
    },
    profile() {
      const lines: ProfileLine[] = [];
      for (const [line, count] of counts) if (count.documents >= count.least) lines.push({ line, documents: count.documents });
      lines.sort((a, b) => b.documents - a.documents || (a.line < b.line ? -1 : 1));
      return { version: PROFILE_VERSION, site, documents, isCapped, lines };
    },
  };
}

/** Returns the profile of some documents of one site. */
export function learn(site: string, documents: Iterable<Pick<SourceDocument, "text">>, options?: LearnOptions): SiteProfile {
  const learner = createLearner(site, options);
  for (const document of documents) learner.add(document);
  return learner.profile();
}

/** Each form of each line once, with the documents that it must have to be kept. */
function linesToCount(text: string): Map<string, number> {
  const page = readPage(text);
  const lines = new Map<string, number>();
  for (const block of page.blocks) {
    const least = isProse(shapeOf(page, block)) ? LEAST_DOCUMENTS_OF_PROSE : LEAST_DOCUMENTS;
    for (const { line, mask } of lineKeys(page, block)) lines.set(line, mask === undefined ? least : LEAST_DOCUMENTS_OF_MASK);
  }
  return lines;
}
