/** What is used of the npm package `minhash` 0.0.9, which has no types of its own. */
declare module "minhash" {
  interface Minhash {
    readonly hashvalues: readonly number[];
    update(member: string): void;
  }
  interface LshIndex {
    readonly bandSize: number;
    readonly index: Readonly<Record<string, readonly string[]>>;
    insert(key: string, minhash: Minhash): void;
    query(minhash: Minhash): string[];
  }
  const minhash: {
    readonly Minhash: new (config?: { readonly numPerm?: number; readonly seed?: number }) => Minhash;
    readonly LshIndex: new (config?: { readonly bandSize?: number }) => LshIndex;
  };
  export default minhash;
}
