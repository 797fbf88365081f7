/** The weights of the trained model, left out. A bundler can't do it where something is cleaned: the standard stages name the model. */
const WITHOUT_WEIGHTS = {
  name: "without the weights",
  setup(build) {
    build.onLoad({ filter: /weights\.data\.ts$/ }, () => ({ contents: "export const PACKED = {};" }));
  },
};

const quiet = (config) => ({ ...config, logLevel: "error" });

/** Sizes as a user's bundler makes them: minified and gzipped, the packages that an entry point takes along not counted. */
export default [
  { name: "copydesk", path: "dist/index.js", import: "*", limit: "487 kB" },
  { name: "copydesk: clean", path: "dist/index.js", import: "{ clean }", limit: "444 kB" },
  { name: "copydesk, all but the model's weights", path: "src/index.ts", import: "*", limit: "253 kB", modifyEsbuildConfig: (config) => quiet({ ...config, plugins: [WITHOUT_WEIGHTS] }) },
  { name: "copydesk: signatures, near-duplicates", path: "dist/index.js", import: "{ createNearDuplicateIndex, createSketcher, resemblance }", limit: "65 kB" },
  { name: "copydesk/html", path: "dist/html.js", import: "*", limit: "4.5 kB" },
  { name: "copydesk/report", path: "dist/report.js", import: "*", limit: "36 kB" },
  { name: "copydesk/minhash", path: "dist/minhash.js", import: "*", limit: "34.5 kB", ignore: ["minhash"] },
  { name: "copydesk/wink", path: "dist/wink.js", import: "*", limit: "3.2 kB", ignore: ["wink-nlp", "wink-eng-lite-web-model"] },
  { name: "copydesk/node", path: "dist/node.js", import: "*", limit: "4.5 kB", modifyEsbuildConfig: (config) => quiet({ ...config, platform: "node" }) },
].map((check) => ({ gzip: true, modifyEsbuildConfig: quiet, ...check }));
