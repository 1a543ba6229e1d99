import {readFileSync} from "node:fs";
import Database from "better-sqlite3";

/** Where the header of an SQLite file says which application made it: "CDSD" for the demo store. */
export const APPLICATION_ID = 0x43445344;

export const COLUMNS = {
  practices: "id nom description responsable date_creation actif",
  competences: "id nom categorie type_competence description niveau_requis",
  custom_technologies: "id nom categorie description date_creation",
  langues: "id nom code_iso description",
  business_managers: "id nom prenom email telephone date_creation derniere_maj actif notes",
  consultants:
    "id nom prenom email telephone salaire_actuel date_creation derniere_maj disponibilite notes " +
    "date_entree_societe date_sortie_societe societe entite date_premiere_mission grade " +
    "type_contrat etat_periode_essai fin_periode_essai actif practice_id",
  consultant_competences:
    "id consultant_id competence_id annees_experience niveau_maitrise certifications " +
    "projets_realises date_ajout",
  missions:
    "id consultant_id nom_mission client role date_debut date_fin statut taux_journalier tjm " +
    "revenus_generes technologies_utilisees description",
  cvs: "id consultant_id fichier_nom fichier_path contenu_extrait date_upload taille_fichier",
  consultant_salaires: "id consultant_id salaire date_debut date_fin commentaire",
  consultant_langues: "id consultant_id langue_id niveau commentaire date_ajout",
  consultant_business_managers:
    "id consultant_id business_manager_id date_debut date_fin commentaire date_creation",
  vsa_missions:
    "id user_id code orderid client_name date_debut date_fin tjm cjm description statut date_import"
} as const;

export type TableName = keyof typeof COLUMNS;
type Row = Record<string, string | number | null>;
export type Progress = (table: string, rows: number) => void;
export type Journal = "delete" | "wal";

/** Rows of one table on their way into the file. */
export interface TableWriter {
  /** Rows so far; the next row gets this plus one as its id, unless it brings one. */
  count(): number;
  add(row: Row): void;
}

export interface StoreWriter {
  tables: Record<TableName, TableWriter>;
  /** Commits what is there from time to time, so that a transaction stays small. */
  breathe(): void;
  /** Writes what is left, then the indexes. */
  finish(journal: Journal): void;
  close(): void;
}

/** SQLite's limit on bound values is 32 766; beyond some hundred a longer statement gains nothing. */
const VALUES_PER_STATEMENT = 650;
const ROWS_PER_TRANSACTION = 50_000;

const sqlFile = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** Creates a store that does not exist yet; memory is bounded by the statement and the page cache. */
export function createStore(file: string, progress: Progress = () => undefined): StoreWriter {
  const db = new Database(file);
  // A seed that dies leaves a file under another name, so no journal is needed while it is written.
  for (const pragma of [
    "journal_mode = OFF",
    "synchronous = OFF",
    "foreign_keys = OFF",
    "locking_mode = EXCLUSIVE",
    "cache_size = -131072",
    `application_id = ${APPLICATION_ID}`
  ]) {
    db.pragma(pragma);
  }
  db.exec(sqlFile("schema.sql"));
  db.exec("BEGIN");
  let pending = 0;

  const createTable = (table: TableName) => {
    const columns = COLUMNS[table].split(" ");
    const batch = Math.floor(VALUES_PER_STATEMENT / columns.length);
    const marks = `(${columns.map(() => "?").join(", ")})`;
    const insert = (rows: number) =>
      db.prepare(
        `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${Array(rows).fill(marks).join(", ")}`
      );
    const many = insert(batch);
    let values: (string | number | null)[] = [];
    let count = 0;
    return {
      count: () => count,
      add(row: Row) {
        count += 1;
        pending += 1;
        row.id ??= count;
        for (const column of columns) {
          const value = row[column];
          if (value === undefined) throw new Error(`${table}.${column}: no value (row ${row.id})`);
          values.push(value);
        }
        if (values.length === batch * columns.length) {
          many.run(values);
          values = [];
        }
      },
      flush() {
        if (values.length > 0) insert(values.length / columns.length).run(values);
        values = [];
      }
    };
  };
  const names = Object.keys(COLUMNS) as TableName[];
  const tables = Object.fromEntries(names.map((name) => [name, createTable(name)])) as Record<
    TableName,
    ReturnType<typeof createTable>
  >;

  return {
    tables,
    breathe() {
      if (pending < ROWS_PER_TRANSACTION) return;
      db.exec("COMMIT; BEGIN");
      pending = 0;
      progress("missions", tables.missions.count());
    },
    finish(journal) {
      for (const name of names) tables[name].flush();
      db.exec("COMMIT");
      for (const name of names) progress(name, tables[name].count());
      db.exec(sqlFile("indexes.sql"));
      db.pragma("locking_mode = NORMAL");
      db.pragma(`journal_mode = ${journal.toUpperCase()}`);
    },
    close: () => db.close()
  };
}
