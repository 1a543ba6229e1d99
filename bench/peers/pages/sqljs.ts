import initSqlJs from "sql.js";
import {searched} from "../columns.js";
import {pageRows} from "../rows.js";
import {
  add,
  bar,
  choice,
  columns,
  file,
  grouped,
  more,
  practices,
  searchBox,
  view
} from "./page.js";

const [bytes, sql] = await Promise.all([
  file("missions.sqlite"),
  initSqlJs({locateFile: (name) => `./${name}`})
]);
const database = new sql.Database(bytes);

const state = {search: "", practice: "", sort: "", descending: false, page: 0};
const quoted = columns.map((column) => `"${column}"`).join(", ");

function where(): {sql: string; params: string[]} {
  const conditions: string[] = [];
  const params: string[] = [];
  if (state.search !== "") {
    conditions.push(`(${searched.map((column) => `${column} LIKE ?`).join(" OR ")})`);
    for (const _ of searched) params.push(`%${state.search}%`);
  }
  if (state.practice !== "") {
    conditions.push("practice = ?");
    params.push(state.practice);
  }
  return {sql: conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "", params};
}

const count = add(bar, "span", {id: "count"});
const first = add(bar, "button", {id: "first", textContent: "First page"});
const next = add(bar, "button", {id: "next", textContent: "Next page"});
const table = add(view, "table");
view.style.overflow = "auto";
const header = add(add(table, "thead"), "tr");
const body = add(table, "tbody");
for (const column of columns) {
  const cell = add(header, "th", {textContent: column});
  cell.dataset["column"] = column;
  cell.addEventListener("click", () => {
    state.descending = state.sort === column && !state.descending;
    state.sort = column;
    state.page = 0;
    show();
  });
}

function cells(rows: readonly (readonly unknown[])[], into: HTMLElement): void {
  into.replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement("tr");
      for (const value of row) add(line, "td", {textContent: value === null ? "" : String(value)});
      return line;
    })
  );
}

function show(): void {
  const filter = where();
  const order =
    state.sort === "" ? "" : ` ORDER BY "${state.sort}"${state.descending ? " DESC" : ""}`;
  const [rows] = database.exec(
    `SELECT ${quoted} FROM missions${filter.sql}${order} LIMIT ? OFFSET ?`,
    [...filter.params, pageRows, state.page * pageRows]
  );
  const [total] = database.exec(`SELECT count(*) FROM missions${filter.sql}`, filter.params);
  cells(rows?.values ?? [], body);
  count.textContent = `${String(total?.values[0]?.[0])} missions`;
  view.scrollTop = 0;
}

first.addEventListener("click", () => {
  state.page = 0;
  show();
});
next.addEventListener("click", () => {
  state.page++;
  show();
});
searchBox((text) => {
  Object.assign(state, {search: text, page: 0});
  show();
});
choice("practice", "practice", practices, (value) => {
  Object.assign(state, {practice: value, page: 0});
  show();
});

const question = add(more, "textarea", {id: "sql", cols: 60, rows: 6});
const run = add(more, "button", {id: "run", textContent: "Run"});
const answer = add(more, "table", {id: "groups"});
const ask = (text: string) => {
  const [result] = database.exec(text);
  cells(result ? [result.columns, ...result.values.slice(0, pageRows)] : [], answer);
};
run.addEventListener("click", () => ask(question.value));
choice("group", "group by", grouped, (value) => {
  ask(
    `SELECT "${value}", count(*) AS missions, avg(daily_rate) AS rate
     FROM missions GROUP BY 1 ORDER BY 3 DESC`
  );
});
show();
