import type {Bilingual} from "../../contract.js";

/** What a table is one row of, and what stands in each of its columns. */
export interface TableNotes<Column extends string = string> {
  explanation: Bilingual;
  columns: Readonly<Record<Column, Bilingual>>;
}
