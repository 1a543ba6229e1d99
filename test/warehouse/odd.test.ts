import {mkdirSync} from "node:fs";
import {join} from "node:path";
import Database from "better-sqlite3";
import {beforeAll, describe, expect, test} from "vitest";
import {differences} from "../oracle/compare.js";
import {day} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {Oracle} from "../oracle/oracle.js";
import {productOf} from "../oracle/product.js";
import type {Product} from "../oracle/product.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const asOf = "2026-06-17";
const folder = temporaryFolder();
let count = 0;

/** The product's numbers of a store made by `sql`, when they agree with the oracle's. */
async function product(sql: string): Promise<Product> {
  const file = join(folder, `odd-${++count}.db`);
  const store = new Database(file);
  store.exec(sql);
  store.close();
  return checked(file);
}

async function checked(file: string): Promise<Product> {
  const found = await productOf(file, asOf);
  const oracle = new Oracle(readFirm(file), {asOf: day(asOf)});
  expect(differences(found, oracle, asOf)).toEqual([]);
  return found;
}

const tables = {
  consultants: "id INTEGER PRIMARY KEY, nom TEXT, prenom TEXT, date_entree_societe DATE",
  missions:
    "id INTEGER PRIMARY KEY, consultant_id INTEGER, date_debut DATE, date_fin DATE, tjm FLOAT"
};
const create = (table: keyof typeof tables, columns = tables[table], end = "") =>
  `CREATE TABLE ${table} (${columns}) ${end};`;
const one = "INSERT INTO consultants VALUES (1, 'Doe', 'Ana', '2020-01-01');";
const week = "INSERT INTO missions VALUES (1, 1, '2026-06-01', '2026-06-05', 500);";
/** A week of one mission at 500 € a day. */
const oneWeek = {staffed_days: 5, revenue: 2500};

const stores: {name: string; sql: string; june?: object; value?: object}[] = [
  {
    name: "only what is required",
    sql: `CREATE TABLE consultants (id, nom, prenom);
      CREATE TABLE missions (id, consultant_id, date_debut);
      INSERT INTO consultants VALUES (1, 'Doe', 'Ana');
      INSERT INTO missions VALUES (1, 1, '2026-06-01')`,
    june: {staffed_days: 12, revenue: 0, headcount: 1, bench: 0}
  },
  {
    name: "empty tables",
    sql: create("consultants") + create("missions"),
    june: {workforce_days: 0, occupancy: null, bench_rate: null, average_rate: null, revenue: 0}
  },
  {
    name: "no missions at all",
    sql: create("consultants") + create("missions") + one,
    june: {headcount: 1, bench: 1, occupancy: 0, average_rate: null}
  },
  {
    name: "missions of nobody",
    sql: create("consultants") + create("missions") + week,
    june: {headcount: 0, revenue: 0}
  },
  {
    name: "orphans beside others",
    sql:
      create("consultants") +
      create("missions") +
      one +
      week +
      "INSERT INTO missions VALUES (2, 99, '2026-06-01', NULL, 900), (3, NULL, '2026-06-01', NULL, 900)",
    june: oneWeek
  },
  {
    name: "column and table names in another case",
    sql: `CREATE TABLE Consultants (ID INTEGER PRIMARY KEY, Nom, PRENOM, Date_Entree_Societe);
      CREATE TABLE MISSIONS (Id, Consultant_ID, DATE_DEBUT, Date_Fin, TJM);${one}${week}`,
    june: oneWeek
  },
  {
    name: "tables without rowid",
    sql:
      create("consultants", tables.consultants, "WITHOUT ROWID") +
      create("missions", tables.missions, "WITHOUT ROWID") +
      one +
      week,
    june: oneWeek
  },
  {
    name: "views instead of tables",
    sql: `CREATE TABLE people (${tables.consultants}); CREATE TABLE work (${tables.missions});
      INSERT INTO people VALUES (1, 'Doe', 'Ana', '2020-01-01');
      INSERT INTO work VALUES (1, 1, '2026-06-01', '2026-06-05', 500);
      CREATE VIEW consultants AS SELECT * FROM people; CREATE VIEW missions AS SELECT * FROM work`,
    june: oneWeek
  },
  {
    name: "ids above 2^31",
    sql: `${create("consultants")}${create("missions")}
      INSERT INTO consultants VALUES (9007199254740991, 'Doe', 'Ana', '2020-01-01'), (4294967297, 'Roe', 'Bo', '2020-01-01');
      INSERT INTO missions VALUES (9007199254740990, 9007199254740991, '2026-06-01', '2026-06-05', 500)`,
    june: {...oneWeek, headcount: 2}
  },
  {
    name: "negative rowids",
    sql: `${create("consultants")}${create("missions")}
      INSERT INTO consultants VALUES (-5, 'Doe', 'Ana', '2020-01-01');
      INSERT INTO missions VALUES (-900719925474099, -5, '2026-06-01', '2026-06-05', 500)`,
    june: oneWeek
  },
  {
    name: "ids as reals and as text",
    sql: `CREATE TABLE consultants (id REAL, nom TEXT, prenom TEXT, actif REAL);
      CREATE TABLE missions (id TEXT, consultant_id REAL, date_debut TEXT, date_fin TEXT, tjm TEXT);
      INSERT INTO consultants VALUES (1, 'Doe', 'Ana', 1), (2, 'Roe', 'Bo', 0);
      INSERT INTO missions VALUES ('1', 1, '2026-06-01', '2026-06-05', '500.0')`,
    june: {...oneWeek, headcount: 1}
  },
  {
    name: "ids twice: the first row counts",
    sql: `${create("consultants", "id INTEGER, nom TEXT, prenom TEXT, date_entree_societe DATE")}
      ${create("missions", "id INTEGER, consultant_id INTEGER, date_debut DATE, date_fin DATE, tjm FLOAT")}
      ${one}${one}${week}${week.replace("500", "900")}
      INSERT INTO consultants VALUES (1, 'Other', 'Name', '2026-06-16')`,
    june: {...oneWeek, headcount: 1}
  },
  {
    name: "rows without an id",
    sql: `${create("consultants", "id INTEGER, nom TEXT, prenom TEXT, date_entree_societe DATE")}
      ${create("missions", "id INTEGER, consultant_id INTEGER, date_debut DATE, date_fin DATE, tjm FLOAT")}
      ${one}${week}
      INSERT INTO consultants VALUES (NULL, 'No', 'Body', '2020-01-01'), ('x', 'No', 'Body', '2020-01-01'), (1.5, 'No', 'Body', '2020-01-01')`,
    june: {...oneWeek, headcount: 1}
  },
  {
    name: "reals, integers, blobs and texts where they do not belong",
    sql: `CREATE TABLE consultants (id INTEGER, nom, prenom, date_entree_societe, salaire_actuel);
      CREATE TABLE missions (id, consultant_id, date_debut, date_fin, tjm, taux_journalier, client, statut);
      INSERT INTO consultants VALUES (1, 12, 3.5, 20200101, x'00ff'), (2, x'446f65', NULL, x'323032302d30312d3031', 9e999);
      INSERT INTO missions VALUES
        (1, 2, '2026-06-01', '2026-06-05', x'353030', NULL, 7, 3.25),
        (2, 2, '2026-06-08', '2026-06-09', 9e999, 100, x'fffe', x'ff'),
        (3, '2', '2026-06-10', 2460000.5, '1e2', 100, NULL, NULL),
        (4, 2, 1717200000, NULL, 100, 100, NULL, NULL)`
  },
  {
    name: "rates to the last digit",
    sql: `${create("consultants")}${create("missions")}${one}
      INSERT INTO missions VALUES (1, 1, '2026-06-01', '2026-06-05', 0.1), (2, 1, '2026-06-08', '2026-06-12', 123456789.123456789),
        (3, 1, '2026-05-04', '2026-05-07', 1e-9), (4, 1, '2026-05-11', '2026-05-13', 609.3333333333333)`
  },
  {
    name: "known tables with none of their columns",
    sql: `${create("consultants")}${create("missions")}${one}${week}
      CREATE TABLE cvs (contents BLOB); INSERT INTO cvs VALUES (x'00');
      CREATE TABLE practices (description TEXT); INSERT INTO practices VALUES ('text'), (NULL);
      CREATE TABLE langues (nom TEXT); INSERT INTO langues VALUES (NULL), (NULL), ('fr')`,
    june: oneWeek
  },
  {
    name: "two practices of one name, one without a name, one unknown",
    sql: `${create("consultants", `${tables.consultants}, practice_id`)}${create("missions")}
      CREATE TABLE practices (id, nom); INSERT INTO practices VALUES (1, 'Data'), (2, 'Data'), (3, ' ');
      INSERT INTO consultants VALUES (1, 'A', 'A', '2020-01-01', 1), (2, 'B', 'B', '2020-01-01', 2),
        (3, 'C', 'C', '2020-01-01', 3), (4, 'D', 'D', '2020-01-01', 77), (5, 'E', 'E', '2020-01-01', NULL),
        (6, 'F', 'F', '2020-01-01', 1.0), (7, 'G', 'G', '2020-01-01', '2')`,
    june: {headcount: 7}
  },
  {
    name: "a practice that has nothing but a mission that ends",
    sql: `${create("consultants", `${tables.consultants}, practice_id, actif`)}${create("missions")}
      CREATE TABLE practices (id, nom); INSERT INTO practices VALUES (1, 'Data'), (2, 'Cloud');
      INSERT INTO consultants VALUES (1, 'A', 'A', '2020-01-01', 1, 1), (2, 'B', 'B', '2020-01-01', 2, 0);
      INSERT INTO missions VALUES (1, 2, '2026-06-01', '2026-06-30', 500)`,
    june: {headcount: 1}
  },
  {
    name: "days far from today",
    sql: `${create("consultants")}${create("missions")}
      INSERT INTO consultants VALUES (1, 'A', 'A', '1950-01-01'), (2, 'B', 'B', '2030-01-01'), (3, 'C', 'C', NULL);
      INSERT INTO missions VALUES (1, 1, '1950-01-01', '2026-06-05', 500), (2, 3, '2026-06-01', '2040-01-01', 500)`
  }
];

test.each(stores)("$name", async ({sql, june}) => {
  const {overview} = await product(sql);
  if (june) expect(overview.months.at(-1)).toMatchObject(june);
  else expect(overview.months.at(-1)?.month).toBe("2026-06-01");
});

describe("texts", () => {
  const texts: {name: string; text: string | Buffer; reads: string}[] = [
    // First, as the first row is where a reader of CSV would look for the end of a line.
    {name: "a Windows line break first", text: "a\r\nb\nc", reads: "a b c"},
    {name: "quotes", text: `Say "yes" or 'no'`, reads: `Say "yes" or 'no'`},
    {name: "only a quote", text: '"', reads: '"'},
    {name: "commas", text: "a,b,,c", reads: "a,b,,c"},
    {name: "line breaks", text: "a\nb\r\nc\rd", reads: "a b c d"},
    {name: "a mark after a capital", text: "SANTÉ® CAFÉ’S", reads: "SANTÉ® CAFÉ’S"},
    {name: "a quote and a line break", text: '"\n",\n"', reads: '" ", "'},
    {name: "backslashes", text: "a\\b\\", reads: "a\\b\\"},
    {name: "emoji", text: "Équipe 👩‍💻", reads: "Équipe 👩‍💻"},
    {name: "mojibake", text: "FranÃ§ais", reads: "Français"},
    {name: "mojibake twice", text: "FranÃƒÂ§ais", reads: "Français"},
    {name: "mojibake of a capital", text: "Ã‰lodie", reads: "Élodie"},
    {name: "no mojibake", text: "Âge du château", reads: "Âge du château"},
    {name: "bytes that are no UTF-8", text: Buffer.from("caf\xe9", "latin1"), reads: "caf\ufffd"},
    {name: "a NUL", text: "a\0b", reads: "a\0b"},
    {name: "blanks", text: "  a \t  b  ", reads: "a b"},
    {name: "no-break spaces", text: "\u00a0a\u00a0 b\u202f", reads: "a b"},
    {name: "the word NULL", text: "NULL", reads: "NULL"},
    {name: "a formula", text: "=1+1", reads: "=1+1"},
    {name: "a long text", text: "x".repeat(200_000), reads: "x".repeat(200_000)}
  ];
  const read = new Map<number, (string | null)[]>();
  beforeAll(async () => {
    const file = writeStore(join(folder, "texts.db"), {
      consultants: [{id: 1, nom: "A", prenom: "B"}]
    });
    const store = new Database(file);
    const insert = store.prepare(
      `INSERT INTO missions (id, consultant_id, nom_mission, role, date_debut)
       VALUES (?, 1, CAST(? AS TEXT), ?, '2026-06-01')`
    );
    for (const [i, {text}] of texts.entries()) {
      insert.run(2 * i, text, null);
      insert.run(2 * i + 1, null, "dev");
    }
    store.close();
    const {missions} = await checked(file);
    for (const {id, mission, role} of missions) read.set(id, [mission, role]);
  });
  test.each(texts.map((one, i) => ({...one, i})))("with $name read as meant", ({i, reads}) => {
    expect([read.get(2 * i), read.get(2 * i + 1)]).toEqual([
      [reads, null],
      [null, "dev"]
    ]);
  });
});

test("a folder named like a column and a value does not become the column", async () => {
  const file = writeStore(join(folder, "path.db"), {
    consultants: [{id: 1, nom: "A", prenom: "B"}],
    missions: [{id: 1, consultant_id: 1, client: "Orange", date_debut: "2026-06-01"}]
  });
  const within = join(folder, "client=acme");
  mkdirSync(within);
  const client = await withWarehouse(
    file,
    "2026-06-15",
    (warehouse) => warehouse.value("SELECT client FROM missions"),
    {within}
  );
  expect(client).toBe("Orange");
});
