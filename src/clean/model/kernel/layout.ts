import { PackedReader } from "../decode.js";

/** Values to which a block's inputs are narrowed down, and states of each of the two readers: what the kernel is written for. */
export const NARROW = 16;
export const STATES = 24;
/** Inputs of a block, filled up with noughts to a multiple of four. */
export const WIDTH = 44;

const GATES = 3 * STATES;
/** Weights are whole numbers of 1/4096. */
const WEIGHT_STEPS = 4096;

/** Of each input, its mean and one over its standard deviation. */
export interface InputScales {
  readonly means: readonly number[];
  readonly scales: readonly number[];
}

/** A trained network, as read from the weights. */
export interface NetworkData {
  readonly narrow: number;
  readonly states: number;
  /** Signed numbers: narrowing, its bias, gates of the narrowed inputs, their bias, gates of the states, their bias, output, its bias. */
  readonly weights: string;
}

/** Where things stand among the weights as the kernels read them; `OF_STATE` and those below it count from the start of a reader. */
export const LAYOUT = layout();

function layout(): Readonly<Record<"means" | "scales" | "narrowing" | "narrowBias" | "output" | "bias" | "readers" | "ofState" | "gateBias" | "readerOutput" | "reader" | "length", number>> {
  const scales = WIDTH;
  const narrowing = scales + WIDTH;
  const narrowBias = narrowing + WIDTH * NARROW;
  const output = narrowBias + NARROW;
  const bias = output + NARROW;
  const readers = bias + 4;
  const ofState = NARROW * GATES;
  const gateBias = ofState + STATES * GATES;
  const readerOutput = gateBias + 4 * STATES;
  const reader = readerOutput + STATES;
  return { means: 0, scales, narrowing, narrowBias, output, bias, readers, ofState, gateBias, readerOutput, reader, length: readers + 2 * reader };
}

/**
 * Returns a network's weights as the kernels read them: of each product the weights by input, then output; of a reader the biases of its
 * two gates, of the block's fresh values and of the state's.
 * @throws RangeError where its sizes are not those of the kernels.
 */
export function layOut({ narrow, states, weights }: NetworkData, { means, scales }: InputScales): Float32Array {
  if (narrow !== NARROW || states !== STATES || means.length > WIDTH) {
    throw new RangeError(`Expected a network of at most ${WIDTH} inputs, ${NARROW} narrowed values and ${STATES} states, got ${means.length}, ${narrow} and ${states}`);
  }
  const packed = new PackedReader(weights);
  const read = (count: number): Float32Array => Float32Array.from({ length: count }, () => packed.signed() / WEIGHT_STEPS);
  const into = new Float32Array(LAYOUT.length);
  into.set(means, LAYOUT.means);
  into.set(scales, LAYOUT.scales);
  into.set(read(means.length * NARROW), LAYOUT.narrowing);
  into.set(read(NARROW), LAYOUT.narrowBias);
  const pair = (count: number): [Float32Array, Float32Array] => [read(count), read(count)];
  const [ofBlock, blockBias, ofState, stateBias] = [pair(NARROW * GATES), pair(GATES), pair(STATES * GATES), pair(GATES)];
  into.set(read(NARROW), LAYOUT.output);
  const output = pair(STATES);
  into.set(read(1), LAYOUT.bias);
  for (const direction of [0, 1] as const) {
    const at = LAYOUT.readers + direction * LAYOUT.reader;
    into.set(ofBlock[direction], at);
    into.set(ofState[direction], at + LAYOUT.ofState);
    for (let i = 0; i < 2 * STATES; i++) into[at + LAYOUT.gateBias + i] = blockBias[direction][i]! + stateBias[direction][i]!;
    into.set(blockBias[direction].subarray(2 * STATES), at + LAYOUT.gateBias + 2 * STATES);
    into.set(stateBias[direction].subarray(2 * STATES), at + LAYOUT.gateBias + 3 * STATES);
    into.set(output[direction], at + LAYOUT.readerOutput);
  }
  return into;
}
