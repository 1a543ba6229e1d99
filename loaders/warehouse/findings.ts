import type {PresentTable} from "../store/inspect.js";
import type {ColumnType} from "../store/schema.js";
import type {Warehouse} from "./database.js";

/** Rule and reader of each column type whose text may be unreadable. */
const readers: Partial<Record<ColumnType, [rule: string, macro: string]>> = {
  id: ["not-a-number", "to_id"],
  number: ["not-a-number", "to_number"],
  flag: ["not-a-boolean", "to_flag"],
  date: ["unreadable-date", "to_day"],
  datetime: ["unreadable-date", "to_day"]
};

/**
 * What the bits of `missions.flaws` stand for: missions.sql reads each text of that large table, and
 * notes there which it could not.
 */
const missionFlaws: readonly (readonly [
  bit: number,
  rule: string,
  column: string,
  kind: "finding" | "repair"
])[] = [
  [1, "not-a-number", "consultant_id", "finding"],
  [2, "unreadable-date", "date_debut", "finding"],
  [4, "unreadable-date", "date_fin", "finding"],
  [8, "datetime-in-date", "date_debut", "repair"],
  [16, "datetime-in-date", "date_fin", "repair"],
  [32, "not-a-number", "tjm", "finding"],
  [64, "not-a-number", "taux_journalier", "finding"],
  [128, "not-a-number", "revenus_generes", "finding"]
];

/** Rows of the missions that have no id, which are in no table of ours but this. */
const unnumbered = "raw.unnumbered_missions";

/** The raw rows of a table that are read for what is wrong with them. */
export function unreadIn(table: string): string {
  return table === "missions" ? unnumbered : `raw.${table}`;
}

/**
 * Adds to `findings` what cannot be read in the raw tables, column by column; of the missions only in
 * those without an id, see {@link recordFlaws}.
 */
export async function countUnreadable(
  warehouse: Warehouse,
  tables: readonly PresentTable[],
  {sensitive}: {sensitive: boolean}
): Promise<void> {
  const isKeyed = tables.some(({table, isKeyed}) => table.name === "missions" && isKeyed);
  await warehouse.run(
    `CREATE TABLE ${unnumbered} AS
     SELECT * FROM raw.missions WHERE ${isKeyed ? "false" : "to_id(id) IS NULL"}`
  );
  for (const table of tables) if (table.present) await countIn(warehouse, table, sensitive);
}

/** Adds to `findings` and `broken_rows` what the missions' own texts are wrong in. */
export async function recordFlaws(warehouse: Warehouse): Promise<void> {
  const flaws = missionFlaws.map(
    ([bit, rule, column, kind]) => `(${bit}, '${rule}', '${column}', '${kind}')`
  );
  await warehouse.run(
    `CREATE TEMP TABLE flawed AS
       SELECT m.id, f.rule, f."column", f.kind
       FROM (SELECT id, flaws FROM missions WHERE flaws > 0) AS m
       JOIN (VALUES ${flaws.join(", ")}) AS f(bit, rule, "column", kind) ON m.flaws & f.bit > 0;
     INSERT INTO findings
       SELECT rule, 'missions', "column", count(*), kind FROM flawed GROUP BY ALL;
     INSERT INTO broken_rows
       SELECT rule, 'missions', "column", id, id FROM flawed WHERE kind = 'finding';
     DROP TABLE flawed`
  );
}

async function countIn(
  warehouse: Warehouse,
  {table, columns}: PresentTable,
  sensitive: boolean
): Promise<void> {
  const row = (rule: string, name: string, rows: string, kind: string, from: string) =>
    `SELECT '${rule}', '${table.name}', '${name}', ${rows}, '${kind}' FROM ${from}`;
  const raw = unreadIn(table.name);
  const counts = columns.flatMap(({name, type, unread, sensitive: secret}) => {
    const reader = readers[type];
    if (!reader || unread || (secret && !sensitive)) return [];
    const [rule, macro] = reader;
    const unreadable = `count(${name}) - count(${macro}(${name}))`;
    if (macro !== "to_day") return [row(rule, name, unreadable, "finding", raw)];
    // Few different dates stand in a column: each is read once.
    const days = `(SELECT ${name} AS day, count(*) AS n FROM ${raw} GROUP BY ${name})`;
    const sum = (condition: string) => `coalesce(sum(n) FILTER (${condition}), 0)`;
    const found = [
      row(rule, name, sum("day IS NOT NULL AND to_day(day) IS NULL"), "finding", days)
    ];
    if (type === "date") {
      const datetimes = sum("length(day) > 10 AND to_day(day) IS NOT NULL");
      found.push(row("datetime-in-date", name, datetimes, "repair", days));
    }
    return found;
  });
  if (counts.length > 0) await warehouse.run(`INSERT INTO findings ${counts.join(" UNION ALL ")}`);
}

/** Rules over whole rows: [rule, table, column, kind, SQL that counts]. */
const rules: readonly (readonly [string, string, string | null, "finding" | "repair", string])[] = [
  [
    "orphan-consultant",
    "missions",
    "consultant_id",
    "finding",
    "FROM missions WHERE NOT has_consultant"
  ],
  [
    "orphan-user",
    "vsa_missions",
    "user_id",
    "finding",
    "FROM vsa_missions WHERE consultant_id NOT IN (SELECT id FROM consultants)"
  ],
  ["no-start", "missions", "date_debut", "finding", "FROM missions WHERE start_day IS NULL"],
  [
    "end-before-start",
    "missions",
    "date_fin",
    "finding",
    "FROM missions WHERE end_day < start_day"
  ],
  ["no-rate", "missions", "tjm", "finding", "FROM missions WHERE daily_rate IS NULL"],
  [
    "rate-from-older-column",
    "missions",
    "taux_journalier",
    "repair",
    "FROM missions WHERE rate_source = 'taux_journalier'"
  ],
  [
    "exit-before-entry",
    "consultants",
    "date_sortie_societe",
    "finding",
    "FROM consultants WHERE exit_day < entry_day AND active"
  ],
  ["never-in-workforce", "consultants", "actif", "finding", "FROM consultants WHERE never_in"],
  [
    "inactive-without-exit",
    "consultants",
    "actif",
    "finding",
    "FROM raw.consultants WHERE to_flag(actif) = false AND to_day(date_sortie_societe) IS NULL"
  ],
  [
    "unknown-practice",
    "consultants",
    "practice_id",
    "finding",
    "FROM raw.consultants WHERE practice_id IS NOT NULL AND to_id(practice_id) NOT IN (SELECT id FROM practices)"
  ],
  [
    "homonym",
    "consultants",
    "nom",
    "finding",
    "FROM (SELECT count(*) OVER (PARTITION BY name_key(name)) AS n FROM consultants) WHERE n > 1"
  ],
  ["no-id", "consultants", "id", "finding", "FROM raw.consultants WHERE to_id(id) IS NULL"],
  ["no-id", "missions", "id", "finding", `FROM ${unnumbered}`],
  [
    "status-contradicts-dates",
    "missions",
    "statut",
    "finding",
    `FROM missions WHERE start_day IS NOT NULL AND condition IS NULL AND CASE told_status
      WHEN 'ended' THEN coalesce(end_day >= getvariable('as_of'), true)
      WHEN 'running' THEN start_day > getvariable('as_of') OR coalesce(end_day < getvariable('as_of'), false)
      WHEN 'planned' THEN start_day <= getvariable('as_of')
      ELSE false END`
  ],
  [
    "vsa-copy",
    "vsa_missions",
    null,
    "finding",
    "FROM vsa_missions AS v SEMI JOIN missions AS m ON m.consultant_id = v.consultant_id AND m.start_day = v.start_day AND m.end_day IS NOT DISTINCT FROM v.end_day"
  ],
  [
    "outside-employment",
    "missions",
    "date_debut",
    "finding",
    "FROM missions AS m JOIN consultants AS c ON c.id = m.consultant_id WHERE m.valid AND (c.never_in OR m.start_day < c.entry_day OR coalesce(m.end_day, DATE '9999-12-31') > c.exit_day)"
  ]
];

/** Columns whose spellings are made alike: [kind of spelling, table, column]. */
const spelled = [
  ["grade", "consultants", "grade"],
  ["contract", "consultants", "type_contrat"],
  ["company", "consultants", "societe"],
  ["entity", "consultants", "entite"],
  ["level", "consultant_competences", "niveau_maitrise"],
  ["client", "missions", "client"]
] as const;

/** Adds to `findings` what was mended on the way in and what breaks a rule. Counts, no values. */
export async function recordFindings(warehouse: Warehouse): Promise<void> {
  const counted = (
    rule: string,
    table: string,
    column: string | null,
    kind: string,
    from: string
  ) =>
    `SELECT '${rule}', '${table}', ${column === null ? "NULL" : `'${column}'`}, ${from}, '${kind}'`;
  const counts = rules.map(([rule, table, column, kind, from]) =>
    counted(rule, table, column, kind, `(SELECT count(*) ${from})`)
  );
  // How often a text stands was counted when it was cleaned.
  const cleaned = (condition: string) => `(SELECT sum(uses) FROM ${condition})`;
  const spellings = spelled.map(([kind, table, column]) =>
    counted(
      `${kind}-spelling`,
      table,
      column,
      "repair",
      cleaned(`spellings WHERE kind = '${kind}' AND canonical <> spelling`)
    )
  );
  const technologies = counted(
    "technologies-cleaned",
    "missions",
    "technologies_utilisees",
    "repair",
    cleaned("technology_lists WHERE joined IS NOT NULL")
  );
  await warehouse.run(
    `INSERT INTO findings ${[...counts, ...spellings, technologies].join(" UNION ALL ")}`
  );
  await warehouse.run(
    `CREATE OR REPLACE TABLE findings AS
     SELECT rule, "table", "column", sum(rows)::BIGINT AS rows, kind
     FROM findings GROUP BY ALL HAVING sum(rows) > 0`
  );
}
