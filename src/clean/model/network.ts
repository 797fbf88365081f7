import { PackedReader } from "./decode.js";

/** Weights are whole numbers of 1/4096. */
const WEIGHT_STEPS = 4096;
/** Inputs lie within so many standard deviations of their mean. */
const MOST_INPUT = 5;

/** A trained network, as read from the weights. */
export interface NetworkData {
  /** Values to which a block's inputs are narrowed down, and states of each of the two readers: multiples of four. */
  readonly narrow: number;
  readonly states: number;
  /** Of each input, its mean and one over its standard deviation. */
  readonly means: readonly number[];
  readonly scales: readonly number[];
  /** Signed numbers: narrowing, its bias, gates of the narrowed inputs, their bias, gates of the states, their bias, output, its bias. */
  readonly weights: string;
}

/** Log-odds of each block of a page by what they rest on; the sum of the three is what the network makes of it. */
export interface Reading {
  readonly itself: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * A small recurrent network (gated recurrent units, Cho et al. 2014, https://arxiv.org/abs/1406.1078). It narrows the inputs of each
 * block down to a few values; two readers go over these, one from the top of the page and one from its end, and remember what they
 * need; the log-odds of a block are a weighted sum of its values and of what both readers know when they have read it. Time is
 * linear in the number of blocks, a few thousand multiplications each.
 */
export class Network {
  private readonly data: NetworkData;
  private readonly narrowing: Layer;
  /** For the reader from the top and the one from the end: what the gates make of a block, and of the state. */
  private readonly ofBlock: readonly [Layer, Layer];
  private readonly ofState: readonly [Layer, Layer];
  private readonly output: Float64Array;
  private readonly bias: number;

  constructor(data: NetworkData) {
    this.data = data;
    const { narrow, states, means } = data;
    const reader = new PackedReader(data.weights);
    const read = (count: number): Float64Array => Float64Array.from({ length: count }, () => reader.signed() / WEIGHT_STEPS);
    const gates = 3 * states;
    this.narrowing = layer(read(means.length * narrow), read(narrow), means.length);
    const pair = (inputs: number): readonly [Layer, Layer] => {
      const weights = [read(inputs * gates), read(inputs * gates)] as const;
      return [layer(weights[0], read(gates), inputs), layer(weights[1], read(gates), inputs)];
    };
    this.ofBlock = pair(narrow);
    this.ofState = pair(states);
    this.output = read(narrow + 2 * states);
    this.bias = read(1)[0]!;
  }

  /** Returns what the network makes of a page; `inputs` holds a row for each block. */
  read(inputs: Float64Array): Reading {
    const { narrow, states, means } = this.data;
    const blocks = inputs.length / means.length;
    const values = this.narrowed(inputs);
    const itself = new Float64Array(blocks);
    for (let i = 0; i < blocks; i++) {
      let sum = this.bias;
      for (let k = 0; k < narrow; k++) sum += this.output[k]! * values[i * narrow + k]!;
      itself[i] = sum;
    }
    const gates = new Float64Array(blocks * 3 * states);
    return { itself, before: this.reader(0, values, gates), after: this.reader(1, values, gates) };
  }

  private narrowed(inputs: Float64Array): Float64Array {
    const { narrow, means, scales } = this.data;
    const width = means.length;
    const standard = new Float64Array(inputs.length);
    for (let k = 0; k < width; k++) {
      const [mean, scale] = [means[k]!, scales[k]!];
      for (let i = k; i < inputs.length; i += width) {
        const value = (inputs[i]! - mean) * scale;
        standard[i] = value > MOST_INPUT ? MOST_INPUT : value < -MOST_INPUT ? -MOST_INPUT : value;
      }
    }
    const values = new Float64Array((inputs.length / width) * narrow);
    multiplyRows(this.narrowing, standard, values);
    for (let i = 0; i < values.length; i++) values[i] = 2 * sigmoid(2 * values[i]!) - 1;
    return values;
  }

  /** Returns the part of one of the two readers in the log-odds of each block; `gates` is room to work in. */
  private reader(direction: 0 | 1, values: Float64Array, gates: Float64Array): Float64Array {
    const { narrow, states } = this.data;
    const { output } = this;
    const width = 3 * states;
    const blocks = gates.length / width;
    const ofState = this.ofState[direction];
    multiplyRows(this.ofBlock[direction], values, gates);
    const parts = new Float64Array(blocks);
    const state = new Float64Array(states);
    const remembered = new Float64Array(width);
    const first = narrow + direction * states;
    for (let step = 0; step < blocks; step++) {
      const block = direction === 0 ? step : blocks - 1 - step;
      const at = block * width;
      multiply(ofState, state, 0, remembered, 0);
      let part = 0;
      for (let i = 0; i < states; i++) {
        const reset = sigmoid(gates[at + i]! + remembered[i]!);
        const keep = sigmoid(gates[at + states + i]! + remembered[states + i]!);
        const fresh = 2 * sigmoid(2 * (gates[at + 2 * states + i]! + reset * remembered[2 * states + i]!)) - 1;
        const value = fresh + keep * (state[i]! - fresh);
        state[i] = value;
        part += output[first + i]! * value;
      }
      parts[block] = part;
    }
    return parts;
  }
}

/** Weights by output, then input, and a bias for each output; the number of outputs is a multiple of four. */
interface Layer {
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  readonly inputs: number;
}

/** `weights` come by input, then output. */
function layer(weights: Float64Array, biases: Float64Array, inputs: number): Layer {
  const outputs = biases.length;
  if (outputs % 4 !== 0) throw new RangeError(`Expected a multiple of four outputs, got ${outputs}`);
  return { weights: weights.map((_, i) => weights[(i % inputs) * outputs + Math.floor(i / inputs)]!), biases, inputs };
}

/** Writes a layer's outputs for the inputs at `from`, four at a time: one load of an input serves four products. */
function multiply({ weights, biases, inputs }: Layer, values: Float64Array, from: number, into: Float64Array, to: number): void {
  for (let output = 0, row = 0; output < biases.length; output += 4, row += 4 * inputs) {
    let a = biases[output]!;
    let b = biases[output + 1]!;
    let c = biases[output + 2]!;
    let d = biases[output + 3]!;
    for (let i = 0, at = row; i < inputs; i++, at++) {
      const value = values[from + i]!;
      a += weights[at]! * value;
      b += weights[at + inputs]! * value;
      c += weights[at + 2 * inputs]! * value;
      d += weights[at + 3 * inputs]! * value;
    }
    into[to + output] = a;
    into[to + output + 1] = b;
    into[to + output + 2] = c;
    into[to + output + 3] = d;
  }
}

/** Writes a layer's outputs for every row of inputs, two rows at a time: one load of a weight serves both. */
function multiplyRows(layer: Layer, values: Float64Array, into: Float64Array): void {
  const { weights, biases, inputs } = layer;
  const outputs = biases.length;
  let from = 0;
  let to = 0;
  for (; from + 2 * inputs <= values.length; from += 2 * inputs, to += 2 * outputs) {
    for (let output = 0, row = 0; output < outputs; output += 4, row += 4 * inputs) {
      let a = biases[output]!;
      let b = biases[output + 1]!;
      let c = biases[output + 2]!;
      let d = biases[output + 3]!;
      let e = a;
      let f = b;
      let g = c;
      let h = d;
      for (let i = 0, at = row; i < inputs; i++, at++) {
        const first = values[from + i]!;
        const second = values[from + inputs + i]!;
        const p = weights[at]!;
        a += p * first;
        e += p * second;
        const q = weights[at + inputs]!;
        b += q * first;
        f += q * second;
        const r = weights[at + 2 * inputs]!;
        c += r * first;
        g += r * second;
        const s = weights[at + 3 * inputs]!;
        d += s * first;
        h += s * second;
      }
      into[to + output] = a;
      into[to + output + 1] = b;
      into[to + output + 2] = c;
      into[to + output + 3] = d;
      into[to + outputs + output] = e;
      into[to + outputs + output + 1] = f;
      into[to + outputs + output + 2] = g;
      into[to + outputs + output + 3] = h;
    }
  }
  if (from < values.length) multiply(layer, values, from, into, to);
}

const CURVE_REACH = 16;
const CURVE_STEPS = 256;
/** The logistic curve from -16 to 16, in steps of 1/256. */
const CURVE = Float64Array.from({ length: 2 * CURVE_REACH * CURVE_STEPS + 2 }, (_, i) => 1 / (1 + Math.exp(CURVE_REACH - i / CURVE_STEPS)));

/** Returns the logistic function of a number to six digits, from a table. */
function sigmoid(value: number): number {
  const at = (value + CURVE_REACH) * CURVE_STEPS;
  if (at <= 0) return 0;
  if (at >= 2 * CURVE_REACH * CURVE_STEPS) return 1;
  const step = at | 0;
  const low = CURVE[step]!;
  return low + (CURVE[step + 1]! - low) * (at - step);
}
