import type { ChromeCategory, Finding } from "../../core/finding.js";
import { isProse, type Shape } from "../../text/shape.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";

/** Blocks that far on either side count as company. */
const REACH = 2;
/** Of a neighbour's weight, what counts for the block between; a neighbour never counts for more than `MOST`. */
const SHARE = 0.6;
const MOST = 4;
/** A block with more words speaks for itself. */
const MOST_WORDS = 20;

/** Returns the stage that strengthens hints by their company: labels of chrome stand in clusters. */
export function companyStage(): Stage {
  return { name: "company", find: findCompany };
}

function findCompany({ page, shapes }: Article, found: readonly Finding[]): Finding[] {
  // A plain list: room for a typed one is dearer than all that is written to it.
  const weights = new Array<number>(page.blocks.length).fill(0);
  const categories = new Array<ChromeCategory | undefined>(page.blocks.length);
  for (const finding of found) {
    if (finding.kind !== "chrome" || finding.span[1] - finding.span[0] < shapes[finding.block]!.length) continue;
    weights[finding.block]! += finding.weight;
    if (finding.weight > 0) categories[finding.block] ??= finding.category;
  }
  const findings: Finding[] = [];
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! <= 0) continue;
    const category = categories[i];
    if (category === undefined || shapes[i]!.words > MOST_WORDS || isProse(shapes[i]!)) continue;
    const before = strongest(weights, shapes, i, -1);
    const behind = strongest(weights, shapes, i, 1);
    if (before < 0 && behind < 0) continue;
    const [ofBefore, ofBehind] = [before < 0 ? 0 : weights[before]!, behind < 0 ? 0 : weights[behind]!];
    const weight = SHARE * (Math.min(MOST, ofBefore) + Math.min(MOST, ofBehind));
    const near = before < 0 || (behind >= 0 && ofBehind > ofBefore) ? behind : before;
    const witness = { note: "it stands among lines of the same sort", span: page.blocks[near]!.span };
    findings.push(foundOn("chrome", category, i, page.blocks[i]!.span, "any/company/neighbours", weight, witness));
  }
  return findings;
}

/** The neighbour on one side with the most weight, or -1. Beyond a paragraph there is no company. */
function strongest(weights: readonly number[], shapes: readonly Shape[], at: number, side: number): number {
  let best = -1;
  for (let distance = 1; distance <= REACH; distance++) {
    const i = at + side * distance;
    if (i < 0 || i >= weights.length || (weights[i]! <= 0 && isProse(shapes[i]!))) break;
    if (weights[i]! <= 0) continue;
    if (best < 0 || weights[i]! > weights[best]!) best = i;
  }
  return best;
}
