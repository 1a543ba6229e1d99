import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Database from "better-sqlite3";
import {afterAll} from "vitest";
import {storeTables} from "../../loaders/store/schema.js";

type Value = string | number | bigint | null | Buffer;
type Rows = Record<string, Value>[];

/** SQLite types as the application declares them; they decide which values SQLite converts. */
const affinity = {
  id: "INTEGER",
  number: "FLOAT",
  text: "TEXT",
  date: "DATE",
  datetime: "DATETIME",
  flag: "BOOLEAN"
};

/** A folder for one test file, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "consultator-test-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/**
 * Writes a Consultator store with every table and the rows given; what a row leaves out is NULL.
 * `without` leaves tables ("cvs") or columns ("missions.tjm") out, as old files do.
 */
export function writeStore(
  file: string,
  rows: Record<string, Rows>,
  {journal = "delete", without = []}: {journal?: "delete" | "wal"; without?: string[]} = {}
): string {
  const store = new Database(file);
  store.pragma(`journal_mode = ${journal}`);
  // Thirty tables, each of which would else wait for the disk.
  store.pragma("synchronous = OFF");
  for (const {name, columns} of storeTables) {
    if (without.includes(name)) continue;
    const kept = columns.filter((column) => !without.includes(`${name}.${column.name}`));
    const list = kept.map((column) =>
      column.name === "id" ? "id INTEGER PRIMARY KEY" : `${column.name} ${affinity[column.type]}`
    );
    store.exec(`CREATE TABLE ${name} (${list.join(", ")})`);
    for (const row of rows[name] ?? []) {
      const names = Object.keys(row);
      store
        .prepare(
          `INSERT INTO ${name} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`
        )
        .run(...Object.values(row));
    }
  }
  store.close();
  return file;
}
