import perspective from "@perspective-dev/client";
import viewers from "@perspective-dev/viewer";
import "@perspective-dev/viewer-datagrid";
import "@perspective-dev/viewer/dist/css/pro.css";
import {searched} from "../columns.js";
import {add, bar, choice, columns, file, grouped, practices, searchBox, view} from "./page.js";

interface Viewer extends HTMLElement {
  load(table: unknown): Promise<void>;
  restore(config: Record<string, unknown>): Promise<void>;
}

perspective.init_server({
  wasm32: () => fetch("./perspective-server.wasm"),
  wasm64: () => fetch("./perspective-server.memory64.wasm")
});
const [bytes] = await Promise.all([
  file("missions.arrow"),
  viewers.init_client(fetch("./perspective-viewer.wasm"))
]);
const worker = await perspective.worker();
const table = await worker.table(bytes.buffer as ArrayBuffer, {name: "missions"});
const viewer = add(view, "perspective-viewer" as "div") as unknown as Viewer;
viewer.style.cssText = "position:absolute;inset:0";
await viewer.load(table);
const start = {plugin: "Datagrid", columns, settings: false, theme: "Pro Light"};
await viewer.restore({table: "missions", ...start});

// Without a search of its own: every column that may hold the text, any of them.
searchBox((text) => {
  const filter = text === "" ? [] : searched.map((column) => [column, "contains", text]);
  void viewer.restore({filter, filter_op: text === "" ? "and" : "or"});
});
choice("practice", "practice", practices, (value) => {
  void viewer.restore({filter: value === "" ? [] : [["practice", "==", value]], filter_op: "and"});
});
choice("group", "group by", grouped, (value) => {
  void viewer.restore(
    value === ""
      ? {...start, group_by: []}
      : {group_by: [value], columns: ["daily_rate"], aggregates: {daily_rate: "avg"}}
  );
});
bar.dataset["ready"] = "true";
