import Database from "better-sqlite3";
import {expect, test} from "vitest";
import {inspectStore} from "../../loaders/store/inspect.js";
import {storeTables} from "../../loaders/store/schema.js";

const cases: {name: string; id: string; table?: string; want: boolean}[] = [
  {name: "a key that is the rowid", id: "id INTEGER PRIMARY KEY", want: true},
  {name: "one told apart", id: "ID integer, PRIMARY KEY (id)", want: true},
  {name: "no key", id: "id INTEGER", want: false},
  // These have an index, and take texts and blobs that read alike.
  {name: "a key of another type", id: "id INT PRIMARY KEY", want: false},
  {name: "a key that runs down", id: "id INTEGER PRIMARY KEY DESC", want: false},
  {name: "a key of two", id: "id INTEGER, other INTEGER, PRIMARY KEY (id, other)", want: false},
  {name: "another key", id: "id INTEGER, other INTEGER PRIMARY KEY", want: false},
  {name: "no rowid", id: "id INTEGER PRIMARY KEY", table: "WITHOUT ROWID", want: false}
];

test.each(cases)("ids cannot repeat with $name: $want", ({id, table: options = "", want}) => {
  const store = new Database(":memory:");
  for (const {name, columns} of storeTables) {
    const others = columns.filter((column) => column.name !== "id").map((column) => column.name);
    if (name === "practices")
      store.exec(`CREATE TABLE practices (${[...others, id].join(", ")}) ${options}`);
    else store.exec(`CREATE TABLE ${name} (${columns.map((column) => column.name).join(", ")})`);
  }
  const found = inspectStore(store, "store.db");
  expect(found.find(({table}) => table.name === "practices")?.isKeyed).toBe(want);
  expect(found.find(({table}) => table.name === "missions")?.isKeyed).toBe(false);
  store.close();
});
