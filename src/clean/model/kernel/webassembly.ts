import type { Block } from "../../../core/block.js";
import { lazyWebAssembly } from "../../../core/webassembly.js";
import type { Page } from "../../../text/page.js";
import { marksIn } from "../grams.js";
import { logarithmTable } from "../inputs.js";
import { OUTPUTS, weightsOf } from "../lexicon.js";
import { addEvidence, LOOK, LOOKS, markLooks } from "../looks.js";
import type { Reading } from "../reading.js";
import { KERNEL_BYTES } from "./kernel.data.js";
import { type Kernel, type KernelData, type NetworkName, NETWORKS } from "./kernel.js";
import type { NetworkWeights } from "./layout.js";
import { typescriptKernel } from "./twin.js";

/** The exports of assembly/kernel.ts; the numbers that end in `At` are places in its memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly headAt: () => number;
  readonly pageAt: () => number;
  readonly logarithmsAt: () => number;
  readonly scalesAt: () => number;
  readonly biasesAt: () => number;
  readonly weightsAt: (network: number) => number;
  readonly open: (keys: number) => boolean;
  readonly add: (key: number, weights: number) => void;
  readonly reserve: (tokens: number, blocks: number) => boolean;
  readonly see: () => void;
  readonly read: (network: number) => void;
}

/** Where a column stands in the head of the memory. */
const HEAD = { hashes: 0, starts: 1, ends: 2, gaps: 3, flags: 4, blocks: 5, counts: 6, looks: 7, parts: 8 } as const;
/** Numbers that are the same for all blocks of a page. */
const OF_PAGE = 5;
/** What is told of a block: its first token, the one behind its last, marks before the first and behind the last. */
const BLOCK = 4;

const instantiate = /* @__PURE__ */ lazyWebAssembly(KERNEL_BYTES);

/** Bytes that a page takes at most, and what it takes for a block and for a token: memory that has grown stays so. */
const MOST_BYTES = 2 ** 28;
const BYTES_OF_BLOCK = 400;
const BYTES_OF_TOKEN = 16;

/** Returns the kernel in WebAssembly, or nothing where it may not run. A page of more than `most` bytes, or for which there is no memory, is left to the twin. */
export function webassemblyKernel(data: KernelData, most = MOST_BYTES): Kernel | undefined {
  const exports = instantiate() as Exports | undefined;
  if (exports === undefined || !exports.open(data.lexicon.keys.length)) return undefined;
  fillIn(exports, data);
  let memory = viewsOf(exports.memory.buffer);
  let twin: Kernel | undefined;

  function read(network: NetworkName, blocks: number): Reading {
    exports!.read(NETWORKS.indexOf(network));
    const from = memory.ints[exports!.headAt() / 4 + HEAD.parts]! / 4;
    const parts = memory.floats.slice(from, from + 3 * blocks);
    return { itself: parts.subarray(0, blocks), before: parts.subarray(blocks, 2 * blocks), after: parts.subarray(2 * blocks) };
  }

  return {
    see: (article, before, counts) => {
      const { page } = article;
      const { tokens, blocks } = page;
      const hasRoom = BYTES_OF_BLOCK * blocks.length + BYTES_OF_TOKEN * tokens.length <= most && exports.reserve(tokens.length, blocks.length);
      if (!hasRoom) return (twin ??= typescriptKernel(data)).see(article, before, counts);
      // Views die when the memory grows.
      if (memory.bytes.length === 0) memory = viewsOf(exports.memory.buffer);
      const { ints, shorts, bytes, signed } = memory;
      const head = exports.headAt() / 4;
      const at = (column: keyof typeof HEAD): number => ints[head + HEAD[column]]!;
      ints.set(tokens.hashes, at("hashes") / 4);
      ints.set(tokens.starts, at("starts") / 4);
      ints.set(tokens.ends, at("ends") / 4);
      shorts.set(tokens.gaps, at("gaps") / 2);
      bytes.set(tokens.flags, at("flags"));
      ints.set(counts, at("counts") / 4);
      const looks = at("looks") / 2;
      for (let i = 0, row = looks, to = at("blocks") / 4; i < blocks.length; i++, row += LOOKS, to += BLOCK) {
        markLooks(article, i, signed, row);
        const block = blocks[i]!;
        ints[to] = block.firstToken;
        ints[to + 1] = block.endToken;
        ints[to + 2] = signed[row + LOOK.opening]!;
        ints[to + 3] = marksBehind(page, block);
      }
      addEvidence(article, before, signed, looks);
      exports.see();
      const ofPage = exports.pageAt() / 2;
      return { ofPage: signed.slice(ofPage, ofPage + OF_PAGE), read: (network) => read(network, blocks.length) };
    },
  };
}

function fillIn(exports: Exports, { lexicon, networks }: KernelData): void {
  const { buffer } = exports.memory;
  new Float64Array(buffer, exports.scalesAt(), OUTPUTS).set(lexicon.scales);
  new Float64Array(buffer, exports.biasesAt(), OUTPUTS).set(lexicon.biases);
  const logarithms = logarithmTable();
  new Float32Array(buffer, exports.logarithmsAt(), logarithms.length).set(logarithms);
  for (const [i, name] of NETWORKS.entries()) setNetwork(buffer, exports.weightsAt(i), networks[name]);
  for (let i = 0; i < lexicon.keys.length; i++) exports.add(lexicon.keys[i]!, weightsOf(lexicon, i));
}

function setNetwork(buffer: ArrayBuffer, at: number, { products, biases, floats }: NetworkWeights): void {
  new Int16Array(buffer, at, products.length).set(products);
  new Int32Array(buffer, at + products.byteLength, biases.length).set(biases);
  new Float32Array(buffer, at + products.byteLength + biases.byteLength, floats.length).set(floats);
}

interface Views {
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly shorts: Uint16Array;
  readonly signed: Int16Array;
  readonly bytes: Uint8Array;
}

function viewsOf(buffer: ArrayBuffer): Views {
  return { ints: new Int32Array(buffer), floats: new Float32Array(buffer), shorts: new Uint16Array(buffer), signed: new Int16Array(buffer), bytes: new Uint8Array(buffer) };
}

/** The kinds of marks behind the last word of a block. */
function marksBehind({ text, tokens }: Page, { firstToken, endToken, span }: Block): number {
  return firstToken === endToken ? 0 : marksIn(text, tokens.ends[endToken - 1]!, span[1]);
}
