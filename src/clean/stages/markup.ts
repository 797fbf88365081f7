import type { Finding } from "../../core/finding.js";
import { chromeLogOdds, MODEL_RULE } from "../evidence.js";
import { type Feature, featuresOf } from "../markup/features.js";
import { MARKUP_WEIGHTS } from "../markup/weights.js";
import type { Stage } from "../stage.js";

/** The rule id of what the markup adds to the trained model. */
const MARKUP_RULE = "html/markup";

/**
 * Returns the stage that weighs what the markup of a page told, for documents with `hints`. It was fitted on what the trained model makes of
 * the same text, and adds to its word; it finds nothing where there are no hints, or no model.
 */
export function markupStage(weights: Readonly<Record<Feature, number>> = MARKUP_WEIGHTS): Stage {
  return {
    name: "markup",
    find(article, before) {
      const { hints, page } = article;
      if (hints === undefined) return [];
      const features = featuresOf(article, hints, chromeLogOdds(page.blocks, before).map((logOdds) => -logOdds));
      const findings: Finding[] = [];
      for (const { kind, rule, block, category } of before) {
        const found = features[block];
        if (kind !== "chrome" || rule !== MODEL_RULE || found === undefined) continue;
        const parts = [...found].map(([feature, value]): [Feature, number] => [feature, -value * weights[feature]]);
        const { span } = page.blocks[block]!;
        findings.push({ kind, category, block, span, rule: MARKUP_RULE, weight: parts.reduce((sum, [, part]) => sum + part, 0), witness: { note: noteOf(parts), span } });
      }
      return findings;
    },
  };
}

/** Parts that are named, and the log-odds from which one is worth a mention. */
const MOST_MENTIONED = 3;
const LEAST_MENTIONED = 0.2;

/** Names what weighs most; what speaks for the cut has a plus. What every block has is not named. */
function noteOf(parts: readonly (readonly [Feature, number])[]): string {
  const named = parts.filter(([feature, part]) => feature !== "bias" && feature !== "odds" && Math.abs(part) >= LEAST_MENTIONED);
  const most = named.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, MOST_MENTIONED);
  return `the markup, by ${most.length === 0 ? "nothing in particular" : most.map(([feature, part]) => `${feature} (${part < 0 ? "-" : "+"}${Math.abs(part).toFixed(1)})`).join(", ")}`;
}
