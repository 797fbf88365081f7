import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
/** The folders of the kernels; each has its source in assembly/kernel.ts and its bytes in kernel.data.ts. */
export const KERNELS = ["src/rules/kernel", "src/sketch/kernel", "src/text/kernel", "src/reuse/kernel", "src/clean/model/kernel"] as const;
const COMPILER = "node_modules/assemblyscript/bin/asc.js";

/**
 * Returns the bytes that the source of the kernel in a folder compiles to, the same on every machine for one version of the compiler. (The compiler is called, not
 * imported: its types declare globals of their own.)
 */
export function buildKernel(kernel: (typeof KERNELS)[number]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-kernel-"));
  try {
    const target = join(folder, "kernel.wasm");
    const options = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd", "--initialMemory", "8", "--outFile", target];
    execFileSync(process.execPath, [COMPILER, `${kernel}/assembly/kernel.ts`, ...options], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
