import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const SOURCE = "src/sketch/kernel/assembly/kernel.ts";
const COMPILER = "node_modules/assemblyscript/bin/asc.js";

/**
 * Returns the bytes that the kernel's source compiles to, the same on every machine for one version of the compiler. (The compiler is called, not
 * imported: its types declare globals of their own.)
 */
export function buildKernel(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-kernel-"));
  try {
    const target = join(folder, "kernel.wasm");
    const options = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd", "--initialMemory", "8", "--outFile", target];
    execFileSync(process.execPath, [COMPILER, SOURCE, ...options], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
