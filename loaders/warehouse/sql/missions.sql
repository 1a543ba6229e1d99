-- missions: one row per mission, dates and rate read, not yet judged at an as-of date
CREATE TABLE missions AS
WITH conditions AS (
  SELECT
    statut,
    CASE
      WHEN starts_with(folded, 'en pause') OR starts_with(folded, 'suspendu')
        OR starts_with(folded, 'paused') THEN 'paused'
      WHEN starts_with(folded, 'annul') OR starts_with(folded, 'cancel') THEN 'cancelled'
    END AS condition
  FROM (
    SELECT DISTINCT statut, trim(fold(replace(statut, '_', ' '))) AS folded FROM raw.missions
  )
),
-- Few different texts stand in these columns: each is cleaned once.
names AS (
  SELECT text, to_text(text) AS name
  FROM (SELECT DISTINCT nom_mission AS text FROM raw.missions)
),
roles AS (
  SELECT text, to_text(text) AS name
  FROM (SELECT DISTINCT role AS text FROM raw.missions)
),
clients AS (
  SELECT spelling, canonical, key FROM spellings WHERE kind = 'client'
),
read AS (
  SELECT
    to_id(m.id) AS id,
    to_id(m.consultant_id) AS consultant_id,
    names.name,
    clients.canonical AS client,
    clients.key AS client_key,
    roles.name AS role,
    to_day(m.date_debut) AS start_day,
    to_day(m.date_fin) AS end_day,
    m.statut AS told_status,
    conditions.condition,
    to_number(m.tjm) AS tjm,
    to_number(m.taux_journalier) AS older_rate,
    to_number(m.revenus_generes) AS declared,
    CASE WHEN lists.text IS NULL THEN m.technologies_utilisees ELSE lists.joined END AS technologies
  FROM raw.missions AS m
  LEFT JOIN clients ON clients.spelling = m.client
  LEFT JOIN names ON names.text = m.nom_mission
  LEFT JOIN roles ON roles.text = m.role
  LEFT JOIN conditions ON conditions.statut IS NOT DISTINCT FROM m.statut
  LEFT JOIN technology_lists AS lists ON lists.text = m.technologies_utilisees
  WHERE to_id(m.id) IS NOT NULL
)
SELECT
  read.* EXCLUDE (tjm, older_rate),
  -- One rate a mission: tjm, else the older column.
  CASE WHEN tjm > 0 THEN tjm WHEN older_rate > 0 THEN older_rate END AS daily_rate,
  CASE WHEN tjm > 0 THEN 'tjm' WHEN older_rate > 0 THEN 'taux_journalier' END AS rate_source,
  known.id IS NOT NULL AS has_consultant,
  known.id IS NOT NULL
    AND start_day IS NOT NULL
    AND (end_day IS NULL OR end_day >= start_day)
    AND condition IS NULL AS valid
FROM read
LEFT JOIN (SELECT DISTINCT to_id(id) AS id FROM raw.consultants) AS known
  ON known.id = read.consultant_id
ORDER BY read.id;
