/** Log-odds of each block of a page by what they rest on; the sum of the three is what the network makes of it. */
export interface Reading {
  readonly itself: Float32Array;
  readonly before: Float32Array;
  readonly after: Float32Array;
}

/** Computes a network. All kernels give the same bits. */
export interface Kernel {
  readonly name: "webassembly" | "typescript";
  /** Returns what the network makes of a page; `inputs` holds a row of `WIDTH` for each of its blocks. */
  readonly read: (inputs: Float32Array, blocks: number) => Reading;
}
