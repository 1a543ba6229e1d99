import {metricSql} from "../metrics.js";
import type {Sums} from "../metrics.js";
import type {Warehouse} from "../warehouse/database.js";

/** What sums can be split by. */
export type Dimension = "practice" | "grade" | "manager_id";

/** A value of a dimension; null is "none". */
export type Group = string | number | null;

/** A part of the firm by one dimension; nothing is all of it. */
export type Part = Partial<Record<Dimension, Group>>;

const dimensions = ["practice", "grade", "manager_id"] as const satisfies Dimension[];

/** Sums of the whole and by the groups of each dimension. */
interface Split {
  whole: Sums;
  by: Record<Dimension, Map<Group, Sums>>;
}

/**
 * The sums that metrics are made of, by day or window: of the firm, and by practice, by grade and by
 * manager of the day. Adding up is DuckDB's: a large firm has a hundred thousand rows of them.
 */
export class FirmSums {
  private constructor(
    private readonly stock: Map<string, Split>,
    private readonly windows: Map<string, Split>,
    /** Zeros: of a day, a window or a group that has no row. */
    private readonly nothing: {stock: Sums; windows: Sums}
  ) {}

  /** Computes the sums, once for a warehouse, and reads them. */
  static async compute(warehouse: Warehouse): Promise<FirmSums> {
    await warehouse.inOrder(() => warehouse.run(metricSql("measures")));
    return FirmSums.read(warehouse);
  }

  /** Reads sums that were computed before. */
  static async read(warehouse: Warehouse): Promise<FirmSums> {
    return warehouse.inOrder(async () => {
      const stock = await readSplits(
        warehouse,
        ["stock_measures", "ending_measures"],
        "strftime(day, '%Y-%m-%d')"
      );
      const windows = await readSplits(warehouse, ["window_measures"], "id");
      return new FirmSums(stock.splits, windows.splits, {
        stock: stock.nothing,
        windows: windows.nothing
      });
    });
  }

  /** Sums at a day, of a part of the firm or of all. */
  atDay(day: string, part: Part = {}): Sums {
    return partOf(this.stock.get(day), part) ?? this.nothing.stock;
  }

  /** Sums over a window by its id, of a part of the firm or of all. */
  over(window: string, part: Part = {}): Sums {
    return partOf(this.windows.get(window), part) ?? this.nothing.windows;
  }

  /** Sums at a day by the groups of a dimension. */
  atDayBy(day: string, dimension: Dimension): ReadonlyMap<Group, Sums> {
    return this.stock.get(day)?.by[dimension] ?? new Map<Group, Sums>();
  }

  /** Sums over a window by the groups of a dimension. */
  overBy(window: string, dimension: Dimension): ReadonlyMap<Group, Sums> {
    return this.windows.get(window)?.by[dimension] ?? new Map<Group, Sums>();
  }

  /** The groups of a dimension with anything to show, null among them when something has none. */
  groups(dimension: Dimension): Group[] {
    const splits = [...this.stock.values(), ...this.windows.values()];
    return [...new Set(splits.flatMap(({by}) => [...by[dimension].keys()]))];
  }
}

/** Adds the rows of the tables up by key and each dimension; `key` is SQL for the day or window. */
async function readSplits(
  warehouse: Warehouse,
  tables: readonly string[],
  key: string
): Promise<{splits: Map<string, Split>; nothing: Sums}> {
  const keys = new Set<string>(["day", "id", ...dimensions]);
  const all = tables.map((table) => `FROM ${table}`).join(" UNION ALL BY NAME ");
  // Asked of the tables themselves: DuckDB's list of all columns waits for tables being written.
  const columns = (await warehouse.columns(`SELECT * FROM (${all})`))
    .filter((name) => !keys.has(name))
    .sort();
  const sums = columns.map((name) => `coalesce(sum(${name}), 0)::DOUBLE AS ${name}`).join(", ");
  const rows = await warehouse.rows<Record<string, unknown>>(
    `SELECT ${key} AS key, ${dimensions.join(", ")},
       ${dimensions.map((name) => `GROUPING(${name}) = 0 AS by_${name}`).join(", ")}, ${sums}
     FROM (${all})
     GROUP BY GROUPING SETS (key, ${dimensions.map((name) => `(key, ${name})`).join(", ")})
     ORDER BY ALL`
  );
  const splits = new Map<string, Split>();
  for (const row of rows) {
    const found = String(row["key"]);
    const split = splits.get(found) ?? {
      whole: {},
      by: {practice: new Map(), grade: new Map(), manager_id: new Map()}
    };
    splits.set(found, split);
    const values = Object.fromEntries(columns.map((name) => [name, Number(row[name])]));
    const dimension = dimensions.find((name) => row[`by_${name}`] === true);
    if (dimension === undefined) split.whole = values;
    else {
      const group = row[dimension] as string | bigint | number | null;
      split.by[dimension].set(typeof group === "bigint" ? Number(group) : group, values);
    }
  }
  return {splits, nothing: Object.fromEntries(columns.map((name) => [name, 0]))};
}

function partOf(split: Split | undefined, part: Part): Sums | undefined {
  const [chosen, ...more] = Object.entries(part) as [Dimension, Group][];
  if (more.length > 0)
    throw new Error(`sums are by one dimension: ${Object.keys(part).join(", ")}`);
  return chosen ? split?.by[chosen[0]].get(chosen[1]) : split?.whole;
}
