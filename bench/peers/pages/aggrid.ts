import {tableFromIPC} from "@uwdata/flechette";
import {AllCommunityModule, ModuleRegistry, createGrid} from "ag-grid-community";
import type {ColDef} from "ag-grid-community";
import {searched} from "../columns.js";
import {pageRows} from "../rows.js";
import {choice, columns, file, practices, searchBox, view} from "./page.js";

ModuleRegistry.registerModules([AllCommunityModule]);

const isoDay = ({value}: {value: unknown}) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : "";

// AG Grid Community takes an array of objects.
const rows = tableFromIPC(await file("missions.arrow"), {useDate: true}).toArray();
const grid = createGrid(view, {
  columnDefs: columns.map((field): ColDef => ({
    field,
    width: 110,
    ...(field === "start" || field === "end" ? {valueFormatter: isoDay} : {}),
    ...((searched as readonly string[]).includes(field) ? {} : {getQuickFilterText: () => ""})
  })),
  rowData: rows,
  defaultColDef: {filter: true},
  animateRows: false,
  pagination: true,
  paginationPageSize: pageRows,
  paginationPageSizeSelector: false,
  // The documentation's own advice for many rows.
  cacheQuickFilter: true
});

searchBox((text) => grid.setGridOption("quickFilterText", text));
choice("practice", "practice", practices, (value) => {
  const model = value === "" ? null : {filterType: "text", type: "equals", filter: value};
  void grid.setColumnFilterModel("practice", model).then(() => grid.onFilterChanged());
});
