import type {Bilingual} from "../contract.js";

/** A column that a statement can name. */
export interface PublishedColumn {
  name: string;
  /** As SQL calls it: "VARCHAR", "INTEGER", "DOUBLE", "DATE", "BOOLEAN". */
  type: string;
  explanation: Bilingual;
}

/** A table that a statement can name: the rows of one Arrow file. */
export interface PublishedTable {
  /** "mission_windows" */
  name: string;
  /** "mission-windows.arrow" */
  file: string;
  explanation: Bilingual;
  columns: PublishedColumn[];
  /** The file whose rows decide whether a tab can hold these: its own, or that of what it is joined to. */
  held_as: string;
  /** The same rows for other tools, if they are published. */
  parquet: string | null;
}

/** Snapshot `catalogue.json`: what the console can read; the manifest has the rows of each file. */
export interface PublishedTables {
  as_of: string;
  /** More rows than these stay out of the browser: their Arrow file is empty. */
  most_rows: number;
  tables: PublishedTable[];
}
