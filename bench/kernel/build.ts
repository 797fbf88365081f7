/**
 * Builds the assembly/kernel.ts of each kernel and writes its bytes into the kernel.data.ts beside that folder.
 *
 *   npm run build:kernel
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildKernel, KERNELS } from "./compile.js";

for (const kernel of KERNELS) {
  const bytes = buildKernel(kernel);
  const text = `/** The bytes of assembly/kernel.ts in base64, written by \`npm run build:kernel\`; a test checks that they are what the source gives. */\nexport const KERNEL_BYTES = "${Buffer.from(bytes).toString("base64")}";\n`;
  writeFileSync(join(import.meta.dirname, "../..", kernel, "kernel.data.ts"), text);
  console.log(`${kernel}: ${bytes.length} bytes`);
}
