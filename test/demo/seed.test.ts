import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {QUIRKS, type QuirkName} from "../../loaders/demo/quirks.js";
import {type SeedReport, seedStore} from "../../loaders/demo/seed.js";
import {COLUMNS} from "../../loaders/demo/write.js";

const AS_OF = "2026-11-22";
const folder = mkdtempSync(path.join(tmpdir(), "demo-"));
const file = path.join(folder, "firm.db");
const small = (name: string) => path.join(folder, name);
const sha256 = (name: string) => createHash("sha256").update(readFileSync(name)).digest("hex");

let report: SeedReport;
let db: Database.Database;
const one = (sql: string, ...values: unknown[]) =>
  db
    .prepare(sql)
    .pluck()
    .get(...values) as number;

beforeAll(() => {
  report = seedStore({out: file, asOf: AS_OF});
  db = new Database(file, {readonly: true});
});
afterAll(() => {
  db.close();
  rmSync(folder, {recursive: true});
});

describe("the file", () => {
  test("same options, same bytes; another seed or day, another firm", () => {
    const seed = (name: string, seed: number, asOf: string) => {
      seedStore({out: small(name), consultants: 40, seed, asOf});
      return sha256(small(name));
    };
    const first = seed("a.db", 7, AS_OF);
    expect(seed("b.db", 7, AS_OF)).toBe(first);
    expect(seed("a.db", 7, AS_OF)).toBe(first);
    expect(seed("c.db", 8, AS_OF)).not.toBe(first);
    expect(seed("d.db", 7, "2026-11-23")).not.toBe(first);
  });

  test("every table and column of the domain, sound, with unique ids", () => {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const found = db.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table);
      expect(found, table).toEqual(columns.split(" "));
      expect(one(`SELECT count(*) FROM ${table}`), table).toBe(
        report.tables[table as keyof typeof COLUMNS]
      );
    }
    expect(one("SELECT count(*) FROM pragma_table_info('consultants')")).toBe(21);
    expect(db.pragma("integrity_check", {simple: true})).toBe("ok");
  });

  test.each([
    ["consultants", 8],
    ["missions", 7],
    ["competences", 4],
    ["vsa_missions", 5]
  ])("%s has %i indexes", (table, count) => {
    const sql = "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
    expect(one(`${sql} AND tbl_name = ?`, table)).toBe(count);
  });

  test.each([
    ["delete", 1],
    ["wal", 2]
  ] as const)("journal mode %s, nothing left beside it", (journal, version) => {
    seedStore({out: small(`${journal}.db`), consultants: 5, asOf: AS_OF, journal});
    expect(readFileSync(small(`${journal}.db`))[18]).toBe(version);
    expect(readdirSync(folder).filter((name) => name.startsWith(`${journal}.db`))).toHaveLength(1);
  });
});

describe("the firm", () => {
  test.each([
    ["consultants", 1000, 1000],
    ["missions", 10_000, 13_000],
    ["cvs", 2000, 3000],
    ["competences", 100, 150],
    ["practices", 8, 8],
    ["business_managers", 12, 20],
    ["consultant_business_managers", 1500, 5000],
    ["consultant_langues", 2000, 4000],
    ["consultant_salaires", 2000, 8000],
    ["vsa_missions", 1000, 5000]
  ] as const)("%s: %i to %i rows", (table, low, high) => {
    expect(report.tables[table]).toBeGreaterThanOrEqual(low);
    expect(report.tables[table]).toBeLessThanOrEqual(high);
  });

  // SQLite compares a DATE column with '2100' as numbers: bounds must be whole dates.
  /** Workforce and staffed on a day, from the dates that can be read. */
  const staffing = (day: string) => {
    const iso = (column: string) =>
      `CASE WHEN ${column} GLOB '[12][0-9][0-9][0-9]-*' AND ${column} < '2100-01-01' THEN substr(${column}, 1, 10) END`;
    return db
      .prepare(
        `WITH spell AS (
           SELECT consultant_id, ${iso("date_debut")} AS start, ${iso("date_fin")} AS finish
           FROM missions WHERE statut NOT IN ('en_pause', 'suspendue', 'annulee')
         ), person AS (
           SELECT c.id,
             coalesce(${iso("date_entree_societe")}, ${iso("date_premiere_mission")},
               (SELECT min(start) FROM spell WHERE consultant_id = c.id)) AS entry,
             coalesce(${iso("date_sortie_societe")},
               CASE WHEN actif = 0 THEN date(derniere_maj, '-1 day') END, '9') AS exit
           FROM consultants c
         )
         SELECT count(*) AS workforce, total(EXISTS (
           SELECT 1 FROM spell s WHERE s.consultant_id = person.id AND s.start <= :day
             AND (s.finish IS NULL OR s.finish >= :day))) AS staffed
         FROM person WHERE entry <= :day AND exit >= :day`
      )
      .get({day}) as {workforce: number; staffed: number};
  };

  test("70 to 85 % occupancy over the last 12 months", () => {
    const weeks = Array.from({length: 52}, (_, week) => {
      const day = Date.parse("2025-11-24") + (week * 7 + (week % 5)) * 86_400_000;
      return staffing(new Date(day).toISOString().slice(0, 10));
    });
    const sum = (key: "workforce" | "staffed") => weeks.reduce((all, week) => all + week[key], 0);
    const occupancy = sum("staffed") / sum("workforce");
    expect(occupancy).toBeGreaterThan(0.7);
    expect(occupancy).toBeLessThan(0.85);
  });

  test("5 to 16 % on the bench today, 10 to 19 % leave in a year", () => {
    const {workforce, staffed} = staffing(AS_OF);
    expect(workforce).toBeGreaterThan(650);
    expect(1 - staffed / workforce).toBeGreaterThan(0.05);
    expect(1 - staffed / workforce).toBeLessThan(0.16);
    const exits = one(
      `SELECT count(*) FROM consultants WHERE coalesce(date_sortie_societe,
         CASE WHEN actif = 0 THEN date(derniere_maj) END) BETWEEN '2025-11-22' AND '2026-11-21'`
    );
    expect(exits / workforce).toBeGreaterThan(0.1);
    expect(exits / workforce).toBeLessThan(0.19);
  });

  test("rates follow grades, salaries leave a margin, the largest client is 10 to 15 %", () => {
    const rate = (grade: string) =>
      one(
        `SELECT avg(tjm) FROM missions m JOIN consultants c ON c.id = m.consultant_id
         WHERE c.grade = ? AND m.date_debut >= '2026-01-01'`,
        grade
      );
    const rates = ["Junior", "Confirmé", "Senior", "Expert"].map(rate);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    const margin = one(
      `SELECT 1 - sum(c.salaire_actuel * 1.8 / 216) / sum(m.tjm) FROM missions m
       JOIN consultants c ON c.id = m.consultant_id
       WHERE m.date_debut >= '2026-01-01' AND typeof(m.tjm) <> 'null' AND c.salaire_actuel > 0
         AND typeof(c.salaire_actuel) = 'real'`
    );
    expect(margin).toBeGreaterThan(0.25);
    expect(margin).toBeLessThan(0.4);
    const clients = db
      .prepare("SELECT count(*) FROM missions GROUP BY lower(client) ORDER BY 1 DESC")
      .pluck()
      .all() as number[];
    expect(clients[0]! / report.tables.missions).toBeGreaterThan(0.1);
    expect(clients[0]! / report.tables.missions).toBeLessThan(0.15);
    expect(one("SELECT min(tjm) FROM missions")).toBeGreaterThanOrEqual(350);
    expect(one("SELECT max(tjm) FROM missions")).toBeLessThanOrEqual(1300);
  });

  test("the open salary is the salary of today, CVs have a text worth searching", () => {
    const different = one(
      `SELECT count(*) FROM consultant_salaires s JOIN consultants c ON c.id = s.consultant_id
       WHERE s.date_fin IS NULL AND typeof(c.salaire_actuel) = 'real'
         AND s.salaire <> c.salaire_actuel`
    );
    expect(different).toBe(0);
    expect(one("SELECT min(length(contenu_extrait)) FROM cvs")).toBeGreaterThanOrEqual(590);
    expect(one("SELECT max(length(contenu_extrait)) FROM cvs")).toBeLessThanOrEqual(1500);
    expect(one("SELECT count(*) FROM cvs WHERE fichier_nom GLOB 'CV_*_20[0-9][0-9]*.*'")).toBe(
      report.tables.cvs
    );
  });
});

describe("the quirks", () => {
  /** What shows each quirk in the store: a count that cannot be below what was put in. */
  const evidence: Record<QuirkName, string> = {
    "rate-only-in-taux": "missions WHERE tjm IS NULL AND taux_journalier > 0",
    "rate-only-in-tjm": "missions WHERE taux_journalier IS NULL AND tjm > 0",
    "rate-missing": "missions WHERE taux_journalier IS NULL AND tjm IS NULL",
    "rate-integer":
      "missions WHERE typeof(tjm) = 'integer' OR taux_journalier = cast(taux_journalier AS INTEGER)",
    "mission-number-text": "missions WHERE revenus_generes = 'n/a' OR taux_journalier = 'n/a'",
    "status-spelling":
      "missions WHERE statut IN ('termine', 'Terminée', 'En cours', 'EN_COURS', 'planifie', 'a_venir', 'Planifiée')",
    "status-contradicts": `missions WHERE statut = 'en_cours' AND date_fin < '${AS_OF}'
      OR statut = 'terminee' AND (date_fin IS NULL OR date_fin >= '${AS_OF}')`,
    "status-paused": "missions WHERE statut IN ('en_pause', 'suspendue', 'annulee')",
    "technologies-messy": "missions WHERE technologies_utilisees LIKE '%,,%'",
    "technologies-json": "missions WHERE json_valid(technologies_utilisees)",
    "client-spelling":
      "missions WHERE client LIKE '%  %' OR client = upper(client) OR client NOT GLOB '*[A-Z]*' OR client GLOB '[a-z]*'",
    "client-mojibake": "missions WHERE client LIKE '%Ã%'",
    "end-before-start": "missions WHERE date_fin < date_debut",
    "start-is-end": "missions WHERE date_fin = date_debut",
    "date-with-time": "missions WHERE date_debut LIKE '% 00:00:00.000000'",
    "end-9999": "missions WHERE date_fin LIKE '9999-12-31%'",
    "date-french": "missions WHERE date_debut LIKE '__/__/____' OR date_fin LIKE '__/__/____'",
    "end-forgotten":
      "missions m WHERE date_fin IS NULL AND statut LIKE 'termin%' OR date_fin IS NULL AND EXISTS (SELECT 1 FROM missions n WHERE n.consultant_id = m.consultant_id AND n.date_debut > m.date_debut AND n.date_fin < '2026-11-22')",
    "outside-employment":
      "missions m JOIN consultants c ON c.id = consultant_id WHERE date_debut < substr(date_entree_societe, 1, 10) OR date_entree_societe IS NULL",
    "heavy-overlap": "missions WHERE nom_mission LIKE '%lot 10'",
    "mission-orphan": "missions WHERE consultant_id NOT IN (SELECT id FROM consultants)",
    "vsa-copy":
      "(SELECT DISTINCT m.consultant_id FROM vsa_missions v JOIN missions m ON v.code LIKE '%-' || m.id AND v.description = m.nom_mission)",
    "vsa-orphan": "vsa_missions WHERE user_id NOT IN (SELECT id FROM consultants)",
    homonym:
      "consultants c WHERE EXISTS (SELECT 1 FROM consultants d WHERE d.nom = c.nom AND d.prenom = c.prenom AND d.id < c.id) OR nom LIKE '%Ã%' OR prenom LIKE '%Ã%'",
    "name-mojibake": "consultants WHERE nom LIKE '%Ã%' OR prenom LIKE '%Ã%'",
    "email-odd":
      "consultants WHERE email LIKE '% %' OR email NOT LIKE '%@%' OR email GLOB '*[^ -~]*'",
    "grade-spelling":
      "consultants WHERE grade NOT IN ('Junior', 'Confirmé', 'Senior', 'Expert', 'Principal', 'Architecte', 'Consultant Manager', 'Directeur de Practice')",
    "contract-spelling":
      "consultants WHERE type_contrat NOT IN ('CDI', 'CDD', 'Indépendant', 'Alternant', 'Stagiaire')",
    "company-spelling": "consultants WHERE societe NOT IN ('Armoris', 'Armoris Digital')",
    "availability-contradicts": `consultants c WHERE date_sortie_societe IS NULL AND disponibilite = EXISTS (
      SELECT 1 FROM missions WHERE consultant_id = c.id AND date_debut <= '${AS_OF}' AND coalesce(date_fin, '9') >= '${AS_OF}')
      OR date_sortie_societe IS NOT NULL AND disponibilite = 1`,
    "entry-missing": "consultants WHERE date_entree_societe IS NULL",
    "entry-with-time": "consultants WHERE date_entree_societe LIKE '% %'",
    "entry-french": "consultants WHERE date_entree_societe LIKE '__/__/____'",
    "active-null": "consultants WHERE actif IS NULL",
    "exit-missing": "consultants WHERE actif = 0 AND date_sortie_societe IS NULL",
    "salary-text": "consultants WHERE salaire_actuel = 'n/a'",
    "practice-missing": "consultants WHERE practice_id IS NULL",
    "manager-missing":
      "consultants WHERE id NOT IN (SELECT consultant_id FROM consultant_business_managers)",
    "manager-overlap":
      "(SELECT DISTINCT a.consultant_id FROM consultant_business_managers a JOIN consultant_business_managers b ON b.consultant_id = a.consultant_id AND b.id > a.id AND b.date_debut <= a.date_fin)",
    "level-spelling":
      "consultant_competences WHERE niveau_maitrise NOT IN ('debutant', 'intermediaire', 'avance', 'expert')",
    "language-mojibake": "langues WHERE nom = 'FranÃ§ais'"
  };

  test.each(Object.entries(evidence) as [QuirkName, string][])("%s", (name, rows) => {
    const stated = report.quirks[name];
    expect(stated).toBeGreaterThan(0);
    const found = one(`SELECT count(*) FROM ${rows}`);
    // A mission can have two quirks of which one hides the other.
    expect(found).toBeGreaterThanOrEqual(Math.floor(stated * 0.85));
  });

  test("every share is stated, and kept", () => {
    expect(Object.keys(report.quirks)).toEqual(Object.keys(QUIRKS));
    const of = (name: QuirkName, rows: number) =>
      expect(report.quirks[name] / rows).toBeCloseTo(QUIRKS[name].share, 2);
    of("practice-missing", 1000);
    of("status-contradicts", report.tables.missions);
    of("level-spelling", report.tables.consultant_competences);
  });
});

test("100 missions a consultant: still a sequence, in memory that does not follow", () => {
  const seen: number[] = [];
  const before = process.memoryUsage().rss;
  const progress = (table: string, rows: number) => {
    if (table === "missions") seen.push(rows);
  };
  const out = small("long.db");
  const options = {consultants: 500, missions: 50_000, asOf: AS_OF, progress};
  const {tables} = seedStore({out, ...options});
  expect(tables.missions).toBeGreaterThan(45_000);
  expect(tables.missions).toBeLessThan(55_000);
  expect(seen.length).toBeGreaterThan(1);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  const long = new Database(out, {readonly: true});
  const overlapping = long
    .prepare(
      `SELECT avg(date_debut <= previous) FROM (SELECT date_debut, lag(date_fin) OVER
         (PARTITION BY consultant_id ORDER BY date_debut) AS previous FROM missions)`
    )
    .pluck()
    .get() as number;
  long.close();
  expect(overlapping).toBeLessThan(0.2);
});

describe("the command", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/seed.ts", ...args], {
      encoding: "utf8"
    });

  test("one line a table on stdout, the rest on stderr", () => {
    const done = run("--consultants", "20", "--out", small("run.db"), "--as-of", AS_OF);
    expect(done.status, done.stderr).toBe(0);
    expect(done.stdout.trim().split("\n")).toHaveLength(Object.keys(COLUMNS).length);
    expect(done.stdout).toContain("consultants\t20\n");
    expect(existsSync(small("run.db"))).toBe(true);
  });

  test.each([
    {args: ["--consultants", "0"], status: 1, says: "consultants: not an integer from 1"},
    {args: ["--consultants", "1e3"], status: 1, says: '--consultants: not a whole number: "1e3"'},
    {args: ["--missions", "9"], status: 1, says: "missions: not an integer from 1000 to 400000: 9"},
    {
      args: ["--as-of", "2026-02-30"],
      status: 1,
      says: 'as-of: not a date (YYYY-MM-DD): "2026-02-30"'
    },
    {args: ["--as-of", "1950-01-01"], status: 1, says: "as-of: not between 1985 and 2090"},
    {args: ["--journal", "off"], status: 1, says: '--journal: neither delete nor wal: "off"'},
    {args: ["--people", "3"], status: 2, says: "'--people'"},
    {args: ["--out", folder], status: 1, says: `is a folder, not a file: ${folder}`},
    {args: ["--out", small("no/such/f.db")], status: 1, says: "folder cannot be made"}
  ])("$args is refused", ({args, status, says}) => {
    const before = readdirSync(folder);
    const done = run("--out", small("refused.db"), ...args);
    expect(done.stderr).toContain(says);
    expect(done.status).toBe(status);
    expect(done.stdout).toBe("");
    expect(readdirSync(folder)).toEqual(before);
  });
});

test("a file that is no demo store stays, unless forced; a killed seed's remains go", () => {
  const out = small("other.db");
  writeFileSync(out, "not ours");
  const again = {out, consultants: 5, asOf: AS_OF};
  expect(() => seedStore(again)).toThrow(`not a demo store, left as it is: ${out}`);
  expect(readFileSync(out, "utf8")).toBe("not ours");
  writeFileSync(`${out}-wal`, "the log of another file");
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  copyFileSync(out, `${out}.${dead}.partial`);
  seedStore({...again, force: true});
  seedStore(again);
  expect(readdirSync(folder).filter((name) => name.startsWith("other.db"))).toEqual(["other.db"]);
});
