/** What is used of the npm package `minhash` 0.0.9, which has no types of its own. */
declare module "minhash" {
  class Minhash {
    constructor(config?: { readonly numPerm?: number; readonly seed?: number });
    readonly hashvalues: readonly number[];
    update(member: string): void;
  }
  const minhash: { readonly Minhash: typeof Minhash };
  export default minhash;
}
