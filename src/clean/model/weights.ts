import type { InputScales, NetworkData } from "./kernel/layout.js";
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
  /** The networks of whole pages and of what extractors leave of them, and what tells the two apart. */
  readonly page: NetworkData;
  readonly extract: NetworkData;
  /** What both have of each input. */
  readonly inputs: InputScales;
  readonly gate: readonly number[];
  /** The same where it is in doubt, by what both networks believe. */
  readonly gateOfBoth: readonly number[];
  /** Points of a line from the log-odds of a cut of chrome to the log-odds that it is right; see `calibrated`. */
  readonly calibration: readonly (readonly number[])[];
}

/** The weights that come with the library. */
export const WEIGHTS: Weights = PACKED;
