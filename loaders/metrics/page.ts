import {addMonths} from "../asOf.js";
import type {Audience, Measure, PageData, Period, PeriodId} from "../contract.js";
import {evaluate, metricEntry, metricSql, registry} from "../metrics.js";
import type {Figures, MetricId, Sums} from "../metrics.js";
import type {Metric} from "./definition.js";
import type {Settings} from "../settings.js";
import {inParallel} from "../warehouse/database.js";
import type {Warehouse} from "../warehouse/database.js";
import {periodWindows} from "../warehouse/windows.js";
import {rowsAddress} from "./rows.js";
import type {RowsPart} from "./rows.js";
import {FirmSums} from "./sums.js";
import type {Part} from "./sums.js";

/** The window that a metric is over where the reader chose none. */
const ownPeriod = (id: MetricId): PeriodId => (id === "revenue" ? "3m" : "12m");

/** What a measure is of: a part of the firm (default: all), over a period (default: its own). */
export interface MeasureOf {
  part?: Part;
  period?: PeriodId;
  /** The part in the words of the explorer's filters; null where they cannot show it. */
  rows?: RowsPart | null;
}

/** The table that each file of SQL leaves its measures in, in the order that they are run in. */
const measureTables = {
  clients: "concentration",
  ahead: "ahead_measures",
  availability: "availability_measures",
  bench: "bench_measures",
  skills: "skill_measures",
  documents: "document_measures",
  pace: "pace_measures",
  rates: "rate_measures",
  turnover: "turnover_measures",
  seniority: "seniority_measures",
  probation: "probation_measures",
  quality: "quality_measures"
} as const;
const measureFiles = Object.keys(measureTables) as (keyof typeof measureTables)[];

/** Runs a file and reads its measures: by window or day, under "" for one row. */
async function readMeasures(
  warehouse: Warehouse,
  file: keyof typeof measureTables
): Promise<Map<string, Sums>> {
  await warehouse.inOrder(() => warehouse.run(metricSql(file)));
  const rows = await warehouse.rows<Record<string, unknown>>(`FROM ${measureTables[file]}`);
  return new Map(
    rows.map(({id = "", ...values}) => [
      id as string,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value ?? 0)]))
    ])
  );
}

/** What every management page is computed from: the warehouse at its as-of date, the registry's SQL run once. */
export class PageContext {
  private constructor(
    readonly warehouse: Warehouse,
    readonly asOf: string,
    readonly settings: Settings,
    readonly audience: Audience,
    readonly sums: FirmSums,
    readonly periods: Period[],
    /** Sums of the other files: by window or day, under "" for one row. */
    private readonly tables: Map<string, Map<string, Sums>>,
    /** The five first clients of each window, largest first. */
    private readonly firstClients: Map<string, (string | null)[]>
  ) {}

  static async open(
    warehouse: Warehouse,
    asOf: string,
    settings: Settings,
    audience: Audience,
    /** The overview and the consultants need the firm's sums and who is on the bench. */
    {whole = true}: {whole?: boolean} = {}
  ): Promise<PageContext> {
    const tables = new Map<string, Map<string, Sums>>();
    const measure = async (from: Warehouse, file: keyof typeof measureTables) =>
      void tables.set(file, await readMeasures(from, file));
    const sums = await FirmSums.compute(warehouse);
    if (!whole) await measure(warehouse, "bench");
    else
      await inParallel(
        // It looks at every mission, and nothing else rests on it.
        () => warehouse.beside((other) => measure(other, "quality")),
        async () => {
          for (const file of measureFiles) if (file !== "quality") await measure(warehouse, file);
        }
      );
    const days = new Map(
      (
        await warehouse.rows<{id: string; business_days: number}>(
          "SELECT id, business_days::INTEGER AS business_days FROM windows"
        )
      ).map(({id, business_days}) => [id, business_days])
    );
    const periods = periodWindows(asOf, settings.calendar.fiscal_start).map(
      ({id, window, before}) => ({
        id,
        from: window.from,
        to: window.to,
        business_days: days.get(window.id) ?? 0,
        previous_from: before.from,
        previous_to: before.to,
        previous_business_days: days.get(before.id) ?? 0
      })
    );
    const clients = whole ? await firstClients(warehouse) : new Map<string, (string | null)[]>();
    return new PageContext(warehouse, asOf, settings, audience, sums, periods, tables, clients);
  }

  /** The sums of a metric's SQL at a day or over a window; none where there is no such row. */
  private sumsOf(id: MetricId, key: string, part: Part): Sums {
    const {sql, span}: Metric = registry[id];
    if (sql === "measures")
      return span === "day" ? this.sums.atDay(key, part) : this.sums.over(key, part);
    const table = this.tables.get(sql);
    if (!table) throw new Error(`metric ${id}: nothing runs ${sql}.sql for it`);
    if (Object.keys(part).length > 0) throw new Error(`metric ${id} is of the whole firm only`);
    const found = table.get(key) ?? (span === "day" ? table.get("") : undefined);
    if (found) return found;
    const [any] = table.values();
    return Object.fromEntries(Object.keys(any ?? {}).map((name) => [name, 0]));
  }

  /** The figures of a metric over any window of the warehouse: a month of the trend, or one ahead. */
  over(id: MetricId, window: string, part: Part = {}): Figures {
    return evaluate(id, this.sumsOf(id, window, part));
  }

  /** One number with its proof, its comparison and the address of its rows. */
  measure(id: MetricId, {part = {}, period, rows = {}}: MeasureOf = {}): Measure {
    const {asOf} = this;
    const metric: Metric = registry[id];
    const link = (window: PeriodId | null) => {
      if (rows === null) return null;
      const days = this.periods.find((entry) => entry.id === window);
      const first = /^top(\d)$/.exec(id)?.[1];
      const client = this.firstClients.get(window ?? "")?.slice(0, Number(first));
      return rowsAddress(id, asOf, window, first && client ? {...rows, client} : rows, days);
    };
    if (metric.span === "window") {
      const chosen = period ?? ownPeriod(id);
      const window = this.periods.find((entry) => entry.id === chosen);
      if (!window) throw new Error(`no such period: ${chosen}`);
      return {
        ...evaluate(id, this.sumsOf(id, chosen, part)),
        previous: evaluate(id, this.sumsOf(id, `${chosen}-before`, part)).value,
        from: window.from,
        to: window.to,
        previous_from: window.previous_from,
        previous_to: window.previous_to,
        rows: link(chosen)
      };
    }
    const key = metric.span === "ahead" ? "ahead" : asOf;
    const before = addMonths(asOf, -1);
    // Only what is counted at days of interest has a value a month ago.
    const compared =
      metric.span === "day" &&
      (metric.sql === "measures" || this.tables.get(metric.sql)?.has(before) === true);
    return {
      ...evaluate(id, this.sumsOf(id, key, part)),
      previous: compared ? evaluate(id, this.sumsOf(id, before, part)).value : null,
      from: asOf,
      to: asOf,
      previous_from: compared ? before : asOf,
      previous_to: compared ? before : asOf,
      rows: link(null)
    };
  }

  /** A confidential number for an audience that may not see it is left out: the page says so. */
  shown(id: MetricId): boolean {
    const metric: Metric = registry[id];
    return this.audience === "direction" || !metric.confidential;
  }

  /** The measures of several metrics by id, without those that the audience may not see. */
  measures<Id extends MetricId>(
    ids: readonly Id[],
    of: MeasureOf = {}
  ): Partial<Record<Id, Measure>> {
    return Object.fromEntries(
      ids.filter((id) => this.shown(id)).map((id) => [id, this.measure(id, of)])
    ) as Partial<Record<Id, Measure>>;
  }

  /** The same over every period that the reader can choose. */
  byPeriod<Id extends MetricId>(
    ids: readonly Id[],
    of: MeasureOf = {}
  ): Record<PeriodId, Partial<Record<Id, Measure>>> {
    return Object.fromEntries(
      this.periods.map(({id: period}) => [period, this.measures(ids, {...of, period})])
    ) as Record<PeriodId, Partial<Record<Id, Measure>>>;
  }

  /** What the file of a page that shows these metrics starts with. */
  page(ids: readonly MetricId[]): PageData {
    const entries = ids.map((id) => [id, metricEntry(id, this.settings)] as const);
    const files = [...new Set(entries.map(([, {sql}]) => sql))].sort();
    return {
      firm: this.settings.firm,
      as_of: this.asOf,
      audience: this.audience,
      periods: this.periods,
      metrics: Object.fromEntries(entries),
      sql: Object.fromEntries(files.map((file) => [file, metricSql(file)]))
    };
  }
}

async function firstClients(warehouse: Warehouse): Promise<Map<string, (string | null)[]>> {
  const rows = await warehouse.rows<{id: string; client: string | null}>(
    `SELECT id, client FROM (
       SELECT *, row_number() OVER (PARTITION BY id ORDER BY revenue DESC, client_key) AS place
       FROM window_clients
     ) WHERE place <= 5 ORDER BY id, place`
  );
  const result = new Map<string, (string | null)[]>();
  for (const {id, client} of rows) result.set(id, [...(result.get(id) ?? []), client]);
  return result;
}
