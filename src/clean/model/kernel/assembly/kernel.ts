/**
 * A network in AssemblyScript, four numbers at a time; `../twin.ts` says what it computes, in TypeScript, and both give the same bits.
 *
 * Its memory: the weights, inputs of one chunk of blocks, one row of inputs or of states, the states to be, and for every block its narrowed
 * values and the three parts of its log-odds (this grows).
 */

// The sizes of ../layout.ts, in bytes.
const WIDTH: usize = 44 * 4;
const NARROW: usize = 16 * 4;
const STATES: usize = 24 * 4;
const CHUNK: usize = 128;
const BLOCK: usize = 20 * 4;

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
/** The states that a reader has after a block. */
const NEXT: usize = ROW + WIDTH;
const BLOCKS: usize = NEXT + STATES;

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
    for (let eight: usize = 0; eight < NARROW; eight += 32) {
      let a = v128.load(NARROW_BIAS + eight);
      let b = v128.load(NARROW_BIAS + eight, 16);
      for (let k: usize = 0, weight = NARROWING + eight; k < WIDTH; k += 4, weight += NARROW) {
        const value = v128.load32_splat(ROW + k);
        a = f32x4.add(a, f32x4.mul(value, v128.load(weight)));
        b = f32x4.add(b, f32x4.mul(value, v128.load(weight, 16)));
      }
      v128.store(to + eight, tanh(a));
      v128.store(to + eight, tanh(b), 16);
    }
    f32.store(to + NARROW, dot(to, OUTPUT, NARROW) + f32.load(BIAS));
  }
}

/** Lets one of the two readers go over all blocks, 0 from the top and 1 from the end. */
export function readPage(blocks: i32, direction: i32): void {
  if (blocks === 0) return;
  const reader = READERS + <usize>direction * READER;
  const part = NARROW + 4 + <usize>direction * 4;
  let block = BLOCKS + (direction === 0 ? 0 : <usize>(blocks - 1) * BLOCK);
  const step = direction === 0 ? BLOCK : 0 - BLOCK;
  memory.fill(ROW, 0, STATES);
  for (let left = blocks; left > 0; left--, block += step) {
    // The new states wait until all are known.
    for (let eight: usize = 0; eight < STATES; eight += 32) readEight(reader, block, eight);
    for (let i: usize = 0; i < STATES; i += 16) v128.store(ROW + i, v128.load(NEXT + i));
    f32.store(block + part, dot(NEXT, reader + READER_OUTPUT, STATES));
  }
}

/** Works out eight of a reader's states, those from the byte `eight` on: all their sums stay in registers. */
function readEight(reader: usize, block: usize, eight: usize): void {
  const bias = reader + GATE_BIAS + eight;
  // Gates: of what is forgotten, of what is kept, and the fresh values of the block and of the state.
  let ra = v128.load(bias);
  let rb = v128.load(bias, 16);
  let ka = v128.load(bias + STATES);
  let kb = v128.load(bias + STATES, 16);
  let xa = v128.load(bias + 2 * STATES);
  let xb = v128.load(bias + 2 * STATES, 16);
  let ha = v128.load(bias + 3 * STATES);
  let hb = v128.load(bias + 3 * STATES, 16);
  for (let i: usize = 0, weight = reader + eight; i < NARROW; i += 4, weight += 3 * STATES) {
    const value = v128.load32_splat(block + i);
    ra = f32x4.add(ra, f32x4.mul(value, v128.load(weight)));
    rb = f32x4.add(rb, f32x4.mul(value, v128.load(weight, 16)));
    ka = f32x4.add(ka, f32x4.mul(value, v128.load(weight + STATES)));
    kb = f32x4.add(kb, f32x4.mul(value, v128.load(weight + STATES, 16)));
    xa = f32x4.add(xa, f32x4.mul(value, v128.load(weight + 2 * STATES)));
    xb = f32x4.add(xb, f32x4.mul(value, v128.load(weight + 2 * STATES, 16)));
  }
  for (let i: usize = 0, weight = reader + OF_STATE + eight; i < STATES; i += 4, weight += 3 * STATES) {
    const value = v128.load32_splat(ROW + i);
    ra = f32x4.add(ra, f32x4.mul(value, v128.load(weight)));
    rb = f32x4.add(rb, f32x4.mul(value, v128.load(weight, 16)));
    ka = f32x4.add(ka, f32x4.mul(value, v128.load(weight + STATES)));
    kb = f32x4.add(kb, f32x4.mul(value, v128.load(weight + STATES, 16)));
    ha = f32x4.add(ha, f32x4.mul(value, v128.load(weight + 2 * STATES)));
    hb = f32x4.add(hb, f32x4.mul(value, v128.load(weight + 2 * STATES, 16)));
  }
  v128.store(NEXT + eight, next(v128.load(ROW + eight), ra, ka, xa, ha));
  v128.store(NEXT + eight, next(v128.load(ROW + eight, 16), rb, kb, xb, hb), 16);
}

@inline function next(state: v128, reset: v128, keep: v128, ofBlock: v128, ofState: v128): v128 {
  const fresh = tanh(f32x4.add(ofBlock, f32x4.mul(logistic(reset), ofState)));
  return f32x4.add(fresh, f32x4.mul(logistic(keep), f32x4.sub(state, fresh)));
}

@inline function dot(values: usize, weights: usize, size: usize): f32 {
  let sums = f32x4.mul(v128.load(values), v128.load(weights));
  for (let i: usize = 16; i < size; i += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(values + i), v128.load(weights + i)));
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
