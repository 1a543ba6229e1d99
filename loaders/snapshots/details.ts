import {addMonths} from "../asOf.js";
import type {PageContext} from "../metrics/page.js";
import {quote} from "../warehouse/database.js";
import type {Warehouse} from "../warehouse/database.js";
import {sqlFile} from "../warehouse/warehouse.js";
import {skillRows} from "../metrics/skills.js";
import type {
  AskingMission,
  SkillHolder,
  SkillRecord,
  SkillRow,
  SkillsHead
} from "../contract/skills.js";
import {clientsDetail} from "../metrics/clientsDetail.js";
import type {ClientRecord, ClientsHead} from "../contract/clients.js";
import {blockBytes, jsonBlocks} from "./blocks.js";
import type {Block} from "./blocks.js";
import type {DetailsHead} from "../contract/details.js";

/** Up to here, a consultant's record has every mission. */
export const wholeUpTo = 200_000;
/** Above, those that ended within these months before as-of, or have not ended. */
const keptMonths = 24;
/** Missions of one consultant at most: his record is to be one small request. */
const mostMissions = 1000;
/** Consultants whose records DuckDB makes at once: they are in memory. */
const consultantsAtOnce = 20_000;

/** What a block file is made of. */
export interface BlockSource<Head = unknown> {
  head?: Head;
  blocks: AsyncIterable<Block<number>> | Iterable<Block<number | string>>;
}

const comma = Buffer.from(",");

const statement = (name: string) => sqlFile(name, new URL("sql/", import.meta.url));

/** The blocks that a statement makes, one chunk of its answer at a time. */
async function* blocksOf(warehouse: Warehouse, sql: string): AsyncGenerator<Block<number>> {
  for (const chunk of await warehouse.chunks(sql))
    for (const row of chunk.getRows()) {
      const [first, records, content] = row as unknown as [number, number, {bytes: Uint8Array}];
      yield {first, records, content: content.bytes};
    }
}

/** Blocks of the records, `[id, record]` as JSON, that a statement answers by id. */
async function* blocksOfRecords(
  warehouse: Warehouse,
  sql: string,
  size = blockBytes
): AsyncGenerator<Block<number>> {
  let first = 0;
  let length = 0;
  let records: Uint8Array[] = [];
  const block = (): Block<number> => ({
    first,
    records: records.length,
    content: Buffer.concat([
      Buffer.from("["),
      ...records.flatMap((record, i) => (i > 0 ? [comma, record] : [record])),
      Buffer.from("]")
    ])
  });
  for (const chunk of await warehouse.chunks(sql))
    for (const row of chunk.getRows()) {
      const [id, record] = row as unknown as [number, {bytes: Uint8Array}];
      if (records.length === 0) first = id;
      records.push(record.bytes);
      length += record.bytes.length;
      if (length < size) continue;
      yield block();
      records = [];
      length = 0;
    }
  if (records.length > 0) yield block();
}

/**
 * The record of each consultant, by id: what their own page shows. Of a large store the missions
 * that ended long ago are left out, as the head says; the explorer has them.
 */
export async function consultantDetails(
  {asOf, audience}: PageContext,
  table: string,
  warehouse: Warehouse,
  {whole = wholeUpTo} = {}
): Promise<BlockSource<DetailsHead>> {
  const missions = await warehouse.value<number>("SELECT count(*)::DOUBLE FROM missions");
  const from = missions <= whole ? null : addMonths(asOf, -keptMonths);
  await warehouse.run(
    `SET VARIABLE details_from = DATE ${quote(from ?? "0001-01-01")};
     SET VARIABLE details_most = ${mostMissions};
     SET VARIABLE details_for_direction = ${audience === "direction"}`
  );
  // 0 is the record of the missions without a consultant.
  const bounds = await warehouse.rows<{first: bigint; last: bigint}>(
    `SELECT min(id) AS "first", max(id) AS "last"
     FROM (
       SELECT id, (row_number() OVER (ORDER BY id) - 1) // ${consultantsAtOnce} AS part
       FROM (SELECT id FROM ${table} UNION SELECT 0)
     )
     GROUP BY part ORDER BY part`
  );
  async function* blocks() {
    for (const {first, last} of bounds) {
      await warehouse.run(
        `SET VARIABLE details_first = ${first}; SET VARIABLE details_last = ${last}`
      );
      yield* blocksOfRecords(warehouse, statement("consultantDetails"));
    }
  }
  return {head: {as_of: asOf, missions_from: from}, blocks: blocks()};
}

/** By mission, whose it is: the way from a mission's id to the record that it stands in. */
export async function missionOwners(
  _: PageContext,
  table: string,
  warehouse: Warehouse
): Promise<BlockSource> {
  await warehouse.run(
    `CREATE TEMP TABLE mission_owners AS
       SELECT id, coalesce(consultant_id, 0) AS owner_id FROM ${table} ORDER BY id`
  );
  async function* blocks() {
    yield* blocksOf(warehouse, statement("missionOwners"));
    await warehouse.run("DROP TABLE mission_owners");
  }
  return {blocks: blocks()};
}

/** The record of each client that any mission is at, by its folded name. */
export async function clientDetails(context: PageContext): Promise<BlockSource<ClientsHead>> {
  const {clients, ...head} = await clientsDetail(context);
  const details = new Map(clients.map((detail) => [detail.client, detail]));
  const rows = await context.warehouse.rows<{
    key: string;
    client: string | null;
    missions: number;
    first_start: string | null;
    last_end: string | null;
  }>(
    `SELECT
       coalesce(client_key, '') AS key,
       any_value(client)::VARCHAR AS client,
       count(*)::INTEGER AS missions,
       strftime(min(start_day), '%Y-%m-%d') AS first_start,
       strftime(max(end_day), '%Y-%m-%d') AS last_end
     FROM missions
     GROUP BY client_key`
  );
  const records = rows
    .map(({key, ...row}): [string, ClientRecord] => [
      key,
      {...row, detail: details.get(row.client) ?? null}
    ])
    .sort(byKey);
  return {head, blocks: jsonBlocks(records)};
}

/** People and missions in a skill's record. */
const mostHolders = 200;
const mostAsking = 50;

/** The record of each skill that somebody of the workforce has or a mission asks for, by its folded name. */
export async function skillDetails(context: PageContext): Promise<BlockSource<SkillsHead>> {
  const {warehouse, asOf} = context;
  await warehouse.run(
    `SET VARIABLE details_holders = ${mostHolders};
     SET VARIABLE details_asking = ${mostAsking};
     ${statement("skillDetails")}`
  );
  interface Row extends SkillRow {
    key: string;
    skill: number;
  }
  const rows = await skillRows<Row>(
    context,
    `(SELECT s.*, n.key FROM skill_stock AS s JOIN skill_names AS n USING (skill)
      WHERE s.day = getvariable('as_of'))`,
    ", key, skill"
  );
  const lists = async <Entry>(table: string) => {
    const found = await warehouse.rows<{skill: number; entries: string}>(
      `SELECT skill, entries::VARCHAR AS entries FROM ${table}`
    );
    return new Map(found.map(({skill, entries}) => [skill, JSON.parse(entries) as Entry[]]));
  };
  const holders = await lists<SkillHolder>("skill_holder_lists");
  const missions = await lists<AskingMission>("skill_asking_lists");
  const records = rows
    .map(({key, skill, ...row}): [string, SkillRecord] => [
      key,
      {row, holders: holders.get(skill) ?? [], missions: missions.get(skill) ?? []}
    ])
    .sort(byKey);
  for (const table of ["skill_holder_lists", "skill_asking_lists"])
    await warehouse.run(`DROP TABLE ${table}`);
  return {head: {as_of: asOf}, blocks: jsonBlocks(records)};
}

/** In the order that readers search in: by code unit, which is not DuckDB's. */
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
