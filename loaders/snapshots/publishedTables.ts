import type {PublishedTable, PublishedTables} from "../contract/console.js";
import type {PageContext} from "../metrics/page.js";
import {sqlFile} from "../warehouse/warehouse.js";
import type {SnapshotEntry} from "./catalogue.js";
import {consultants, consultantWindows} from "./notes/consultants.js";
import {cubeMonths, cubeWeeks} from "./notes/cubes.js";
import {documentFiles} from "./notes/documentFiles.js";
import {missions, missionWindows} from "./notes/missions.js";
import {consultantSkills} from "./notes/consultantSkills.js";
import type {TableNotes} from "./notes/table.js";

/** By the name of a snapshot. */
const notes: Readonly<Record<string, TableNotes>> = {
  consultants,
  missions,
  "document-files": documentFiles,
  "consultant-skills": consultantSkills,
  "consultant-windows": consultantWindows,
  "mission-windows": missionWindows,
  "cube-months": cubeMonths,
  "cube-weeks": cubeWeeks
};

/**
 * What the console can read of `entries`: every Arrow file, with its columns as the audience
 * receives them and what stands in each.
 * @throws when a table or a column that is published has no note.
 */
export async function publishedTables(
  {warehouse, asOf, audience, settings}: PageContext,
  entries: readonly SnapshotEntry[]
): Promise<PublishedTables> {
  const tables: PublishedTable[] = [];
  for (const {name, sql, formats, sensitive, beside} of entries) {
    if (!sql || !formats.includes("arrow")) continue;
    const note = notes[name];
    if (!note) throw new Error(`snapshot ${name}: no note in notes/ says what it is one row of`);
    const columns = await warehouse.rows<{column_name: string; column_type: string}>(
      `DESCRIBE FROM (${sqlFile(sql, new URL("sql/", import.meta.url))})`
    );
    tables.push({
      name: name.replaceAll("-", "_"),
      file: `${name}.arrow`,
      explanation: note.explanation,
      columns: columns
        .filter(({column_name}) => audience === "direction" || !sensitive.includes(column_name))
        .map(({column_name: column, column_type: type}) => {
          const explanation = note.columns[column];
          if (!explanation)
            throw new Error(`snapshot ${name}: no note in notes/ on its column ${column}`);
          return {name: column, type: storedType(type), explanation};
        }),
      held_as: `${beside ?? name}.arrow`,
      parquet: formats.includes("parquet") ? `${name}.parquet` : null
    });
  }
  return {as_of: asOf, most_rows: settings.explorer_rows, tables};
}

/** In the file ids are whole numbers of 32 bits, and words are texts coded by dictionary. */
function storedType(type: string): string {
  if (type === "BIGINT") return "INTEGER";
  return type.startsWith("ENUM(") ? "VARCHAR" : type;
}
