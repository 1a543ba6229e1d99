import {metricSql} from "../metrics.js";
import type {Sums} from "../metrics.js";
import type {Warehouse} from "../warehouse/database.js";

/** What sums can be split by. */
export type Dimension = "practice" | "grade" | "manager_id";

/** A value of a dimension; null is "none". */
export type Group = string | number | null;

interface Row {
  key: string;
  sums: Record<string, number>;
  groups: Record<Dimension, Group>;
}

/** A part of the firm; nothing is all of it. */
export type Part = Partial<Record<Dimension, Group>>;

/**
 * The sums that metrics are made of, by day or window and by practice, grade and manager of the day;
 * any part of the firm is the sum of its rows.
 */
export class FirmSums {
  private constructor(
    private readonly stock: Map<string, Row[]>,
    private readonly windows: Map<string, Row[]>,
    private readonly columns: {stock: string[]; windows: string[]}
  ) {}

  /** Computes the sums, once for a warehouse, and reads them. */
  static async compute(warehouse: Warehouse): Promise<FirmSums> {
    await warehouse.inOrder(() => warehouse.run(metricSql("measures")));
    return FirmSums.read(warehouse);
  }

  /** Reads sums that were computed before. */
  static async read(warehouse: Warehouse): Promise<FirmSums> {
    const stock = await warehouse.rows(
      `SELECT strftime(day, '%Y-%m-%d') AS key, * EXCLUDE (day) FROM (
         FROM stock_measures UNION ALL BY NAME FROM ending_measures
       ) ORDER BY ALL`
    );
    const windows = await warehouse.rows(
      "SELECT id AS key, * EXCLUDE (id) FROM window_measures ORDER BY ALL"
    );
    const columns = async (tables: string) =>
      (
        await warehouse.rows<{column_name: string}>(
          `SELECT DISTINCT column_name FROM duckdb_columns() WHERE table_name IN (${tables})
             AND column_name NOT IN ('day', 'id', 'practice', 'grade', 'manager_id')
           ORDER BY ALL`
        )
      ).map((row) => row.column_name);
    return new FirmSums(byKey(stock), byKey(windows), {
      stock: await columns("'stock_measures', 'ending_measures'"),
      windows: await columns("'window_measures'")
    });
  }

  /** Sums at a day, of a part of the firm or of all. */
  atDay(day: string, part: Part = {}): Sums {
    return add(this.stock.get(day), part, this.columns.stock);
  }

  /** Sums over a window by its id, of a part of the firm or of all. */
  over(window: string, part: Part = {}): Sums {
    return add(this.windows.get(window), part, this.columns.windows);
  }

  /** Sums at a day by the groups of a dimension, in one go over the rows. */
  atDayBy(day: string, dimension: Dimension): Map<Group, Sums> {
    return addBy(this.stock.get(day), dimension);
  }

  /** Sums over a window by the groups of a dimension, in one go over the rows. */
  overBy(window: string, dimension: Dimension): Map<Group, Sums> {
    return addBy(this.windows.get(window), dimension);
  }

  /** The groups of a dimension with anything to show, null among them when something has none. */
  groups(dimension: Dimension): Group[] {
    const rows = [...this.stock.values(), ...this.windows.values()].flat();
    return [...new Set(rows.map(({groups}) => groups[dimension]))];
  }
}

function byKey(rows: Record<string, unknown>[]): Map<string, Row[]> {
  const result = new Map<string, Row[]>();
  for (const {key, practice, grade, manager_id, ...values} of rows) {
    const sums = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Number(value ?? 0)])
    );
    const groups = {
      practice: practice as string | null,
      grade: grade as string | null,
      manager_id: manager_id === null ? null : Number(manager_id)
    };
    const list = result.get(key as string) ?? [];
    list.push({key: key as string, sums, groups});
    result.set(key as string, list);
  }
  return result;
}

function add(rows: readonly Row[] = [], part: Part, columns: readonly string[]): Sums {
  const total: Record<string, number> = Object.fromEntries(columns.map((name) => [name, 0]));
  const wanted = Object.entries(part) as [Dimension, Group][];
  for (const {sums, groups} of rows)
    if (wanted.every(([dimension, group]) => groups[dimension] === group))
      for (const [name, value] of Object.entries(sums)) total[name] = (total[name] ?? 0) + value;
  return total;
}

function addBy(rows: readonly Row[] = [], dimension: Dimension): Map<Group, Sums> {
  const result = new Map<Group, Record<string, number>>();
  for (const {sums, groups} of rows) {
    const group = groups[dimension];
    const total = result.get(group);
    if (total)
      for (const [name, value] of Object.entries(sums)) total[name] = (total[name] ?? 0) + value;
    else result.set(group, {...sums});
  }
  return result;
}
