import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {catalogue} from "../../loaders/snapshots/catalogue.js";

const page = readFileSync("src/sql.md", "utf8");

test("the page names every table's file, as Framework publishes only what a page names", () => {
  for (const format of ["arrow", "parquet"] as const) {
    const wanted = catalogue
      .filter(({formats, sql}) => sql && formats.includes("arrow") && formats.includes(format))
      .map(({name}) => `${name}.${format}`);
    const named = [...page.matchAll(/"([\w-]+\.\w+)":[^,]*?FileAttachment\("data\/([^"]+)"\)/g)]
      .filter(([, , file]) => file?.endsWith(format))
      .map(([, key, file]) => (key === file ? file : `${key} is ${file}`));
    expect(named.toSorted()).toEqual(wanted.toSorted());
  }
});
