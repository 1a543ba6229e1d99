import {execFileSync} from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import Database from "better-sqlite3";
import {beforeAll, beforeEach, describe, expect, onTestFinished, test} from "vitest";
import type {FreshnessStatus, Manifest} from "../../loaders/contract.js";
import {temporaryFolder} from "../support/store.js";
import {
  asOf,
  beside,
  changes,
  command,
  copyProject,
  expectRefusal,
  kill,
  start,
  tinyStore,
  tree
} from "./project.js";

const folder = temporaryFolder();
const published = join(folder, "published");
let project: string;
let store: string;
let out: string;
let count = 0;

const args = (more: string[] = []) => {
  const day = more.includes("--as-of") ? [] : ["--as-of", asOf];
  return ["--store", store, "--out", out, ...day, ...more];
};
const refresh = (more?: string[]) => command(project, "refresh", args(more));
const current = () => realpathSync(join(out, "everyone/current"));
const read = <T>(file: string) => JSON.parse(readFileSync(join(current(), file), "utf8")) as T;
const releases = () => readdirSync(join(out, "everyone/releases")).sort();

beforeAll(async () => {
  project = copyProject();
  store = tinyStore(join(folder, "firm.db"), {journal: "wal"});
  out = published;
  const {code, stderr} = await refresh();
  expect(stderr).toContain("✓ publish");
  expect(code).toBe(0);
});

beforeEach(() => {
  out = join(folder, `out${count++}`);
  execFileSync("cp", ["-a", published, out]);
});

/** Sets when the published set was last verified. */
function verifiedAt(instant: string): void {
  for (const file of ["snapshot/manifest.json", "site/freshness.json"]) {
    const value = {...read<object>(file), verified_at: instant};
    writeFileSync(join(current(), file), JSON.stringify(value));
  }
}

test("what is fresh or merely old is kept and dated anew, and a draft goes", async () => {
  mkdirSync(join(out, "everyone/releases/.draft-killed/site"), {recursive: true});
  const fresh = await refresh();
  expect(fresh).toMatchObject({code: 0, stdout: expect.stringMatching(/^up to date: /) as string});
  verifiedAt("2026-01-01T00:00:00.000Z");
  const [id, before] = [current(), tree(out)];
  const old = await refresh();
  expect(old.stderr).toMatch(
    /^ {2}consultants\.arrow +verified anew: \d+ h of 5 min, the store is unchanged$/m
  );
  expect(old.stderr).toMatch(/^ {2}overview\.json +verified anew: \d+ h of 10 min, /m);
  expect(old).toMatchObject({code: 0, stdout: expect.stringMatching(/^up to date: /) as string});
  expect(current()).toBe(id);
  const release = id.slice(realpathSync(out).length + 1);
  expect(changes(before, tree(out)).sort()).toEqual([
    `${release}/site/freshness.json`,
    `${release}/snapshot/manifest.json`
  ]);
  const {verified_at, taken_at} = read<FreshnessStatus>("site/freshness.json");
  expect(Date.now() - Date.parse(verified_at)).toBeLessThan(60_000);
  expect(verified_at).toBe(read<Manifest>("snapshot/manifest.json").verified_at);
  expect(taken_at < verified_at).toBe(true);
  expect(releases()).toHaveLength(1);
});

describe("what is stale says why, before anything is retaken", () => {
  /** Refreshes with no room to publish, so that only the judgement is made. */
  const judged = async (more: string[] = []) => {
    const before = tree(out);
    const {stderr, code} = await command(project, "refresh", args(more), {fileLimit: 20});
    expect(code).toBe(1);
    expect(changes(before, tree(out))).toEqual([]);
    return stderr;
  };

  test("the as-of date", async () => {
    expect(await judged(["--as-of", "2026-11-23"])).toMatch(
      /^ {2}missions\.parquet +stale: the as-of date changed \(2026-11-22 → 2026-11-23\)$/m
    );
  });

  test("the settings", async () => {
    const settings = join(folder, "other.yaml");
    writeFileSync(settings, "constants: {cost_factor: 1.7}\n");
    expect(await judged(["--settings", settings])).toMatch(
      /^ {2}overview\.json +stale: the settings changed$/m
    );
  });

  test("a published file", async () => {
    appendFileSync(join(current(), "snapshot/overview.json"), " ");
    const said = await judged();
    expect(said).toMatch(
      /^ {2}overview\.json +stale: overview\.json: checksum \w+, the manifest says \w+$/m
    );
    expect(said).toMatch(/^ {2}missions\.arrow +fresh: /m);
  });

  test("a data file of the published site", async () => {
    const data = join(current(), "site/_file/data");
    const name = readdirSync(data).find((file) => /^overview\.\w+\.json$/.test(file)) ?? "";
    appendFileSync(join(data, name), " ");
    expect(await judged()).toContain("the published site is damaged: not the snapshot's bytes");
  });

  test("the manifest", async () => {
    writeFileSync(join(current(), "snapshot/manifest.json"), '{"schema": 0}');
    expect(await judged()).toMatch(/: stale: its manifest has version 0, not \d+$/m);
  });

  test("the -wal alone, and the store", async () => {
    const bytes = readFileSync(store);
    onTestFinished(() => {
      for (const suffix of ["-wal", "-shm"]) rmSync(store + suffix, {force: true});
      writeFileSync(store, bytes);
    });
    const writer = await beside(
      store,
      `db.pragma("wal_autocheckpoint = 0"); db.exec("UPDATE consultants SET disponibilite = 1")`
    );
    try {
      expect(await judged()).toMatch(
        / {2}missions\.arrow +stale: the store changed \(\w{8} → \w{8}\)$/m
      );
    } finally {
      await kill(writer);
    }
    const db = new Database(store);
    db.exec("UPDATE consultants SET grade = 'Expert'");
    db.close();
    expect(await judged()).toMatch(
      / {2}missions\.arrow +stale: the store changed \(\w{8} → \w{8}\)$/m
    );
  });

  test("the code", async () => {
    appendFileSync(join(project, "loaders/metrics.ts"), "// another line\n");
    expect(await judged()).toMatch(/^ {2}consultants\.arrow +stale: the code changed$/m);
  });
});

test("two refreshes at once: the second is refused, and the first goes on", async () => {
  const first = start(project, "refresh", args(["--force"]));
  for (let i = 0; i < 200 && !existsSync(join(out, ".lock.json")); i++) await sleep(50);
  const second = await refresh(["--force"]);
  await kill(first.child);
  await first.ended;
  expectRefusal(
    second,
    /^another refresh is running: it holds \S+\.lock \(since \S+, process \d+\)$/m
  );
});

test("killed while it takes a snapshot, and while it builds: the next one works", async () => {
  const before = tree(out);
  const isDraft = (name: string) => name.includes("/.draft-") || name.startsWith(".lock");
  for (const moment of ["copy the store", "write missions"]) {
    const {child, ended} = start(project, "refresh", args(["--force"]));
    await new Promise<void>((done) =>
      child.stderr?.on("data", (chunk: Buffer) => chunk.includes(moment) && done())
    );
    // Into Framework's build, which follows the last snapshot's files.
    if (moment === "write missions") await sleep(1000);
    await kill(child);
    expect((await ended).signal).toBe("SIGKILL");
    expect(changes(before, tree(out)).filter((name) => !isDraft(name))).toEqual([]);
  }
  const {code, stderr} = await refresh(["--force"]);
  expect(stderr).toContain("✓ publish");
  expect(code).toBe(0);
  expect(releases()).toHaveLength(2);
  expect(releases().some((name) => name.startsWith("."))).toBe(false);
});

test.each([
  {
    name: "fails",
    code: 'throw new Error("no such column: salaire");',
    said: /no such column: salaire/
  },
  {name: "writes nothing", code: "", said: /^empty data file: _file\/data\/overview\.\w+\.json$/m}
])("a loader that $name leaves what was published", async ({code, said}) => {
  const before = tree(out);
  writeFileSync(join(project, "src/data/overview.json.ts"), code);
  const ended = await refresh(["--force"]);
  expect(ended.stderr).toMatch(said);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(ended.code).toBe(1);
  expect(changes(before, tree(out))).toEqual([]);
});
