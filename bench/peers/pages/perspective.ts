import perspective from "@perspective-dev/client";
import viewers from "@perspective-dev/viewer";
import "@perspective-dev/viewer-datagrid";
import "@perspective-dev/viewer/dist/css/pro.css";
import {add, bar, choice, columns, file, grouped, practices, searchBox, view} from "./page.js";

interface Viewer extends HTMLElement {
  load(client: unknown): Promise<void>;
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
await worker.table(bytes.buffer as ArrayBuffer, {name: "missions"});
const viewer = add(view, "perspective-viewer" as "div") as unknown as Viewer;
viewer.style.cssText = "position:absolute;inset:0";
await viewer.load(worker);
const start = {plugin: "Datagrid", columns, settings: false, theme: "Pro Light"};
await viewer.restore({table: "missions", ...start});

// Without a search of its own, a filter: of one column, for the viewer holds all filters at once.
searchBox((text) => {
  void viewer.restore({filter: text === "" ? [] : [["consultant", "contains", text]]});
});
choice("practice", "practice", practices, (value) => {
  void viewer.restore({filter: value === "" ? [] : [["practice", "==", value]]});
});
choice("group", "group by", grouped, (value) => {
  void viewer.restore(
    value === ""
      ? {...start, group_by: []}
      : {group_by: [value], columns: ["daily_rate"], aggregates: {daily_rate: "avg"}}
  );
});
bar.dataset["ready"] = "true";
