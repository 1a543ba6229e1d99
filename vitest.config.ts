import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/components/**", "test/browser/**"],
          testTimeout: 60_000,
          hookTimeout: 300_000
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          // One browser at a time: what a page takes is measured.
          fileParallelism: false
        }
      },
      {
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["test/components/**/*.test.ts"]
        }
      }
    ]
  }
});
