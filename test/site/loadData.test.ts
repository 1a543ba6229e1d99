import {spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, expect, test} from "vitest";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();
const [source, cache] = [join(folder, "data"), join(folder, "cache/data")];

beforeEach(() => {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(source, {recursive: true});
});

function load(loaders: Record<string, string>) {
  for (const [name, code] of Object.entries(loaders)) writeFileSync(join(source, name), code);
  const args = ["--import=tsx", "loaders/site/loadData.ts", source, cache];
  return spawnSync(process.execPath, args, {encoding: "utf8"});
}

test("what each loader writes is the file that it is named after", () => {
  const {status, stdout, stderr} = load({
    "overview.json.ts": `process.stdout.write('{"a":'); process.stdout.write("1}");`,
    "missions.arrow.ts":
      "const bytes: number[] = [0, 255]; process.stdout.write(Buffer.from(bytes));",
    "nothing.json.ts": "export {};",
    "other.json.js": "process.stdout.write('Framework runs it');"
  });
  expect({status, stdout, stderr}).toEqual({status: 0, stdout: "", stderr: ""});
  const files = readdirSync(cache).map((name) => [name, readFileSync(join(cache, name), "hex")]);
  expect(Object.fromEntries(files)).toEqual({
    "missions.arrow": "00ff",
    "nothing.json": "",
    "overview.json": Buffer.from('{"a":1}').toString("hex")
  });
});

test("one that fails is told by its message, and leaves no file", () => {
  const {status, stdout, stderr} = load({
    "overview.json.ts": `process.stdout.write("{"); throw new Error("no such column: salaire");`
  });
  expect({status, stdout, stderr}).toEqual({
    status: 1,
    stdout: "",
    stderr: "no such column: salaire\n"
  });
  expect(readdirSync(cache)).toEqual([]);
});
