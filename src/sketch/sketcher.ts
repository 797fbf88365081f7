import { SHINGLE } from "../text/shingles.js";
import type { Kernel } from "./kernel/kernel.js";
import { typescriptKernel } from "./kernel/twin.js";
import { webassemblyKernel } from "./kernel/webassembly.js";
import type { Scheme, Signature, Sketcher } from "./scheme.js";

/** Version of the bits of a signature. It changes with the fold table, a hash or the algorithm; tests/sketch/vectors.json pins it. */
export const ALGORITHM = "copydesk-fss/1";

/** The parameters of the library's own signatures. All but `kernel` are part of the scheme. */
export interface SketcherOptions {
  /** Numbers in a signature, a multiple of 8 from 8 to 1024; four bytes each. More of them estimate better. @defaultValue 128 */
  readonly slots?: number;
  /** Words of a shingle, from 1 to 64. More of them make chance resemblance rarer, and edits dearer. @defaultValue 5 */
  readonly shingle?: number;
  /** A whole number from 0 to 4294967295. @defaultValue 0 */
  readonly seed?: number;
  /** Which code runs. Both give the same bits; `typescript` where WebAssembly may not run. @defaultValue "webassembly" where it may run */
  readonly kernel?: "webassembly" | "typescript";
}

/**
 * Returns a sketcher of the library's own signatures: Fast Similarity Sketching over hashed word shingles, read from the text in one pass. It
 * takes about as long as a few passes over the text's characters, and holds a megabyte or so of memory; make one and keep it.
 * @throws RangeError where an option is out of its range, or WebAssembly is asked for and may not run.
 */
export function createSketcher(options: SketcherOptions = {}): Sketcher {
  const { slots = 128, shingle = SHINGLE, seed = 0 } = options;
  expectWhole("slots", slots, 8, 1024);
  if (slots % 8 !== 0) throw new RangeError(`Expected \`slots\` to be a multiple of 8 from 8 to 1024, got ${slots}`);
  expectWhole("shingle", shingle, 1, 64);
  expectWhole("seed", seed, 0, 0xffffffff);
  const scheme: Scheme = Object.freeze({ algorithm: ALGORITHM, slots, shingle, seed });
  const kernel = chooseKernel(scheme, options.kernel);
  let page = new Uint32Array();
  let used = 0;
  const sketchInto = (text: string, signatures: number): Signature => {
    if (used === page.length) [page, used] = [new Uint32Array(signatures * slots), 0];
    const isEmpty = !kernel.slots(text, page, used);
    used += slots;
    return { scheme, values: page.subarray(used - slots, used), isEmpty };
  };
  return {
    scheme,
    sketch: (text) => sketchInto(text, PAGE),
    sketchMany: (texts) => texts.map((text, i) => sketchInto(text, Math.min(texts.length - i, MANY))),
    shingles: (text) => kernel.shingles(text).slice(),
  };
}

const KERNELS: readonly unknown[] = ["webassembly", "typescript"];
/** Signatures that share one buffer: making a buffer takes longer than writing a signature. */
const PAGE = 16;
/** The same where many are made at once. */
const MANY = 256;

function chooseKernel(scheme: Scheme, wanted: SketcherOptions["kernel"]): Kernel {
  if (wanted !== undefined && !KERNELS.includes(wanted)) throw new RangeError(`Expected \`kernel\` to be one of ${KERNELS.join(" and ")}, got ${wanted}`);
  if (wanted === "typescript") return typescriptKernel(scheme);
  const kernel = webassemblyKernel(scheme);
  if (kernel === undefined && wanted === "webassembly") throw new RangeError("Expected `kernel` to be one that may run here, got webassembly");
  return kernel ?? typescriptKernel(scheme);
}

function expectWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`Expected \`${name}\` to be a whole number from ${least} to ${most}, got ${value}`);
}
