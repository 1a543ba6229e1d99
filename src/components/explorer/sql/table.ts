import {ownWindow, type Subject} from "../columns.js";
import {windowOf, type ExplorerState} from "../state.js";
import {name, type Context, type Statement} from "./statement.js";

/** The subject's table, its columns of a window those of the chosen one. */
export function table(subject: Subject, state: ExplorerState, {columns}: Context): Statement {
  const window = windowOf(state);
  const own = name(subject.table);
  if (window === ownWindow || !subject.windows) return {sql: own, params: []};
  const {table: windows, id, columns: replaced} = subject.windows;
  const list = Object.entries(replaced)
    .filter(([key]) => columns.some((column) => column.key === key))
    .map(([key, {sql}]) => `${sql} AS ${name(key)}`);
  return {
    sql:
      `(SELECT "rows".* REPLACE (${list.join(", ")}) FROM ${own} AS "rows"` +
      ` LEFT JOIN ${name(windows)} AS w ON w.${name(id)} = "rows".id AND w.period = ?)`,
    params: [window]
  };
}
