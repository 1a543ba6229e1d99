-- technology_lists: one row per text in missions.technologies_utilisees that reads otherwise once
-- it is split, its words spelled alike and without repeats

-- Nearly each mission has a text of its own, but all of them are made of few parts: words are
-- cleaned and compared once per part, and from there on technologies are numbers.
CREATE TEMP TABLE technology_texts AS
SELECT
  row_number() OVER () AS id,
  text,
  CASE WHEN starts_with(trim(text), '[') AND json_valid(text)
    THEN json_type(text) = 'ARRAY' ELSE false END AS is_json
FROM (SELECT DISTINCT technologies_utilisees AS text FROM raw.missions)
WHERE text IS NOT NULL;

CREATE MACRO technology_parts(is_json, text) AS CASE
  WHEN is_json
  THEN list_transform(CAST(CASE WHEN is_json THEN text END AS JSON[]), lambda j: j ->> '$')
  ELSE string_split(text, ',')
END;

-- A table of its own: the condition on its texts would else be pushed below the grouping.
CREATE TEMP TABLE technology_uses AS
SELECT part, count(*) AS uses
FROM (SELECT unnest(technology_parts(is_json, text)) AS part FROM technology_texts)
GROUP BY part;

CREATE TEMP TABLE technology_names AS
WITH named AS (
  SELECT part, name_key(part) AS key, to_text(part) AS name, uses
  FROM technology_uses
  WHERE to_text(part) IS NOT NULL
),
-- The spelling used most, so that "python" and "PYTHON" read "Python" everywhere.
canonical AS (
  SELECT key, arg_max(name, (uses, name)) AS name, row_number() OVER ()::INTEGER AS technology
  FROM (SELECT key, name, sum(uses) AS uses FROM named GROUP BY ALL)
  GROUP BY key
)
SELECT named.part, canonical.technology, canonical.name
FROM named
JOIN canonical USING (key);

-- By number, from 1.
SET VARIABLE technology_names = (
  SELECT list(name ORDER BY technology)
  FROM (SELECT DISTINCT technology, name FROM technology_names)
);

CREATE TABLE technology_lists (text VARCHAR, joined VARCHAR);
