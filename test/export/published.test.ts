import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {FirstRows} from "../../loaders/contract.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {readSettings} from "../../loaders/settings.js";
import {writeSnapshots} from "../../loaders/snapshots/write.js";
import type {Engine} from "../../src/components/engine.js";
import type {Row, Subject} from "../../src/components/explorer/columns.js";
import {consultants} from "../../src/components/explorer/consultants.js";
import {consultantSkills} from "../../src/components/explorer/consultantSkills.js";
import {documents} from "../../src/components/explorer/documents.js";
import {missions} from "../../src/components/explorer/missions.js";
import {sqlSource} from "../../src/components/explorer/sql/sqlSource.js";
import {parseState} from "../../src/components/explorer/state.js";
import {storedType} from "../../src/components/export/content.js";
import {publishedSql} from "../../src/components/export/publishedSql.js";
import {nodeEngine} from "../explorer/engines.js";
import {realAsOf} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";
import {askFile} from "./files.js";

const folder = temporaryFolder();
const out = join(folder, "out");
const files: Record<string, {subject: Subject; file: string; windows?: string}> = {
  consultants: {subject: consultants, file: "consultants", windows: "consultant-windows"},
  missions: {subject: missions, file: "missions", windows: "mission-windows"},
  documents: {subject: documents, file: "document-files"},
  skills: {subject: consultantSkills, file: "consultant-skills"}
};
const snapshot = {
  firm: "Cabinet",
  as_of: realAsOf,
  audience: "everyone",
  store: {fingerprint: "ab12"}
} as const;
const engines: Engine[] = [];

beforeAll(async () => {
  const store = join(folder, "demo.db");
  seedStore({out: store, asOf: realAsOf, consultants: 80});
  mkdirSync(out);
  const settings = readSettings();
  const freshFor = {rows: 1, statistics: 1, search: 1, details: 1};
  const options = {folder: out, asOf: realAsOf, settings, freshFor};
  await withWarehouse(
    store,
    realAsOf,
    (warehouse) => writeSnapshots(warehouse, {...options, audience: "everyone"}),
    {settings, sensitive: false}
  );
});

afterAll(async () => {
  for (const engine of engines) await engine.close();
});

/** A subject over its published Arrow files, as a tab has it. */
async function opened(name: string) {
  const {subject, file, windows} = files[name] ?? {subject: missions, file: "missions"};
  const arrow = (one: string) => readFileSync(join(out, `${one}.arrow`));
  const engine = await nodeEngine({
    [subject.table]: arrow(file),
    ...(subject.windows && windows && {[subject.windows.table]: arrow(windows)})
  });
  engines.push(engine);
  if (subject.searched) {
    const list = subject.searched.map((key) => `"${key}"`).join(", ");
    await engine.query(`ALTER TABLE ${subject.table} ADD COLUMN search VARCHAR`);
    await engine.query(
      `UPDATE ${subject.table} SET search = strip_accents(lower(concat_ws(' ', ${list})))`
    );
  }
  const first = JSON.parse(readFileSync(join(out, `${file}-first.json`), "utf8")) as FirstRows<Row>;
  const present = subject.columns.filter(
    ({key, optional}) => !optional || key in ((first.rows[0] ?? {}) as Row)
  );
  const context = {asOf: realAsOf, columns: present};
  const parquet = (one: string) => join(out, `${one}.parquet`);
  return {
    source: sqlSource(engine, subject, context),
    subject,
    present,
    published: {
      snapshot,
      parquet: parquet(file),
      ...(windows && {windows: parquet(windows)})
    }
  };
}

describe("the SQL of the rows", () => {
  test.each([
    {name: "consultants", address: ""},
    {name: "consultants", address: "?q=o'a%25_"},
    {name: "consultants", address: "?q=a&status=bench&status=staffed&sort=-daily_rate,name"},
    {name: "consultants", address: "?window=3m&workforce_days=10..&sort=practice,-revenue"},
    {name: "missions", address: "?q=a&practice=Data%20Science&start=2025-01-01.."},
    {name: "missions", address: "?window=quarter&days=0.001..&sort=-days&columns=mission"},
    {name: "documents", address: "?type=pdf&age=..400&sort=-bytes,consultant"},
    {name: "documents", address: "?q=%25_'&practice="},
    {name: "skills", address: "?level=expert&level=&available=30&sort=consultant"},
    {name: "skills", address: "?q=python"}
  ])("of $name $address gives them in DuckDB", async ({name, address}) => {
    const {source, subject, present, published} = await opened(name);
    const {state, notices} = parseState(subject, address);
    expect(notices).toEqual([]);
    const {count} = await source.summary(state);
    const want = await source.rows(state, {limit: count, offset: 0});
    const keys = state.layout.columns ?? present.map(({key}) => key);
    const columns = present.filter(({key}) => keys.includes(key));
    const chosen = {subject, state, columns, present, count, rows: [], spans: []};
    const sql = publishedSql(chosen, {...published, language: "en"});
    const found = await askFile(new Uint8Array(), "none", sql);
    const shown = (row: object) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([key]) => key === "id" || keys.includes(key))
          .map(([key, value]: [string, unknown]) => [
            key,
            typeof value === "bigint" ? Number(value) : value
          ])
      );
    expect(found.map(shown)).toEqual(want.map(shown));
    expect(found.length > 0 || address.includes("%25")).toBe(true);
  });
});

test.each(Object.keys(files))("%s: a number without decimals has none", async (name) => {
  const {source, subject, present} = await opened(name);
  const {state} = parseState(subject, "");
  const {count} = await source.summary(state);
  const rows = await source.rows(state, {limit: count, offset: 0});
  expect(rows.length).toBeGreaterThan(0);
  for (const column of present.filter((one) => storedType(one) === "integer")) {
    const odd = rows.map((row) => row[column.key] ?? 0).filter((value) => !Number.isInteger(value));
    expect([column.key, odd]).toEqual([column.key, []]);
  }
});
