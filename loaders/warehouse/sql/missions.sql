-- missions: one row per mission, dates and rate read, not yet judged at an as-of date; texts as words
-- (see wordTypes.ts) where few different ones stand

CREATE TYPE rate_source AS ENUM ('taux_journalier', 'tjm');

CREATE TABLE missions AS
WITH names AS (
  SELECT text, name::mission_name AS name FROM mission_names
),
roles AS (
  SELECT text, name::mission_role AS name FROM mission_roles
),
clients AS (
  SELECT spelling, canonical::mission_client AS canonical, key::mission_client_key AS key
  FROM mission_clients
),
read AS (
  SELECT
    to_id(m.id) AS id,
    to_id(m.consultant_id) AS consultant_id,
    names.name,
    clients.canonical AS client,
    clients.key AS client_key,
    roles.name AS role,
    starts.day AS start_day,
    ends.day AS end_day,
    conditions.told_status,
    conditions.condition,
    to_number(m.tjm) AS tjm,
    to_number(m.taux_journalier) AS older_rate,
    to_number(m.revenus_generes) AS declared,
    -- A bit for each column that holds a number, and those of the dates: less those that could be
    -- read, what is left are flaws.
    (m.consultant_id IS NOT NULL)::INTEGER
      + 32 * (m.tjm IS NOT NULL)::INTEGER
      + 64 * (m.taux_journalier IS NOT NULL)::INTEGER
      + 128 * (m.revenus_generes IS NOT NULL)::INTEGER
      + 2 * coalesce(starts.flaw, 0) + 4 * coalesce(ends.flaw, 0) AS told,
    CASE WHEN lists.text IS NULL THEN m.technologies_utilisees ELSE lists.joined END AS technologies
  FROM raw.missions AS m
  LEFT JOIN clients ON clients.spelling = m.client
  LEFT JOIN names ON names.text = m.nom_mission
  LEFT JOIN roles ON roles.text = m.role
  LEFT JOIN mission_conditions AS conditions ON conditions.statut IS NOT DISTINCT FROM m.statut
  LEFT JOIN mission_days AS starts ON starts.text = m.date_debut
  LEFT JOIN mission_days AS ends ON ends.text = m.date_fin
  LEFT JOIN technology_lists AS lists ON lists.text = m.technologies_utilisees
  WHERE to_id(m.id) IS NOT NULL
)
SELECT
  read.* EXCLUDE (tjm, older_rate, told),
  -- One rate a mission: tjm, else the older column.
  CASE WHEN tjm > 0 THEN tjm WHEN older_rate > 0 THEN older_rate END AS daily_rate,
  CASE WHEN tjm > 0 THEN 'tjm' WHEN older_rate > 0 THEN 'taux_journalier' END::rate_source AS rate_source,
  known.id IS NOT NULL AS has_consultant,
  known.id IS NOT NULL
    AND start_day IS NOT NULL
    AND (end_day IS NULL OR end_day >= start_day)
    AND condition IS NULL AS valid,
  -- What cannot be read, a bit each: see missionFlaws.
  (told
    - (consultant_id IS NOT NULL)::INTEGER
    - 32 * (tjm IS NOT NULL)::INTEGER
    - 64 * (older_rate IS NOT NULL)::INTEGER
    - 128 * (declared IS NOT NULL)::INTEGER)::UTINYINT AS flaws
FROM read
LEFT JOIN consultant_ids AS known ON known.id = read.consultant_id
-- In the order of the published file: rows in order already are sorted in no time.
ORDER BY start_day DESC NULLS LAST, read.id DESC;

DROP TABLE mission_names;
DROP TABLE mission_roles;
DROP TABLE mission_clients;
DROP TABLE mission_days;
DROP TABLE mission_conditions;
DROP TABLE consultant_ids;
