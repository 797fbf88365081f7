import { LAYOUT, NARROW, STATES, WIDTH } from "./layout.js";
import type { Kernel } from "./kernel.js";

/** Inputs lie within so many standard deviations of their mean. */
const MOST_INPUT = 5;
const GATES = 3 * STATES;
const round = Math.fround;

/** Returns the kernel in TypeScript, for where WebAssembly may not run. It says what the other computes, in numbers of 32 bits. */
export function typescriptKernel(weights: Float32Array): Kernel {
  return {
    name: "typescript",
    read: (inputs, blocks) => {
      const values = narrowed(weights, inputs, blocks);
      const itself = new Float32Array(blocks);
      for (let i = 0; i < blocks; i++) itself[i] = round(dot(NARROW, values, i * NARROW, weights, LAYOUT.output) + weights[LAYOUT.bias]!);
      return { itself, before: readPage(weights, values, blocks, 0), after: readPage(weights, values, blocks, 1) };
    },
  };
}

function narrowed(weights: Float32Array, inputs: Float32Array, blocks: number): Float32Array {
  const values = new Float32Array(blocks * NARROW);
  const row = new Float32Array(WIDTH);
  for (let i = 0; i < blocks; i++) {
    for (let k = 0; k < WIDTH; k++) {
      const value = round(round(inputs[i * WIDTH + k]! - weights[LAYOUT.means + k]!) * weights[LAYOUT.scales + k]!);
      row[k] = value > MOST_INPUT ? MOST_INPUT : value < -MOST_INPUT ? -MOST_INPUT : value;
    }
    for (let output = 0; output < NARROW; output++) {
      let sum = weights[LAYOUT.narrowBias + output]!;
      for (let k = 0; k < WIDTH; k++) sum = round(sum + round(row[k]! * weights[LAYOUT.narrowing + k * NARROW + output]!));
      values[i * NARROW + output] = tanh(sum);
    }
  }
  return values;
}

/** Returns the part of one of the two readers in the log-odds of each block. */
function readPage(weights: Float32Array, values: Float32Array, blocks: number, direction: 0 | 1): Float32Array {
  const reader = LAYOUT.readers + direction * LAYOUT.reader;
  const parts = new Float32Array(blocks);
  const state = new Float32Array(STATES);
  const gates = new Float32Array(4 * STATES);
  for (let step = 0; step < blocks; step++) {
    const block = direction === 0 ? step : blocks - 1 - step;
    for (let i = 0; i < gates.length; i++) gates[i] = weights[reader + LAYOUT.gateBias + i]!;
    addProduct(gates, 0, 3 * STATES, values, block * NARROW, NARROW, weights, reader);
    addProduct(gates, 0, 2 * STATES, state, 0, STATES, weights, reader + LAYOUT.ofState);
    addProduct(gates, 3 * STATES, STATES, state, 0, STATES, weights, reader + LAYOUT.ofState + 2 * STATES);
    for (let i = 0; i < STATES; i++) {
      const fresh = tanh(round(gates[2 * STATES + i]! + round(logistic(gates[i]!) * gates[3 * STATES + i]!)));
      state[i] = round(fresh + round(logistic(gates[STATES + i]!) * round(state[i]! - fresh)));
    }
    parts[block] = dot(STATES, state, 0, weights, reader + LAYOUT.readerOutput);
  }
  return parts;
}

/** Adds the product of `inputs` values with weights, whose rows have `GATES` entries, to `outputs` gates from `into` on. */
function addProduct(gates: Float32Array, into: number, outputs: number, values: Float32Array, from: number, inputs: number, weights: Float32Array, at: number): void {
  for (let i = 0, row = at; i < inputs; i++, row += GATES) {
    const value = values[from + i]!;
    for (let output = 0; output < outputs; output++) gates[into + output] = round(gates[into + output]! + round(value * weights[row + output]!));
  }
}

/** A weighted sum of `count` values, in the order in which vectors of four are added up. */
function dot(count: number, values: Float32Array, from: number, weights: Float32Array, at: number): number {
  const lane = (i: number): number => {
    let sum = round(values[from + i]! * weights[at + i]!);
    for (let k = i + 4; k < count; k += 4) sum = round(sum + round(values[from + k]! * weights[at + k]!));
    return sum;
  };
  return round(round(lane(0) + lane(1)) + round(lane(2) + lane(3)));
}

/** The logistic function. */
function logistic(value: number): number {
  return round(0.5 + round(0.5 * tanh(round(0.5 * value))));
}

const ABOVE = Float32Array.of(0.9999889606306839, 0.12167326330366116, 0.0021602747426623715, 0.000003411389906478454);
const BELOW = Float32Array.of(1, 0.4549714734008576, 0.02051729456291057, 0.00013001012752924239);

/** The hyperbolic tangent as a fraction, right to 3e-6: the least squares of its error between -8 and 8, weighted until the error was even. */
function tanh(value: number): number {
  const x = value > 8 ? 8 : value < -8 ? -8 : value;
  const t = round(x * x);
  return round(round(x * polynomial(ABOVE, t)) / polynomial(BELOW, t));
}

function polynomial(of: Float32Array, t: number): number {
  return round(of[0]! + round(t * round(of[1]! + round(t * round(of[2]! + round(t * of[3]!))))));
}
