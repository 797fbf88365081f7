/** What is used of the npm package `minhash` 0.0.9, which has no types of its own. */
declare module "minhash" {
  interface Minhash {
    readonly hashvalues: readonly number[];
    update(member: string): void;
  }
  const minhash: { readonly Minhash: new (config?: { readonly numPerm?: number; readonly seed?: number }) => Minhash };
  export default minhash;
}
