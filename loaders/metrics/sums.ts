import type {StockSums, WindowSums} from "../metrics.js";
import type {Warehouse} from "../warehouse/database.js";
import {sqlFile} from "../warehouse/warehouse.js";

/** Sums by key (a day or a window) and practice, from which totals are added up. */
export interface SumsByPractice<Sums> {
  key: string;
  practice: string | null;
  sums: Sums;
}

const noStock: StockSums = {headcount: 0, bench: 0, ending: 0, ending_alone: 0};
const noWindow: WindowSums = {
  workforce_days: 0,
  staffed_days: 0,
  carried_days: 0,
  rated_days: 0,
  revenue: 0
};

/** All sums that the measures need, as `measures.sql` computes them. */
export class Sums {
  private constructor(
    private readonly stock: SumsByPractice<StockSums>[],
    private readonly windows: SumsByPractice<WindowSums>[]
  ) {}

  /** Computes the sums, once for a warehouse, and reads them. */
  static async compute(warehouse: Warehouse): Promise<Sums> {
    const sql = sqlFile("measures", new URL("./", import.meta.url));
    await warehouse.inOrder(() => warehouse.run(sql));
    return Sums.read(warehouse);
  }

  /** Reads sums that were computed before. */
  static async read(warehouse: Warehouse): Promise<Sums> {
    const stock = await warehouse.rows<{key: string; practice: string | null} & StockSums>(
      `SELECT strftime(coalesce(s.day, e.day), '%Y-%m-%d') AS key,
         coalesce(s.practice, e.practice) AS practice,
         coalesce(headcount, 0) AS headcount, coalesce(bench, 0) AS bench,
         coalesce(ending, 0) AS ending, coalesce(ending_alone, 0) AS ending_alone
       FROM stock_measures AS s
       FULL JOIN ending_measures AS e
         ON e.day = s.day AND e.practice IS NOT DISTINCT FROM s.practice
       ORDER BY key, practice`
    );
    const windows = await warehouse.rows<{key: string; practice: string | null} & WindowSums>(
      "SELECT id AS key, * EXCLUDE (id) FROM window_measures ORDER BY key, practice"
    );
    const split = <T extends object>({
      key,
      practice,
      ...sums
    }: T & {key: string; practice: string | null}) => ({
      key,
      practice,
      sums
    });
    return new Sums(
      stock.map((row) => split(row) as unknown as SumsByPractice<StockSums>),
      windows.map((row) => split(row) as unknown as SumsByPractice<WindowSums>)
    );
  }

  /** Sums at a day; of one practice (null = none) or, without it, of the firm. */
  atDay(day: string, practice?: string | null): StockSums {
    return add(noStock, this.stock, day, practice);
  }

  /** Sums over a window by its id. */
  over(window: string, practice?: string | null): WindowSums {
    return add(noWindow, this.windows, window, practice);
  }

  /** Practices with anything to show, null among them when someone has none. */
  practices(): (string | null)[] {
    return [...new Set([...this.stock, ...this.windows].map(({practice}) => practice))];
  }
}

function add<T extends StockSums | WindowSums>(
  zero: T,
  rows: SumsByPractice<T>[],
  key: string,
  practice: string | null | undefined
): T {
  const total = {...zero} as unknown as Record<string, number>;
  for (const row of rows)
    if (row.key === key && (practice === undefined || row.practice === practice))
      for (const [name, value] of Object.entries(row.sums))
        total[name] = (total[name] ?? 0) + Number(value);
  return total as unknown as T;
}
