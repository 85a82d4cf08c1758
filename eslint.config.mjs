// Lint of the page's scripts: all that typescript-eslint knows, with types. Each rule left out has its reason here.

import { createRequire } from "node:module";

// The packages lie in set-up's private folder.
const require = createRequire(new URL(".followup/npm/here.js", import.meta.url));
const { config, configs } = require("typescript-eslint");

export default config(
  // made by a program, which has its own ways
  { ignores: ["planner/engine/contract.d.ts"] },
  {
    files: ["planner/**/*.ts", "tests/page/**/*.ts"],
    extends: [configs.strictTypeChecked, configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // what is deliberately left unnamed, as in destructuring
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // an empty method is a kind of question that has nothing to do then; an empty arrow waits for nothing
      "@typescript-eslint/no-empty-function": "off",
      // a getter can be overridden before the fields of its class are there
      "@typescript-eslint/class-literal-property-style": ["error", "getters"],
      // numbers read well in a text
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // "" and 0 are as good as nothing in many places, and meant so
      "@typescript-eslint/prefer-nullish-coalescing": "off",
      // facts are deleted from a plan by their own names
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    // it runs where no other script does, in the oldest JavaScript there is
    files: ["planner/app/watchdog.ts"],
    rules: {
      "no-var": "off",
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/prefer-optional-chain": "off",
    },
  },
  {
    // Node itself waits for its tests
    files: ["tests/page/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": "off" },
  },
);
