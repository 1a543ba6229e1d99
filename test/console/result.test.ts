import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {cellText} from "../../src/components/console/cells.js";
import {chooseChart} from "../../src/components/console/chart.js";
import {answerFile} from "../../src/components/console/download.js";
import {ConsoleEngine} from "../../src/components/console/engine.js";
import type {Result} from "../../src/components/console/result.js";
import {unzip} from "../export/unzip.js";
import {nodeDatabase} from "./database.js";

let engine: ConsoleEngine;

beforeAll(() => {
  engine = new ConsoleEngine({}, "2026-11-22", nodeDatabase);
});

afterAll(() => engine.close());

async function ask(sql: string): Promise<Result> {
  return (await engine.run(sql, {signal: new AbortController().signal})).result;
}

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, " ") ?? null;

describe("a value in words", () => {
  test.each([
    ["NULL", null, null],
    ["'<img onerror=1>'", "<img onerror=1>", "<img onerror=1>"],
    ["1234.5", "1 234,5", "1,234.5"],
    ["0.12345", "0,1235", "0.1235"],
    ["0.00000012", "1.20e-7", "1.20e-7"],
    ["1234567::INTEGER", "1 234 567", "1,234,567"],
    ["9007199254740993", "9 007 199 254 740 993", "9,007,199,254,740,993"],
    ["sum(1)", "1", "1"],
    ["DATE '2026-11-22'", "22 nov. 2026", "22 Nov 2026"],
    ["DATE '290000-01-01'", "9089348860800000", "9089348860800000"],
    ["TIMESTAMP '2026-11-22 10:05:00'", "22 nov. 2026, 10:05:00", "22 Nov 2026, 10:05:00"],
    ["TIME '10:05:00'", "10:05:00", "10:05:00"],
    ["true", "oui", "yes"],
    ["[1, 2, NULL]", "[1,2,null]", "[1,2,null]"],
    ["{'a': 1, 'b': 'x'}", '{"a":1,"b":"x"}', '{"a":1,"b":"x"}'],
    ["'x'::ENUM ('x', 'y')", "(à écrire ::VARCHAR)", "(write ::VARCHAR)"],
    ["'inf'::DOUBLE", "∞", "∞"],
    ["'nan'::DOUBLE", "NaN", "NaN"],
    ["INTERVAL 3 DAY", "(à écrire ::VARCHAR)", "(write ::VARCHAR)"],
    ["'ab'::BLOB", "(à écrire ::VARCHAR)", "(write ::VARCHAR)"]
  ])("%s", async (sql, fr, en) => {
    const {columns} = await ask(`SELECT ${sql} AS a`);
    const [column] = columns;
    if (!column) throw new Error("no column");
    const value = column.at(0);
    expect(plain(cellText("fr", column, value))).toBe(fr);
    expect(plain(cellText("en", column, value))).toBe(en);
  });

  test("a number that is a name is not grouped", async () => {
    const {columns} = await ask("SELECT 12345 AS id, 2026 AS year, 12345::BIGINT AS mission_id");
    expect(columns.map((column) => cellText("fr", column, column.at(0)))).toEqual([
      "12345",
      "2026",
      "12345"
    ]);
  });

  test("two columns of one name are two columns", async () => {
    const {columns} = await ask("SELECT 1 AS a, 2 AS a");
    expect(columns.map(({name, at}) => [name, at(0)])).toEqual([
      ["a", 1],
      ["a", 2]
    ]);
  });
});

describe("the chart that fits", () => {
  test.each([
    {sql: "SELECT 'x' AS name, 2 AS n", chart: {mark: "bar", x: "name", y: "n"}},
    {sql: "SELECT 7 AS id, 'x' AS name, 2 AS n", chart: {mark: "bar", x: "name", y: "n"}},
    {sql: "SELECT 2 AS n, DATE '2026-01-01' AS day", chart: {mark: "line", x: "day", y: "n"}},
    {sql: "SELECT 2 AS n, 3 AS m", chart: {mark: "point", x: "n", y: "m"}},
    {sql: "SELECT 2 AS n", chart: null},
    {sql: "SELECT 'x' AS name", chart: null},
    {sql: "SELECT 7 AS id, 'x' AS name", chart: null},
    {
      sql: "SELECT 'x' AS a, 'y' AS b, 1 AS n, 2 AS m",
      choice: {x: "b", y: "m"},
      chart: {mark: "bar", x: "b", y: "m"}
    },
    {
      sql: "SELECT 'x' AS a, 1 AS n",
      choice: {x: "gone", y: "a"},
      chart: {mark: "bar", x: "a", y: "n"}
    }
  ])("$sql", async ({sql, choice = {}, chart}) => {
    const plan = chooseChart(await ask(sql), choice);
    expect(plan && {mark: plan.mark, x: plan.x.name, y: plan.y.name}).toEqual(chart);
  });

  test("a time that comes several times is told apart by the text beside it", async () => {
    const several = await ask(
      "SELECT d AS day, p AS practice, 1 AS n FROM (VALUES (DATE '2026-01-01')) a(d), (VALUES ('x'), ('y')) b(p)"
    );
    expect(chooseChart(several, {})).toMatchObject({mark: "line", series: {name: "practice"}});
    const many = await ask(
      "SELECT DATE '2026-01-01' AS day, 'name ' || range AS name, range AS n FROM range(20)"
    );
    expect(chooseChart(many, {})).toMatchObject({mark: "point", series: null});
  });
});

describe("an answer as a file", () => {
  const sql =
    "SELECT 12345678901 AS big, 0.5 AS half, DATE '2026-01-02' AS day, '=cmd;\"x\"' AS text, true AS yes, 1 AS a, 2 AS a UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL";
  const file = async (kind: Parameters<typeof answerFile>[1]) => {
    const {parts, mime, ending} = await answerFile({result: await ask(sql), sql}, kind, "fr");
    const blob = new Blob(parts, {type: mime});
    return {ending, bytes: new Uint8Array(await blob.arrayBuffer())};
  };
  const text = ({bytes}: {bytes: Uint8Array}) =>
    new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);

  test("CSV for Excel: ';', decimal comma, mark, no formula", async () => {
    expect(text(await file("excelCsv"))).toBe(
      '\ufeffbig;half;day;text;yes;a;a_2\r\n12345678901;0,5;2026-01-02;"\'=cmd;""x""";oui;1;2\r\n;;;;;;\r\n'
    );
  });

  test("CSV for programs", async () => {
    const lines = text(await file("csv")).split("\r\n");
    expect(lines[0]).toBe("big,half,day,text,yes,a,a_2");
    expect(lines[1]).toMatch(/^12345678901,0\.5,2026-01-02,.*,true,1,2$/);
  });

  const row = {big: 12345678901, half: 0.5, text: '=cmd;"x"', yes: true, a: 1, a_2: 2};

  test("a workbook: typed cells below the query's own names, and the statement", async () => {
    const parts = unzip(Buffer.from((await file("xlsx")).bytes));
    const texts = parts.get("xl/sharedStrings.xml") ?? "";
    for (const name of ["big", "half", "day", "text", "yes", "a", "a_2", "=cmd;&quot;x&quot;"])
      expect(texts).toContain(`>${name}</t>`);
    expect(texts).toContain("SELECT 12345678901 AS big");
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain("<v>12345678901</v>");
    expect(sheet).not.toContain("<f>");
  });

  test("Parquet", async () => {
    const {bytes} = await file("parquet");
    const rows = await parquetReadObjects({file: bytes.slice().buffer});
    expect(rows[0]).toMatchObject({...row, day: new Date("2026-01-02")});
    expect(
      Object.values(rows[1] ?? {}).every((value) => value === null || value === undefined)
    ).toBe(true);
  });

  test("Arrow", async () => {
    const table = tableFromIPC((await file("arrow")).bytes);
    expect(table.numRows).toBe(2);
    expect((table.get(0) as {toJSON(): object}).toJSON()).toMatchObject(row);
  });
});
