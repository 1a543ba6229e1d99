-- broken_rows: one row per row of the store that breaks a rule which only its texts show; owner_id
-- is the row itself for missions and consultants, else the consultant it names
CREATE TABLE broken_rows AS
SELECT 'inactive-without-exit' AS rule, 'consultants' AS "table", 'actif' AS "column",
  to_id(id) AS row_id, to_id(id) AS owner_id
FROM raw.consultants
WHERE to_flag(actif) = false AND to_day(date_sortie_societe) IS NULL
UNION ALL
SELECT 'unknown-practice', 'consultants', 'practice_id', to_id(id), to_id(id)
FROM raw.consultants
WHERE practice_id IS NOT NULL AND to_id(practice_id) NOT IN (SELECT id FROM practices)
UNION ALL
SELECT 'no-entry-date', 'consultants', 'date_entree_societe', to_id(id), to_id(id)
FROM raw.consultants
WHERE date_entree_societe IS NULL
UNION ALL
SELECT 'technologies-json', 'missions', 'technologies_utilisees', to_id(id), to_id(id)
FROM raw.missions
-- Few texts hold a bracket at all, which is seen much faster.
WHERE contains(technologies_utilisees, '[') AND starts_with(ltrim(technologies_utilisees), '[');
