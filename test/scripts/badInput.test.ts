import {once} from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import Database from "better-sqlite3";
import {afterEach, beforeAll, expect, test} from "vitest";
import {
  asOf,
  beside,
  changes,
  command,
  copyProject,
  expectRefusal,
  kill,
  storeBytes,
  tinyStore,
  tree
} from "../refresh/project.js";
import {refresh as refreshHere} from "../../loaders/refresh.js";
import {readSettings} from "../../loaders/settings.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();
const out = join(folder, "published");
const store = tinyStore(join(folder, "firm.db"));
let project: string;
let before: Record<string, string>;

beforeAll(async () => {
  project = copyProject();
  const {code, stderr} = await refresh({});
  expect(stderr).toContain("✓ publish");
  expect(code).toBe(0);
  before = tree(out);
});

// Whatever went wrong: what is served is what was served.
afterEach(() => expect(changes(before, tree(out))).toEqual([]));

interface Asked {
  store?: string;
  out?: string;
  more?: string[];
  fileLimit?: number;
}

function refresh({store: file = store, out: to = out, more = [], fileLimit}: Asked) {
  const args = [
    "--store",
    file,
    "--out",
    to,
    ...(more.includes("--as-of") ? [] : ["--as-of", asOf])
  ];
  return command(project, "refresh", [...args, ...more], {fileLimit});
}

/** Without a process of its own: what is wrong with a store is said by the command as it is here. */
async function expectRefused(file: string, message: RegExp): Promise<void> {
  const steps: string[] = [];
  const wanted = {
    store: file,
    asOf,
    audience: "everyone",
    settings: readSettings(),
    out,
    projectFolder: project,
    product: "test",
    now: new Date(),
    progress: {
      begin: () => undefined,
      done: (step: string) => void steps.push(step),
      say: () => undefined
    }
  } as const;
  const refused = await refreshHere(wanted).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Error);
  expect((refused as Error).message).toMatch(message);
  // In one line, and before anything is computed.
  expect((refused as Error).message).not.toContain("\n");
  expect(steps.filter((step) => step !== "copy the store")).toEqual([]);
}

const at = (name: string) => join(folder, name);

/** Overwrites bytes of a copy of the store. */
function spoiled(name: string, spoil: (bytes: Buffer) => void): string {
  const bytes = readFileSync(store);
  spoil(bytes);
  writeFileSync(at(name), bytes);
  return at(name);
}

test.each<{name: string; make: () => string; message: RegExp}>([
  {name: "missing", make: () => at("none.db"), message: /^store not found: .*none\.db$/m},
  {
    name: "a folder",
    make: () => {
      mkdirSync(at("folder.db"), {recursive: true});
      return at("folder.db");
    },
    message: /^store is a folder, not a file: .*folder\.db$/m
  },
  {
    name: "empty",
    make: () => {
      writeFileSync(at("empty.db"), "");
      return at("empty.db");
    },
    message: /^store is empty \(0 bytes\): .*empty\.db$/m
  },
  {
    name: "a text",
    make: () => {
      writeFileSync(at("text.db"), "id;nom;prenom\n".repeat(100));
      return at("text.db");
    },
    message: /^not a SQLite file: .*text\.db$/m
  },
  {
    name: "shorter than a header",
    make: () => {
      writeFileSync(at("short.db"), "SQLite format 3\0");
      return at("short.db");
    },
    message: /^not a SQLite file: .*short\.db$/m
  },
  {
    name: "a device",
    make: () => "/dev/null",
    message: /^store is not a regular file: \/dev\/null$/m
  },
  {
    name: "truncated",
    make: () => {
      copyFileSync(store, at("cut.db"));
      truncateSync(at("cut.db"), 9000);
      return at("cut.db");
    },
    message: /^store is truncated: .*cut\.db has 9000 bytes, its header counts \d+ pages of 4096$/m
  },
  {
    name: "garbage in every page but the first",
    make: () => spoiled("garbage.db", (bytes) => bytes.fill(0xa5, 4096)),
    message: /^store is corrupt \(.*\): .*garbage\.db$/m
  },
  {
    name: "garbage in its schema",
    make: () => spoiled("schema.db", (bytes) => bytes.fill(0xa5, 100, 4096)),
    message: /^store is corrupt \(.*\): .*schema\.db$/m
  },
  {
    name: "of other tables",
    make: () => {
      const other = new Database(at("other.db"));
      other.exec("CREATE TABLE album (id); CREATE TABLE track (id)");
      other.close();
      return at("other.db");
    },
    message: /^store .*other\.db: table consultants is missing \(it has: album, track\)$/m
  },
  {
    name: "without a required table",
    make: () => tinyStore(at("table.db"), {without: ["missions"]}),
    message: /^store .*table\.db: table missions is missing \(it has: .*consultants.*\)$/m
  }
])("a store that is $name", async ({make, message}) => {
  await expectRefused(make(), message);
});

test("a store that is missing, by the command", async () => {
  const message = /^store not found: .*none\.db$/m;
  expectRefusal(await refresh({store: at("none.db")}), message);
});

test.each(["missions.date_debut", "consultants.nom"])("a store without %s", async (required) => {
  const file = at(`${required}.db`);
  const [table, column] = required.split(".");
  const made = new Database(file);
  made.exec(`CREATE TABLE consultants (id, nom, prenom);
    CREATE TABLE missions (id, consultant_id, date_debut);
    ALTER TABLE ${table} DROP COLUMN ${column}`);
  made.close();
  const message = new RegExp(
    `^store .*${required}.db: table ${table} has no column ${column}$`,
    "m"
  );
  await expectRefused(file, message);
});

test("a store that another program has locked", async () => {
  const file = tinyStore(at("locked.db"));
  const settings = at("impatient.yaml");
  writeFileSync(settings, "store_timeout: 1\n");
  const holder = await beside(file, 'db.exec("BEGIN EXCLUSIVE")');
  try {
    const ended = await refresh({store: file, more: ["--force", "--settings", settings]});
    expectRefusal(ended, /^store is locked by another program for more than 1 s: .*locked\.db$/m);
  } finally {
    await kill(holder);
  }
});

test("a store that a killed writer left half-written", async () => {
  const file = tinyStore(at("hot.db"));
  const writer = await beside(
    file,
    `db.pragma("cache_size = 1");
    db.exec("BEGIN; CREATE TABLE filler (text); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO filler SELECT hex(randomblob(200)) FROM n; UPDATE consultants SET notes = hex(randomblob(3000))")`
  );
  await kill(writer);
  expect(existsSync(`${file}-journal`)).toBe(true);
  const bytes = storeBytes(file);
  expectRefusal(
    await refresh({store: file}),
    /^store was left half-written \(hot\.db-journal .*\): open it once with the application: .*hot\.db$/m
  );
  expect(storeBytes(file)).toEqual(bytes);
});

test.each([
  {more: ["--as-of", "yesterday"], message: /^--as-of: not a date \(YYYY-MM-DD\): "yesterday"$/m},
  {more: ["--as-of", "2026-02-30"], message: /^--as-of: not a date \(YYYY-MM-DD\): "2026-02-30"$/m},
  {more: ["--as-of", "2026-1-1"], message: /^--as-of: not a date \(YYYY-MM-DD\): "2026-1-1"$/m},
  {more: ["--as-of", "9999-12-31"], message: /^--as-of: outside 1950–2100: "9999-12-31"$/m},
  {more: ["--as-of", "1949-12-31"], message: /^--as-of: outside 1950–2100: "1949-12-31"$/m},
  {more: ["--as-of", ""], message: /^--as-of: not a date \(YYYY-MM-DD\): ""$/m},
  {more: ["--as_of", asOf], message: /^Unknown option '--as_of'/m},
  {more: [asOf], message: /^Unexpected argument '2026-11-22'/m},
  {more: ["--audience", "all"], message: /^--audience: neither everyone nor direction: "all"$/m}
])("what was typed: $more", async ({more, message}) => {
  expectRefusal(await refresh({more}), message, 2);
});

// What else can be wrong in one is said in the same way: test/settings.test.ts.
test.each([
  {text: "audiance: direction", message: /: audiance: no such setting, found "direction"$/m},
  {text: "calendar: {region: FR-XX}", message: /region: .*"FR-XX"/m}
])("a settings file with $text", async ({text, message}) => {
  const settings = at("wrong.yaml");
  writeFileSync(settings, text);
  expectRefusal(await refresh({more: ["--settings", settings]}), message);
});

test("a settings file that is missing, or a folder", async () => {
  expectRefusal(
    await refresh({more: ["--settings", at("none.yaml")]}),
    /^settings file not found: .*none\.yaml$/m
  );
  expectRefusal(
    await refresh({more: ["--settings", folder]}),
    /^settings file cannot be read \(EISDIR.*\): /m
  );
});

test("an output folder where a file stands", async () => {
  const file = at("file");
  writeFileSync(file, "");
  for (const to of [file, join(file, "below")])
    expectRefusal(await refresh({out: to}), /^cannot write to \S*file.*: .*\(E[A-Z]+\)$/m);
});

test("a read-only output folder", async () => {
  // Nothing is read-only to root: the command runs as the user who owns nothing.
  const user = process.getuid?.() === 0 ? 65534 : undefined;
  const readOnly = at("read-only");
  mkdirSync(readOnly);
  for (const path of [folder, readOnly]) chmodSync(path, 0o555);
  try {
    const args = ["--store", store, "--as-of", asOf, "--out", join(readOnly, "site")];
    const ended = await command(project, "refresh", args, {user});
    expectRefusal(ended, /^cannot write to \S+read-only\S*: no permission \(EACCES\)$/m);
  } finally {
    for (const path of [folder, readOnly]) chmodSync(path, 0o755);
  }
});

test("a full disk while the store is copied", async () => {
  const ended = await refresh({more: ["--force"], fileLimit: 20});
  expectRefusal(ended, /^cannot write to \S+: .*, to copy the store \S+firm\.db$/m);
});

test("a full disk while the site is built", async () => {
  const ended = await refresh({more: ["--force"], fileLimit: 140});
  expect(ended.stderr).toMatch(/^the site's build failed \(exit 1\):\n( {2}.*\n)* {2}.*EFBIG: /m);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(ended.code).toBe(1);
});

test("a port that is taken, before anything is made", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = String((server.address() as AddressInfo).port);
  const args = ["--store", store, "--out", out, "--as-of", asOf, "--port", port];
  try {
    const ended = await command(project, "start", args);
    expectRefusal(ended, new RegExp(`^port ${port} is in use: choose another with --port$`, "m"));
  } finally {
    server.close();
  }
});

test.each(["80a", "-1", "65536", ""])("a port that is none: %j", async (port) => {
  const args = ["--store", store, "--out", out, `--port=${port}`];
  const ended = await command(project, "start", args);
  expectRefusal(ended, new RegExp(`^not a port: "${port}" `, "m"), 2);
});
