-- mission_names, mission_roles, mission_clients, mission_days, mission_conditions: one row per text that
-- stands in a column of the missions, with what it reads as

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
SELECT
  text,
  day,
  -- Bits of missions.flaws: it cannot be read, or holds a time.
  CASE WHEN text IS NULL THEN 0 WHEN day IS NULL THEN 1 WHEN length(text) > 10 THEN 4 ELSE 0 END AS flaw
FROM (SELECT text, to_day(text) AS day FROM (
  SELECT date_debut AS text FROM raw.missions UNION SELECT date_fin FROM raw.missions
));

CREATE TYPE mission_status AS ENUM ('cancelled', 'ended', 'paused', 'planned', 'running');

CREATE TEMP TABLE mission_conditions AS
SELECT
  statut,
  CASE
    WHEN starts_with(folded, 'en pause') OR starts_with(folded, 'suspendu')
      OR starts_with(folded, 'paused') THEN 'paused'
    WHEN starts_with(folded, 'annul') OR starts_with(folded, 'cancel') THEN 'cancelled'
  END::mission_status AS condition,
  CASE
    WHEN starts_with(folded, 'termin') THEN 'ended'
    WHEN starts_with(folded, 'en') THEN 'running'
    WHEN starts_with(folded, 'plani') OR starts_with(folded, 'a venir') THEN 'planned'
  END::mission_status AS told_status
FROM (
  SELECT statut, trim(fold(replace(statut, '_', ' '))) AS folded
  FROM (SELECT DISTINCT statut FROM raw.missions)
);
