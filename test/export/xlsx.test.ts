import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {columns, contentOf, fileOf, hostile, named, sampleRows} from "./files.js";
import {unzip} from "./unzip.js";

const {DOMParser} = new JSDOM().window;

interface Cell {
  place: string;
  /** "s" of a text, "b" of a boolean, null of a number or a date. */
  type: string | null;
  style: string | null;
  value: string;
}

/** A workbook as a spreadsheet would read it: well-formed XML, texts by their number. */
function open(bytes: Uint8Array) {
  const files = unzip(bytes);
  const parsed = (name: string) => {
    const document = new DOMParser().parseFromString(files.get(name) ?? "", "text/xml");
    const wrong = document.querySelector("parsererror")?.textContent;
    if (wrong) throw new Error(`${name}: ${wrong}`);
    return document;
  };
  for (const name of files.keys()) parsed(name);
  const texts = [...parsed("xl/sharedStrings.xml").querySelectorAll("t")].map(
    ({textContent}) => textContent
  );
  const rows = (sheet: number): Cell[][] =>
    [...parsed(`xl/worksheets/sheet${sheet}.xml`).querySelectorAll("row")].map((row) =>
      [...row.querySelectorAll("c")].map((cell) => {
        const [type, value] = [cell.getAttribute("t"), cell.querySelector("v")?.textContent ?? ""];
        const style = cell.getAttribute("s");
        const said = type === "s" ? (texts[Number(value)] ?? `no text ${value}`) : value;
        return {place: cell.getAttribute("r") ?? "", type, style, value: said};
      })
    );
  return {files, parsed, rows};
}

describe("a workbook", () => {
  let book: ReturnType<typeof open>;
  beforeAll(async () => {
    book = open(await fileOf("xlsx", sampleRows(5000)));
  });

  test("has a cell of its type for each value, and none for a missing one", () => {
    const [header, first, second] = book.rows(1);
    expect(header?.map(({value}) => value)).toEqual([
      ...["N°", "Nom", "Statut", "Début", "TJM", "Occupation 12 mois", "Jours 12 mois"],
      "Compte dans l’activité"
    ]);
    expect(first?.map(({place, type, value}) => [place, type, value])).toEqual([
      ["A2", null, "1"],
      ["B2", "s", "Name 0"],
      ["C2", "s", "En cours"],
      ["D2", null, "21916"],
      ["E2", null, "-49.75"],
      ["F2", null, "0"],
      ["G2", null, "0"],
      ["H2", "b", "1"]
    ]);
    expect(second?.[3]).toMatchObject({value: "21953"});
    // The seventh has no name, and its other cells stay in their columns.
    expect(book.rows(1)[7]?.map(({place}) => place)).not.toContain("B8");
    expect(book.rows(1)).toHaveLength(5001);
  });

  test("shows numbers, dates and the header in their own style", () => {
    const sheet = book.parsed("xl/worksheets/sheet1.xml");
    const formats = new Map(
      [...book.parsed("xl/styles.xml").querySelectorAll("numFmt")].map((format) => [
        format.getAttribute("numFmtId"),
        format.getAttribute("formatCode")
      ])
    );
    const styles = [...book.parsed("xl/styles.xml").querySelectorAll("cellXfs > xf")];
    const formatOf = (place: string) => {
      const style = sheet.querySelector(`c[r="${place}"]`)?.getAttribute("s");
      const id = styles[Number(style ?? NaN)]?.getAttribute("numFmtId") ?? "";
      return formats.get(id) ?? id;
    };
    expect(["A2", "D2", "E2", "F2", "G2"].map(formatOf)).toEqual([
      "1",
      "14",
      '#,##0.00\\ "€"',
      "0.0%",
      "#,##0.0"
    ]);
    expect(styles[Number(sheet.querySelector('c[r="A1"]')?.getAttribute("s"))]?.outerHTML).toMatch(
      /fontId="1".*applyFont="1"/
    );
    expect(sheet.querySelector("pane")?.outerHTML).toMatch(/ySplit="1".*state="frozen"/);
    expect(sheet.querySelectorAll("cols > col")).toHaveLength(columns.length);
    expect(sheet.querySelector("autoFilter")?.getAttribute("ref")).toBe("A1:H5001");
  });

  test("says on a second sheet what it is", () => {
    expect(book.rows(2).map((row) => row.map(({value}) => value))).toEqual([
      ["Ce fichier", "Valeur"],
      ["Filtres", "=1 & <rien>"]
    ]);
    const names = [...book.parsed("xl/workbook.xml").querySelectorAll("sheet")];
    expect(names.map((sheet) => sheet.getAttribute("name"))).toEqual(["Missions", "À propos"]);
  });

  test("has every file that its list of types and its relations name", () => {
    const types = [...book.parsed("[Content_Types].xml").querySelectorAll("Override")];
    for (const type of types) {
      const path = type.getAttribute("PartName")?.slice(1) ?? "";
      expect(book.files.has(path), path).toBe(true);
    }
    const relations = [
      ...book.parsed("xl/_rels/workbook.xml.rels").querySelectorAll("Relationship")
    ];
    for (const relation of relations)
      expect(book.files.has(`xl/${relation.getAttribute("Target") ?? ""}`)).toBe(true);
    expect([...book.files.keys()][0]).toBe("[Content_Types].xml");
  });
});

describe("hostile texts in a workbook", () => {
  test("are texts and never formulas", async () => {
    const book = open(await fileOf("xlsx", named(hostile)));
    for (const [name, xml] of book.files) expect(xml, name).not.toMatch(/<f[\s>]/);
    const names = book
      .rows(1)
      .slice(1)
      .map((row) => row.find(({place}) => place.startsWith("B")));
    expect(names.map((cell) => cell?.type)).toEqual(hostile.map(() => "s"));
    // Excel reads `_x005F_` as "_", and XML has no control characters and no halves of signs.
    const read = names.map((cell) => cell?.value.replaceAll("_x005F_", "_"));
    const shown = (sign: string) =>
      /^[\t\n\r]$/.test(sign) || !/[\p{Cc}\p{Surrogate}]/u.test(sign) ? sign : "\ufffd";
    const want = hostile.map((text) =>
      text.length > 32_767 ? `${text.slice(0, 32_766)}…` : [...text].map(shown).join("")
    );
    expect(read).toEqual(want);
  });

  test("give a sheet a name that Excel takes", async () => {
    const title = "[Missions]: d’un / ou l’autre * de tous les clients ?";
    const book = open(await fileOf("xlsx", [], contentOf({title})));
    const name = book.parsed("xl/workbook.xml").querySelector("sheet")?.getAttribute("name") ?? "";
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]/);
  });
});

test("a workbook without rows has its header", async () => {
  const book = open(await fileOf("xlsx", []));
  expect(book.rows(1)).toHaveLength(1);
  expect(book.rows(1)[0]).toHaveLength(columns.length);
});

test("a workbook of 100 000 rows has them all", async () => {
  const files = unzip(await fileOf("xlsx", sampleRows(100_000)));
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet.match(/<row /g)).toHaveLength(100_001);
  expect(sheet).toContain('<c r="A100001" s="2"><v>100000</v></c>');
});

test("the same rows give the same workbook", async () => {
  const rows = sampleRows(3000);
  expect(await fileOf("xlsx", rows)).toEqual(await fileOf("xlsx", rows));
});
