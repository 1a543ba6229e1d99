import type {Statement} from "../explorer/sql/statement.js";

/** A table of a statement and the published file that it is. */
export interface PublishedTable {
  name: string;
  /** Address of its Parquet file; null where whoever runs the statement has the table. */
  address: string | null;
  /** The text columns that the browser makes the column `search` of; else the file has one. */
  searched?: readonly string[];
}

/**
 * A statement that DuckDB runs as it is: its values written in, its tables read from the published
 * files where they are not its own. `notes` go above it, a line each.
 */
export function sqlText(
  statement: Statement,
  tables: readonly PublishedTable[],
  notes: readonly string[]
): string {
  const comments = notes.map((note) => `-- ${note.replace(/\s+/g, " ")}\n`);
  const sources = tables.flatMap(({name, address, searched}) => {
    if (address === null && !searched) return [];
    const list = searched?.map(quotedName).join(", ");
    const search = list ? `, strip_accents(lower(concat_ws(' ', ${list}))) AS search` : "";
    const own = `main.${quotedName(name)}`;
    const from = address === null ? own : `read_parquet(${quotedText(address)})`;
    return `${quotedName(name)} AS (\n  SELECT *${search}\n  FROM ${from}\n)`;
  });
  const start = sources.length > 0 ? `WITH ${sources.join(",\n")}\n` : "";
  return `${comments.join("")}${start}${inLines(written(statement))};\n`;
}

/** The statement with its values in the place of its `?`s. Throws where their numbers differ. */
export function written({sql, params}: Statement): string {
  let used = 0;
  // A "?" within a text or a name is itself.
  const text = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (found) => {
    if (found !== "?") return found;
    const value = params[used++];
    if (value === undefined) throw new Error(`SQL: ${used} places, ${params.length} values`);
    return typeof value === "number" ? String(value) : quotedText(value);
  });
  if (used !== params.length) throw new Error(`SQL: ${used} places, ${params.length} values`);
  return text;
}

/** A text as SQL has it: only the quote means something in it. */
function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Each clause on a line of its own; what is within a text, a name or brackets stays as it is. */
function inLines(sql: string): string {
  let depth = 0;
  const parts = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]| (?=FROM |WHERE |ORDER BY |LIMIT )/g;
  return sql.replace(parts, (found) => {
    if (found === "(") depth += 1;
    if (found === ")") depth -= 1;
    return found === " " && depth === 0 ? "\n" : found;
  });
}
