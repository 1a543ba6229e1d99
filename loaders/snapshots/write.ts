import {createHash} from "node:crypto";
import {statSync, writeFileSync} from "node:fs";
import {open} from "node:fs/promises";
import {join} from "node:path";
import type {Audience, FirstRows, SnapshotFile, SnapshotKind} from "../contract.js";
import {PageContext} from "../metrics/page.js";
import type {Settings} from "../settings.js";
import {inParallel, quote} from "../warehouse/database.js";
import type {Row, Warehouse} from "../warehouse/database.js";
import {sqlFile} from "../warehouse/warehouse.js";
import {writeArrow} from "./arrow.js";
import {writeBlocks} from "./blocks.js";
import {catalogue, fileName} from "./catalogue.js";
import type {SnapshotEntry, SnapshotFormat} from "./catalogue.js";
import {pageSize} from "./pageSize.js";
import {rowGroupIndex} from "./rowGroups.js";

export interface WriteOptions {
  folder: string;
  asOf: string;
  audience: Audience;
  settings: Settings;
  freshFor: Record<SnapshotKind, number>;
  /** Chains of statements at once: the pages', and others for the tables beside them; 2 unless given. */
  chains?: number;
  /** Names of the snapshots to write; all of the catalogue unless given. */
  only?: readonly string[];
  /** Called when a snapshot's files are written. */
  step?: (name: string, rows: number) => void;
}

async function checksum(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    // One piece of memory for all pieces of the file.
    const chunk = Buffer.allocUnsafe(1 << 20);
    for (let read; (read = (await file.read(chunk, 0, chunk.length)).bytesRead) > 0;)
      hash.update(chunk.subarray(0, read));
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

/** Creates the ordered table of a snapshot, without what its audience may not see. */
async function createTable(
  warehouse: Warehouse,
  entry: SnapshotEntry,
  audience: Audience
): Promise<string> {
  const table = `snapshot_${entry.name.replaceAll("-", "_")}`;
  const sql = sqlFile(entry.sql ?? entry.name, new URL("sql/", import.meta.url));
  const without =
    audience === "direction" || entry.sensitive.length === 0
      ? ""
      : `EXCLUDE (${entry.sensitive.join(", ")})`;
  await warehouse.run(
    `CREATE TABLE ${table} AS SELECT * ${without} FROM (${sql}) ORDER BY ${entry.order}`
  );
  return table;
}

/** JSON takes dates as ISO days and ids as numbers. */
function jsonValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "bigint" ? Number(value) : value;
}

async function firstRows(
  warehouse: Warehouse,
  entry: SnapshotEntry,
  table: string,
  {settings, periods}: PageContext
): Promise<FirstRows<Row>> {
  const {first} = entry;
  if (!first) throw new Error(`snapshot ${entry.name} has no first view`);
  const all = await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM ${table}`);
  const total = await warehouse.value<number>(
    `SELECT count(*)::DOUBLE FROM ${table} WHERE ${first.where}`
  );
  const size = pageSize(total);
  const rows = await warehouse.rows(
    `SELECT * FROM ${table} WHERE ${first.where} ORDER BY ${first.order} LIMIT ${size}`
  );
  const choices: FirstRows<Row>["choices"] = {};
  for (const column of first.choices)
    choices[column] = await warehouse.rows(
      `SELECT "${column}" AS value, count(*)::INTEGER AS count FROM ${table}
       GROUP BY ALL ORDER BY count DESC, value NULLS LAST`
    );
  return {
    total,
    page_size: size,
    in_browser: all <= settings.explorer_rows,
    windows: periods.map(({id, from, to}) => ({id, from, to})),
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => name !== "search")
          .map(([name, value]) => [name, jsonValue(value)])
      )
    ),
    choices
  };
}

/** The second version of the format: smaller, and half the time to write. */
const parquet = "FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, WRITE_BLOOM_FILTER false";
/**
 * Rows of a Parquet row group where files are read whole. The level costs 2 % of the bytes and saves
 * a seventh of the time; so does giving up soon on a dictionary of a column with many values.
 */
const wholeGroup = "ROW_GROUP_SIZE 122880, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 8192";
/**
 * And where a tab reads a page of it: two must be under 200 kB, as a page that lies in both is still
 * one short request.
 */
const rangeGroup = "ROW_GROUP_SIZE 2048";

/** `table` with texts for its enums, of which each row group would hold all values. */
async function withTexts(warehouse: Warehouse, table: string): Promise<string> {
  const enums = await warehouse.rows<{name: string}>(
    `SELECT column_name AS name FROM duckdb_columns()
     WHERE table_name = ${quote(table)} AND data_type LIKE 'ENUM%'`
  );
  if (enums.length === 0) return `FROM ${table}`;
  const texts = enums.map(({name}) => `"${name}"::VARCHAR AS "${name}"`);
  return `SELECT * REPLACE (${texts.join(", ")}) FROM ${table}`;
}

/** The cells of a snapshot that no tab can hold; of another one none, its rows are there. */
async function writeCells(
  warehouse: Warehouse,
  {name, cells}: SnapshotEntry,
  table: string,
  path: string,
  inBrowser: boolean
): Promise<void> {
  if (cells === undefined) throw new Error(`snapshot ${name} counts no cells`);
  const sql = sqlFile(cells, new URL("sql/", import.meta.url));
  const source = inBrowser ? `(SELECT * FROM ${table} WHERE false)` : table;
  await warehouse.run(
    `CREATE TABLE ${table}_cells AS ${sql.replace("rows_of_the_snapshot", source)}`
  );
  const rows = await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM ${table}_cells`);
  await writeArrow(warehouse, `${table}_cells`, path, rows);
  await warehouse.run(`DROP TABLE ${table}_cells`);
}

interface Write {
  rows: number;
  /** Whether a tab can hold them. */
  inBrowser: boolean;
  opening: Promise<PageContext>;
  folder: string;
}

interface Writing {
  context: Promise<PageContext>;
  /** Whether that context has the tables of every page: records are made of them. */
  whole: boolean;
  options: WriteOptions;
}

async function writeFormat(
  warehouse: Warehouse,
  entry: SnapshotEntry,
  format: SnapshotFormat,
  table: string,
  {rows, inBrowser, opening, folder}: Write
): Promise<void> {
  const path = join(folder, fileName(entry, format));
  const json = (value: unknown) => writeFileSync(path, JSON.stringify(value));
  switch (format) {
    case "page":
      if (!entry.page) throw new Error(`snapshot ${entry.name} computes no page`);
      return json(await entry.page(await opening));
    case "first":
      return json(await firstRows(warehouse, entry, table, await opening));
    case "arrow":
      // Above what a tab can hold, the explorer pages offer the first rows and the Parquet file.
      return writeArrow(warehouse, table, path, inBrowser ? rows : 0);
    case "parquet":
      return warehouse.beside(async (other) => {
        const [from, groups] = inBrowser
          ? [`FROM ${table}`, wholeGroup]
          : [await withTexts(other, table), rangeGroup];
        await other.run(`COPY (${from}) TO ${quote(path)} (${parquet}, ${groups})`);
      });
    case "blocks": {
      if (!entry.blocks) throw new Error(`snapshot ${entry.name} makes no records`);
      const {head, blocks} = await entry.blocks(await opening, table, warehouse);
      const index = join(folder, fileName(entry, "index"));
      return void (await writeBlocks({blocks: path, index}, blocks, head));
    }
    case "index":
      // Written with the blocks that it is of.
      return;
    case "cells":
      return writeCells(warehouse, entry, table, path, inBrowser);
    case "groups":
      return json(await rowGroupIndex(join(folder, fileName(entry, "parquet"))));
  }
}

function count(warehouse: Warehouse, table: string): Promise<number> {
  return warehouse.value(`SELECT count(*)::DOUBLE FROM ${table}`);
}

const detailFormats: ReadonlySet<SnapshotFormat> = new Set(["blocks", "index"]);

/** Writes the files of one snapshot and describes them. */
async function writeEntry(
  warehouse: Warehouse,
  entry: SnapshotEntry,
  {context: opening, whole, options}: Writing
): Promise<SnapshotFile[]> {
  const {folder, freshFor, audience, settings, step} = options;
  const table = entry.sql ? await createTable(warehouse, entry, audience) : "";
  const rows = table ? await count(warehouse, table) : 1;
  const held = entry.beside ? await count(warehouse, entry.beside) : rows;
  const inBrowser = held <= settings.explorer_rows;
  const describe = async (format: SnapshotFormat): Promise<SnapshotFile> => {
    const name = fileName(entry, format);
    const path = join(folder, name);
    const kind = detailFormats.has(format) ? "details" : entry.kind;
    await writeFormat(warehouse, entry, format, table, {rows, inBrowser, opening, folder});
    return {
      name,
      snapshot: entry.name,
      kind,
      rows,
      bytes: statSync(path).size,
      sha256: await checksum(path),
      fresh_for: freshFor[kind]
    };
  };
  // The Parquet file is DuckDB's work alone: it goes on while the others are written.
  const formats = entry.formats.filter((format) => whole || !detailFormats.has(format));
  const rowsFile = formats.includes("parquet") ? describe("parquet") : undefined;
  const files: SnapshotFile[] = [];
  try {
    for (const format of formats) {
      if (format === "groups") await rowsFile;
      if (format !== "parquet") files.push(await describe(format));
    }
  } finally {
    // Whatever fails, nothing may still be writing when the folder is discarded.
    await rowsFile?.catch(() => undefined);
  }
  if (rowsFile) files.push(await rowsFile);
  if (table) await warehouse.run(`DROP TABLE ${table}`);
  step?.(entry.name, rows);
  return files;
}

/** Writes every file of the snapshot set into `folder` and describes them for the manifest. */
export async function writeSnapshots(
  warehouse: Warehouse,
  options: WriteOptions
): Promise<SnapshotFile[]> {
  const {asOf, settings, audience, chains = 2, only} = options;
  const entries = catalogue.filter(({name}) => only?.includes(name) ?? true);
  // One thread a statement, and some chains of them.
  return warehouse.inOrder(async () => {
    const whole = entries.some(({name, page}) => page !== undefined && name !== "overview");
    const context = PageContext.open(warehouse, asOf, settings, audience, {whole});
    context.catch(() => undefined);
    // By entry, not by name: a page and the rows beside it may share theirs.
    const written = new Map<SnapshotEntry, SnapshotFile[]>();
    const write = async (entry: SnapshotEntry, from: Warehouse) =>
      void written.set(entry, await writeEntry(from, entry, {context, whole, options}));
    // Tables wait for whichever chain is free first; the largest stand at their head.
    const tables = entries.filter(({page}) => page === undefined);
    tables.sort((a, b) => Number(b.aside ?? false) - Number(a.aside ?? false));
    const drain = async (from: Warehouse) => {
      for (let entry; (entry = tables.shift());) {
        // The others may read what the pages' numbers are made of.
        if (!entry.aside) await context;
        await write(entry, from);
      }
    };
    const asides = Array.from({length: chains - 1}, () => () => warehouse.beside(drain));
    const aside = inParallel(...asides);
    // Looked at below; until then it must not count as unhandled.
    aside.catch(() => undefined);
    try {
      for (const entry of entries) if (entry.page) await write(entry, warehouse);
      await drain(warehouse);
    } finally {
      // Whatever fails, nothing may still be writing when the folder is discarded.
      tables.length = 0;
      await aside.catch(() => undefined);
    }
    await aside;
    return entries.flatMap((entry) => written.get(entry) ?? []);
  });
}
