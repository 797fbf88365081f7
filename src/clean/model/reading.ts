import { GATES, INPUT_STEPS, LAYOUT, MOST_INPUT, NARROW, type NetworkWeights, STATES, VALUE_STEPS, WEIGHT_STEPS, WIDTH } from "./kernel/layout.js";

/** Log-odds of each block of a page by what they rest on; the sum of the three is what the network makes of it. */
export interface Reading {
  readonly itself: Float32Array;
  readonly before: Float32Array;
  readonly after: Float32Array;
}

const round = Math.fround;

/**
 * Returns what a small recurrent network (gated recurrent units, Cho et al. 2014, https://arxiv.org/abs/1406.1078) makes of a page; `inputs`
 * holds a row of `WIDTH` for each block. It narrows the inputs of each block down to a few values; two readers go over these, one from the
 * top of the page and one from its end, and remember what they need; the log-odds of a block are a weighted sum of its values and of what
 * both readers know when they have read it. Products are of whole numbers, all else is of numbers of 32 bits. Time is linear in the number of blocks, a few
 * thousand multiplications each. `kernel/` does the same in WebAssembly.
 */
export function readNetwork(weights: NetworkWeights, inputs: Float32Array, blocks: number): Reading {
  const values = new Int16Array(blocks * NARROW);
  const itself = new Float32Array(blocks);
  for (let i = 0; i < blocks; i++) {
    const narrowed = narrow(weights, inputs.subarray(i * WIDTH, (i + 1) * WIDTH));
    itself[i] = round(dot(narrowed, weights.floats, LAYOUT.floats.output) + weights.floats[LAYOUT.floats.bias]!);
    values.set(inSteps(narrowed), i * NARROW);
  }
  return { itself, before: readPage(weights, values, blocks, 0), after: readPage(weights, values, blocks, 1) };
}

/** Returns the values to which the inputs of a block are narrowed down, from -1 to 1. */
function narrow({ products, biases, floats }: NetworkWeights, inputs: Float32Array): Float32Array {
  const row = inputs.map((input, k) => {
    const value = round(round(input - floats[LAYOUT.floats.means + k]!) * floats[LAYOUT.floats.scales + k]!);
    return Math.floor(round(round(Math.max(-MOST_INPUT, Math.min(MOST_INPUT, value)) * INPUT_STEPS) + 0.5));
  });
  return Float32Array.from({ length: NARROW }, (_, i) => tanh(round(round(biases[i]! + product(products, 0, NARROW, i, row)) / (WEIGHT_STEPS * INPUT_STEPS))));
}

/** Returns the part of one of the two readers in the log-odds of each block. */
function readPage({ products, biases, floats }: NetworkWeights, values: Int16Array, blocks: number, direction: 0 | 1): Float32Array {
  const reader = LAYOUT.products.readers + direction * LAYOUT.products.reader;
  const bias = LAYOUT.biases.readers + direction * LAYOUT.biases.reader;
  const parts = new Float32Array(blocks);
  let states = new Float32Array(STATES);
  for (let step = 0; step < blocks; step++) {
    const block = direction === 0 ? step : blocks - 1 - step;
    const row = values.subarray(block * NARROW, (block + 1) * NARROW);
    const known = inSteps(states);
    const ofBlock = (gate: number): number => product(products, reader, GATES, gate, row);
    const ofStates = (gate: number): number => product(products, reader + LAYOUT.products.ofStates, GATES, gate, known);
    const scaled = (sum: number): number => round(round(sum) / (WEIGHT_STEPS * VALUE_STEPS));
    states = states.map((state, i) => {
      const reset = scaled(biases[bias + i]! + ofBlock(i) + ofStates(i));
      const keep = scaled(biases[bias + STATES + i]! + ofBlock(STATES + i) + ofStates(STATES + i));
      const freshOfBlock = scaled(biases[bias + 2 * STATES + i]! + ofBlock(2 * STATES + i));
      const freshOfStates = scaled(biases[bias + 3 * STATES + i]! + ofStates(2 * STATES + i));
      const fresh = tanh(round(freshOfBlock + round(logistic(reset) * freshOfStates)));
      return round(fresh + round(logistic(keep) * round(state - fresh)));
    });
    parts[block] = dot(states, floats, LAYOUT.floats.readers + direction * STATES);
  }
  return parts;
}

/** Returns values between -1 and 1 as whole numbers. */
function inSteps(values: Float32Array): Int16Array {
  return Int16Array.from(values, (value) => Math.floor(round(round(value * VALUE_STEPS) + 0.5)));
}

/** Returns one output of a product, whose weights stand by pairs of inputs; a whole number. */
function product(weights: Int16Array, at: number, outputs: number, output: number, values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0, row = at + 2 * output; k < values.length; k += 2, row += 2 * outputs) sum += values[k]! * weights[row]! + values[k + 1]! * weights[row + 1]!;
  return sum;
}

/** A weighted sum, in the order in which vectors of four are added up. */
function dot(values: Float32Array, weights: Float32Array, at: number): number {
  const lane = (i: number): number => {
    let sum = round(values[i]! * weights[at + i]!);
    for (let k = i + 4; k < values.length; k += 4) sum = round(sum + round(values[k]! * weights[at + k]!));
    return sum;
  };
  return round(round(lane(0) + lane(1)) + round(lane(2) + lane(3)));
}

/** The logistic function. */
function logistic(value: number): number {
  return round(0.5 + round(0.5 * tanh(round(0.5 * value))));
}

const ABOVE = Float32Array.of(0.999788931, 0.101388586, 6.45305242e-4);
const BELOW = Float32Array.of(1, 0.434116286, 0.0125404452);
/** Beyond this the fraction is level. */
const MOST_TANH = round(5.1);

/** The hyperbolic tangent as a fraction, right to 5e-5: the least squares of its error, weighted until the error was even. */
function tanh(value: number): number {
  const x = value > MOST_TANH ? MOST_TANH : value < -MOST_TANH ? -MOST_TANH : value;
  const t = round(x * x);
  return round(round(x * polynomial(ABOVE, t)) / polynomial(BELOW, t));
}

function polynomial(of: Float32Array, t: number): number {
  return round(of[0]! + round(t * round(of[1]! + round(t * of[2]!))));
}
