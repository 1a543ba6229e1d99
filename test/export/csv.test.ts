import {describe, expect, test} from "vitest";
import {harmless} from "../../src/components/export/csvFile.js";
import {askFile, columns, contentOf, fileOf, hostile, named, sampleRows} from "./files.js";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
const some = (...keys: string[]) =>
  contentOf({columns: columns.filter(({key}) => keys.includes(key))});

describe("a standard CSV file", () => {
  const read = `SELECT * FROM read_csv('{file}', header = true, nullstr = '', auto_detect = false,
    delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', max_line_size = 1000000,
    columns = {id: 'INTEGER', name: 'VARCHAR', status: 'VARCHAR', start: 'VARCHAR',
      rate: 'DOUBLE', share: 'DOUBLE', days: 'DOUBLE', valid: 'BOOLEAN'}) ORDER BY id`;

  test("has every value", async () => {
    const rows = sampleRows(30_000);
    expect(await askFile(await fileOf("csv", rows), "csv", read)).toEqual(rows);
  });

  test("has every text, but for what a spreadsheet would run", async () => {
    const texts = hostile.filter((text) => text !== "" && !/[\0\p{Surrogate}]/u.test(text));
    const rows = named(texts);
    const want = rows.map((row, index) => ({...row, name: harmless(texts[index] ?? "")}));
    expect(await askFile(await fileOf("csv", rows), "csv", read)).toEqual(want);
  });

  test("is a header where there are no rows", async () => {
    const bytes = await fileOf("csv", []);
    expect(textOf(bytes)).toBe("id,name,status,start,rate,share,days,valid\r\n");
  });
});

describe("a CSV file for Excel", () => {
  test.each([
    {
      language: "fr",
      want: "N°;Statut;Début;TJM;Compte dans l’activité\r\n1;En cours;1960-01-01;-49,75;oui\r\n"
    },
    {
      language: "en",
      want: "No.;Status;Start;Day rate;Counts as activity\r\n1;Running;1960-01-01;-49,75;yes\r\n"
    }
  ] as const)("has the words of $language", async ({language, want}) => {
    const content = {...some("id", "status", "start", "rate", "valid"), language};
    const text = textOf(await fileOf("excelCsv", sampleRows(1), content));
    expect(text).toBe(`\ufeff${want}`);
  });

  test("has a header alone where there are no rows", async () => {
    expect(textOf(await fileOf("excelCsv", [], some("name")))).toBe("\ufeffNom\r\n");
  });
});

describe("a text that a spreadsheet would run", () => {
  test.each([
    {text: "=1+1", want: "'=1+1"},
    {text: "+33 1", want: "'+33 1"},
    {text: "-2", want: "'-2"},
    {text: "@SUM(A1)", want: "'@SUM(A1)"},
    {text: "＝1", want: "'＝1"},
    {text: "\tx", want: "'\tx"},
    {text: "\rx", want: "'\rx"},
    {text: "\n=x", want: "'\n'=x"},
    // Where lists are separated by another sign, a cell starts after it.
    {text: "a;=1", want: "a;'=1"},
    {text: "a,-1", want: "a,'-1"},
    {text: 'a;"=1"', want: `a;"'=1"`},
    {text: "a\n@b", want: "a\n'@b"},
    {text: "a, -1", want: "a, -1"},
    {text: "C++, C#", want: "C++, C#"},
    {text: "a-b=c", want: "a-b=c"},
    {text: "", want: ""}
  ])("$text is written as $want", ({text, want}) => expect(harmless(text)).toBe(want));

  test.each(["csv", "excelCsv"] as const)("starts no cell of %s", async (id) => {
    const lines = textOf(await fileOf(id, named(hostile), some("name")));
    // However the file is cut into cells: by either sign, with or without its quotes.
    for (const cell of lines.split(/[;,\t\r\n"]/)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
  });

  test("is no number: those keep their sign", async () => {
    expect(textOf(await fileOf("csv", sampleRows(1), some("rate")))).toBe("rate\r\n-49.75\r\n");
  });
});
