import type {Manifest} from "../../../loaders/contract.js";
import type {PublishedTable, PublishedTables} from "../../../loaders/contract/console.js";
import {readPublished} from "../published.js";
import type {Sources} from "./engine.js";

/**
 * How each published table is read, its file's size and checksum compared with the manifest's;
 * null for those with more rows than a tab holds. `files` are the addresses of the files.
 */
export function sourcesOf(
  tables: PublishedTables,
  manifest: Pick<Manifest, "files">,
  files: Readonly<Record<string, string>>
): Sources {
  return Object.fromEntries(
    tables.tables.map((table) => {
      const {name, file} = table;
      const address = files[file];
      const read = () =>
        address === undefined
          ? Promise.reject(new Error(`the page names no file ${file}`))
          : readPublished(address, file, manifest);
      return [name, isHeld(table, tables, manifest) ? read : null];
    })
  );
}

/** Whether a tab can hold the rows of a table; above that its Arrow file is empty. */
export function isHeld(
  {held_as: file}: Pick<PublishedTable, "held_as">,
  {most_rows: most}: Pick<PublishedTables, "most_rows">,
  {files}: Pick<Manifest, "files">
): boolean {
  return (files.find(({name}) => name === file)?.rows ?? 0) <= most;
}
