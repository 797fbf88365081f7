import levenshtein from "fast-levenshtein";
import type { Block } from "../../../core/block.js";
import { resemblanceOf } from "../../../text/shingles.js";
import { TokenFlag } from "../../../text/tokens.js";
import { hashRun, sameNumbers, sameWords } from "../../words.js";
import type { Repeat, RepeatView } from "../repetition.js";

/** Shorter blocks that are nearly equal are answers, scores, verse. */
const LEAST_WORDS = 12;
/** Words of the runs that bring two blocks together, and of how many runs one is looked up: blocks that are near share most of theirs. */
const SHINGLE = 4;
const SAMPLE = 4;
/** Blocks up to this length, in code units, are compared letter by letter: they have too few shingles. */
const SHORT_LENGTH = 320;
/** Edits a letter, and share of common shingles, of two blocks that are one. */
const MOST_EDITS = 0.1;
const LEAST_RESEMBLANCE = 0.75;

/** Returns the blocks that are nearly the same as another: the longer one stays, of equals the first. */
export function nearBlocks(view: RepeatView): Repeat[] {
  const { article, blocks, headline } = view;
  const long = blocks.filter((block) => block.endToken - block.firstToken >= LEAST_WORDS && block !== headline);
  const { hashes } = article.page.tokens;
  const firstWith = new Map<number, Block>();
  const gone = new Set<Block>();
  const repeats: Repeat[] = [];
  for (const block of long) {
    const seen = new Set<Block>();
    for (let i = block.firstToken; i + SHINGLE <= block.endToken; i++) {
      const shingle = hashRun(hashes, i, i + SHINGLE);
      if (shingle % SAMPLE !== 0) continue;
      const other = firstWith.get(shingle);
      if (other === undefined) firstWith.set(shingle, block);
      else if (other !== block) seen.add(other);
    }
    for (const other of seen) {
      if (gone.has(other) || gone.has(block) || !isNear(view, block, other)) continue;
      const [goes, stays] = other.endToken - other.firstToken < block.endToken - block.firstToken ? [other, block] : [block, other];
      gone.add(goes);
      repeats.push({ category: "near", goes, stays, weight: 4, note: "nearly the same words as in" });
    }
  }
  return repeats;
}

function shinglesOf(hashes: Int32Array, block: Block): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let i = block.firstToken; i + SHINGLE <= block.endToken; i++) shingles.add(hashRun(hashes, i, i + SHINGLE));
  return shingles;
}

function isNear({ article }: RepeatView, a: Block, b: Block): boolean {
  const { tokens, text } = article.page;
  // What is the same word for word was judged before, and stays where it is a refrain.
  if (sameWords(tokens, a, { hashes: tokens.hashes, first: b.firstToken, end: b.endToken })) return false;
  if (!sameNumbers(tokens, a, b) || !sameNames(article, a, b)) return false;
  const length = Math.max(a.span[1] - a.span[0], b.span[1] - b.span[0]);
  const spare = MOST_EDITS * length;
  if (length > SHORT_LENGTH) return resemblanceOf(shinglesOf(tokens.hashes, a), shinglesOf(tokens.hashes, b)) >= LEAST_RESEMBLANCE;
  if (Math.abs(a.span[1] - a.span[0] - (b.span[1] - b.span[0])) > spare) return false;
  return levenshtein.get(text.slice(...a.span).toLowerCase(), text.slice(...b.span).toLowerCase()) <= spare;
}

/** A name may be spelt otherwise by this many letters; another name is another fact. */
const MOST_NAME_EDITS = 2;

/** Whether the names that only one block has are the other's with a letter or two changed: other names make a template. */
function sameNames({ page }: RepeatView["article"], a: Block, b: Block): boolean {
  const names = (block: Block): Map<number, string> => {
    const found = new Map<number, string>();
    for (let i = block.firstToken + 1; i < block.endToken; i++) {
      if ((page.tokens.flags[i]! & TokenFlag.capital) !== 0) found.set(page.tokens.hashes[i]!, page.text.slice(page.tokens.starts[i], page.tokens.ends[i]));
    }
    return found;
  };
  const [left, right] = [names(a), names(b)];
  const only = (from: Map<number, string>, other: Map<number, string>): string[] => [...from].flatMap(([hash, name]) => (other.has(hash) ? [] : [name]));
  const [onlyLeft, onlyRight] = [only(left, right), only(right, left)];
  if (onlyLeft.length !== onlyRight.length) return false;
  return onlyLeft.every((name, i) => levenshtein.get(name, onlyRight[i]!) <= MOST_NAME_EDITS);
}
