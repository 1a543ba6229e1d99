import {readFileSync} from "node:fs";
import type {Database} from "better-sqlite3";
import {addMonths} from "../asOf.js";
import type {Settings} from "../settings.js";
import type {PresentTable} from "../store/inspect.js";
import {keepBrokenRows} from "./brokenRows.js";
import {inParallel, quote} from "./database.js";
import type {Warehouse} from "./database.js";
import {countUnreadable, recordFindings, recordFlaws} from "./findings.js";
import {publicHolidays} from "./holidays.js";
import {loadStore} from "./load.js";
import {askedWindows, cutDays, trendWindows} from "./windows.js";
import {createWordType} from "./wordTypes.js";

export interface BuildOptions {
  asOf: string;
  settings: Settings;
  sensitive: boolean;
  workFolder: string;
  /** Called when the store has been read: what is closed then is not needed any more. */
  wasRead?: () => void;
  /** Called when a step is done, with what it counted. */
  step?: (name: string, count: number) => void;
}

const folder = new URL("sql/", import.meta.url);

/** The text of one of our SQL files. */
export function sqlFile(name: string, base: URL = folder): string {
  return readFileSync(new URL(`${name}.sql`, base), "utf8");
}

/**
 * Builds the warehouse: raw tables from the store, cleaned tables, and the marts that every number
 * comes from, at one as-of date.
 */
export async function buildWarehouse(
  warehouse: Warehouse,
  store: Database,
  tables: readonly PresentTable[],
  {asOf, settings, sensitive, workFolder, wasRead, step}: BuildOptions
): Promise<void> {
  let loaded = 0;
  await loadStore(warehouse, store, tables, {
    workFolder,
    sensitive,
    progress: (_, rows) => (loaded += rows)
  });
  wasRead?.();
  step?.("load", loaded);
  // The store's few different texts compress well, which makes reading them cheap; what is made
  // of them is written once and read once or twice: compressing it takes longer than it saves.
  await warehouse.run("SET force_compression = 'uncompressed'");
  await setVariables(warehouse, asOf, settings);
  await runFiles(warehouse, ["macros", "vocabulary", "practices"]);
  await cleanTables(warehouse, tables, {sensitive});
  step?.("clean", await warehouse.value("SELECT count(*)::INTEGER FROM missions"));
  await inParallel(
    () =>
      warehouse.beside(async (other) => {
        await recordFindings(other);
        await other.run("DROP SCHEMA raw CASCADE");
      }),
    async () => {
      await buildCalendar(warehouse, asOf, settings);
      await askWindows(warehouse, settings, asOf);
      await runFiles(warehouse, ["managers"]);
      // Nothing else is left to do meanwhile.
      await warehouse.wide(() => runFiles(warehouse, ["spans"]));
    }
  );
  await buildMarts(warehouse);
  step?.("marts", await warehouse.value("SELECT count(*)::INTEGER FROM mission_periods"));
}

/** Makes the typed tables of the raw ones, and notes what cannot be read in these. */
async function cleanTables(
  warehouse: Warehouse,
  tables: readonly PresentTable[],
  {sensitive}: {sensitive: boolean}
): Promise<void> {
  await inParallel(
    // Their temporary tables are their connection's.
    () =>
      warehouse.beside(async (other) => {
        await runFiles(other, ["technologies"]);
        await listTechnologies(other);
      }),
    async () => {
      await runFiles(warehouse, ["consultantIds", "missionTexts"]);
      await countUnreadable(warehouse, tables, {sensitive});
      await runFiles(warehouse, ["brokenRows"]);
      await keepBrokenRows(warehouse, tables);
      await runFiles(warehouse, ["skills", "people"]);
      await createWordType(warehouse, "mission_name", "SELECT name FROM mission_names");
      await createWordType(warehouse, "mission_role", "SELECT name FROM mission_roles");
      await createWordType(warehouse, "mission_client", "SELECT canonical FROM mission_clients");
      await createWordType(warehouse, "mission_client_key", "SELECT key FROM mission_clients");
    }
  );
  // The longest statement of all has nothing beside it.
  await warehouse.wide(() => typeTables(warehouse));
}

async function typeTables(warehouse: Warehouse): Promise<void> {
  await runFiles(warehouse, ["missions"]);
  await recordFlaws(warehouse);
  await createWordType(warehouse, "practice_name", "SELECT name FROM practices");
  await createWordType(
    warehouse,
    "grade_name",
    "SELECT canonical FROM spellings WHERE kind = 'grade'"
  );
  await runFiles(warehouse, ["consultants"]);
  await createWordType(warehouse, "consultant_name", "SELECT name FROM consultants");
}

async function runFiles(warehouse: Warehouse, names: readonly string[]): Promise<void> {
  for (const name of names) await warehouse.run(sqlFile(name));
}

/** Texts whose lists are made at once: DuckDB keeps lists in memory, whatever its limit. */
const textsAtOnce = 1_000_000;

async function listTechnologies(warehouse: Warehouse): Promise<void> {
  const texts = await warehouse.value<number>("SELECT count(*)::INTEGER FROM technology_texts");
  const sql = sqlFile("technologyLists");
  // The longest of what is left by then.
  await warehouse.wide(async () => {
    for (let first = 1; first <= texts; first += textsAtOnce)
      await warehouse.run(
        `SET VARIABLE first_text = ${first};
         SET VARIABLE last_text = ${first + textsAtOnce - 1};
         ${sql}`
      );
  });
  for (const table of ["texts", "uses", "names"])
    await warehouse.run(`DROP TABLE technology_${table}`);
}

async function setVariables(warehouse: Warehouse, asOf: string, settings: Settings) {
  const {cost_factor, cost_days, tace_days} = settings.constants;
  await warehouse.share({
    as_of: `DATE '${asOf}'`,
    cost_factor: `${cost_factor}::DOUBLE`,
    cost_days: `${cost_days}::DOUBLE`,
    tace_days: `${tace_days}::DOUBLE`
  });
}

async function buildCalendar(warehouse: Warehouse, asOf: string, settings: Settings) {
  const [span] = await warehouse.rows<{first: number | null; last: number | null}>(
    `SELECT min(year(day))::INTEGER AS first, max(year(day))::INTEGER AS last
     FROM (
       SELECT unnest([min(start_day), max(start_day), max(end_day)]) AS day FROM missions
       UNION ALL SELECT unnest([min(entry_day), max(entry_day), min(exit_day), max(exit_day)])
         FROM consultants
       UNION ALL SELECT unnest([min(start_day), max(start_day), max(end_day)]) FROM vsa_missions
       UNION ALL SELECT unnest([min(start_day), max(start_day), max(end_day)]) FROM assignments
     )`
  );
  // Room for windows before as-of, and for the days after a mission's end.
  const asOfYear = Number(asOf.slice(0, 4));
  const first = Math.min(span?.first ?? asOfYear, asOfYear - 4);
  const last = Math.max(span?.last ?? asOfYear, asOfYear + 2) + 1;
  const days = publicHolidays(settings.calendar.region, first, last);
  await warehouse.share({
    calendar_from: `DATE '${first}-01-01'`,
    calendar_to: `DATE '${last}-12-31'`
  });
  await warehouse.run(
    `CREATE TABLE holidays AS SELECT unnest([${days.map(quote).join(", ")}])::DATE AS day;
     ${sqlFile("calendar")}`
  );
  const [bounds] = await warehouse.rows<{last_b: number; as_of_b: number}>(
    `SELECT
       max(business_before) AS last_b,
       max(business_before) FILTER (day = DATE '${asOf}') AS as_of_b
     FROM calendar`
  );
  await warehouse.share({
    first_b: "0",
    last_b: `${bounds?.last_b}`,
    as_of_b: `${bounds?.as_of_b}`
  });
}

/** Notes the windows that numbers are asked over, and the days that they are counted at. */
async function askWindows(warehouse: Warehouse, settings: Settings, asOf: string) {
  const windows = askedWindows(asOf, {
    fiscalStart: settings.calendar.fiscal_start,
    horizon: settings.constants.revenue_horizon,
    last: await warehouse.value<string>(
      "SELECT strftime(getvariable('calendar_to') - INTERVAL 1 DAY, '%Y-%m-%d')"
    )
  });
  const days = (values: readonly string[]) =>
    `(SELECT unnest([${values.map(quote).join(", ")}])::DATE AS day)`;
  const asked = windows
    .map(({id, from, to}) => `(${quote(id)}, DATE '${from}', DATE '${to}')`)
    .join(", ");
  const monthEnds = trendWindows(asOf).map(({to}) => to);
  const before = addMonths(asOf, -1);
  await warehouse.run(
    `CREATE TABLE asked_windows AS
       SELECT * FROM (VALUES ${asked}) AS w(id, from_day, to_day);
     CREATE TABLE cuts AS SELECT day FROM ${days(cutDays(windows, asOf))};
     -- The as-of date, a month before it, and the last business day of each month of the trend.
     CREATE TABLE stock_days AS
       SELECT day, day IN ('${asOf}', '${before}') AS with_endings FROM (
         SELECT DATE '${asOf}' AS day UNION SELECT DATE '${before}'
         UNION SELECT (SELECT max(c.day) FROM calendar AS c WHERE c.is_business AND c.day <= d.day)
           FROM ${days(monthEnds)} AS d
       ) ORDER BY day`
  );
}

async function buildMarts(warehouse: Warehouse) {
  await warehouse.inOrder(() => runFiles(warehouse, ["costs"]));
  await warehouse.wide(() =>
    inParallel(
      () => warehouse.beside((other) => runFiles(other, ["stock"])),
      () => runFiles(warehouse, ["periods"])
    )
  );
  await runFiles(warehouse, ["availability"]);
  // Each on one thread, beside each other.
  await warehouse.inOrder(() =>
    inParallel(
      () => warehouse.beside((other) => runFiles(other, ["missionYears", "activityCubes"])),
      () => runFiles(warehouse, ["peopleCube"])
    )
  );
}
