import {expect, test} from "vitest";
import {withDatabase} from "../../loaders/warehouse/database.js";
import {createWordType} from "../../loaders/warehouse/wordTypes.js";
import {temporaryFolder} from "../support/store.js";

const workFolder = temporaryFolder();

test.each([
  {name: "few texts are numbers", texts: "VALUES ('b'), ('a'), (NULL), ('b')", isEnum: true},
  {name: "no text at all", texts: "SELECT NULL::VARCHAR", isEnum: false},
  {name: "no row", texts: "SELECT 'a' WHERE false", isEnum: false},
  {name: "a text with a NUL", texts: "VALUES ('a' || chr(0) || 'b'), ('c')", isEnum: false},
  {name: "65,535 texts", texts: "SELECT i::VARCHAR FROM range(65535) AS r(i)", isEnum: true},
  {name: "65,536 texts", texts: "SELECT i::VARCHAR FROM range(65536) AS r(i)", isEnum: false}
])("$name: read and ordered as text is", async ({texts, isEnum}) => {
  await withDatabase({workFolder}, async (warehouse) => {
    await createWordType(warehouse, "word", texts);
    const kind = await warehouse.value<string>("SELECT typeof(NULL::word)");
    expect(kind.startsWith("ENUM")).toBe(isEnum);
    const read = (type: string) =>
      warehouse.rows(`SELECT text::${type} AS text FROM (${texts}) AS t(text) ORDER BY text`);
    expect(await read("word")).toEqual(await read("VARCHAR"));
  });
});
