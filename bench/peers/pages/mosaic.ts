import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import * as vg from "@uwdata/vgplot";
import {columns, file, grouped, more, practices, bar, view} from "./page.js";

// The engine from our own server: the connector's default asks another host for it.
const database = new AsyncDuckDB(new VoidLogger(), new Worker("./duckdb-browser-eh.worker.js"));
const [bytes] = await Promise.all([
  file("missions.arrow"),
  database.instantiate(new URL("./duckdb-eh.wasm", location.href).href)
]);
const connection = await database.connect();
await connection.insertArrowFromIPCStream(bytes, {name: "missions", create: true});
vg.coordinator().databaseConnector(vg.wasmConnector({duckdb: database, connection}));

const $filter = vg.Selection.crossfilter();
const $by = vg.Param.value("practice");

bar.append(
  vg.search({label: "", from: "missions", column: "consultant", as: $filter}),
  vg.menu({label: "", column: "practice", as: $filter, options: ["", ...practices], value: ""}),
  vg.menu({label: "by", as: $by, options: [...grouped], value: "practice"})
);
view.append(
  vg.table({from: "missions", filterBy: $filter, columns: [...columns], height: 560, rowBatch: 200})
);
const histogram = (column: string) =>
  vg.plot(
    vg.rectY(vg.from("missions", {filterBy: $filter}), {
      x: vg.bin(column),
      y: vg.count(),
      inset: 0.5
    }),
    vg.intervalX({as: $filter}),
    vg.xDomain(vg.Fixed),
    vg.width(300),
    vg.height(160)
  );
for (const column of ["daily_rate", "start", "days"]) {
  const chart = histogram(column);
  chart.id = `histogram-${column}`;
  more.append(chart);
}
const groups = vg.plot(
  vg.barX(vg.from("missions", {filterBy: $filter}), {
    x: vg.avg("daily_rate"),
    y: vg.column($by),
    sort: {y: "-x", limit: 20}
  }),
  vg.marginLeft(140),
  vg.width(420),
  vg.height(260)
);
groups.id = "groups";
more.append(groups);
