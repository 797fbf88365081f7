/**
 * Builds src/sketch/kernel/assembly/kernel.ts and writes its bytes into src/sketch/kernel/kernel.data.ts.
 *
 *   npm run build:kernel
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildKernel } from "./compile.js";

const target = join(import.meta.dirname, "../../src/sketch/kernel/kernel.data.ts");
const bytes = buildKernel();
writeFileSync(target, `/** The bytes of assembly/kernel.ts in base64, written by \`npm run build:kernel\`; a test checks that they are what the source gives. */\nexport const KERNEL_BYTES = "${Buffer.from(bytes).toString("base64")}";\n`);
console.log(`${bytes.length} bytes`);
