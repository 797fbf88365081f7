import type { CleanDocument, SourceDocument } from "../core/document.js";
import type { SiteProfile } from "../core/site-profile.js";
import { clean, type CleanOptions, documentOf } from "./pipeline.js";
import { createLearner, type Learner } from "./site/learn.js";

/**
 * Returns the clean documents of some documents, in their order, in two passes: first it learns what each `site` prints on its pages,
 * then it cleans each document with the profile of its site. Documents without a `site` are cleaned alone. The order of the documents
 * does not matter, below the learner's cap.
 * @throws TypeError where an input is no document, or an option names no role.
 */
export function cleanBatch(documents: readonly SourceDocument[], options: CleanOptions = {}): CleanDocument[] {
  const learners = new Map<string, Learner>();
  const { site: given, ...rest } = (options as CleanOptions | null) ?? {};
  for (const { site, text, url } of documents.map(documentOf)) {
    if (site === undefined) continue;
    const learner = learners.get(site) ?? createLearner(site);
    learners.set(site, learner);
    learner.add({ text, ...(url === undefined ? {} : { url }) });
  }
  const profiles = new Map<string, SiteProfile>([...learners].map(([site, learner]) => [site, learner.profile()]));
  return documents.map((document) => {
    const site = given ?? profiles.get(document.site ?? "");
    return clean(document, { ...rest, ...(site === undefined ? {} : { site }) });
  });
}
