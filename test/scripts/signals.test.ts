import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();

/** Names below a folder, of files that may come and go meanwhile. */
const below = (path: string): string[] =>
  existsSync(path) ? readdirSync(path, {recursive: true}).map(String) : [];

test("a command that is told to end leaves no copy of the store behind", async () => {
  const store = join(folder, "firm.db");
  seedStore({out: store, consultants: 2000, asOf: "2026-11-22"});
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  const args = ["--import=tsx", "scripts/metrics.ts", "--store", store, "--as-of", "2026-11-22"];
  const child = spawn(process.execPath, args, {env: {...process.env, TMPDIR: temporary}});
  const work = () => below(temporary).filter((name) => name.startsWith("consultator-metrics-"));
  for (let i = 0; i < 400 && !work().some((name) => name.endsWith("store.db")); i++)
    await sleep(25);
  expect(work().some((name) => name.endsWith("store.db"))).toBe(true);
  child.kill("SIGTERM");
  const [code] = (await once(child, "exit")) as [number | null];
  expect(code).toBe(143);
  expect(work()).toEqual([]);
});
