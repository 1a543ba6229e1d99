import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    // Tests of pages, locks and commands wait for a third of their time: two workers a core.
    maxWorkers: 2 * availableParallelism(),
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
          hookTimeout: 300_000
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
