/** A network, eight numbers at a time; `../../reading.ts` says what it computes, in TypeScript, and both give the same bits. */
import { BIAS, blocks, INPUT_SCALES, inputs, KNOWN, LOGARITHMS, LOOKS, looks, MEANS, NARROW, NARROW_BIAS, narrowed, NEXT, OF_PAGE, OUTPUT, parts, READER, READER_BIAS, READER_BIASES, READER_OUTPUTS, READERS, ROW, SCORES, scores, STATE, STATES, VALUES, WIDTH } from "./memory";

// The numbers of ../layout.ts.
const MOST_INPUT: f32 = 5;
const INPUT_STEPS: f32 = 4096;
const VALUE_STEPS: f32 = 16384;
/** One over the steps of a weight and those of what it is multiplied with. */
const INPUT_SCALE: f32 = 1 / (4096 * 4096);
const VALUE_SCALE: f32 = 1 / (4096 * 16384);
/** For the logistic function, which takes half of it. */
const HALF_SCALE: f32 = VALUE_SCALE / 2;

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
    a = tanh(scaled(a, INPUT_SCALE));
    b = tanh(scaled(b, INPUT_SCALE));
    c = tanh(scaled(c, INPUT_SCALE));
    d = tanh(scaled(d, INPUT_SCALE));
    v128.store(VALUES, a);
    v128.store(VALUES, b, 16);
    v128.store(VALUES, c, 32);
    v128.store(VALUES, d, 48);
    v128.store(to, i16x8.narrow_i32x4_s(inSteps(a), inSteps(b)));
    v128.store(to, i16x8.narrow_i32x4_s(inSteps(c), inSteps(d)), 16);
    f32.store(itself, dot(VALUES, network + OUTPUT, 64) + f32.load(network, BIAS));
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
@inline function scaled(sums: v128, scale: f32): v128 { return f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(scale)); }

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
  memory.fill(STATE, 0, NEXT - STATE);
  for (let left = blocks; left > 0; left--, block += step, part += stepOfPart) {
    // The new states wait until all are known.
    readEight(reader, bias, block, 0);
    readEight(reader, bias, block, 32);
    readEight(reader, bias, block, 64);
    for (let i: usize = 0; i < STATES; i += 32) {
      const low = v128.load(NEXT + i);
      const high = v128.load(NEXT + i, 16);
      v128.store(STATE + i, low);
      v128.store(STATE + i, high, 16);
      v128.store(KNOWN + (i >>> 1), i16x8.narrow_i32x4_s(inSteps(low), inSteps(high)));
    }
    f32.store(part, dot(NEXT, output, STATES));
  }
}

/** Works out eight of a reader's states, those from the byte `eight` on: all their sums stay in registers. */
function readEight(reader: usize, biases: usize, block: usize, eight: usize): void {
  const bias = biases + eight;
  // Gates: of what is forgotten, of what is kept, and the fresh values of the block and of the states.
  let ra = v128.load(bias);
  let rb = v128.load(bias, 16);
  let ka = v128.load(bias, STATES);
  let kb = v128.load(bias, STATES + 16);
  let xa = v128.load(bias, 2 * STATES);
  let xb = v128.load(bias, 2 * STATES + 16);
  let ha = v128.load(bias, 3 * STATES);
  let hb = v128.load(bias, 3 * STATES + 16);
  let weights = reader + eight;
  for (let i: usize = 0; i < NARROW; i += 4, weights += 3 * STATES) {
    const two = v128.load32_splat(block + i);
    ra = i32x4.add(ra, i32x4.dot_i16x8_s(two, v128.load(weights)));
    rb = i32x4.add(rb, i32x4.dot_i16x8_s(two, v128.load(weights, 16)));
    ka = i32x4.add(ka, i32x4.dot_i16x8_s(two, v128.load(weights, STATES)));
    kb = i32x4.add(kb, i32x4.dot_i16x8_s(two, v128.load(weights, STATES + 16)));
    xa = i32x4.add(xa, i32x4.dot_i16x8_s(two, v128.load(weights, 2 * STATES)));
    xb = i32x4.add(xb, i32x4.dot_i16x8_s(two, v128.load(weights, 2 * STATES + 16)));
  }
  for (let i: usize = 0; i < STATES / 2; i += 4, weights += 3 * STATES) {
    const two = v128.load32_splat(KNOWN + i);
    ra = i32x4.add(ra, i32x4.dot_i16x8_s(two, v128.load(weights)));
    rb = i32x4.add(rb, i32x4.dot_i16x8_s(two, v128.load(weights, 16)));
    ka = i32x4.add(ka, i32x4.dot_i16x8_s(two, v128.load(weights, STATES)));
    kb = i32x4.add(kb, i32x4.dot_i16x8_s(two, v128.load(weights, STATES + 16)));
    ha = i32x4.add(ha, i32x4.dot_i16x8_s(two, v128.load(weights, 2 * STATES)));
    hb = i32x4.add(hb, i32x4.dot_i16x8_s(two, v128.load(weights, 2 * STATES + 16)));
  }
  v128.store(NEXT + eight, next(v128.load(STATE + eight), ra, ka, xa, ha));
  v128.store(NEXT + eight, next(v128.load(STATE + eight, 16), rb, kb, xb, hb), 16);
}

@inline function next(state: v128, reset: v128, keep: v128, ofBlock: v128, ofStates: v128): v128 {
  const fresh = tanh(f32x4.add(scaled(ofBlock, VALUE_SCALE), f32x4.mul(logistic(scaled(reset, HALF_SCALE)), scaled(ofStates, VALUE_SCALE))));
  return f32x4.add(fresh, f32x4.mul(logistic(scaled(keep, HALF_SCALE)), f32x4.sub(state, fresh)));
}

@inline function dot(values: usize, weights: usize, size: usize): f32 {
  let sums = f32x4.mul(v128.load(values), v128.load(weights));
  for (let i: usize = 16; i < size; i += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(values + i), v128.load(weights + i)));
  return (f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
}

/** Of twice a value. */
@inline function logistic(half: v128): v128 {
  return f32x4.add(f32x4.splat(0.5), f32x4.mul(f32x4.splat(0.5), tanh(half)));
}

// The fraction of ../../reading.ts.
@inline function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-5.1), f32x4.pmin(f32x4.splat(5.1), value));
  const t = f32x4.mul(x, x);
  const p = f32x4.add(f32x4.splat(0.999788931), f32x4.mul(t, f32x4.add(f32x4.splat(0.101388586), f32x4.mul(t, f32x4.splat(6.45305242e-4)))));
  const q = f32x4.add(f32x4.splat(1), f32x4.mul(t, f32x4.add(f32x4.splat(0.434116286), f32x4.mul(t, f32x4.splat(0.0125404452)))));
  return f32x4.div(f32x4.mul(x, p), q);
}
