import {execFileSync} from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync
} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import {describe, expect, test} from "vitest";
import {withStoreCopy} from "../../loaders/store/copy.js";
import {storeFingerprint, unsettled} from "../../loaders/store/file.js";
import {inspectStore} from "../../loaders/store/inspect.js";
import {beside, kill, storeBytes, tinyStore} from "../refresh/project.js";
import {realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const journals = ["delete", "wal"] as const;
let count = 0;

function workFolder(): string {
  const work = at(`work${count++}`);
  mkdirSync(work);
  return work;
}

const names = (path: string) =>
  withStoreCopy(path, {workFolder: workFolder()}, (db, facts) => ({
    rows: db.prepare("SELECT nom FROM consultants ORDER BY id").pluck().all(),
    facts
  }));

describe.each(journals)("%s", (journal) => {
  test("reading changes no byte of the store, and leaves no copy", async () => {
    const file = tinyStore(at(`${journal}.db`), {journal});
    const before = storeBytes(file);
    const work = workFolder();
    const {journal: found, bytes} = await withStoreCopy(file, {workFolder: work}, (_, f) => f);
    expect(found).toBe(journal);
    expect(bytes).toBe(readFileSync(file).length);
    expect(storeBytes(file)[0]).toEqual(before[0]);
    expect(existsSync(join(work, "store.db"))).toBe(false);
    expect(await (await names(file)).facts.fingerprint).toBe(storeFingerprint(file));
  });

  test("a snapshot sees one moment while a program writes, which is held up no longer than the copy", async () => {
    const file = tinyStore(at(`busy-${journal}.db`), {journal});
    // Two tables whose sum is 1000 at every commit; says how long its longest commit took.
    const writer = await beside(
      file,
      `db.pragma("busy_timeout = 20000");
        db.exec("CREATE TABLE a (n); CREATE TABLE b (n); INSERT INTO a VALUES (1000); INSERT INTO b VALUES (0)");
        let longest = 0, commits = 0;
        const move = db.transaction((n) => { db.prepare("UPDATE a SET n = n - ?").run(n); db.prepare("UPDATE b SET n = n + ?").run(n); });
        process.on("message", () => process.send({longest, commits}));
        setInterval(() => { const from = performance.now(); move(1 + commits % 7); commits++; longest = Math.max(longest, performance.now() - from); }, 15)`
    );
    try {
      const sums: unknown[] = [];
      const seen = new Set<unknown>();
      let locked = 0;
      for (let i = 0; i < 6; i++) {
        // Room for commits between two snapshots, so that they see different moments.
        await sleep(50);
        await withStoreCopy(file, {workFolder: workFolder()}, (db, facts) => {
          sums.push(db.prepare("SELECT (SELECT n FROM a) + (SELECT n FROM b)").pluck().get());
          seen.add(db.prepare("SELECT n FROM a").pluck().get());
          locked = Math.max(locked, facts.locked);
        });
      }
      const {longest, commits} = await new Promise<{longest: number; commits: number}>((done) => {
        writer.once("message", done);
        writer.send("how long?");
      });
      expect(sums).toEqual(Array.from({length: 6}, () => 1000));
      expect(seen.size).toBeGreaterThan(1);
      expect(commits).toBeGreaterThan(6);
      expect(locked).toBeGreaterThan(0);
      // SQLite's writer sleeps up to 100 ms between two tries; the rest is a busy machine's.
      expect(longest).toBeLessThan(locked + 1500);
    } finally {
      await kill(writer);
    }
  });
});

test("reads what is only in the -wal, and leaves both files as they are", async () => {
  const file = tinyStore(at("wal-content.db"), {journal: "wal"});
  const writer = await beside(
    file,
    `db.pragma("wal_autocheckpoint = 0"); db.exec("UPDATE consultants SET nom = 'Seulement-Wal' WHERE id = 1")`
  );
  try {
    const before = storeBytes(file);
    expect(before[1]).not.toBe("");
    // It was written a moment ago.
    const fingerprint = storeFingerprint(file) + unsettled;
    const read = await names(file);
    expect(read.rows[0]).toBe("Seulement-Wal");
    expect(await read.facts.fingerprint).toBe(fingerprint);
    expect(storeBytes(file)).toEqual(before);
    // Killed: no connection is left, and nobody merges the -wal.
    await kill(writer);
    rmSync(`${file}-shm`, {force: true});
    const again = await names(file);
    expect(again.rows[0]).toBe("Seulement-Wal");
    expect(await again.facts.fingerprint).toBe(fingerprint);
    expect(storeBytes(file)).toEqual(before);
  } finally {
    await kill(writer);
  }
});

test("an uncommitted change is not read", async () => {
  const file = tinyStore(at("uncommitted.db"), {journal: "wal"});
  const writer = await beside(
    file,
    `db.exec("BEGIN; UPDATE consultants SET nom = 'Jamais' WHERE id = 1")`
  );
  try {
    expect((await names(file)).rows[0]).toBe("Martin");
  } finally {
    await kill(writer);
  }
});

test("a change in the -wal alone is another fingerprint, also through a link", async () => {
  const file = tinyStore(at("linked.db"), {journal: "wal"});
  mkdirSync(at("links"));
  const link = at("links/store.db");
  symlinkSync(file, link);
  const before = storeFingerprint(link);
  const bytes = storeBytes(file)[0];
  const writer = await beside(
    file,
    `db.pragma("wal_autocheckpoint = 0"); db.exec("UPDATE consultants SET grade = 'Expert'")`
  );
  try {
    expect(storeBytes(file)[0]).toBe(bytes);
    expect(storeFingerprint(link)).not.toBe(before);
    expect(storeFingerprint(link)).toBe(storeFingerprint(file));
  } finally {
    await kill(writer);
  }
});

/** Reads a store as a user who owns nothing; nothing is read-only to root. */
function readAsOther(file: string): string {
  const user = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {};
  const work = execFileSync("mktemp", ["-d"], {encoding: "utf8", ...user}).trim();
  const module = pathToFileURL("loaders/store/copy.ts").href;
  const code = `import {withStoreCopy} from ${JSON.stringify(module)};
    await withStoreCopy(${JSON.stringify(file)}, {workFolder: ${JSON.stringify(work)}}, (db) =>
      console.log(db.prepare("SELECT nom FROM consultants").pluck().all().join()))
      .catch((error) => console.log(error.message));`;
  const args = ["--import=tsx", "--input-type=module", "-e", code];
  const said = execFileSync(process.execPath, args, {encoding: "utf8", ...user});
  rmSync(work, {recursive: true});
  return said.trim();
}

test.each([
  {journal: "delete", content: ""},
  {journal: "wal", content: "with a -wal"},
  {journal: "wal", content: ""}
] as const)(
  "a $journal store $content in a read-only folder is read",
  async ({journal, content}) => {
    const home = at(`read-only-${journal}${content && "-with"}`);
    mkdirSync(home);
    const file = join(home, "store.db");
    const source = tinyStore(at(`source-${count++}.db`), {journal});
    if (content) {
      const change = `db.pragma("wal_autocheckpoint = 0"); db.exec("UPDATE consultants SET notes = ''")`;
      const writer = await beside(source, change);
      await kill(writer);
      copyFileSync(`${source}-wal`, `${file}-wal`);
    }
    copyFileSync(source, file);
    const before = storeBytes(file);
    execFileSync("chmod", ["-R", "a+rX,a-w", home]);
    execFileSync("chmod", ["a+rx", folder]);
    try {
      expect(readAsOther(file)).toBe("Martin,Diallo,Weber");
      expect(storeBytes(file)).toEqual(before);
    } finally {
      execFileSync("chmod", ["-R", "u+w", home]);
    }
  }
);

test("a WAL store that nobody has open gets no -wal and no -shm from being read", async () => {
  const home = at("closed");
  mkdirSync(home);
  const file = tinyStore(join(home, "store.db"), {journal: "wal"});
  for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, {force: true});
  const names = await withStoreCopy(file, {workFolder: workFolder()}, (db, {journal}) => [
    journal,
    db.prepare("SELECT count(*) FROM consultants").pluck().get()
  ]);
  expect(names).toEqual(["wal", 3]);
  expect(readdirSync(home)).toEqual(["store.db"]);
});

test("missing tables and columns are listed", async () => {
  const without = ["cvs", "vsa_missions", "missions.statut", "consultants.entite"];
  const file = tinyStore(at("old.db"), {without});
  const tables = await withStoreCopy(file, {workFolder: workFolder()}, (db) => {
    return inspectStore(db, file);
  });
  const missing = tables
    .filter((one) => !one.present || one.missing.length > 0)
    .map(({table, present, missing}) => (present ? [table.name, ...missing] : table.name));
  expect(missing).toEqual([
    ["consultants", "entite"],
    ["missions", "statut"],
    "cvs",
    "vsa_missions"
  ]);
});

const {small, large} = realStores;
if (!small || !large) console.warn("left out: the real stores (CONSULTATOR_FIXTURES is not set)");
test.runIf(small && large)("real stores keep their bytes", async () => {
  for (const path of [small!, large!]) {
    const before = storeBytes(path);
    const {rows} = await names(path);
    expect(rows.length).toBe(path === small ? 15 : 1000);
    expect(storeBytes(path)).toEqual(before);
  }
});
