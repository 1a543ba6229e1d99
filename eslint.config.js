import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import ts from "typescript-eslint";

/** One direction: store → warehouse → snapshots → data loaders → pages. See README, "Layout". */
const forbid = (...patterns) => ({
  "@typescript-eslint/no-restricted-imports": ["error", {patterns}]
});

export default ts.config(
  {
    ignores: [
      "node_modules",
      "src/.observablehq",
      ".consultator",
      ".build",
      "bench/node_modules",
      // Their libraries are installed only where the peers are measured.
      "bench/peers/node_modules",
      "bench/peers/pages",
      "bench/peers/plain"
    ]
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true}],
      "no-console": "off"
    }
  },
  {files: ["**/*.js"], extends: [ts.configs.disableTypeChecked]},
  {
    files: ["loaders/**/*.ts"],
    rules: forbid({group: ["**/src/**"], message: "loaders never import src"})
  },
  {
    files: ["src/components/**/*.ts"],
    rules: forbid({
      group: ["**/loaders/**"],
      allowTypeImports: true,
      message: "components run in the browser: types only from loaders"
    })
  },
  {
    files: ["scripts/**/*.ts"],
    rules: {"no-process-exit": "off"}
  },
  prettier
);
