import { describe, expect, it } from "vitest";
import { PackedReader, unpackAscending } from "../../src/clean/model/decode.js";
import { Network } from "../../src/clean/model/network.js";

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
  const [narrow, states, width] = [4, 4, 2];
  const sizes = [width * narrow, narrow, narrow * 12, narrow * 12, 12, 12, states * 12, states * 12, 12, 12, narrow + 2 * states, 1];
  /** Weights that look random and are always the same. */
  const numbers = Array.from({ length: sizes.reduce((a, b) => a + b) }, (_, i) => Math.round(4000 * Math.sin(7.3 * i)));
  const data = { narrow, states, means: [1, -1], scales: [0.5, 2], weights: numbers.map(signed).join("") };
  const inputs = Float64Array.from({ length: 14 }, (_, i) => 3 * Math.cos(i * 1.7));

  it("is what the equations of gated recurrent units say", () => {
    const { itself, before, after } = new Network(data).read(inputs);
    const wanted = byTheBook(numbers.map((value) => value / 4096), inputs);
    expect(wanted).toHaveLength(7);
    for (const [block, value] of wanted.entries()) expect(itself[block]! + before[block]! + after[block]!).toBeCloseTo(value, 4);
  });

  it("reads nothing of a page without blocks", () => expect(new Network(data).read(new Float64Array(0)).itself).toHaveLength(0));

  it("refuses sizes that are no multiple of four", () => expect(() => new Network({ ...data, narrow: 3 })).toThrow(RangeError));

  function byTheBook(weights: readonly number[], values: Float64Array): number[] {
    let at = 0;
    const [narrowing, narrowBias, blockDown, blockUp, blockBiasDown, blockBiasUp, stateDown, stateUp, stateBiasDown, stateBiasUp, output, bias] = sizes.map((size) => weights.slice(at, (at += size)));
    const product = (vector: readonly number[], matrix: readonly number[], biases: readonly number[]): number[] => biases.map((start, k) => vector.reduce((sum, value, i) => sum + value * matrix[i * biases.length + k]!, start));
    const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
    const blocks = Array.from({ length: values.length / width }, (_, i) => {
      const row = data.means.map((mean, k) => Math.max(-5, Math.min(5, (values[i * width + k]! - mean) * data.scales[k]!)));
      return product(row, narrowing!, narrowBias!).map(Math.tanh);
    });
    const reader = (order: readonly (readonly number[])[], ofBlock: readonly number[], blockBias: readonly number[], ofState: readonly number[], stateBias: readonly number[]): number[][] => {
      let state = [0, 0, 0, 0];
      return order.map((block) => {
        const [x, h] = [product(block, ofBlock, blockBias), product(state, ofState, stateBias)];
        state = state.map((value, i) => {
          const fresh = Math.tanh(x[8 + i]! + logistic(x[i]! + h[i]!) * h[8 + i]!);
          const keep = logistic(x[4 + i]! + h[4 + i]!);
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
