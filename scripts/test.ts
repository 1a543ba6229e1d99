import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {ensureBrowser} from "./browser.js";
import {run} from "./command.js";
import {projectFolder} from "./site.js";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {status: string; name: string; assertionResults: unknown[]}[];
}

/** Runs Vitest with a browser at hand, and closes with the counts of its own report. */
await run(() => {
  const browser = ensureBrowser();
  if (!process.env["CONSULTATOR_FIXTURES"])
    console.error("CONSULTATOR_FIXTURES is not set: the checks on real stores are left out");
  const folder = `${projectFolder}/.consultator`;
  const file = `${folder}/test-report.json`;
  mkdirSync(folder, {recursive: true});
  rmSync(file, {force: true});
  const vitest = `${projectFolder}/node_modules/vitest/vitest.mjs`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const {status} = spawnSync(
    process.execPath,
    [vitest, "run", ...reporters, ...process.argv.slice(2)],
    {cwd: projectFolder, stdio: "inherit", env: {...process.env, CONSULTATOR_BROWSER: browser}}
  );
  if (!existsSync(file)) throw new Error(`the test runner wrote no report (exit ${status})`);
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  // A file that cannot be loaded has no test in it, and is a failure all the same.
  const broken = report.testResults.filter(
    ({status: result, assertionResults}) => result === "failed" && assertionResults.length === 0
  );
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  console.log(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = status ?? 1;
  if (failed > 0 || report.numPassedTests === 0) process.exitCode ||= 1;
  return Promise.resolve();
});
