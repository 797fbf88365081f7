import type { Finding } from "../../../core/finding.js";
import type { Article } from "../../stage.js";
import type { NetworkWeights } from "./layout.js";
import type { LexiconData } from "../lexicon.js";
import type { Reading } from "../reading.js";

/** The networks: of whole pages, and of what an extractor left of one. */
export const NETWORKS = ["page", "extract"] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** What a kernel computes with. */
export interface KernelData {
  readonly lexicon: LexiconData;
  /** The weights of each network, as `layOut` returns them. */
  readonly networks: Readonly<Record<NetworkName, NetworkWeights>>;
}

/** A page that a kernel has seen. It can be read until the kernel sees another. */
export interface SeenPage {
  /** What is the same for all of its blocks; see `ofPage`. */
  readonly ofPage: Int16Array;
  readonly read: (network: NetworkName) => Reading;
}

/** Computes the model. All kernels give the same bits. */
export interface Kernel {
  /** Returns what the networks are shown of a page, given what the stages before found and what is counted in its blocks. */
  readonly see: (article: Article, before: readonly Finding[], counts: Int32Array) => SeenPage;
}
