import {ownWindow} from "../explorer/columns.js";
import {rowsStatement} from "../explorer/sql/rows.js";
import {windowOf} from "../explorer/state.js";
import {t} from "../text.js";
import type {Language} from "../language.js";
import {filtersText, type Chosen, type Published} from "./facts.js";
import {sqlText, type PublishedTable} from "./sqlText.js";

/** The tables that a statement is over: published Parquet files, or those of the console. */
type Over = Pick<Published, "snapshot" | "windows"> & {parquet: string | null; language: Language};

/** The statement that gives the rows of `chosen`, over the tables of the SQL console. */
export function consoleSql(
  chosen: Chosen,
  {language, snapshot}: {language: Language; snapshot: Published["snapshot"]}
): string {
  return publishedSql(chosen, {language, snapshot, parquet: null});
}

/** The statement that gives the rows of `chosen`, over the published Parquet files. */
export function publishedSql(chosen: Chosen, {language, snapshot, parquet, windows}: Over): string {
  const {subject, state, present, columns, count} = chosen;
  const context = {asOf: snapshot.as_of, columns: present};
  const page = rowsStatement(subject, state, context, {limit: count, offset: 0, columns});
  // All of them: the page's two values, the last ones, go with its clause.
  const statement = {
    sql: page.sql.replace(/ LIMIT \? OFFSET \?$/, ""),
    params: page.params.slice(0, -2)
  };
  const searched = state.q && subject.searched;
  const tables: PublishedTable[] = [
    {name: subject.table, address: parquet, ...(searched && {searched})}
  ];
  if (windowOf(state) !== ownWindow && subject.windows) {
    if (parquet !== null && windows === undefined)
      throw new Error(`no Parquet file of ${subject.windows.table}`);
    tables.push({name: subject.windows.table, address: windows ?? null});
  }
  const notes = [
    `${t(language, subject.texts.title)} · ${filtersText(language, chosen)}`,
    `${t(language, "export.fact.asOf")} : ${snapshot.as_of}`,
    `${t(language, "export.fact.snapshot")} : ${snapshot.store.fingerprint}`
  ];
  return sqlText(statement, tables, notes);
}
