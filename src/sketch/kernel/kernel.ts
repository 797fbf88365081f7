/** Makes words, shingles and slots of a text. All kernels give the same bits. */
export interface Kernel {
  readonly name: "webassembly" | "typescript";
  /** Returns the hashes of a text's shingles, in order, with repeats. They are overwritten by the next call. */
  readonly shingles: (text: string) => Int32Array;
  /** Writes a text's slots into `into` from index `at`. Returns false, and writes nothing, where the text is too short for a shingle. */
  readonly slots: (text: string, into: Uint32Array, at: number) => boolean;
}

/** What a kernel needs to know. */
export interface KernelOptions {
  readonly slots: number;
  /** Words of a shingle. */
  readonly shingle: number;
  readonly seed: number;
}
