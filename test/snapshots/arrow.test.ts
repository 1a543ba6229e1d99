import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Dictionary, Utf8, tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {writeArrow} from "../../loaders/snapshots/arrow.js";
import {withDatabase} from "../../loaders/warehouse/database.js";
import {wasmEngine} from "../explorer/engines.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();
let count = 0;

/** The bytes that a query's rows are written as. */
async function written(sql: string): Promise<Buffer> {
  const file = join(folder, `${count++}.arrow`);
  await withDatabase({workFolder: folder}, async (warehouse) => {
    await warehouse.run(`CREATE TABLE sample AS ${sql}`);
    const rows = await warehouse.value<number>("SELECT count(*)::DOUBLE FROM sample");
    await writeArrow(warehouse, "sample", file, rows);
  });
  return readFileSync(file);
}

const rowsOf = (bytes: Buffer) =>
  tableFromIPC(bytes)
    .toArray()
    .map((row) => (row as {toJSON(): Record<string, unknown>}).toJSON());

const types = `SELECT * FROM (VALUES
  (1::INTEGER, 1::BIGINT, 1.5::DOUBLE, true, DATE '2026-11-22', 'Élodie'),
  (-7, -2, -0.1, false, DATE '1950-01-01', ''),
  (NULL, NULL, NULL, NULL, NULL, NULL),
  (2147483647, 2147483647, 1e300, true, DATE '2100-12-31', '日本 "x", y')
) AS t(i, b, d, flag, day, text)`;

test("every type and its nulls come back", async () => {
  const day = (text: string) => Date.parse(text);
  expect(rowsOf(await written(types))).toEqual([
    {i: 1, b: 1, d: 1.5, flag: true, day: day("2026-11-22"), text: "Élodie"},
    {i: -7, b: -2, d: -0.1, flag: false, day: day("1950-01-01"), text: ""},
    {i: null, b: null, d: null, flag: null, day: null, text: null},
    {
      i: 2147483647,
      b: 2147483647,
      d: 1e300,
      flag: true,
      day: day("2100-12-31"),
      text: '日本 "x", y'
    }
  ]);
});

test.each([
  {name: "all words", where: "true"},
  {name: "some words", where: "word <> 'b'"},
  {name: "no word", where: "word IS NULL"},
  {name: "no row", where: "false"}
])("a column of $name of its type is written as texts are", async ({where}) => {
  const words = "SELECT unnest(['c', 'a', NULL, 'b', 'a']) AS word";
  const typed = `SELECT word::ENUM ('a', 'b', 'c') AS word FROM (${words})`;
  const bytes = await written(`FROM (${typed}) WHERE ${where}`);
  expect(bytes.equals(await written(`FROM (${words}) WHERE ${where}`))).toBe(true);
});

test("the browser's engine reads the same", async () => {
  const engine = await wasmEngine({sample: await written(types)});
  try {
    expect(
      await engine.query(
        `SELECT count(*)::INTEGER AS n, sum(i)::DOUBLE AS i, count(flag)::INTEGER AS flags,
          min(day)::VARCHAR AS first, max(text) AS text FROM sample`
      )
    ).toEqual([{n: 4, i: 2147483641, flags: 3, first: "1950-01-01", text: '日本 "x", y'}]);
  } finally {
    await engine.close();
  }
});

test("no rows are a table of no rows, with its columns", async () => {
  const table = tableFromIPC(await written(`SELECT * FROM (${types}) WHERE false`));
  expect(table.numRows).toBe(0);
  expect(table.schema.fields.map(({name}) => name)).toEqual(["i", "b", "d", "flag", "day", "text"]);
});

test("a column of nulls alone", async () => {
  const bytes = await written("SELECT NULL::VARCHAR AS text, NULL::DATE AS day FROM range(3)");
  expect(rowsOf(bytes)).toEqual(Array.from({length: 3}, () => ({text: null, day: null})));
});

test("ids above 2^31 are exact doubles", async () => {
  const bytes = await written("SELECT unnest([3000000000, 9007199254740991, NULL])::BIGINT AS id");
  expect(rowsOf(bytes).map(({id}) => id)).toEqual([3_000_000_000, 2 ** 53 - 1, null]);
});

test.each([
  {texts: 255, bits: 8},
  {texts: 256, bits: 16},
  {texts: 65_536, bits: 32}
])("$texts texts are codes of $bits bits", async ({texts, bits}) => {
  const sql = `SELECT 'text ' || (i % ${texts}) AS text FROM range(${texts * 5}) AS t(i)`;
  const table = tableFromIPC(await written(sql));
  const type: unknown = table.schema.fields[0]!.type;
  expect(type).toBeInstanceOf(Dictionary);
  expect((type as Dictionary).indices.bitWidth).toBe(bits);
  expect(table.getChild("text")?.get(texts * 5 - 1)).toBe(`text ${texts - 1}`);
});

test("rows keep their order over batches, as codes and as plain text", async () => {
  const rows = 130_000;
  const bytes = await written(
    `SELECT i::INTEGER AS id, 'é' || i AS own, CASE WHEN i % 3 > 0 THEN 'g' || i % 7 END AS shared
     FROM range(${rows}) AS t(i)`
  );
  const table = tableFromIPC(bytes);
  expect(table.numRows).toBe(rows);
  expect(table.batches.length).toBe(2);
  expect(table.schema.fields[1]?.type).toBeInstanceOf(Utf8);
  const column = (name: string) => table.getChild(name)!.toArray() as ArrayLike<unknown>;
  const ids = column("id");
  const [own, shared] = [table.getChild("own"), table.getChild("shared")];
  const wrong = [];
  for (let i = 0; i < rows; i++)
    if (ids[i] !== i || own?.get(i) !== `é${i}` || shared?.get(i) !== (i % 3 ? `g${i % 7}` : null))
      wrong.push(i);
  expect(wrong).toEqual([]);
});

test("the same rows are the same bytes", async () => {
  expect((await written(types)).equals(await written(types))).toBe(true);
});

test("a type that has no Arrow form is refused by name", async () => {
  await expect(written("SELECT now() AS moment")).rejects.toThrow(
    "sample.moment: no Arrow type for TIMESTAMP WITH TIME ZONE"
  );
});

test("a table that several threads read comes in its own order, each text with its row", async () => {
  const parquet = join(folder, "uneven.parquet");
  const file = join(folder, "uneven.arrow");
  const rows = 250_000;
  await withDatabase({workFolder: folder}, async (warehouse) => {
    await warehouse.run(
      `SET threads = 4;
       COPY (SELECT i, 'text ' || i AS text FROM range(${rows}) AS t(i))
         TO '${parquet}' (ROW_GROUP_SIZE 2048);
       CREATE TABLE uneven AS FROM read_parquet('${parquet}')`
    );
    await writeArrow(warehouse, "uneven", file, rows);
  });
  const read = tableFromIPC(readFileSync(file));
  const [numbers, texts] = [read.getChild("i"), read.getChild("text")];
  const misplaced = [];
  for (let i = 0; i < rows; i++)
    if (Number(numbers?.get(i)) !== i || texts?.get(i) !== `text ${i}`) misplaced.push(i);
  expect(misplaced.length).toBe(0);
});
