import type {Engine} from "../../engine.js";
import {binning, type Extent} from "../bins.js";
import {columnOf, ownWindow, statisticsOf, type Filter, type Subject} from "../columns.js";
import {isMeasured} from "../measured.js";
import type {Distribution, Group, Profile, Source, Summary} from "../source.js";
import {windowOf, type Choice, type ExplorerState} from "../state.js";
import {binsStatement, extentKey, extentStatement} from "./distribution.js";
import {
  choicesStatement,
  profileStatement,
  statisticsStatement,
  totalStatement
} from "./figures.js";
import {groupsStatement} from "./groups.js";
import {rowsStatement} from "./rows.js";
import {ask, type Context} from "./statement.js";

/** Answers about a subject by an engine that has its table, and has or finds that of its windows. */
export function sqlSource(engine: Engine, subject: Subject, context: Context): Source {
  const statistics = statisticsOf(subject, context.columns);
  const extents = new Map<string, Promise<Extent>>();

  async function ready(state: ExplorerState): Promise<void> {
    if (windowOf(state) !== ownWindow && subject.windows) await engine.need(subject.windows.table);
  }

  function extentOf(state: ExplorerState, filter: Filter): Promise<Extent> {
    const key = extentKey(filter, state);
    const known = extents.get(key);
    if (known) return known;
    const column = columnOf(subject, filter.column);
    const found = ask(engine, extentStatement(subject, state, context, column)).then(
      ([row]) => row as unknown as Extent
    );
    extents.set(key, found);
    found.catch(() => extents.delete(key));
    return found;
  }

  return {
    async summary(state): Promise<Summary> {
      await ready(state);
      const [row] = await ask(engine, statisticsStatement(subject, state, context));
      const figures = statistics.map(({key}) => [key, (row?.[key] ?? null) as number | null]);
      return {
        count: Number(row?.["count"]),
        statistics: Object.fromEntries(figures) as Summary["statistics"]
      };
    },
    async rows(state, page) {
      await ready(state);
      return ask(engine, rowsStatement(subject, state, context, page));
    },
    async total(state) {
      const [row] = await ask(engine, totalStatement(subject, state, context));
      return Number(row?.["count"]);
    },
    async choices(state, filter) {
      await ready(state);
      const rows = await ask(engine, choicesStatement(subject, state, context, filter));
      return rows as unknown as Choice[];
    },
    async distribution(state, filter): Promise<Distribution> {
      await ready(state);
      const bins = binning(columnOf(subject, filter.column), await extentOf(state, filter));
      const rows = await ask(engine, binsStatement(subject, state, context, filter, bins));
      const counts = new Map(rows.map(({bin, count}) => [bin, Number(count)]));
      return {
        bins: bins.map((bin, place) => ({...bin, count: counts.get(place) ?? 0})),
        missing: counts.get(null) ?? 0
      };
    },
    async profile(state, column): Promise<Profile> {
      await ready(state);
      const [row] = await ask(engine, profileStatement(subject, state, context, column));
      const {count, missing, distinct, ...numbers} = row as unknown as Omit<Profile, "numbers"> &
        NonNullable<Profile["numbers"]>;
      if (!isMeasured(column) || count === missing)
        return {count, missing, distinct, numbers: null};
      const sum = column.kind === "date" ? null : numbers.sum;
      return {count, missing, distinct, numbers: {...numbers, sum}};
    },
    async groups(state, grouping) {
      await ready(state);
      const rows = await ask(engine, groupsStatement(subject, state, context, grouping));
      return rows as unknown as Group[];
    },
    close: () => engine.close()
  };
}
