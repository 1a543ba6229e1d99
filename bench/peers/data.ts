import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {copyFile, rename} from "node:fs/promises";
import {join} from "node:path";
import Database from "better-sqlite3";
import {writeArrow} from "../../loaders/snapshots/arrow.js";
import {readManifest} from "../../loaders/snapshots/read.js";
import {quote, withDatabase} from "../../loaders/warehouse/database.js";
import type {Warehouse} from "../../loaders/warehouse/database.js";
import {publishSite} from "../site.js";
import {benchStore} from "../store.js";
import {columns} from "./columns.js";
import {compress} from "./compress.js";
import {expectedOf} from "./expected.js";
import type {Expected} from "./expected.js";
import {firms, peersFolder, siteFolder} from "./sizes.js";
import type {Size} from "./sizes.js";

export interface Data {
  /** Our site: a folder of files. */
  site: string;
  /** The same missions for the peers: `missions.arrow`, `missions.sqlite`. */
  folder: string;
  expected: Expected;
}

/** Builds our site of a size and makes the peers' files from what it publishes, unless they are. */
export async function prepareData(size: Size): Promise<Data> {
  const folder = join(peersFolder, size);
  mkdirSync(folder, {recursive: true});
  const release = await publishSite(benchStore(firms[size]), siteFolder(size));
  const published = readManifest(release.snapshot).files.find(
    ({name}) => name === "missions.parquet"
  );
  if (!published) throw new Error(`${release.snapshot}: no missions.parquet`);
  // What the files were made of: the same rows are not written twice.
  const mark = join(folder, "made.json");
  const made = existsSync(mark) ? (JSON.parse(readFileSync(mark, "utf8")) as unknown) : null;
  if (made !== published.sha256) {
    rmSync(mark, {force: true});
    console.warn(`${size}: making the peers' files`);
    await makeFiles(release.snapshot, folder);
    writeFileSync(mark, JSON.stringify(published.sha256));
  }
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  return {site: release.site, folder, expected};
}

async function makeFiles(snapshot: string, folder: string): Promise<void> {
  const parquet = join(snapshot, "missions.parquet");
  // Unpacked, the rows take several times the file's bytes.
  const database = {workFolder: folder, memoryLimit: "4GB", storeBytes: 5 * statSync(parquet).size};
  await withDatabase(database, async (warehouse) => {
    await warehouse.run(`CREATE TABLE missions AS FROM read_parquet(${quote(parquet)})`);
    const rows = await warehouse.value<number>("SELECT count(*)::DOUBLE FROM missions");
    const arrow = join(folder, "missions.arrow");
    const ours = readManifest(snapshot).files.find(({name}) => name === "missions.arrow");
    // Ours is empty above what a tab should hold: the same writer then makes it for the peers.
    if (ours && ours.bytes > 20 * rows) await copyFile(join(snapshot, "missions.arrow"), arrow);
    else await writeArrow(warehouse, "missions", arrow, rows);
    await writeSqlite(warehouse, join(folder, "missions.sqlite"));
    const expected = await expectedOf(warehouse);
    writeFileSync(join(folder, "expected.json"), JSON.stringify(expected, null, 1));
  });
  for (const name of ["missions.arrow", "missions.sqlite"]) await compress(join(folder, name));
}

const sqlTypes: Partial<Record<(typeof columns)[number], string>> = {
  id: "INTEGER",
  consultant_id: "INTEGER",
  valid: "INTEGER",
  alone: "INTEGER",
  daily_rate: "REAL",
  days: "REAL",
  revenue: "REAL",
  declared: "REAL"
};

/** The missions as one table in the published order, without an index: as most would hand them on. */
async function writeSqlite(warehouse: Warehouse, file: string): Promise<void> {
  const draft = `${file}.draft`;
  rmSync(draft, {force: true});
  const database = new Database(draft);
  try {
    database.pragma("journal_mode = OFF");
    database.pragma("synchronous = OFF");
    const declared = columns.map((name) => `"${name}" ${sqlTypes[name] ?? "TEXT"}`);
    database.exec(`CREATE TABLE missions (${declared.join(", ")})`);
    const insert = database.prepare(
      `INSERT INTO missions VALUES (${columns.map(() => "?").join(", ")})`
    );
    const list = columns.map((name) => {
      const type = sqlTypes[name] ?? "TEXT";
      return `"${name}"::${type === "TEXT" ? "VARCHAR" : type === "REAL" ? "DOUBLE" : "INTEGER"}`;
    });
    const rows = await warehouse.connection.stream(`SELECT ${list.join(", ")} FROM missions`);
    database.exec("BEGIN");
    for (let chunk; (chunk = await rows.fetchChunk()) && chunk.rowCount > 0;)
      for (const row of chunk.getRows()) insert.run(row);
    database.exec("COMMIT");
  } finally {
    database.close();
  }
  await rename(draft, file);
}
