import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/components/**"],
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
