import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildKernel } from "../../bench/kernel/compile.js";
import { PackedReader, unpackAscending } from "../../src/clean/model/decode.js";
import { KERNEL_BYTES } from "../../src/clean/model/kernel/kernel.data.js";
import type { Kernel } from "../../src/clean/model/kernel/kernel.js";
import { layOut, WIDTH } from "../../src/clean/model/kernel/layout.js";
import { typescriptKernel } from "../../src/clean/model/kernel/twin.js";
import { webassemblyKernel } from "../../src/clean/model/kernel/webassembly.js";

const digit = (value: number): string => String.fromCharCode(value + 35 < 92 ? value + 35 : value + 36);
const number = (value: number, count: number): string => Array.from({ length: count }, (_, i) => digit(Math.floor(value / 91 ** (count - 1 - i)) % 91)).join("");
const signed = (value: number): string => number(value + 376785, 3);

describe("packed numbers", () => {
  it.each([0, 56, 57, 58, 90])("reads the digit %i", (value) => expect(new PackedReader(digit(value)).digit()).toBe(value));
  it.each([-32768, -1, 0, 1, 32767])("reads the signed number %i", (value) => expect(new PackedReader(signed(value)).signed()).toBe(value));
  it("reads ascending numbers, near and far apart", () => {
    const packed = number(6, 2) + number(1, 2) + digit(90) + number(1_000_000, 4);
    expect([...unpackAscending(packed, 3)]).toEqual([5, 6, 1_000_006]);
  });
});

describe("a network", () => {
  const [narrow, states, width] = [16, 24, 43];
  const gates = 3 * states;
  const sizes = [width * narrow, narrow, narrow * gates, narrow * gates, gates, gates, states * gates, states * gates, gates, gates, narrow + 2 * states, 1];
  /** Weights that look random and are always the same. */
  const numbers = Array.from({ length: sizes.reduce((a, b) => a + b) }, (_, i) => Math.round(2000 * Math.sin(7.3 * i)));
  const data = { narrow, states, means: Array.from({ length: width }, (_, i) => Math.sin(i)), scales: Array.from({ length: width }, (_, i) => 0.5 + (i % 3)), weights: numbers.map(signed).join("") };
  const weights = layOut(data, data);
  const kernels = [webassemblyKernel(weights)!, typescriptKernel(weights)];
  const rows = (blocks: number, value: (i: number) => number): Float32Array => Float32Array.from({ length: blocks * WIDTH }, (_, i) => (i % WIDTH < width ? value(i) : 0));

  it.each(kernels)("is what the equations of gated recurrent units say, by the $name kernel", (kernel) => {
    const inputs = rows(7, (i) => 3 * Math.cos(i * 1.7));
    const { itself, before, after } = kernel.read(inputs, 7);
    const wanted = byTheBook(numbers.map((value) => value / 4096), inputs);
    expect(wanted).toHaveLength(7);
    for (const [block, value] of wanted.entries()) expect(itself[block]! + before[block]! + after[block]!).toBeCloseTo(value, 4);
  });

  it("comes to the same bits by both kernels, for pages of any length, whatever was read before", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.array(fc.float({ noNaN: true, min: -9, max: 9 }), { minLength: 1, maxLength: 200 }), (blocks, values) => {
      const inputs = rows(blocks, (i) => values[i % values.length]!);
      const [fast, twin] = kernels.map((kernel) => kernel.read(inputs, blocks));
      expect(fast).toEqual(twin);
    }), { seed: 20170901, numRuns: 60 });
  });

  it("comes to the same bits after a page that made the memory grow", () => {
    const [long, short] = [rows(9000, (i) => Math.sin(i)), rows(3, (i) => Math.cos(i))];
    const [fast, twin] = kernels as [Kernel, Kernel];
    const first = fast.read(short, 3);
    expect(fast.read(long, 9000)).toEqual(twin.read(long, 9000));
    expect(fast.read(short, 3)).toEqual(first);
  });

  it("embeds the bytes that its source gives", () => {
    expect(Buffer.from(buildKernel("src/clean/model/kernel")).toString("base64")).toBe(KERNEL_BYTES);
  });

  it("refuses sizes that the kernels are not written for", () => expect(() => layOut({ ...data, narrow: 4 }, data)).toThrow(RangeError));

  function byTheBook(weights: readonly number[], values: Float32Array): number[] {
    let at = 0;
    const [narrowing, narrowBias, blockDown, blockUp, blockBiasDown, blockBiasUp, stateDown, stateUp, stateBiasDown, stateBiasUp, output, bias] = sizes.map((size) => weights.slice(at, (at += size)));
    const product = (vector: readonly number[], matrix: readonly number[], biases: readonly number[]): number[] => biases.map((start, k) => vector.reduce((sum, value, i) => sum + value * matrix[i * biases.length + k]!, start));
    const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
    const blocks = Array.from({ length: values.length / WIDTH }, (_, i) => {
      const row = data.means.map((mean, k) => Math.max(-5, Math.min(5, (values[i * WIDTH + k]! - mean) * data.scales[k]!)));
      return product(row, narrowing!, narrowBias!).map(Math.tanh);
    });
    const reader = (order: readonly (readonly number[])[], ofBlock: readonly number[], blockBias: readonly number[], ofState: readonly number[], stateBias: readonly number[]): number[][] => {
      let state = new Array<number>(states).fill(0);
      return order.map((block) => {
        const [x, h] = [product(block, ofBlock, blockBias), product(state, ofState, stateBias)];
        state = state.map((value, i) => {
          const fresh = Math.tanh(x[2 * states + i]! + logistic(x[i]! + h[i]!) * h[2 * states + i]!);
          const keep = logistic(x[states + i]! + h[states + i]!);
          return (1 - keep) * fresh + keep * value;
        });
        return state;
      });
    };
    const down = reader(blocks, blockDown!, blockBiasDown!, stateDown!, stateBiasDown!);
    const up = reader([...blocks].reverse(), blockUp!, blockBiasUp!, stateUp!, stateBiasUp!).reverse();
    return blocks.map((block, i) => product([...block, ...down[i]!, ...up[i]!], output!, bias!)[0]!);
  }
});
