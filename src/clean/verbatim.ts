import type { CleanDocument, SourceDocument } from "../core/document.js";
import { DROPPED_ROLES } from "./policy.js";
import { createPipeline, type Pipeline } from "./pipeline.js";
import { rolesStage } from "./stages/roles.js";

let nothingCut: Pipeline | undefined;

/** Returns a text or document as a clean one with nothing cut; its blocks have roles all the same. */
export function asClean(input: string | SourceDocument): CleanDocument {
  nothingCut ??= createPipeline({ packs: [], stages: [rolesStage()] });
  return nothingCut.clean(input, { keep: DROPPED_ROLES });
}
