import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    // Its own default leaves one of two cores to a developer who waits.
    maxWorkers: "100%",
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
