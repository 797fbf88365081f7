import type { ForestData } from "./forest.js";
import { PACKED } from "./weights.data.js";

/** The trained model as data. `bench/train/run.sh` writes it; nobody edits it. */
export interface Weights {
  /** SHA-256 of the training texts, in the order in which they were read. */
  readonly data: string;
  /** The commit whose code computed the inputs. */
  readonly commit: string;
  /** Shingle F1 on sites that a model of the same kind had not seen, by what was cleaned and by set. */
  readonly scores: Readonly<Record<string, number>>;
  readonly lexicon: {
    readonly count: number;
    readonly keys: string;
    readonly rows: string;
    readonly scales: readonly number[];
    readonly biases: readonly number[];
  };
  /** The trees of the first look, and those of the second, which see what the first made of the page. */
  readonly first: ForestData;
  readonly second: ForestData;
}

/** The weights that come with the library. */
export const WEIGHTS: Weights = PACKED;
