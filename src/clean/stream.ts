import type { CleanDocument, SourceDocument } from "../core/document.js";
import type { SiteProfile } from "../core/site-profile.js";
import { clean, type CleanOptions, type Pipeline } from "./pipeline.js";

/** What may be said to the cleaning of a stream. */
export interface StreamOptions extends CleanOptions {
  /** @defaultValue the standard pipeline */
  readonly pipeline?: Pipeline;
  /** Returns the profile of a document's site, for streams of many sites; asked once a document that names its site. @defaultValue none */
  readonly profileOf?: (site: string) => SiteProfile | undefined | Promise<SiteProfile | undefined>;
}

/**
 * Yields the clean document of each text or document, in order, one at a time as they are asked for: nothing is read ahead and nothing is
 * kept. Web streams and Node streams are async iterables already, and take one: `ReadableStream.from(cleanStream(input))`,
 * `Readable.from(cleanStream(input))`.
 * @throws TypeError where an input is no text and no document, or an option names no role.
 */
export async function* cleanStream(documents: AsyncIterable<string | SourceDocument> | Iterable<string | SourceDocument>, options: StreamOptions = {}): AsyncGenerator<CleanDocument, void, undefined> {
  const { pipeline = { clean }, profileOf, ...rest } = options;
  for await (const document of documents) {
    const site = typeof document === "object" && typeof document.site === "string" && document.site !== "" ? await profileOf?.(document.site) : undefined;
    yield pipeline.clean(document, site === undefined ? rest : { ...rest, site });
  }
}
