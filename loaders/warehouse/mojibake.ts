import type {PresentTable} from "../store/inspect.js";
import {quote} from "./database.js";
import type {Warehouse} from "./database.js";
import type {Pool} from "./pool.js";

// Windows-1252 differs from Latin-1 in 27 places of 0x80–0x9f.
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const byteOf = new Map(Array.from(windows1252, (char, i) => [char, 0x80 + i]));
const utf8 = new TextDecoder("utf-8", {fatal: true});

/**
 * Text whose UTF-8 bytes were once read as Windows-1252, read rightly: "FranÃ§ais" → "Français".
 * Text that is not such (also "château", "Âge") comes back as it is. Applied until nothing
 * changes, as some files went through it twice.
 */
export function unmojibake(text: string): string {
  const mended = onceMended(text);
  return mended === undefined || mended === text ? text : unmojibake(mended);
}

/** The text read as UTF-8 from its Windows-1252 bytes, or undefined where it has no such bytes. */
function onceMended(text: string): string | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    const byte = byteOf.get(char) ?? char.codePointAt(0) ?? 0;
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  try {
    const mended = utf8.decode(Uint8Array.from(bytes));
    return Array.from(mended).every((char) => isExpected(char)) ? mended : undefined;
  } catch {
    // Not UTF-8 when read as bytes: it was never mojibake.
    return undefined;
  }
}

/**
 * Whether a letter is one that French or English business text holds: Latin up to Extended-A,
 * punctuation and symbols, emoji. "SANTÉ®" is UTF-8 too when read as bytes, of a letter of phonetics.
 */
function isExpected(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x180 || (code >= 0x2000 && code < 0x2c00) || code > 0xffff;
}

// What the first bytes of Latin letters, of usual punctuation and of emoji look like. Looking for
// these is ten times as fast as for a class of letters.
const signs = ["Ã", "Â", "Ä", "Å", "Æ", "â€", "â„", "â‚", "ð"];

// Most texts have as many bytes as letters, which is seen at once.
const suspect = (column: string) =>
  `strlen(${column}) > length(${column}) AND (${signs.map((sign) => `contains(${column}, ${quote(sign)})`).join(" OR ")})`;

// Texts a statement: one of all of them would need memory without bound.
const batchTexts = 10_000;

/** Rows up to which asking for all columns at once takes less time than a statement a column. */
const fewRows = 20_000;

/** The text columns of a raw table in which there may be mojibake. */
async function suspectColumns(
  warehouse: Warehouse,
  {table: {name, columns}, rows}: PresentTable
): Promise<string[]> {
  const texts = columns.filter(({type, unread}) => type === "text" && !unread);
  if (rows > fewRows || texts.length === 0) return texts.map((column) => column.name);
  const looks = texts.map((column) => `bool_or(true) FILTER (${suspect(column.name)})`);
  const [found] = await warehouse.rows<{found: (boolean | null)[]}>(
    `SELECT [${looks.join(", ")}] AS found FROM raw.${name}`
  );
  return texts.filter((_, i) => found?.found[i]).map((column) => column.name);
}

/** The different texts of a column that look as if they were mojibake, in order. */
async function suspectTexts(
  warehouse: Warehouse,
  table: string,
  column: string
): Promise<string[]> {
  const repeats = await warehouse.value<boolean>(
    `SELECT 2 * count(DISTINCT text) < count(text)
     FROM (SELECT ${column} AS text FROM ${table} LIMIT 10000)`
  );
  // Texts that repeat are looked at once each; the aggregate keeps DuckDB from filtering before it
  // groups. Where hardly one repeats, grouping them takes longer than looking.
  const found = repeats
    ? `SELECT any_value(${column}) AS text FROM ${table} GROUP BY ${column} HAVING ${suspect("text")}`
    : `SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${suspect(column)}`;
  const rows = await warehouse.rows<{text: string}>(`${found} ORDER BY text`);
  return rows.map(({text}) => text);
}

/** Mends the text columns of one raw table and counts the rows. Columns are looked at beside each other. */
export async function repairMojibake(pool: Pool, present: PresentTable): Promise<void> {
  const table = `raw.${present.table.name}`;
  const columns = await pool.run((connection) => suspectColumns(connection, present));
  const suspects = await Promise.all(
    columns.map((column) => pool.run((connection) => suspectTexts(connection, table, column)))
  );
  for (const [i, column] of columns.entries()) {
    const pairs = suspects[i]!.map((text) => [text, unmojibake(text)] as const).filter(
      ([text, mended]) => mended !== text
    );
    if (pairs.length > 0)
      await pool.run((connection) => replaceTexts(connection, present.table.name, column, pairs));
  }
}

/** Replaces texts of a column by others, and counts the rows. */
async function replaceTexts(
  warehouse: Warehouse,
  table: string,
  name: string,
  pairs: readonly (readonly [string, string])[]
): Promise<void> {
  await warehouse.run("CREATE OR REPLACE TEMP TABLE mended (bad VARCHAR, good VARCHAR)");
  for (let i = 0; i < pairs.length; i += batchTexts) {
    const batch = pairs.slice(i, i + batchTexts);
    const list = batch.map(([text, mended]) => `(${quote(text)}, ${quote(mended)})`).join(", ");
    await warehouse.run(`INSERT INTO mended VALUES ${list}`);
  }
  await warehouse.run(
    `INSERT INTO findings SELECT 'mojibake', '${table}', '${name}', count(*), 'repair'
       FROM raw.${table} JOIN mended ON mended.bad = raw.${table}.${name};
     UPDATE raw.${table} SET ${name} = mended.good FROM mended WHERE ${name} = mended.bad`
  );
}
