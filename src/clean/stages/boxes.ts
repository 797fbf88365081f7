import type { Finding } from "../../core/finding.js";
import { Matcher } from "../../rules/matcher.js";
import type { BoxRule, Rule } from "../../rules/rule.js";
import { foundOn } from "../found-on.js";
import type { Article, Stage } from "../stage.js";

/** Returns the stage that finds boxes: an opening marker, what it holds, and a closing marker. */
export function boxesStage(boxes: readonly BoxRule[]): Stage {
  const opens = boxes.map((box) => markerRule(box, box.open));
  const open = Matcher.of(opens);
  const compiled = new Map(boxes.map((box, i) => [opens[i]!, { box, close: Matcher.of([markerRule(box, box.close)]) }]));
  return {
    name: "boxes",
    find: (article) => {
      const { tokens, blocks } = article.page;
      const findings: Finding[] = [];
      for (let first = 0; first < blocks.length; first++) {
        const [match] = open.find(tokens, blocks[first]!);
        if (match === undefined) continue;
        const found = findBox(article, first, compiled.get(match.rule)!);
        for (const finding of found) findings.push(finding);
        first += found.length - 1;
      }
      return findings;
    },
  };
}

interface CompiledBox {
  readonly box: BoxRule;
  readonly close: Matcher;
}

/** Returns a rule that finds the markers of a box: whole blocks. */
export function markerRule({ id, kind, category, weight }: BoxRule, phrases: readonly string[]): Rule {
  return { id, kind, category, place: "line", phrases, weight, cuts: [], keeps: [] } as Rule;
}

/** Returns a finding for each block of the box that opens at `first`. */
function findBox({ page, shapes }: Article, first: number, { box, close }: CompiledBox): Finding[] {
  const { blocks, tokens } = page;
  const { kind, category, weight } = box;
  const last = findClose();
  return blocks.slice(first, (last ?? first) + 1).map((block) => {
    const place = block.index === first ? "opens" : block.index === last ? "closes" : "stands in";
    const witness = { note: `it ${place} a box of kind ${category}`, span: blocks[block.index === last ? last : first]!.span };
    return foundOn(kind, category, block.index, block.span, box.id, weight, witness);
  });

  /** Without a closing marker within the box's bounds only the opening marker is known to be of the box. */
  function findClose(): number | undefined {
    let words = 0;
    for (let i = first + 1; i < blocks.length && i <= first + box.mostBlocks + 1 && words <= box.mostWords; i++) {
      if (close.find(tokens, blocks[i]!).length > 0) return i;
      words += shapes[i]!.words;
    }
    return undefined;
  }
}
