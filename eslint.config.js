import regexp from "eslint-plugin-regexp";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "node_modules/", "out/", "coverage/", "src/**/kernel/assembly/"] },
  ...tseslint.configs.strictTypeChecked,
  regexp.configs["flat/recommended"],
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Typed arrays are read in counted loops; the index is in range by construction.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
    },
  },
  // wink-nlp hands out its readers as methods that are made to be passed on.
  { files: ["src/adapters/wink.ts"], rules: { "@typescript-eslint/unbound-method": "off" } },
  { files: [".size-limit.js"], extends: [tseslint.configs.disableTypeChecked] },
  { files: ["*.config.ts", "eslint.config.js", ".size-limit.js", "src/**/*-package.d.ts"], rules: { "no-restricted-exports": "off" } },
);
