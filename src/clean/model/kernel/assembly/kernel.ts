/**
 * A network in AssemblyScript, four numbers at a time; `../twin.ts` says what it computes, in TypeScript, and both give the same bits.
 *
 * Its memory: the weights, inputs of one chunk of blocks, one row of inputs, and for every block its narrowed values and the three
 * parts of its log-odds (this grows).
 */

// The sizes of ../layout.ts, in bytes.
const WIDTH: usize = 44 * 4;
const NARROW: usize = 12 * 4;
const STATES: usize = 12 * 4;
const CHUNK: usize = 128;
const BLOCK: usize = 16 * 4;

const MEANS: usize = 1024;
const SCALES: usize = MEANS + WIDTH;
const NARROWING: usize = SCALES + WIDTH;
const NARROW_BIAS: usize = NARROWING + WIDTH / 4 * NARROW;
const OUTPUT: usize = NARROW_BIAS + NARROW;
/** The bias of the output, and three places that are empty. */
const BIAS: usize = OUTPUT + NARROW;
const READERS: usize = BIAS + 16;
const OF_STATE: usize = NARROW / 4 * 3 * STATES;
const GATE_BIAS: usize = OF_STATE + STATES / 4 * 3 * STATES;
const READER_OUTPUT: usize = GATE_BIAS + 4 * STATES;
const READER: usize = READER_OUTPUT + STATES;
const INPUTS: usize = READERS + 2 * READER;
const ROW: usize = INPUTS + CHUNK * WIDTH;
const BLOCKS: usize = ROW + WIDTH;

const MOST_INPUT: f32 = 5;

export function weightsAt(): usize { return MEANS; }
export function inputsAt(): usize { return INPUTS; }
export function blocksAt(): usize { return BLOCKS; }

/** Makes room for a page of so many blocks. */
export function reserve(blocks: i32): void {
  const pages = (BLOCKS + <usize>blocks * BLOCK + 0xffff) >>> 16;
  const have = <usize>memory.size();
  if (pages > have && memory.grow(<i32>(pages - have)) < 0) unreachable();
}

/** Narrows the inputs of one chunk, the blocks from `from` on. */
export function narrow(from: i32, count: i32): void {
  let to = BLOCKS + <usize>from * BLOCK;
  for (let row = INPUTS, end = INPUTS + <usize>count * WIDTH; row < end; row += WIDTH, to += BLOCK) {
    for (let k: usize = 0; k < WIDTH; k += 16) {
      const value = f32x4.mul(f32x4.sub(v128.load(row + k), v128.load(MEANS + k)), v128.load(SCALES + k));
      v128.store(ROW + k, f32x4.max(f32x4.min(value, f32x4.splat(MOST_INPUT)), f32x4.splat(-MOST_INPUT)));
    }
    let a = v128.load(NARROW_BIAS);
    let b = v128.load(NARROW_BIAS, 16);
    let c = v128.load(NARROW_BIAS, 32);
    for (let k: usize = 0, weight = NARROWING; k < WIDTH; k += 4, weight += NARROW) {
      const value = v128.load32_splat(ROW + k);
      a = f32x4.add(a, f32x4.mul(value, v128.load(weight)));
      b = f32x4.add(b, f32x4.mul(value, v128.load(weight, 16)));
      c = f32x4.add(c, f32x4.mul(value, v128.load(weight, 32)));
    }
    a = tanh(a);
    b = tanh(b);
    c = tanh(c);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    f32.store(to, dot(a, b, c, OUTPUT) + f32.load(BIAS), 48);
  }
}

/** Lets one of the two readers go over all blocks, 0 from the top and 1 from the end. */
export function readPage(blocks: i32, direction: i32): void {
  if (blocks === 0) return;
  const reader = READERS + <usize>direction * READER;
  const part: usize = 52 + <usize>direction * 4;
  let block = BLOCKS + (direction === 0 ? 0 : <usize>(blocks - 1) * BLOCK);
  const step = direction === 0 ? BLOCK : 0 - BLOCK;
  let s = f32x4.splat(0);
  let t = f32x4.splat(0);
  let u = f32x4.splat(0);
  for (let left = blocks; left > 0; left--, block += step) {
    v128.store(ROW, s);
    v128.store(ROW, t, 16);
    v128.store(ROW, u, 32);
    const bias = reader + GATE_BIAS;
    // Gates: of what is forgotten, of what is kept, and the fresh values of the block and of the state.
    let ra = v128.load(bias);
    let rb = v128.load(bias, 16);
    let rc = v128.load(bias, 32);
    let ka = v128.load(bias, 48);
    let kb = v128.load(bias, 64);
    let kc = v128.load(bias, 80);
    let xa = v128.load(bias, 96);
    let xb = v128.load(bias, 112);
    let xc = v128.load(bias, 128);
    let ha = v128.load(bias, 144);
    let hb = v128.load(bias, 160);
    let hc = v128.load(bias, 176);
    for (let i: usize = 0, weight = reader; i < NARROW; i += 4, weight += 3 * STATES) {
      const value = v128.load32_splat(block + i);
      ra = f32x4.add(ra, f32x4.mul(value, v128.load(weight)));
      rb = f32x4.add(rb, f32x4.mul(value, v128.load(weight, 16)));
      rc = f32x4.add(rc, f32x4.mul(value, v128.load(weight, 32)));
      ka = f32x4.add(ka, f32x4.mul(value, v128.load(weight, 48)));
      kb = f32x4.add(kb, f32x4.mul(value, v128.load(weight, 64)));
      kc = f32x4.add(kc, f32x4.mul(value, v128.load(weight, 80)));
      xa = f32x4.add(xa, f32x4.mul(value, v128.load(weight, 96)));
      xb = f32x4.add(xb, f32x4.mul(value, v128.load(weight, 112)));
      xc = f32x4.add(xc, f32x4.mul(value, v128.load(weight, 128)));
    }
    for (let i: usize = 0, weight = reader + OF_STATE; i < STATES; i += 4, weight += 3 * STATES) {
      const value = v128.load32_splat(ROW + i);
      ra = f32x4.add(ra, f32x4.mul(value, v128.load(weight)));
      rb = f32x4.add(rb, f32x4.mul(value, v128.load(weight, 16)));
      rc = f32x4.add(rc, f32x4.mul(value, v128.load(weight, 32)));
      ka = f32x4.add(ka, f32x4.mul(value, v128.load(weight, 48)));
      kb = f32x4.add(kb, f32x4.mul(value, v128.load(weight, 64)));
      kc = f32x4.add(kc, f32x4.mul(value, v128.load(weight, 80)));
      ha = f32x4.add(ha, f32x4.mul(value, v128.load(weight, 96)));
      hb = f32x4.add(hb, f32x4.mul(value, v128.load(weight, 112)));
      hc = f32x4.add(hc, f32x4.mul(value, v128.load(weight, 128)));
    }
    s = next(s, ra, ka, xa, ha);
    t = next(t, rb, kb, xb, hb);
    u = next(u, rc, kc, xc, hc);
    f32.store(block + part, dot(s, t, u, reader + READER_OUTPUT));
  }
}

@inline function next(state: v128, reset: v128, keep: v128, ofBlock: v128, ofState: v128): v128 {
  const fresh = tanh(f32x4.add(ofBlock, f32x4.mul(logistic(reset), ofState)));
  return f32x4.add(fresh, f32x4.mul(logistic(keep), f32x4.sub(state, fresh)));
}

@inline function dot(a: v128, b: v128, c: v128, weights: usize): f32 {
  const sums = f32x4.add(f32x4.add(f32x4.mul(a, v128.load(weights)), f32x4.mul(b, v128.load(weights, 16))), f32x4.mul(c, v128.load(weights, 32)));
  return (f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
}

@inline function logistic(value: v128): v128 {
  return f32x4.add(f32x4.splat(0.5), f32x4.mul(f32x4.splat(0.5), tanh(f32x4.mul(f32x4.splat(0.5), value))));
}

// The fraction of ../twin.ts.
@inline function tanh(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(8)), f32x4.splat(-8));
  const t = f32x4.mul(x, x);
  const p = f32x4.add(f32x4.splat(0.9999889606306839), f32x4.mul(t, f32x4.add(f32x4.splat(0.12167326330366116), f32x4.mul(t, f32x4.add(f32x4.splat(0.0021602747426623715), f32x4.mul(t, f32x4.splat(0.000003411389906478454)))))));
  const q = f32x4.add(f32x4.splat(1), f32x4.mul(t, f32x4.add(f32x4.splat(0.4549714734008576), f32x4.mul(t, f32x4.add(f32x4.splat(0.02051729456291057), f32x4.mul(t, f32x4.splat(0.00013001012752924239)))))));
  return f32x4.div(f32x4.mul(x, p), q);
}
