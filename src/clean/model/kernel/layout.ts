import { PackedReader } from "../decode.js";

/** Values to which a block's inputs are narrowed down, and states of each of the two readers: what the kernels are written for. */
export const NARROW = 16;
export const STATES = 24;
/** Inputs of a block, filled up with noughts to a multiple of four. */
export const WIDTH = 44;
/** What a reader works out of a block and its states: gates of what is forgotten and of what is kept, and fresh values. */
export const GATES = 3 * STATES;

/**
 * Products are of whole numbers of 16 bits, summed up in 32: weights are numbers of `1 / WEIGHT_STEPS`, inputs lie within `MOST_INPUT` and are
 * numbers of `1 / INPUT_STEPS`, what is narrowed and states lie within 1 and are numbers of `1 / VALUE_STEPS`.
 */
export const WEIGHT_STEPS = 4096;
export const INPUT_STEPS = 4096;
export const VALUE_STEPS = 16384;
export const MOST_INPUT = 5;
/** Characters of a packed weight. */
const DIGITS_OF_WEIGHT = 3;
const MOST_WEIGHT = 32767;
const MOST_SUM = 2 ** 31 - 1;

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

/** The weights of a network as the kernels read them. */
export interface NetworkWeights {
  /** Of each product, by pairs of its inputs: for each of its outputs the weights of both. First of the narrowing, then of each reader those of the block and of its states. */
  readonly products: Int16Array;
  /** What sums begin with: `NARROW` of the narrowing; of each reader the biases of its two gates, of the block's fresh values, of the states' fresh values. */
  readonly biases: Int32Array;
  /** Means and scales of the inputs; weights of the output, its bias and three noughts, weights of each reader's states. */
  readonly floats: Float32Array;
}

/** Where things stand in `NetworkWeights`; `ofStates` counts from the start of a reader. */
export const LAYOUT = {
  products: { readers: WIDTH * NARROW, reader: (NARROW + STATES) * GATES, ofStates: NARROW * GATES, length: WIDTH * NARROW + 2 * (NARROW + STATES) * GATES },
  biases: { readers: NARROW, reader: 4 * STATES, length: NARROW + 8 * STATES },
  floats: { means: 0, scales: WIDTH, output: 2 * WIDTH, bias: 2 * WIDTH + NARROW, readers: 2 * WIDTH + NARROW + 4, length: 2 * WIDTH + NARROW + 4 + 2 * STATES },
} as const;

/**
 * Returns a network's weights as the kernels read them.
 * @throws RangeError where its sizes are not those of the kernels, or its weights are so large that a sum might not fit.
 */
export function layOut({ narrow, states, weights }: NetworkData, { means, scales }: InputScales): NetworkWeights {
  if (narrow !== NARROW || states !== STATES || means.length > WIDTH) {
    throw new RangeError(`Expected a network of at most ${WIDTH} inputs, ${NARROW} narrowed values and ${STATES} states, got ${means.length}, ${narrow} and ${states}`);
  }
  const numbers = (means.length + 1) * NARROW + 2 * (NARROW + STATES + 2) * GATES + NARROW + 2 * STATES + 1;
  if (scales.length !== means.length || weights.length !== DIGITS_OF_WEIGHT * numbers) {
    throw new RangeError(`Expected ${means.length} scales and ${numbers} weights, got ${scales.length} and ${weights.length / DIGITS_OF_WEIGHT}`);
  }
  const packed = new PackedReader(weights);
  const read = (count: number): Int32Array => Int32Array.from({ length: count }, () => packed.signed());
  const pair = (count: number): [Int32Array, Int32Array] => [read(count), read(count)];
  const [narrowing, narrowBias] = [read(means.length * NARROW), read(NARROW)];
  const [ofBlock, blockBias, ofStates, stateBias] = [pair(NARROW * GATES), pair(GATES), pair(STATES * GATES), pair(GATES)];
  const [output, ofReaders, bias] = [read(NARROW), pair(STATES), read(1)];
  const products = new Int16Array(LAYOUT.products.length);
  const biases = new Int32Array(LAYOUT.biases.length);
  const floats = new Float32Array(LAYOUT.floats.length);
  setPairs(products, 0, narrowing, NARROW);
  biases.set(narrowBias.map((value) => value * INPUT_STEPS));
  floats.set(means, LAYOUT.floats.means);
  floats.set(scales, LAYOUT.floats.scales);
  floats.set([...output, ...bias].map((value) => value / WEIGHT_STEPS), LAYOUT.floats.output);
  expectSums(narrowing, NARROW, narrowBias, INPUT_STEPS, MOST_INPUT * INPUT_STEPS);
  for (const direction of [0, 1] as const) {
    const at = LAYOUT.products.readers + direction * LAYOUT.products.reader;
    setPairs(products, at, ofBlock[direction], GATES);
    setPairs(products, at + LAYOUT.products.ofStates, ofStates[direction], GATES);
    const both = blockBias[direction].map((value, i) => value + stateBias[direction][i]!);
    const begin = [...both.subarray(0, 2 * STATES), ...blockBias[direction].subarray(2 * STATES), ...stateBias[direction].subarray(2 * STATES)];
    biases.set(begin.map((value) => value * VALUE_STEPS), LAYOUT.biases.readers + direction * LAYOUT.biases.reader);
    floats.set([...ofReaders[direction]].map((value) => value / WEIGHT_STEPS), LAYOUT.floats.readers + direction * STATES);
    // Fresh values have a sum for the block and one for the states; both at once are no less.
    const most = both.map((value, i) => (i < 2 * STATES ? value : Math.abs(blockBias[direction][i]!) + Math.abs(stateBias[direction][i]!)));
    expectSums(Int32Array.of(...ofBlock[direction], ...ofStates[direction]), GATES, most, VALUE_STEPS, VALUE_STEPS);
  }
  return { products, biases, floats };
}

/** Writes a product's weights, whose rows are its inputs, by pairs of inputs. */
function setPairs(into: Int16Array, at: number, weights: Int32Array, outputs: number): void {
  for (const [i, weight] of weights.entries()) {
    if (Math.abs(weight) > MOST_WEIGHT) throw new RangeError(`Expected weights of at most ${MOST_WEIGHT / WEIGHT_STEPS}, got ${weight / WEIGHT_STEPS}`);
    const [input, output] = [Math.floor(i / outputs), i % outputs];
    into[at + (2 * outputs * (input >> 1)) + 2 * output + (input & 1)] = weight;
  }
}

function expectSums(weights: Int32Array, outputs: number, biases: Int32Array, biasSteps: number, mostInput: number): void {
  const sums = Array.from({ length: outputs }, (_, i) => biasSteps * Math.abs(biases[i]!));
  for (const [i, weight] of weights.entries()) sums[i % outputs]! += mostInput * Math.abs(weight);
  const most = Math.max(...sums);
  if (most > MOST_SUM) throw new RangeError(`Expected weights whose sums fit into 32 bits, got one of up to ${most}`);
}
