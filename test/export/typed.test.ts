import {describe, expect, test} from "vitest";
import type {FormatId} from "../../src/components/export/formats.js";
import {wasmEngine} from "../explorer/engines.js";
import {askFile, fileOf, hostile, named, sampleRows} from "./files.js";

const select = (from: string) =>
  `SELECT id, name, status, start::VARCHAR AS start, rate, share, days, valid
     FROM ${from} ORDER BY id`;
const types = (from: string) =>
  `SELECT string_agg(column_name || ' ' || column_type, ', ') AS types FROM (DESCRIBE ${from})`;

/** How another program reads each file with types. */
const readers: {id: FormatId; read: typeof read}[] = [
  {id: "parquet", read},
  {id: "arrow", read: readArrow}
];

function read(bytes: Uint8Array, sql: (from: string) => string) {
  return askFile(bytes, "parquet", sql("'{file}'"));
}

async function readArrow(bytes: Uint8Array, sql: (from: string) => string) {
  const engine = await wasmEngine({rows: bytes});
  try {
    return await engine.query(sql("rows"));
  } finally {
    await engine.close();
  }
}

describe.each(readers)("a file of $id", ({id, read}) => {
  test("has every value, and the type of each column", async () => {
    const rows = sampleRows(45_000);
    const bytes = await fileOf(id, rows);
    expect(await read(bytes, select)).toEqual(rows);
    const [found] = await read(bytes, (from) => types(`SELECT * FROM ${from}`));
    expect(String(found?.["types"]).replace(/ENUM\(.*?\)/g, "VARCHAR")).toBe(
      "id INTEGER, name VARCHAR, status VARCHAR, start DATE, rate DOUBLE, share DOUBLE, days DOUBLE, valid BOOLEAN"
    );
  });

  test("has texts as they are", async () => {
    const texts = hostile.filter((text) => !/\p{Surrogate}/u.test(text));
    const rows = named([...texts, null]);
    expect(await read(await fileOf(id, rows), select)).toEqual(rows);
  });

  test("has its columns where there are no rows", async () => {
    expect(await read(await fileOf(id, []), select)).toEqual([]);
  });

  test("is the same for the same rows", async () => {
    const rows = sampleRows(3000);
    expect(await fileOf(id, rows)).toEqual(await fileOf(id, rows));
  });
});

test("a Parquet file has row groups of the parts that came, and says what it is", async () => {
  const bytes = await fileOf("parquet", sampleRows(45_000));
  const groups = "SELECT DISTINCT row_group_id, row_group_num_rows::INTEGER AS rows FROM";
  expect(
    await askFile(bytes, "parquet", `${groups} parquet_metadata('{file}') ORDER BY 1`)
  ).toMatchObject([{rows: 20_000}, {rows: 20_000}, {rows: 5000}]);
  const facts = "SELECT decode(key) AS key, decode(value) AS value FROM";
  expect(await askFile(bytes, "parquet", `${facts} parquet_kv_metadata('{file}')`)).toEqual([
    {key: "as_of", value: "2026-11-22"}
  ]);
});
