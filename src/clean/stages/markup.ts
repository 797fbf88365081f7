import type { Finding } from "../../core/finding.js";
import { chromeLogOdds, MODEL_RULE } from "../evidence.js";
import { isProse } from "../../text/shape.js";
import { foundOn } from "../found-on.js";
import { type Feature, featuresOf } from "../markup/features.js";
import { MARKUP_WEIGHTS } from "../markup/weights.js";
import type { Stage } from "../stage.js";

/** The rule id of what the markup adds to the trained model. */
const MARKUP_RULE = "html/markup";

/**
 * Log-odds of the likeliest paragraph of a page at the least: the markup may not take all of the article. Chosen on held-out folds; from .5 to 1.5
 * it makes no difference.
 */
const LEAST_OF_LIKELIEST = 1;

/**
 * Returns the stage that weighs what the markup of a page told, for documents with `hints`. It was fitted on what the trained model makes of
 * the same text, and adds to its word; it finds nothing where there are no hints, or no model.
 */
export function markupStage(weights: Readonly<Record<Feature, number>> = MARKUP_WEIGHTS): Stage {
  return {
    name: "markup",
    find(article, before) {
      const { hints, page, shapes } = article;
      if (hints === undefined) return [];
      const odds = chromeLogOdds(page.blocks, before);
      const features = featuresOf(article, hints, odds.map((logOdds) => -logOdds));
      const judged = before.flatMap(({ kind, rule, block, category }) => {
        const found = features[block];
        if (kind !== "chrome" || rule !== MODEL_RULE || found === undefined) return [];
        const parts = [...found].map(([feature, value]): Part => [feature, -value * weights[feature]]);
        return [{ kind, category, block, parts, weight: parts.reduce((sum, [, part]) => sum + part, 0) } as const];
      });
      let likeliest = -Infinity;
      for (const { block, weight } of judged) if (isProse(shapes[block]!)) likeliest = Math.max(likeliest, -odds[block]! - weight);
      const lifted = likeliest > -Infinity ? Math.max(0, LEAST_OF_LIKELIEST - likeliest) : 0;
      return judged.map(({ kind, category, block, parts, weight }): Finding => {
        const { span } = page.blocks[block]!;
        return foundOn(kind, category, block, span, MARKUP_RULE, weight - lifted, { note: noteOf(parts, lifted), span });
      });
    },
  };
}

/** A feature, and what it says for the cut. */
type Part = readonly [Feature, number];

/** Parts that are named, and the log-odds from which one is worth a mention. */
const MOST_MENTIONED = 3;
const LEAST_MENTIONED = 0.2;

/** Names what weighs most; what speaks for the cut has a plus. What every block has is not named. */
function noteOf(parts: readonly Part[], lifted: number): string {
  const named = parts.filter(([feature, part]) => feature !== "bias" && feature !== "odds" && Math.abs(part) >= LEAST_MENTIONED);
  const most = named.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, MOST_MENTIONED);
  const rest = lifted < LEAST_MENTIONED ? "" : `, and some of the page must be its article (-${lifted.toFixed(1)})`;
  return `the markup, by ${most.length === 0 ? "nothing in particular" : most.map(([feature, part]) => `${feature} (${part < 0 ? "-" : "+"}${Math.abs(part).toFixed(1)})`).join(", ")}${rest}`;
}
