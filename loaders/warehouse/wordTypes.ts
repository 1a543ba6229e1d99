import type {Warehouse} from "./database.js";

/** Above it the codes of a column's texts need four bytes, and looking them up much memory. */
const mostWords = 0xffff;

/**
 * Creates `type` for a column whose texts are `texts` (SQL of one column): an ENUM of them in order,
 * so that the rows hold, compare and sort numbers; VARCHAR where hardly a text repeats.
 */
export async function createWordType(
  warehouse: Warehouse,
  type: string,
  texts: string
): Promise<void> {
  const [found] = await warehouse.rows<{texts: number; cut: boolean}>(
    `SELECT count(DISTINCT text)::DOUBLE AS texts,
       coalesce(bool_or(contains(text, chr(0))), false) AS cut
     FROM (${texts}) AS t(text)`
  );
  const {texts: distinct = 0, cut = false} = found ?? {};
  // An ENUM has one text at least, and comes to us only up to a NUL.
  const repeats = distinct > 0 && distinct <= mostWords && !cut;
  const words = `SELECT DISTINCT text FROM (${texts}) AS t(text) WHERE text IS NOT NULL ORDER BY text`;
  await warehouse.run(`CREATE TYPE ${type} AS ${repeats ? `ENUM (${words})` : "VARCHAR"}`);
}
