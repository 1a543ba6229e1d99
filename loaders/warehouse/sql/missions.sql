-- missions: one row per mission, dates and rate read, not yet judged at an as-of date

-- Few different texts stand in these columns: each is read once. Tables of their own, as DuckDB
-- would take a grouping for as large as the missions and join the wrong way round.
CREATE TEMP TABLE mission_names AS
SELECT text, to_text(text) AS name
FROM (SELECT DISTINCT nom_mission AS text FROM raw.missions);

CREATE TEMP TABLE mission_roles AS
SELECT text, to_text(text) AS name
FROM (SELECT DISTINCT role AS text FROM raw.missions);

CREATE TEMP TABLE mission_clients AS
SELECT spelling, canonical, key FROM spellings WHERE kind = 'client';

CREATE TEMP TABLE mission_days AS
SELECT text, to_day(text) AS day
FROM (SELECT date_debut AS text FROM raw.missions UNION SELECT date_fin FROM raw.missions);

CREATE TEMP TABLE mission_conditions AS
SELECT
  statut,
  CASE
    WHEN starts_with(folded, 'en pause') OR starts_with(folded, 'suspendu')
      OR starts_with(folded, 'paused') THEN 'paused'
    WHEN starts_with(folded, 'annul') OR starts_with(folded, 'cancel') THEN 'cancelled'
  END AS condition,
  CASE
    WHEN starts_with(folded, 'termin') THEN 'ended'
    WHEN starts_with(folded, 'en') THEN 'running'
    WHEN starts_with(folded, 'plani') OR starts_with(folded, 'a venir') THEN 'planned'
  END AS told_status
FROM (
  SELECT statut, trim(fold(replace(statut, '_', ' '))) AS folded
  FROM (SELECT DISTINCT statut FROM raw.missions)
);

CREATE TEMP TABLE mission_people AS
SELECT DISTINCT to_id(id) AS id FROM raw.consultants;

CREATE TABLE missions AS
WITH read AS (
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
    CASE WHEN lists.text IS NULL THEN m.technologies_utilisees ELSE lists.joined END AS technologies
  FROM raw.missions AS m
  LEFT JOIN mission_clients AS clients ON clients.spelling = m.client
  LEFT JOIN mission_names AS names ON names.text = m.nom_mission
  LEFT JOIN mission_roles AS roles ON roles.text = m.role
  LEFT JOIN mission_conditions AS conditions ON conditions.statut IS NOT DISTINCT FROM m.statut
  LEFT JOIN mission_days AS starts ON starts.text = m.date_debut
  LEFT JOIN mission_days AS ends ON ends.text = m.date_fin
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
LEFT JOIN mission_people AS known ON known.id = read.consultant_id
-- In the order of the published file: rows in order already are sorted in no time.
ORDER BY start_day DESC NULLS LAST, read.id DESC;

DROP TABLE mission_names;
DROP TABLE mission_roles;
DROP TABLE mission_clients;
DROP TABLE mission_days;
DROP TABLE mission_conditions;
DROP TABLE mission_people;
