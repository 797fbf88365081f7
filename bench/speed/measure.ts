import { cpus } from "node:os";

/** One figure of a bench: what was measured, in which unit, and how it stands against others of the same run. */
export interface Figure {
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the issue asks for, where it asks: the value must be at least, or at most, this. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Returns the machine and the versions that figures were measured with. */
export function machine(): string {
  return `Node ${process.version}, V8 ${process.versions.v8}, ${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, one used`;
}

/** Returns the processor time of some work, in milliseconds: other programs on the machine count little. */
export function timeOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Does several works in turn, some rounds long. Returns the least time of each, in milliseconds. */
export function alternate<Name extends string>(works: Readonly<Record<Name, () => void>>, rounds: number): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) least[name] = Math.min(least[name], timeOf(works[name]));
  }
  return least;
}

/** Prints a bench's figures, one a line, for `run.ts` to read. */
export function report(bench: string, figures: readonly Omit<Figure, "bench">[]): void {
  for (const figure of figures) console.log(JSON.stringify({ bench, ...figure }));
}

export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The answer is wrong: ${what}`);
}
