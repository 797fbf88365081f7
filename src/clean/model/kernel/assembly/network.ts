/** A network, eight numbers at a time; `../../reading.ts` says what it computes, in TypeScript, and both give the same bits. */
import { BIAS, blocks, INPUT_SCALES, inputs, KNOWN, LOGARITHMS, LOOKS, looks, MEANS, NARROW, NARROW_BIAS, narrowed, OF_PAGE, OUTPUT, parts, READER, READER_BIAS, READER_BIASES, READER_OUTPUTS, READERS, ROW, SCORES, scores, STATE, STATES, SUMS, WIDTH } from "./memory";

// The numbers of ../layout.ts.
const MOST_INPUT: f32 = 5;
const INPUT_STEPS: f32 = 4096;
const VALUE_STEPS: f32 = 16384;

const MOST: usize = 32000;
const SCORE_STEPS: f32 = 64;

/** Returns the logarithm of a whole number of 16 bits as the networks take it: below 0 that of its distance from 0, below 0 as well. */
@inline function logarithm(at: usize): f32 {
  const value = <i32>load<i16>(at);
  const size = value < 0 ? -value : value;
  const log = load<f32>(LOGARITHMS + (<usize>size << 2));
  return value < 0 ? -log : log;
}

/** Writes a row of inputs for each block: its looks, its scores, its place in the page, what is the same for all. */
export function scale(): void {
  let to = inputs;
  for (let i: usize = 0; i < blocks; i++, to += WIDTH) {
    const look = looks + i * LOOKS;
    for (let k: usize = 0; k < LOOKS; k += 2) store<f32>(to + (k << 1), logarithm(look + k));
    const score = scores + i * SCORES;
    for (let k: usize = 0; k < SCORES; k += 2) store<f32>(to + ((LOOKS + k) << 1), <f32>load<i16>(score + k) / SCORE_STEPS);
    const place = to + ((LOOKS + SCORES) << 1);
    store<f32>(place, load<f32>(LOGARITHMS + (min(MOST, i) << 2)));
    store<f32>(place, load<f32>(LOGARITHMS + (min(MOST, blocks - 1 - i) << 2)), 4);
    for (let k: usize = 0; k < 5; k++) store<f32>(place + 8 + (k << 2), logarithm(OF_PAGE + (k << 1)));
    store<f32>(place, 0, 28);
  }
}

/** Narrows the inputs of all blocks. */
export function narrow(network: usize): void {
  let to = narrowed;
  let itself = parts;
  for (let row = inputs, end = inputs + blocks * WIDTH; row < end; row += WIDTH, to += NARROW, itself += 4) {
    for (let k: usize = 0; k < WIDTH; k += 32) {
      const low = inputsInSteps(network, row, k);
      // Eleven vectors of four: the last stands alone.
      const high = k + 16 < WIDTH ? inputsInSteps(network, row, k + 16) : i32x4.splat(0);
      v128.store(ROW + (k >>> 1), i16x8.narrow_i32x4_s(low, high));
    }
    let a = v128.load(network, NARROW_BIAS);
    let b = v128.load(network, NARROW_BIAS + 16);
    let c = v128.load(network, NARROW_BIAS + 32);
    let d = v128.load(network, NARROW_BIAS + 48);
    for (let k: usize = 0, weights = network; k < WIDTH / 2; k += 4, weights += 64) {
      const two = v128.load32_splat(ROW + k);
      a = i32x4.add(a, i32x4.dot_i16x8_s(two, v128.load(weights)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(two, v128.load(weights, 16)));
      c = i32x4.add(c, i32x4.dot_i16x8_s(two, v128.load(weights, 32)));
      d = i32x4.add(d, i32x4.dot_i16x8_s(two, v128.load(weights, 48)));
    }
    a = tanh(scaled(a));
    b = tanh(scaled(b));
    c = tanh(scaled(c));
    d = tanh(scaled(d));
    v128.store(to, i16x8.narrow_i32x4_s(inSteps(a), inSteps(b)));
    v128.store(to, i16x8.narrow_i32x4_s(inSteps(c), inSteps(d)), 16);
    const sums = f32x4.add(f32x4.mul(a, v128.load(network, OUTPUT)), f32x4.mul(b, v128.load(network, OUTPUT + 16)));
    f32.store(itself, total(f32x4.add(f32x4.add(sums, f32x4.mul(c, v128.load(network, OUTPUT + 32))), f32x4.mul(d, v128.load(network, OUTPUT + 48)))) + f32.load(network, BIAS));
  }
}

@inline function inputsInSteps(network: usize, row: usize, k: usize): v128 {
  const value = f32x4.mul(f32x4.sub(v128.load(row + k), v128.load(network + k, MEANS)), v128.load(network + k, INPUT_SCALES));
  const clipped = f32x4.pmax(f32x4.splat(-MOST_INPUT), f32x4.pmin(f32x4.splat(MOST_INPUT), value));
  return rounded(f32x4.mul(clipped, f32x4.splat(INPUT_STEPS)));
}

/** Returns values between -1 and 1 as whole numbers. */
@inline function inSteps(values: v128): v128 { return rounded(f32x4.mul(values, f32x4.splat(VALUE_STEPS))); }
/** Whole numbers below 2^22 are the low bits of their sum with this number; a conversion, which minds what is no number, takes many instructions, as `min` and `max` do where `pmin` and `pmax` take one. All inputs are numbers. */
const WHOLE: f32 = 12582912;
@inline function rounded(values: v128): v128 {
  return i32x4.sub(f32x4.add(f32x4.floor(f32x4.add(values, f32x4.splat(0.5))), f32x4.splat(WHOLE)), f32x4.splat(WHOLE));
}
/** Returns sums of the narrowing as `tanh` takes them. */
@inline function scaled(sums: v128): v128 { return f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(ONE / (4096 * 4096))); }

/** Lets one of the two readers go over all blocks, 0 from the top and 1 from the end. */
export function readPage(network: usize, direction: usize): void {
  const reader = network + READERS + direction * READER;
  const bias = network + READER_BIASES + direction * READER_BIAS;
  const output = network + READER_OUTPUTS + direction * STATES;
  let part = parts + (((direction + 1) * blocks) << 2);
  let block = narrowed;
  if (direction == 1) {
    part += (blocks - 1) << 2;
    block += (blocks - 1) * NARROW;
  }
  const step = direction == 0 ? NARROW : 0 - NARROW;
  const stepOfPart: usize = direction == 0 ? 4 : 0 - 4;
  memory.fill(STATE, 0, SUMS - STATE);
  for (let left = blocks; left > 0; left--, block += step, part += stepOfPart) {
    // One after the other, and not state by state: much is under way at once then, where each number waits long for itself.
    addBlock(reader, bias, block);
    addStates(reader + NARROW / 4 * PAIR, bias);
    openGates();
    f32.store(part, total(moveOn(output)));
  }
}

/** Weights of two inputs, side by side for each output. */
const PAIR: usize = 3 * STATES;

@inline function two(at: usize, pair: usize): v128 { return v128.load32_splat(at + (pair << 2)); }

/** Writes what a block gives to each gate and to the fresh values. */
@inline function addBlock(reader: usize, bias: usize, block: usize): void {
  const a = two(block, 0);
  const b = two(block, 1);
  const c = two(block, 2);
  const d = two(block, 3);
  const e = two(block, 4);
  const f = two(block, 5);
  const g = two(block, 6);
  const h = two(block, 7);
  for (let i: usize = 0; i < 3 * STATES; i += 16) {
    v128.store(SUMS + i, four(four(v128.load(bias + i), reader + i, a, b, c, d), reader + 4 * PAIR + i, e, f, g, h));
  }
}

/** Adds to the gates what the states give, and writes what they give to the fresh values. */
@inline function addStates(weights: usize, bias: usize): void {
  const a = two(KNOWN, 0);
  const b = two(KNOWN, 1);
  const c = two(KNOWN, 2);
  const d = two(KNOWN, 3);
  const e = two(KNOWN, 4);
  const f = two(KNOWN, 5);
  const g = two(KNOWN, 6);
  const h = two(KNOWN, 7);
  const j = two(KNOWN, 8);
  const k = two(KNOWN, 9);
  const l = two(KNOWN, 10);
  const m = two(KNOWN, 11);
  for (let i: usize = 0; i < 3 * STATES; i += 16) {
    // What the states give to the fresh values stands for itself, behind what the block gives to them.
    const isFresh = i >= 2 * STATES;
    const sum = four(four(four(v128.load((isFresh ? bias + STATES : SUMS) + i), weights + i, a, b, c, d), weights + 4 * PAIR + i, e, f, g, h), weights + 8 * PAIR + i, j, k, l, m);
    v128.store((isFresh ? SUMS + STATES : SUMS) + i, sum);
  }
}

/** Adds to a sum the products of four pairs. */
@inline function four(sum: v128, weights: usize, a: v128, b: v128, c: v128, d: v128): v128 {
  sum = i32x4.add(sum, i32x4.dot_i16x8_s(a, v128.load(weights)));
  sum = i32x4.add(sum, i32x4.dot_i16x8_s(b, v128.load(weights, PAIR)));
  sum = i32x4.add(sum, i32x4.dot_i16x8_s(c, v128.load(weights, 2 * PAIR)));
  return i32x4.add(sum, i32x4.dot_i16x8_s(d, v128.load(weights, 3 * PAIR)));
}

/** Turns what both gates add up to into twice what they let through: the logistic function of a value is half of 1 and the hyperbolic tangent of half of it. */
@inline function openGates(): void {
  for (let at = SUMS; at < SUMS + 2 * STATES; at += 16) v128.store(at, f32x4.add(f32x4.splat(1), tanh(f32x4.convert_i32x4_s(v128.load(at)))));
}

/** Works out the new states, and returns the parts of their weighted sum. */
@inline function moveOn(output: usize): v128 {
  // What all sums leave as it is.
  let sums = f32x4.splat(-0.0);
  for (let i: usize = 0; i < STATES; i += 32) {
    const low = next(i);
    const high = next(i + 16);
    v128.store(STATE + i, low);
    v128.store(STATE + i, high, 16);
    v128.store(KNOWN + (i >>> 1), i16x8.narrow_i32x4_s(inSteps(low), inSteps(high)));
    sums = f32x4.add(f32x4.add(sums, f32x4.mul(low, v128.load(output + i))), f32x4.mul(high, v128.load(output + i, 16)));
  }
  return sums;
}

/** Returns four of the new states. */
@inline function next(i: usize): v128 {
  const ofBlock = f32x4.convert_i32x4_s(v128.load(SUMS + i, 2 * STATES));
  const ofStates = f32x4.mul(v128.load(SUMS + i), f32x4.convert_i32x4_s(v128.load(SUMS + i, 3 * STATES)));
  const fresh = tanh(f32x4.add(f32x4.add(ofBlock, ofBlock), ofStates));
  const keep = f32x4.mul(f32x4.splat(0.5), v128.load(SUMS + i, STATES));
  return f32x4.add(fresh, f32x4.mul(keep, f32x4.sub(v128.load(STATE + i), fresh)));
}

@inline function total(sums: v128): f32 {
  return (f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
}

/** What stands for 1 in what `tanh` takes: twice the steps of a sum, so that a sum stands for half of its value as it is. A power of two, it changes no bit. */
const ONE: f32 = 2 * 4096 * 16384;
const MOST_TANH: f32 = 5.1 * ONE;

// The fraction of ../../reading.ts.
@inline function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-MOST_TANH), f32x4.pmin(f32x4.splat(MOST_TANH), value));
  const t = f32x4.mul(x, x);
  const p = f32x4.add(f32x4.splat(0.999788931), f32x4.mul(t, f32x4.add(f32x4.splat(<f32>0.101388586 / ONE / ONE), f32x4.mul(t, f32x4.splat(<f32>6.45305242e-4 / ONE / ONE / ONE / ONE)))));
  const q = f32x4.add(f32x4.splat(ONE), f32x4.mul(t, f32x4.add(f32x4.splat(<f32>0.434116286 / ONE), f32x4.mul(t, f32x4.splat(<f32>0.0125404452 / ONE / ONE / ONE)))));
  return f32x4.div(f32x4.mul(x, p), q);
}
