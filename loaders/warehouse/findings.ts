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

/** Adds to `findings` what cannot be read in the raw tables, column by column. */
export async function countUnreadable(
  warehouse: Warehouse,
  tables: readonly PresentTable[],
  {sensitive}: {sensitive: boolean}
): Promise<void> {
  for (const table of tables) if (table.present) await countIn(warehouse, table, sensitive);
}

async function countIn(
  warehouse: Warehouse,
  {table, columns}: PresentTable,
  sensitive: boolean
): Promise<void> {
  const row = (rule: string, name: string, rows: string, kind: string, from: string) =>
    `SELECT '${rule}', '${table.name}', '${name}', ${rows}, '${kind}' FROM ${from}`;
  const raw = `raw.${table.name}`;
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
  [
    "grade-spelling",
    "consultants",
    "grade",
    "repair",
    "FROM raw.consultants JOIN spellings ON kind = 'grade' AND spelling = grade WHERE canonical <> grade"
  ],
  [
    "contract-spelling",
    "consultants",
    "type_contrat",
    "repair",
    "FROM raw.consultants JOIN spellings ON kind = 'contract' AND spelling = type_contrat WHERE canonical <> type_contrat"
  ],
  [
    "company-spelling",
    "consultants",
    "societe",
    "repair",
    "FROM raw.consultants JOIN spellings ON kind = 'company' AND spelling = societe WHERE canonical <> societe"
  ],
  [
    "entity-spelling",
    "consultants",
    "entite",
    "repair",
    "FROM raw.consultants JOIN spellings ON kind = 'entity' AND spelling = entite WHERE canonical <> entite"
  ],
  ["no-id", "consultants", "id", "finding", "FROM raw.consultants WHERE to_id(id) IS NULL"],
  ["no-id", "missions", "id", "finding", "FROM raw.missions WHERE to_id(id) IS NULL"],
  [
    "level-spelling",
    "consultant_competences",
    "niveau_maitrise",
    "repair",
    "FROM raw.consultant_competences JOIN spellings ON kind = 'level' AND spelling = niveau_maitrise WHERE canonical <> niveau_maitrise"
  ],
  [
    "client-spelling",
    "missions",
    "client",
    "repair",
    "FROM raw.missions JOIN spellings ON kind = 'client' AND spelling = client WHERE canonical <> client"
  ],
  [
    "technologies-cleaned",
    "missions",
    "technologies_utilisees",
    "repair",
    "FROM raw.missions AS m JOIN technology_lists AS l ON l.text = m.technologies_utilisees WHERE l.joined IS NOT NULL"
  ],
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

/** Adds to `findings` what was mended on the way in and what breaks a rule. Counts, no values. */
export async function recordFindings(warehouse: Warehouse): Promise<void> {
  const counts = rules.map(([rule, table, column, kind, from]) => {
    const name = column === null ? "NULL" : `'${column}'`;
    return `SELECT '${rule}', '${table}', ${name}, count(*), '${kind}' ${from}`;
  });
  await warehouse.run(`INSERT INTO findings ${counts.join(" UNION ALL ")}`);
  await warehouse.run("DELETE FROM findings WHERE rows = 0");
}
