import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";
import {Sequencer} from "./test/support/sequencer.js";

/** Tests that run the product's commands over a copy of it: they start processes and kill them. */
const commands = "test/{refresh,safety,scripts,site}/**";

// Limits are there for what hangs: a busy machine makes any test several times as slow.
const patient = {testTimeout: 180_000, hookTimeout: 300_000};

export default defineConfig({
  test: {
    // Tests of pages, locks and commands wait for a third of their time: two workers a core.
    maxWorkers: 2 * availableParallelism(),
    sequence: {sequencer: Sequencer},
    projects: [
      {
        test: {
          name: "commands",
          include: [`${commands}/*.test.ts`],
          ...patient
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          ...patient
        }
      },
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/components/**", "test/browser/**", commands],
          // Loading the engines anew for each file would take longer than many of their tests.
          isolate: false,
          ...patient
        }
      },
      {
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["test/components/**/*.test.ts"],
          exclude: ["test/components/explorer/**"],
          isolate: false,
          ...patient
        }
      },
      {
        // The explorer keeps its state in its modules, as it is alone in its page.
        test: {
          name: "explorer",
          environment: "jsdom",
          include: ["test/components/explorer/**/*.test.ts"],
          ...patient
        }
      }
    ]
  }
});
