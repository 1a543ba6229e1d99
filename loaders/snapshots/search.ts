import MiniSearch from "minisearch";
import {searchFields, searchKinds} from "../contract/search.js";
import type {SearchEntry, SearchIndex} from "../contract/search.js";
import type {PageContext} from "../metrics/page.js";
import type {Warehouse} from "../warehouse/database.js";
import {sqlFile} from "../warehouse/warehouse.js";
import {searchWords} from "./searchWords.js";

/** Missions above which their consultants and roles are not searched with them, only their own words. */
export const toldMissions = 50_000;
/** Characters of documents above which their texts are not searched: all of them are in memory. */
export const mostText = 100_000_000;
/** Entries of a kind above which it is read block by block rather than whole. */
export const wholeKind = 20_000;

/** Entries that are indexed without a pause: some ten milliseconds. */
const entriesAtOnce = 500;

/** What the rows are found by, a column a field. */
export type Texts = Record<(typeof searchFields)[number], string[]>;

interface Columns {
  kind: number[];
  id: (number | null)[];
  label: string[];
  detail: string[];
  count: number[];
  type: (string | null)[];
}

const documents = searchKinds.indexOf("document");

export interface SearchLimits {
  told?: number;
  whole?: number;
  text?: number;
}

/**
 * The entries of the search box and the index of those that it loads whole, for the audience of the
 * context. Leaves the tables that `searchBlocks` writes the rest from.
 */
export async function searchIndex(
  {warehouse, audience}: PageContext,
  {told = toldMissions, whole = wholeKind, text = mostText}: SearchLimits = {}
): Promise<SearchIndex> {
  await warehouse.run(
    `SET VARIABLE search_told = (SELECT count(*) <= ${told} FROM missions);
     SET VARIABLE search_files = ${audience === "direction"};
     SET VARIABLE search_texts = ${audience === "direction"} AND (
       SELECT coalesce(sum(length(content)), 0) BETWEEN 1 AND ${text} FROM documents);
     CREATE TEMP TABLE search_rows AS ${sqlFile("search", new URL("sql/", import.meta.url))}`
  );
  await warehouse.run(
    `CREATE TEMP TABLE search_beyond AS
       SELECT kind, count(*)::INTEGER AS count FROM search_rows
       GROUP BY kind
       -- Texts are long: what was typed reads the few blocks it needs of them.
       HAVING count(*) > ${whole} OR (getvariable('search_texts') AND kind = ${documents})
       ORDER BY kind`
  );
  const counts = await warehouse.rows<{kind: number; count: number}>(
    "FROM search_beyond ORDER BY kind"
  );
  let to = 0;
  const beyond = counts.map(({kind, count}) => ({
    kind: searchKinds[kind]!,
    from: to,
    to: (to += count)
  }));
  const {texts, entries} = await searchRows(warehouse, "ANTI");
  // The texts are folded already; what a row is, is its place.
  const index = new MiniSearch<{place: number}>({
    fields: [...searchFields],
    idField: "place",
    extractField: ({place}, field) =>
      field === "place" ? place : texts[field as keyof Texts][place],
    tokenize: searchWords,
    processTerm: (word) => word
  });
  // By and by, so that statements of other connections begin meanwhile.
  await index.addAllAsync(
    entries.map((_, place) => ({place})),
    {chunkSize: entriesAtOnce}
  );
  return {kinds: searchKinds, entries, index: index.toJSON(), beyond};
}

/** The rows of the kinds that are read by block (SEMI), or of all others, in their order. */
export async function searchRows(
  warehouse: Warehouse,
  which: "SEMI" | "ANTI"
): Promise<{texts: Texts; entries: SearchEntry[]}> {
  // By column and as one text: value by value, rows would take longer to read than to index.
  const lists = ["kind", "id", "label", "detail", "count", "type", ...searchFields];
  const json = await warehouse.value<string>(
    `SELECT to_json({${lists.map((name) => `${name}: coalesce(list(${name}), [])`).join(", ")}})::VARCHAR
     FROM (
       FROM search_rows ${which} JOIN search_beyond USING (kind)
       ORDER BY kind, count DESC, label, detail, id
     )`
  );
  const columns = JSON.parse(json) as Columns & Texts;
  const {kind, id, label, detail, count, type} = columns;
  const entries = kind.map((_, place): SearchEntry => {
    const known = type[place];
    const entry = [kind[place]!, id[place]!, label[place]!, detail[place]!, count[place]!] as const;
    return known ? [...entry, known] : [...entry];
  });
  return {texts: columns, entries};
}
