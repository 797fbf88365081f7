import type { Finding } from "../../core/finding.js";
import { Matcher } from "../../rules/matcher.js";
import type { BoxRule, Rule } from "../../rules/rule.js";
import type { Article, Stage } from "../stage.js";

/** Returns the stage that finds boxes: an opening marker, what it holds, and a closing marker. */
export function boxesStage(boxes: readonly BoxRule[]): Stage {
  const compiled = boxes.map((box) => ({ box, open: markerMatcher(box, box.open), close: markerMatcher(box, box.close) }));
  return { name: "boxes", find: (article) => compiled.flatMap((entry) => findBoxes(article, entry)) };
}

interface CompiledBox {
  readonly box: BoxRule;
  readonly open: Matcher;
  readonly close: Matcher;
}

function markerMatcher(box: BoxRule, phrases: readonly string[]): Matcher {
  return Matcher.of([markerRule(box, phrases)]);
}

/** Returns a rule that finds the markers of a box: whole blocks. */
export function markerRule({ id, kind, category, weight }: BoxRule, phrases: readonly string[]): Rule {
  return { id, kind, category, place: "line", phrases, weight, cuts: [], keeps: [] } as Rule;
}

function findBoxes(article: Article, { box, open, close }: CompiledBox): Finding[] {
  const { page, shapes } = article;
  const { blocks, tokens } = page;
  const findings: Finding[] = [];
  for (let first = 0; first < blocks.length; first++) {
    if (open.find(tokens, blocks[first]!).length === 0) continue;
    const last = findClose(first);
    const end = last ?? first;
    for (let i = first; i <= end; i++) {
      const place = i === first ? "opens" : i === last ? "closes" : "stands in";
      const witness = { note: `it ${place} a box of kind ${box.category}`, span: blocks[i === last ? i : first]!.span };
      const { kind, category } = box;
      findings.push({ kind, category, block: i, span: blocks[i]!.span, rule: box.id, weight: box.weight, witness } as Finding);
    }
    first = end;
  }
  return findings;

  /** Without a closing marker within the box's bounds only the opening marker is known to be of the box. */
  function findClose(first: number): number | undefined {
    let words = 0;
    for (let i = first + 1; i < blocks.length && i <= first + box.mostBlocks + 1 && words <= box.mostWords; i++) {
      if (close.find(tokens, blocks[i]!).length > 0) return i;
      words += shapes[i]!.words;
    }
    return undefined;
  }
}
